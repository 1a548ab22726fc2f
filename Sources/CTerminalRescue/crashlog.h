// What a crash leaves for its repair: a text file. Called in a signal handler.
#ifndef METROPLAN_CRASHLOG_H
#define METROPLAN_CRASHLOG_H

#include <signal.h>

// Appends a report to the file at `path`, making its folders; returns 0, or -1 where it could not.
int crashlog_write(const char *path, const char *program, int number, const siginfo_t *info,
                   const void *context);

#endif
