// Starting a program as a shell does, with functions that Swift's Glibc module does not show.
#ifndef METROPLAN_CCHILDPROCESS_H
#define METROPLAN_CCHILDPROCESS_H

#include <sys/types.h>

// Starts a program with default signal actions, no signal blocked and no other file open.
// Its standard streams are the three `streams`, or else the terminal at the path `terminal`,
// which then controls its new session. Returns 0 or an error number.
int child_start(pid_t *id, const char *path, char *const arguments[], char *const environment[],
                const int streams[3], const char *terminal);

#endif
