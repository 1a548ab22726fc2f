#ifndef CMAPPEDFILE_H
#define CMAPPEDFILE_H

#include <signal.h>
#include <stddef.h>

// Reading a mapped file behind its end, where another program has cut it off, raises SIGBUS.
// A watched mapping reads as zeros there instead, and says afterwards that it did.

// Watches a mapping; returns its number, or -1 when there are too many.
int mapped_watch(const void *start, size_t length);

// Whether bytes of a mapping have gone since it has been watched.
int mapped_is_lost(int number);

// Ends the watch, before the mapping ends.
void mapped_forget(int number);

// Whether a SIGBUS came from a watched mapping, which can be read again now. For other handlers of
// the signal, which must ask first. Async-signal-safe.
int mapped_forgive(const siginfo_t *info);

#endif
