#define _GNU_SOURCE
#include "CTerminalRescue.h"
#include "crashlog.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum { SIGNAL_COUNT = sizeof signals / sizeof signals[0], STACK_SIZE = 64 * 1024 };

static struct sigaction before[SIGNAL_COUNT];
static volatile sig_atomic_t is_armed;
static int terminal;
static struct termios modes_before;
static char reset_text[512];
static size_t reset_length;
static char spare_stack[STACK_SIZE];
static char log_path[4096];
static char log_program[64];
static char log_notice[512];

static int is_fault(int number, const siginfo_t *info) {
  return info->si_code > 0 && (number == SIGSEGV || number == SIGBUS || number == SIGILL ||
                               number == SIGFPE);
}

// Leaves a report, and says on the terminal, which is the shell's again, where.
static void report(int number, const siginfo_t *info, const void *context) {
  // Ctrl-\ is no crash, whoever presses it.
  if (log_path[0] == 0 || number == SIGQUIT ||
      crashlog_write(log_path, log_program, number, info, context) != 0) {
    return;
  }
  const char *const parts[] = {log_notice, log_path, "\n"};
  for (int i = 0; i < 3; i++) {
    ssize_t ignored = write(STDERR_FILENO, parts[i], strlen(parts[i]));
    (void)ignored;
  }
}

static void rescue(int number, siginfo_t *info, void *context) {
  int saved = errno;
  // In the background the terminal belongs to somebody else.
  if (is_armed && tcgetpgrp(terminal) == getpgrp()) {
    ssize_t ignored = write(terminal, reset_text, reset_length);
    (void)ignored;
    tcsetattr(terminal, TCSANOW, &modes_before);
  }
  if (is_armed) {
    report(number, info, context);
  }
  is_armed = 0;
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &before[i], NULL);
  }
  // Sent from outside there is nothing to trace, and the runtime's handler
  // would print and go on: the default action ends the process.
  if (info->si_code == SI_USER) {
    signal(number, SIG_DFL);
  }
  // A faulting instruction faults again on return, and then with its address;
  // anything else has to be sent once more. It stays blocked until the return.
  if (!is_fault(number, info)) {
    raise(number);
  }
  errno = saved;
}

void crash_log(const char *path, const char *program, const char *notice) {
  // A path that does not fit would name another file.
  if (strlen(path) >= sizeof log_path) {
    return;
  }
  strncpy(log_program, program, sizeof log_program - 1);
  strncpy(log_notice, notice, sizeof log_notice - 1);
  strcpy(log_path, path);
}

void crash_arm(int descriptor, const struct termios *modes, const char *reset, size_t length) {
  terminal = descriptor;
  modes_before = *modes;
  reset_length = length < sizeof reset_text ? length : sizeof reset_text;
  memcpy(reset_text, reset, reset_length);

  // After a stack overflow the handler needs a stack of its own; the Swift
  // runtime may have set one already.
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = spare_stack;
    stack.ss_size = sizeof spare_stack;
    sigaltstack(&stack, NULL);
  }

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = rescue;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  is_armed = 1;
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &action, &before[i]);
  }
}

void crash_disarm(void) {
  if (!is_armed) {
    return;
  }
  is_armed = 0;
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &before[i], NULL);
  }
}
