#include "CMainArguments.h"

#include <stdlib.h>

static int number;
static char **words;

// glibc calls constructors with the arguments of main, before it.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  number = argc;
  words = argv;
}

char *const *main_arguments(int *count) {
#ifdef __GLIBC__
  *count = number;
  return words;
#else
  (void)words;
  *count = 0;
  return NULL;
#endif
}
