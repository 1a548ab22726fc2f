#define _GNU_SOURCE
#include "CTerminalRescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

// What a new process does before it is the program; only async-signal-safe calls.
static void become(const struct program_launch *launch, int report) {
  if (launch->is_detached) {
    setpgid(0, 0);
    int nothing = open("/dev/null", O_RDWR);
    for (int end = 0; end < 3; end++) {
      dup2(nothing, end);
    }
  }
  if (launch->input >= 0) {
    dup2(launch->input, 0);
  }
  if (launch->output >= 0) {
    dup2(launch->output, 1);
    dup2(launch->output, 2);
  }
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) {
    sigaction(number, &action, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvpe(launch->arguments[0], launch->arguments, launch->environment);
  int number = errno;
  ssize_t ignored = write(report, &number, sizeof number);
  (void)ignored;
  _exit(127);
}

// Whether a child has stopped; its status stays to be waited for.
static int has_stopped(pid_t id) {
  siginfo_t news = {0};
  return waitid(P_PID, (id_t)id, &news, WSTOPPED | WNOHANG | WNOWAIT) == 0 && news.si_pid == id;
}

pid_t program_start(const struct program_launch *launch) {
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) {
    return -1;
  }
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t id = fork();
  int failure = errno;
  if (id == 0) {
    close(report[0]);
    become(launch, report[1]);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  if (id < 0) {
    close(report[0]);
    errno = failure;
    return -1;
  }
  // The end of the pipe means that it is the program now. A process that Ctrl-Z has stopped before
  // is there to be continued, and would be waited for in vain.
  struct pollfd news = {.fd = report[0], .events = POLLIN};
  int number = 0;
  while (!has_stopped(id)) {
    if (poll(&news, 1, 20) > 0) {
      ssize_t count = read(report[0], &number, sizeof number);
      if (count < 0 && errno == EINTR) {
        continue;
      }
      if (count != sizeof number) {
        number = 0;
      }
      break;
    }
  }
  close(report[0]);
  if (number == 0) {
    return id;
  }
  while (waitpid(id, NULL, 0) < 0 && errno == EINTR) {
  }
  errno = number;
  return -1;
}
