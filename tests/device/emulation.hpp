// The memory of a launch on the CPU: every access of a kernel is looked up in the arrays that the launch was given.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

namespace vcc::cuda::emulation {

// Thrown at the first one, so that nothing is done with the access.
enum Fault : int {
  kReadOutside = -2, kWriteOutside = -3, kMisaligned = -4, kWrittenTwice = -5, kReadUnwritten = -6,
  kNotWritten = -7,
};

// input: read only. output: each byte written exactly once in the call. workspace: read after it was written, written
// at most once. shared: of a block, read after it was written.
enum class Kind { input, output, workspace, shared };

struct Array {
  Kind kind;
  const char* begin;
  int64_t bytes;
  std::vector<bool> written;
};

class Memory {
 public:
  void add(Kind kind, const void* begin, int64_t bytes) {
    if (begin == nullptr || bytes <= 0) return;
    const int64_t marks = kind == Kind::input ? 0 : bytes;
    arrays_.push_back({kind, static_cast<const char*>(begin), bytes, std::vector<bool>(marks)});
  }

  void read(const void* address, int bytes) {
    Array* array = find(address, bytes);
    if (array == nullptr) throw kReadOutside;
    if (array->kind == Kind::input) return;
    const int64_t from = static_cast<const char*>(address) - array->begin;
    for (int i = 0; i < bytes; ++i)
      if (!array->written[from + i]) throw kReadUnwritten;
  }

  void write(const void* address, int bytes) {
    Array* array = find(address, bytes);
    if (array == nullptr || array->kind == Kind::input) throw kWriteOutside;
    const int64_t from = static_cast<const char*>(address) - array->begin;
    for (int i = 0; i < bytes; ++i) {
      if (array->written[from + i] && array->kind != Kind::shared) throw kWrittenTwice;
      array->written[from + i] = true;
    }
  }

  // A block's shared memory is gone with it.
  void drop_shared() {
    while (!arrays_.empty() && arrays_.back().kind == Kind::shared) arrays_.pop_back();
  }

  void finish() const {
    for (const Array& array : arrays_) {
      const bool whole = std::find(array.written.begin(), array.written.end(), false) == array.written.end();
      if (array.kind == Kind::output && !whole) throw kNotWritten;
    }
  }

 private:
  Array* find(const void* address, int bytes) {
    if (reinterpret_cast<uintptr_t>(address) % bytes != 0) throw kMisaligned;
    const char* first = static_cast<const char*>(address);
    for (Array& array : arrays_)
      if (first >= array.begin && first + bytes <= array.begin + array.bytes) return &array;
    return nullptr;
  }

  std::vector<Array> arrays_;
};

inline Memory* memory = nullptr;

// `run(memory)` with the accesses looked up in it: 0, or the first fault.
template <class Function>
int watched(const Function& run) {
  Memory arrays;
  memory = &arrays;
  try {
    run(arrays);
    arrays.finish();
  } catch (Fault fault) {
    return fault;
  }
  return 0;
}

inline void on_read(const void* address, int bytes) { memory->read(address, bytes); }
inline void on_write(const void* address, int bytes) { memory->write(address, bytes); }

// The order in which blocks and threads run: 0 ascending, 1 descending, else shuffled by it.
inline unsigned order_seed = 0;

inline std::vector<int64_t> in_some_order(int64_t count) {
  std::vector<int64_t> all(count);
  std::iota(all.begin(), all.end(), 0);
  if (order_seed == 1) std::reverse(all.begin(), all.end());
  if (order_seed > 1) std::shuffle(all.begin(), all.end(), std::mt19937(order_seed));
  return all;
}

// Every thread of every block; phases are what stands between barriers, each taking (block, thread).
template <class... Phases>
void launch(int64_t blocks, int threads, const Phases&... phases) {
  for (const int64_t block : in_some_order(blocks)) {
    const auto run = [&](const auto& phase) {
      for (const int64_t thread : in_some_order(threads)) phase(block, static_cast<int>(thread));
    };
    (run(phases), ...);
  }
}

}  // namespace vcc::cuda::emulation
