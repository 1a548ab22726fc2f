#define _GNU_SOURCE
#include "CTerminalRescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int signals[] = {SIGWINCH, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGTERM,
                              SIGHUP, SIGINT};
enum { SIGNAL_COUNT = sizeof signals / sizeof signals[0] };

static struct sigaction before[SIGNAL_COUNT];
static int ends[2] = {-1, -1};

static void wake(int number) {
  int saved = errno;
  if (number == SIGTTIN || number == SIGTTOU) {
    // From the kernel: the terminal is another job's, and the call that wanted it is tried again
    // when this one is in the foreground. Sent from outside it is a stop like any other.
    pid_t owner = tcgetpgrp(STDIN_FILENO);
    if (owner > 0 && owner != getpgrp()) {
      raise(SIGSTOP);
      errno = saved;
      return;
    }
  }
  unsigned char byte = (unsigned char)number;
  // A full pipe already wakes the loop, so the result does not matter.
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static int is_ignored(int number) {
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    if (signals[i] == number) {
      return !(before[i].sa_flags & SA_SIGINFO) && before[i].sa_handler == SIG_IGN;
    }
  }
  return 0;
}

int wakeup_install(void) {
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = wake;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], NULL, &before[i]);
    int is_news_only = signals[i] == SIGWINCH || signals[i] == SIGCONT;
    if (is_news_only || !is_ignored(signals[i])) {
      sigaction(signals[i], &action, NULL);
    }
  }
  return ends[0];
}

void wakeup_remove(void) {
  if (ends[0] < 0) {
    return;
  }
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], &before[i], NULL);
  }
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

static void take_default_action(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

void wakeup_stop(int whole_group) {
  if (is_ignored(SIGTSTP)) {
    return;
  }
  struct sigaction own;
  sigaction(SIGTSTP, NULL, &own);
  if (whole_group) {
    // The others first, and without this process: it has to stop in raise(),
    // which returns only after SIGCONT.
    signal(SIGTSTP, SIG_IGN);
    kill(0, SIGTSTP);
  }
  take_default_action(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
}

void wakeup_die(int signal_number) {
  take_default_action(signal_number);
  _exit(128 + signal_number);
}
