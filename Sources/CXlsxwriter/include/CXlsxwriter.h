#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <stdint.h>
#include <stddef.h>

// A workbook that is being written by libxlsxwriter, sheet after sheet and row after row.
typedef struct xlsx_book xlsx_book;

// How much of a date is shown.
enum xlsx_precision { XLSX_DAY, XLSX_MONTH, XLSX_YEAR };

// Begins a workbook; NULL where the library is not installed or memory is short.
xlsx_book *xlsx_open(void);

// Begins a sheet with bold heads; the first row and the first column stay when it is scrolled.
// Returns whether it worked.
int xlsx_begin_sheet(xlsx_book *book, const char *name, const char *const *heads, uint16_t count);

// Write one cell of the row that is being written. Return whether it worked.
int xlsx_text(xlsx_book *book, uint16_t column, const char *text);
int xlsx_number(xlsx_book *book, uint16_t column, double number);
int xlsx_date(xlsx_book *book, uint16_t column, int year, int month, int day, int precision);

// Goes to the next row.
void xlsx_end_row(xlsx_book *book);

// Ends the sheet: its heads get filters.
void xlsx_end_sheet(xlsx_book *book, uint16_t columns);

// Ends the workbook and forgets it. The bytes are the caller's to free; NULL when it failed.
uint8_t *xlsx_close(xlsx_book *book, size_t *size);

#endif
