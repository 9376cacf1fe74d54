// The size of the last cache before memory: results larger than it are written past the caches.
#pragma once

#include <cstdint>

#include <unistd.h>

namespace vcc {

inline int64_t last_level_cache_bytes() {
  constexpr int64_t usual = int64_t{32} << 20;
#ifdef _SC_LEVEL3_CACHE_SIZE
  static const int64_t found = sysconf(_SC_LEVEL3_CACHE_SIZE);
  if (found > 0) return found;
#endif
  return usual;
}

// Whether `bytes` at `to`, whose rows have `row_bytes` each, are to be written past the caches: they are many, and
// every row begins on a cache line. Memory whose pages are not there yet (`fresh`) is in the caches when it is written,
// because the system has just zeroed it.
inline bool writes_past_caches(const void* to, int64_t bytes, int64_t row_bytes, bool fresh) {
  return !fresh && bytes > last_level_cache_bytes() && row_bytes % 64 == 0 && reinterpret_cast<uintptr_t>(to) % 64 == 0;
}

}  // namespace vcc
