// Signal handlers and what runs between fork and exec, which may only call async-signal-safe
// functions and can therefore not be written in Swift.
#ifndef METROPLAN_CTERMINALRESCUE_H
#define METROPLAN_CTERMINALRESCUE_H

#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

// Wake-ups: WINCH, TSTP, TTIN, TTOU, CONT, TERM, HUP and INT write their number, one byte
// each, to a pipe that the run loop polls. In the background TTIN and TTOU stop at once.

// Installs the handlers; returns the end of the pipe to read from, or -1 with errno set.
// Signals that were ignored before, except WINCH and CONT, stay ignored.
int wakeup_install(void);

// Gives every signal back the action it had before, and closes the pipe.
void wakeup_remove(void);

// Stops this process as the terminal's Ctrl-Z would, until it is continued.
// With `whole_group`, the other processes of the job stop too.
// Returns at once where nobody could continue it (SIGTSTP was ignored at the start).
void wakeup_stop(int whole_group);

// Ends this process by the default action of `signal_number`.
void wakeup_die(int signal_number);

// Programs: how one is started. `arguments` and `environment` end with NULL; the first argument is
// its name, looked for in PATH, or its path.
struct program_launch {
  char *const *arguments;
  char *const *environment;
  int input;        // what it reads, or -1 for what this process reads
  int output;       // where its output and errors go, or -1 for where those of this process go
  int is_detached;  // in a group of its own and without the terminal
};

// Starts a program with every signal as a shell leaves it; returns its process, or -1 with errno set.
// posix_spawn would wait without end for a process that Ctrl-Z stops before it is the program.
pid_t program_start(const struct program_launch *launch);

// Crashes: every other signal that would end the process writes `reset` to the terminal and restores
// `modes` before the action that was there before (a backtrace, the default) is taken.

// Arms the handlers for the terminal open as `descriptor`. At most 512 bytes of `reset` count.
void crash_arm(int descriptor, const struct termios *modes, const char *reset, size_t length);

// From now on a fault (SEGV, BUS, ILL, TRAP, FPE, ABRT, SYS) appends a report to the file at `path`,
// whose folders need not exist, and writes `notice` to standard error. The report: when, `program`, which signal, the
// addresses of the calls, and the memory map to read them by.
void crash_log(const char *path, const char *program, const char *notice);

// Gives every signal back the action it had before.
void crash_disarm(void);

// Memory: from now on a fault that comes of too little memory writes `text` to standard error and
// ends the process with `exit_status`. Every other fault is what it was before.
void memory_words(const char *text, int exit_status);

#endif
