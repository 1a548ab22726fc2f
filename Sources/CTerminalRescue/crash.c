#define _GNU_SOURCE
#include "CTerminalRescue.h"
#include "crashlog.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Signals are numbered from 1 to 64.
enum { SIGNAL_COUNT = 65, STACK_SIZE = 64 * 1024 };

static struct sigaction before[SIGNAL_COUNT];
static char is_taken[SIGNAL_COUNT];
static volatile sig_atomic_t is_armed;
static int terminal;
static struct termios modes_before;
static char reset_text[512];
static size_t reset_length;
static char spare_stack[STACK_SIZE];
static char log_path[4096];
static char log_program[64];
static char log_notice[4608];

// Whether a signal would end the process with the terminal as the browser has it: every one that
// can be caught, but for those that the run loop takes (wakeup.c) and those that end nothing.
static int is_deadly(int number) {
  switch (number) {
  case SIGKILL: case SIGSTOP:
  case SIGTERM: case SIGHUP: case SIGINT: case SIGTSTP: case SIGTTIN: case SIGTTOU:
  case SIGWINCH: case SIGCONT: case SIGCHLD: case SIGURG: return 0;
  // Between the last of the old signals and the first real-time one the C library has its own.
  default: return number <= SIGSYS || (number >= SIGRTMIN && number <= SIGRTMAX);
  }
}

// Whether a signal says that the program is at fault.
static int is_crash(int number) {
  switch (number) {
  case SIGSEGV: case SIGBUS: case SIGILL: case SIGTRAP: case SIGFPE: case SIGABRT: case SIGSYS:
    return 1;
  default: return 0;
  }
}

static void give_back(void) {
  for (int i = 1; i < SIGNAL_COUNT; i++) {
    if (is_taken[i]) {
      sigaction(i, &before[i], NULL);
    }
  }
}

static int is_fault(int number, const siginfo_t *info) {
  return info->si_code > 0 && (number == SIGSEGV || number == SIGBUS || number == SIGILL ||
                               number == SIGFPE);
}

// Leaves a report, and says on the terminal, which is the shell's again, where.
static void report(int number, const siginfo_t *info, const void *context) {
  if (log_path[0] == 0 || !is_crash(number) ||
      crashlog_write(log_path, log_program, number, info, context) != 0) {
    return;
  }
  const char *const parts[] = {log_notice, "\n"};
  for (int i = 0; i < 2; i++) {
    ssize_t ignored = write(STDERR_FILENO, parts[i], strlen(parts[i]));
    (void)ignored;
  }
}

// Of CMappedFile, in a program that has it: a mapped file that was cut off is no crash.
__attribute__((weak)) int mapped_forgive(const siginfo_t *info);

static void rescue(int number, siginfo_t *info, void *context) {
  if (number == SIGBUS && mapped_forgive && mapped_forgive(info)) {
    return;
  }
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
  give_back();
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
  for (int i = 1; i < SIGNAL_COUNT; i++) {
    is_taken[i] = is_deadly(i) && sigaction(i, NULL, &before[i]) == 0;
    // What was ignored before the start ends nothing.
    int is_ignored = !(before[i].sa_flags & SA_SIGINFO) && before[i].sa_handler == SIG_IGN;
    if (is_taken[i] && is_ignored && !is_crash(i)) {
      is_taken[i] = 0;
    }
    if (is_taken[i]) {
      sigaction(i, &action, NULL);
    }
  }
}

void crash_disarm(void) {
  if (!is_armed) {
    return;
  }
  is_armed = 0;
  give_back();
}
