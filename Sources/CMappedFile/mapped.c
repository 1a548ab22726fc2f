#define _GNU_SOURCE
#include "CMappedFile.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MOST_MAPPINGS = 4096 };

// A length of zero is a free place; the length is written last and cleared first, so that the
// handler never sees half of a place.
static struct {
  _Atomic uintptr_t start;
  _Atomic size_t length;
  _Atomic int is_lost;
} mappings[MOST_MAPPINGS];

static _Atomic int count;
static atomic_flag changing = ATOMIC_FLAG_INIT;
static struct sigaction before;
static uintptr_t page_size;

int mapped_forgive(const siginfo_t *info) {
  if (info->si_code != BUS_ADRERR) {
    return 0;
  }
  uintptr_t address = (uintptr_t)info->si_addr;
  int used = atomic_load(&count);
  for (int number = 0; number < used; number++) {
    size_t length = atomic_load(&mappings[number].length);
    uintptr_t start = atomic_load(&mappings[number].start);
    if (length == 0 || address < start || address - start >= length) {
      continue;
    }
    int saved = errno;
    void *page = (void *)(address & ~(page_size - 1));
    void *made = mmap(
        page, page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    errno = saved;
    if (made == MAP_FAILED) {
      return 0;
    }
    atomic_store(&mappings[number].is_lost, 1);
    return 1;
  }
  return 0;
}

static void handle(int number, siginfo_t *info, void *context) {
  if (mapped_forgive(info)) {
    return;
  }
  if (before.sa_flags & SA_SIGINFO) {
    before.sa_sigaction(number, info, context);
  } else if (before.sa_handler != SIG_IGN && before.sa_handler != SIG_DFL) {
    before.sa_handler(number);
  } else {
    // The instruction faults again on return; a signal from outside is sent once more.
    signal(number, SIG_DFL);
    if (info->si_code <= 0) {
      raise(number);
    }
  }
}

static void begin(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &before);
}

int mapped_watch(const void *start, size_t length) {
  if (length == 0) {
    return -1;
  }
  while (atomic_flag_test_and_set(&changing)) {
  }
  if (page_size == 0) {
    begin();
  }
  int number = 0;
  while (number < MOST_MAPPINGS && atomic_load(&mappings[number].length) != 0) {
    number++;
  }
  if (number == MOST_MAPPINGS) {
    number = -1;
  } else {
    atomic_store(&mappings[number].is_lost, 0);
    atomic_store(&mappings[number].start, (uintptr_t)start);
    atomic_store(&mappings[number].length, length);
    if (number >= atomic_load(&count)) {
      atomic_store(&count, number + 1);
    }
  }
  atomic_flag_clear(&changing);
  return number;
}

int mapped_is_lost(int number) {
  return number >= 0 && atomic_load(&mappings[number].is_lost);
}

void mapped_forget(int number) {
  if (number >= 0) {
    atomic_store(&mappings[number].length, 0);
  }
}
