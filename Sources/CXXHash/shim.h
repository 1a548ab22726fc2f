// The whole of xxHash is compiled into its user, so that nothing has to be linked.
#define XXH_INLINE_ALL
#include <xxhash.h>

// xxHash renames its functions by macros, which Swift does not import.
static inline uint64_t xxhash_xxh3_64(const void *bytes, size_t count) {
  return XXH3_64bits(bytes, count);
}
