// TOML through toml++ (https://marzer.github.io/tomlplusplus/), as far as a
// configuration needs it: every value with the place of its key and its own.

#ifndef METROPLAN_CTOMLPLUSPLUS_H
#define METROPLAN_CTOMLPLUSPLUS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What a value is.
enum toml_kind {
  TOML_KIND_TABLE,
  TOML_KIND_ARRAY,
  TOML_KIND_STRING,
  TOML_KIND_INTEGER,
  TOML_KIND_BOOLEAN,
  // Floating-point numbers, dates and times.
  TOML_KIND_OTHER,
};

// A line and a column, both from 1; columns count code points.
struct toml_place {
  uint32_t line;
  uint32_t column;
};

// A value on its way through the document. The texts are UTF-8, not ended by
// NUL, and gone when the call is over.
struct toml_value {
  // How many tables and arrays it stands in, not counting the document.
  size_t depth;
  // Its key; empty in an array.
  const char *key;
  size_t key_length;
  struct toml_place key_place;
  enum toml_kind kind;
  struct toml_place place;
  // The value of a string.
  const char *text;
  size_t text_length;
  // The value of an integer; 0 or 1 for a boolean.
  int64_t number;
};

// Why a document could not be read.
struct toml_fault {
  const char *message;
  struct toml_place place;
};

// Reads a document and calls `visit` for each value, a table or an array before
// what it holds, tables in the order of their keys.
//
// A document with an error gives one call of `fail` and none of `visit`.
void toml_read(
    const char *document, size_t length, void *context,
    void (*visit)(void *context, const struct toml_value *value),
    void (*fail)(void *context, const struct toml_fault *fault));

#ifdef __cplusplus
}
#endif

#endif
