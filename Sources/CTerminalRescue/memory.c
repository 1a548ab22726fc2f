#define _GNU_SOURCE
#include "CTerminalRescue.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// How the runtimes end that cannot go on without memory: Swift's and C++'s abort or trap, C code
// writes to where nothing is.
static const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP};
enum { SIGNAL_COUNT = sizeof signals / sizeof signals[0] };

static struct sigaction before[SIGNAL_COUNT];
static char words[256];
static int status;

// Less than this is left only where there is next to nothing.
static const size_t spare = (size_t)16 << 20;

static int is_short(void) {
  void *probe = mmap(NULL, spare, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (probe == MAP_FAILED) {
    return 1;
  }
  munmap(probe, spare);
  return 0;
}

static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  if (info->si_code != SI_USER && is_short()) {
    ssize_t ignored = write(STDERR_FILENO, words, strlen(words));
    (void)ignored;
    _exit(status);
  }
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &before[i], NULL);
  }
  // A faulting instruction faults again on return.
  if (info->si_code <= 0 || number == SIGABRT) {
    raise(number);
  }
}

void memory_words(const char *text, int exit_status) {
  strncpy(words, text, sizeof words - 1);
  status = exit_status;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = end;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &action, &before[i]);
  }
}
