// ncursesw for Swift: macros and stdio streams, which Swift cannot import or
// rejects as shared mutable state, become small inline functions. No logic.
#ifndef METROPLAN_CNCURSESW_SHIM_H
#define METROPLAN_CNCURSESW_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>

// <wchar.h> declares it only for _XOPEN_SOURCE, which Swift's importer does not set.
extern int wcwidth(wchar_t character);

static inline SCREEN *curses_newterm(FILE *output) {
  return newterm(NULL, output == NULL ? stdout : output, stdin);
}
static inline WINDOW *curses_stdscr(void) { return stdscr; }
static inline WINDOW *curses_curscr(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }

// Pairs above 255 do not fit into an attr_t, hence the pointer.
static inline int curses_set_attributes(WINDOW *window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, 0, &pair);
}

static inline const char *curses_codeset(void) { return nl_langinfo(CODESET); }

// The string capability of that name, or NULL where the terminal has none;
// tigetstr itself tells "not a string" by the pointer -1.
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

// <sys/mman.h> declares it only for _GNU_SOURCE; 1 is MFD_CLOEXEC.
extern int memfd_create(const char *name, unsigned int flags);
static inline int curses_memory_file(void) { return memfd_create("screen", 1); }

static inline int curses_window_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}

#endif
