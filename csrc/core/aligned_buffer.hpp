// Uninitialised memory on a 64-byte boundary (a cache line, and the widest vector register).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace vcc {

struct FreeDeleter {
  void operator()(void* memory) const { std::free(memory); }
};

using AlignedBuffer = std::unique_ptr<char, FreeDeleter>;

inline int64_t round_up(int64_t value, int64_t multiple) { return (value + multiple - 1) / multiple * multiple; }

inline AlignedBuffer allocate_aligned(int64_t bytes) {
  void* memory = nullptr;
  const size_t size = static_cast<size_t>(round_up(bytes > 0 ? bytes : 1, 64));
  if (posix_memalign(&memory, 64, size) != 0) throw std::bad_alloc();
  return AlignedBuffer(static_cast<char*>(memory));
}

}  // namespace vcc
