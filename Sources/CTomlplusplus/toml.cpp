// Nothing here may throw: Swift stands above it on the stack.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0

#include "CTomlplusplus.h"

#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace {

struct Reader {
  void *context;
  void (*visit)(void *, const struct toml_value *);

  static toml_place place(const toml::source_region &source) {
    return {source.begin.line, source.begin.column};
  }

  void table(const toml::table &table, size_t depth) const {
    for (const auto &[key, node] : table) {
      value(node, key.str(), place(key.source()), depth);
    }
  }

  void value(
      const toml::node &node, std::string_view key, toml_place key_place, size_t depth) const {
    toml_value value{};
    value.depth = depth;
    value.key = key.data();
    value.key_length = key.size();
    value.key_place = key_place;
    value.place = place(node.source());
    value.kind = TOML_KIND_OTHER;
    if (node.is_table()) {
      value.kind = TOML_KIND_TABLE;
    } else if (node.is_array()) {
      value.kind = TOML_KIND_ARRAY;
    } else if (const auto *text = node.as_string()) {
      value.kind = TOML_KIND_STRING;
      value.text = text->get().data();
      value.text_length = text->get().size();
    } else if (const auto *number = node.as_integer()) {
      value.kind = TOML_KIND_INTEGER;
      value.number = number->get();
    } else if (const auto *truth = node.as_boolean()) {
      value.kind = TOML_KIND_BOOLEAN;
      value.number = truth->get();
    }
    visit(context, &value);
    if (const auto *inner = node.as_table()) {
      table(*inner, depth + 1);
    } else if (const auto *list = node.as_array()) {
      for (const auto &element : *list) this->value(element, {}, value.place, depth + 1);
    }
  }
};

}  // namespace

extern "C" void toml_read(
    const char *document, size_t length, void *context,
    void (*visit)(void *, const struct toml_value *),
    void (*fail)(void *, const struct toml_fault *)) {
  const toml::parse_result result = toml::parse(std::string_view(document, length));
  if (result.failed()) {
    const toml::parse_error &error = result.error();
    // The description is NUL-ended: without exceptions the parser keeps it as a std::string.
    const std::string message(error.description());
    const toml_fault fault{message.c_str(), Reader::place(error.source())};
    fail(context, &fault);
    return;
  }
  Reader{context, visit}.table(result.table(), 0);
}
