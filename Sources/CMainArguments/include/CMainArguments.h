// The arguments that the kernel hands to `main`, which in Swift are read from /proc instead.
#ifndef METROPLAN_CMAINARGUMENTS_H
#define METROPLAN_CMAINARGUMENTS_H

// Returns the words, the program's name first, and sets their number; or NULL where the C library
// does not hand them to constructors.
char *const *main_arguments(int *count);

#endif
