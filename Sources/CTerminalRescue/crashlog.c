#define _GNU_SOURCE
#include "crashlog.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

// Only async-signal-safe calls from here on: no stdio, no malloc, no locale.

enum { LONGEST_PATH = 4096, MOST_FRAMES = 64 };

static void put_text(int file, const char *text) {
  ssize_t ignored = write(file, text, strlen(text));
  (void)ignored;
}

static void put_number(int file, uint64_t value, unsigned base) {
  char digits[32];
  size_t start = sizeof digits;
  do {
    digits[--start] = "0123456789abcdef"[value % base];
    value /= base;
  } while (value != 0);
  ssize_t ignored = write(file, digits + start, sizeof digits - start);
  (void)ignored;
}

static void put_address(int file, uint64_t value) {
  put_text(file, "0x");
  put_number(file, value, 16);
}

// Seconds since 1970 as a date and time in UTC (days to a date after Howard Hinnant's
// "chrono-compatible low-level date algorithms"; gmtime may lock).
static void put_time(int file, int64_t seconds) {
  int64_t days = seconds / 86400 + 719468;
  int64_t era = days / 146097;
  int64_t day_of_era = days - era * 146097;
  int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t month_from_march = (5 * day_of_year + 2) / 153;
  int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  int64_t parts[6] = {year_of_era + era * 400 + (month <= 2),
                      month,
                      day_of_year - (153 * month_from_march + 2) / 5 + 1,
                      seconds / 3600 % 24,
                      seconds / 60 % 60,
                      seconds % 60};
  static const char *const ends[6] = {"-", "-", "T", ":", ":", "Z"};
  for (int i = 0; i < 6; i++) {
    if (parts[i] < 10) {
      put_text(file, "0");
    }
    put_number(file, (uint64_t)parts[i], 10);
    put_text(file, ends[i]);
  }
}

static const char *name_of(int number) {
  switch (number) {
  case SIGSEGV: return "SIGSEGV";
  case SIGBUS: return "SIGBUS";
  case SIGILL: return "SIGILL";
  case SIGTRAP: return "SIGTRAP";
  case SIGFPE: return "SIGFPE";
  case SIGABRT: return "SIGABRT";
  case SIGSYS: return "SIGSYS";
  default: return "signal";
  }
}

// Reads a pair of words from this process, or fails where there is no such memory.
static int read_pair(uint64_t address, uint64_t pair[2]) {
  struct iovec here = {pair, 2 * sizeof pair[0]};
  struct iovec there = {(void *)(uintptr_t)address, 2 * sizeof pair[0]};
  return process_vm_readv(getpid(), &here, 1, &there, 1, 0) == 2 * (ssize_t)sizeof pair[0];
}

// The chain of frame pointers, which Swift keeps: where it was, and who called it.
static void put_frames(int file, const ucontext_t *context) {
#if defined(__x86_64__)
  uint64_t at = (uint64_t)context->uc_mcontext.gregs[REG_RIP];
  uint64_t frame = (uint64_t)context->uc_mcontext.gregs[REG_RBP];
#elif defined(__aarch64__)
  uint64_t at = context->uc_mcontext.pc;
  uint64_t frame = context->uc_mcontext.regs[29];
#else
  uint64_t at = 0;
  uint64_t frame = 0;
#endif
  put_text(file, "frames:\n");
  for (int i = 0; i < MOST_FRAMES; i++) {
    put_text(file, "  ");
    put_address(file, at);
    put_text(file, "\n");
    uint64_t pair[2];
    if (frame == 0 || frame % 8 != 0 || !read_pair(frame, pair) || pair[0] <= frame ||
        pair[1] == 0) {
      return;
    }
    frame = pair[0];
    at = pair[1];
  }
}

// Where the programs and libraries lie, without which the addresses mean nothing.
static void put_maps(int file) {
  int maps = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  if (maps < 0) {
    return;
  }
  put_text(file, "maps:\n");
  char chunk[1024];
  ssize_t count;
  while ((count = read(maps, chunk, sizeof chunk)) > 0) {
    ssize_t ignored = write(file, chunk, (size_t)count);
    (void)ignored;
  }
  close(maps);
}

static void make_folders(const char *path) {
  char folder[LONGEST_PATH];
  size_t length = strlen(path);
  if (length >= sizeof folder) {
    return;
  }
  for (size_t i = 1; i < length; i++) {
    if (path[i] == '/') {
      memcpy(folder, path, i);
      folder[i] = 0;
      mkdir(folder, 0700);
    }
  }
}

int crashlog_write(const char *path, const char *program, int number, const siginfo_t *info,
                   const void *context) {
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0 && errno == ENOENT) {
    make_folders(path);
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  }
  if (file < 0) {
    return -1;
  }
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_REALTIME, &now);
  put_time(file, now.tv_sec);
  put_text(file, " ");
  put_text(file, program);
  put_text(file, ": ");
  put_text(file, name_of(number));
  put_text(file, " ");
  put_number(file, (uint64_t)number, 10);
  if (info->si_code == SI_USER) {
    put_text(file, ", sent by process ");
    put_number(file, (uint64_t)info->si_pid, 10);
  } else if (number == SIGSEGV || number == SIGBUS) {
    put_text(file, ", at address ");
    put_address(file, (uint64_t)(uintptr_t)info->si_addr);
  }
  put_text(file, "\n");
  put_frames(file, context);
  put_maps(file);
  put_text(file, "\n");
  close(file);
  return 0;
}
