// Calls libxlsxwriter, which is loaded when the first workbook is written: linked to the program
// it would bring libcrypto into every start. The workbook is written into memory.
#define _GNU_SOURCE
#include "CXlsxwriter.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xlsxwriter.h>

// The functions that are called, by the types that the header gives them.
#define FUNCTIONS(use)                                                                             \
  use(workbook_new_opt) use(workbook_add_worksheet) use(workbook_add_format) use(workbook_close)   \
  use(workbook_set_properties) use(format_set_bold) use(format_set_num_format)                     \
  use(worksheet_write_string) use(worksheet_write_number) use(worksheet_write_datetime)            \
  use(worksheet_freeze_panes) use(worksheet_autofilter) use(worksheet_set_column)

static struct {
#define DECLARE(name) __typeof__(&name) name;
  FUNCTIONS(DECLARE)
#undef DECLARE
} library;

// Whether all of them are there. Called by one thread at a time, as workbooks are written so.
static int load(void) {
  static int state;
  if (state == 0) {
    void *handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) handle = dlopen("libxlsxwriter.so", RTLD_NOW | RTLD_LOCAL);
    state = handle == NULL ? -1 : 1;
#define FIND(name)                                                                                 \
  if (state == 1 && (library.name = (__typeof__(&name))dlsym(handle, #name)) == NULL) state = -1;
    FUNCTIONS(FIND)
#undef FIND
  }
  return state == 1;
}

struct xlsx_book {
  int file;
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *bold;
  lxw_format *dates[3];
  lxw_row_t row;
};

xlsx_book *xlsx_open(void) {
  if (!load()) return NULL;
  xlsx_book *book = calloc(1, sizeof *book);
  if (book == NULL) return NULL;
  book->file = memfd_create("metroplan.xlsx", MFD_CLOEXEC);
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", book->file);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  if (book->file >= 0) book->workbook = library.workbook_new_opt(path, &options);
  if (book->workbook == NULL) {
    if (book->file >= 0) close(book->file);
    free(book);
    return NULL;
  }
  // The same values give the same bytes: no time of day is in them.
  lxw_doc_properties properties = {.created = 946684800};
  library.workbook_set_properties(book->workbook, &properties);
  book->bold = library.workbook_add_format(book->workbook);
  library.format_set_bold(book->bold);
  const char *forms[] = {"yyyy-mm-dd", "yyyy-mm", "yyyy"};
  for (int form = 0; form < 3; form++) {
    book->dates[form] = library.workbook_add_format(book->workbook);
    library.format_set_num_format(book->dates[form], forms[form]);
  }
  return book;
}

int xlsx_begin_sheet(xlsx_book *book, const char *name, const char *const *heads, uint16_t count) {
  book->sheet = library.workbook_add_worksheet(book->workbook, name);
  if (book->sheet == NULL) return 0;
  library.worksheet_freeze_panes(book->sheet, 1, 1);
  library.worksheet_set_column(book->sheet, 0, 0, 36, NULL);
  if (count > 1) library.worksheet_set_column(book->sheet, 1, count - 1, 14, NULL);
  for (uint16_t column = 0; column < count; column++) {
    if (library.worksheet_write_string(book->sheet, 0, column, heads[column], book->bold)) return 0;
  }
  book->row = 1;
  return 1;
}

int xlsx_text(xlsx_book *book, uint16_t column, const char *text) {
  return library.worksheet_write_string(book->sheet, book->row, column, text, NULL) == 0;
}

int xlsx_number(xlsx_book *book, uint16_t column, double number) {
  return library.worksheet_write_number(book->sheet, book->row, column, number, NULL) == 0;
}

int xlsx_date(xlsx_book *book, uint16_t column, int year, int month, int day, int precision) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return library.worksheet_write_datetime(
           book->sheet, book->row, column, &date, book->dates[precision]) == 0;
}

void xlsx_end_row(xlsx_book *book) { book->row++; }

void xlsx_end_sheet(xlsx_book *book, uint16_t columns) {
  if (columns > 0) library.worksheet_autofilter(book->sheet, 0, 0, book->row - 1, columns - 1);
}

uint8_t *xlsx_close(xlsx_book *book, size_t *size) {
  int failure = library.workbook_close(book->workbook);
  uint8_t *bytes = NULL;
  struct stat status;
  if (failure == 0 && fstat(book->file, &status) == 0 && status.st_size > 0) {
    *size = (size_t)status.st_size;
    bytes = malloc(*size);
    size_t done = 0;
    while (bytes != NULL && done < *size) {
      ssize_t count = pread(book->file, bytes + done, *size - done, (off_t)done);
      if (count <= 0) {
        free(bytes);
        bytes = NULL;
      } else {
        done += (size_t)count;
      }
    }
  }
  close(book->file);
  free(book);
  return bytes;
}
