// A wcwidth of this program's own, which ncurses uses instead of the C library's: ncurses has to
// count columns as the terminal does, and some terminals draw ambiguous marks in two.
#ifndef METROPLAN_CCOLUMNWIDTH_H
#define METROPLAN_CCOLUMNWIDTH_H

#include <stddef.h>
#include <stdint.h>

// From now on every character in one of the ranges is two columns wide if the C library says one.
// `bounds` holds `count` numbers, first and last of each range in ascending order, and has to last.
// With NULL the C library alone counts again.
void column_width_widen(const uint32_t *bounds, size_t count);

#endif
