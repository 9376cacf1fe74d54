// The size of the last cache before memory: results larger than it are written past the caches.
#pragma once

#include <cstdint>
#include <fstream>

namespace vcc {

// What one core can use. The C library's own figure (_SC_LEVEL3_CACHE_SIZE) is that of all caches of an AMD package
// together: 320 MiB where a core has 32.
inline int64_t last_level_cache_bytes() {
  static const int64_t bytes = [] {
    std::ifstream file("/sys/devices/system/cpu/cpu0/cache/index3/size");
    int64_t size = 0;
    char unit = ' ';
    const bool known = static_cast<bool>(file >> size >> unit) && size > 0 && (unit == 'K' || unit == 'M');
    return known ? size << (unit == 'K' ? 10 : 20) : int64_t{32} << 20;
  }();
  return bytes;
}

// Whether `bytes` at `to`, whose rows have `row_bytes` each, are to be written past the caches: they are many, and
// every row begins on a cache line. Memory whose pages are not there yet (`fresh`) is in the caches when it is written,
// because the system has just zeroed it.
inline bool writes_past_caches(const void* to, int64_t bytes, int64_t row_bytes, bool fresh) {
  return !fresh && bytes > last_level_cache_bytes() && row_bytes % 64 == 0 && reinterpret_cast<uintptr_t>(to) % 64 == 0;
}

}  // namespace vcc
