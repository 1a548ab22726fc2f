#define _GNU_SOURCE
#include "CColumnWidth.h"

#include <dlfcn.h>
#include <wchar.h>

typedef int (*width_function)(wchar_t);

static const uint32_t *wide_bounds;
static size_t wide_count;

void column_width_widen(const uint32_t *bounds, size_t count) {
  wide_bounds = bounds;
  wide_count = bounds == NULL ? 0 : count;
}

static int is_widened(uint32_t value) {
  size_t low = 0;
  size_t high = wide_count / 2;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (value < wide_bounds[2 * middle]) {
      high = middle;
    } else if (value > wide_bounds[2 * middle + 1]) {
      low = middle + 1;
    } else {
      return 1;
    }
  }
  return 0;
}

// Libraries loaded with the program find this one before the C library's.
int wcwidth(wchar_t character) {
  static width_function system_width;
  if (system_width == NULL) {
    system_width = (width_function)dlsym(RTLD_NEXT, "wcwidth");
  }
  int width = system_width == NULL ? 1 : system_width(character);
  return width == 1 && wide_count > 0 && is_widened((uint32_t)character) ? 2 : width;
}
