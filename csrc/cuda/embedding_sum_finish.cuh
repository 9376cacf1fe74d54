// What the walk of embedding_sum_backward.cuh leaves to add up: rows that go over a range's edge, and small tables'
// sums.
//
// finish_thread: a warp takes a row of the large table; sums in float32, by ranges in ascending order, rounded once.
// Budget: 256 threads, no shared memory, no barrier.
// partials_thread: a thread takes a vector of columns of [small rows, E] and every kGroups-th range, in ascending
// order; after the barrier the first group adds up the groups' sums, in order, and writes. Budget: 256 threads, 8
// groups of 32 vectors: 8 KiB of shared memory in 16-bit types, 4 in float32; one barrier.
#pragma once

#include "embedding_sum_backward.cuh"

namespace vcc::cuda {

struct FinishTiles {
  static constexpr int kWarps = 8;
  static constexpr int kThreads = kWarps * kLanes;
};

VCC_HOST_DEVICE int64_t finish_blocks(const EmbeddingSumBackwardArgs& args) {
  return ceil_div(args.n_rows, FinishTiles::kWarps);
}

template <class T, bool kWide>
VCC_HOST_DEVICE void finish_thread(const EmbeddingSumBackwardArgs& args, int64_t block, int thread) {
  using Vector = typename Row<T, kWide>::Vector;
  constexpr int kNumbers = Row<T, kWide>::kNumbers;
  const int64_t row = block * FinishTiles::kWarps + thread / kLanes;
  if (row >= args.n_rows) return;
  const int64_t fan = args.n_tokens / args.n_entries;
  const int64_t begin = read_number(args.starts + row) * fan, end = read_number(args.starts + row + 1) * fan;
  const int64_t first = begin / args.range, last = (end - 1) / args.range;
  if (begin < end && first == last) return;  // the walk wrote it
  for (int64_t column = thread % kLanes * kNumbers; column < args.E; column += kLanes * kNumbers) {
    float sum[kNumbers] = {};
    for (int64_t range = first; begin < end && range <= last; ++range) {
      float part[kNumbers];
      read_floats(args.edges + (2 * range + (range == first ? 1 : 0)) * args.E + column, part);
      VCC_UNROLL
      for (int n = 0; n < kNumbers; ++n) sum[n] += part[n];
    }
    Vector rounded;
    narrow(sum, rounded);
    write_vector<Access::cached>(static_cast<T*>(args.gradient) + row * args.E + column, rounded);
  }
}

constexpr int kGroups = 8;

template <class T, bool kWide>
struct PartialTiles {
  static constexpr int kThreads = kGroups * kLanes;
  static constexpr int kNumbers = Row<T, kWide>::kNumbers;
  static constexpr int kColumns = kLanes * kNumbers;
  static constexpr int kSharedFloats = kGroups * kColumns;
  static_assert(kSharedFloats * 4 <= 48 * 1024, "static shared memory is 48 KiB at most");
};

VCC_HOST_DEVICE int64_t small_numbers(const EmbeddingSumBackwardArgs& args) { return small_rows(args) * args.E; }

template <class T, bool kWide>
VCC_HOST_DEVICE int64_t partials_blocks(const EmbeddingSumBackwardArgs& args) {
  return ceil_div(small_numbers(args), PartialTiles<T, kWide>::kColumns);
}

// Numbers of a thread in shared memory: vectors of the same part side by side, so that each bank serves one.
template <int kNumbers>
VCC_HOST_DEVICE void write_sums(SharedFloats shared, int thread, const float (&x)[kNumbers]) {
  constexpr int kPart = kNumbers < 4 ? kNumbers : 4, kThreads = kGroups * kLanes;
  VCC_UNROLL
  for (int i = 0; i < kNumbers; i += kPart) {
    float part[kPart];
    VCC_UNROLL
    for (int n = 0; n < kPart; ++n) part[n] = x[i + n];
    shared.write((i / kPart * kThreads + thread) * kPart, part);
  }
}

template <int kNumbers>
VCC_HOST_DEVICE void read_sums(SharedFloats shared, int thread, float (&x)[kNumbers]) {
  constexpr int kPart = kNumbers < 4 ? kNumbers : 4, kThreads = kGroups * kLanes;
  VCC_UNROLL
  for (int i = 0; i < kNumbers; i += kPart) {
    float part[kPart];
    shared.read((i / kPart * kThreads + thread) * kPart, part);
    VCC_UNROLL
    for (int n = 0; n < kPart; ++n) x[i + n] = part[n];
  }
}

// Before the barrier.
template <class T, bool kWide>
VCC_HOST_DEVICE void partials_thread_sums(const EmbeddingSumBackwardArgs& args, int64_t block, int thread,
                                          float* shared) {
  using Tiles = PartialTiles<T, kWide>;
  const int64_t n_numbers = small_numbers(args), ranges = n_ranges(args);
  const int64_t number = block * Tiles::kColumns + thread % kLanes * Tiles::kNumbers;
  float sum[Tiles::kNumbers] = {};
  for (int64_t range = thread / kLanes; number < n_numbers && range < ranges; range += kGroups) {
    float part[Tiles::kNumbers];
    read_floats(args.partials + range * n_numbers + number, part);
    VCC_UNROLL
    for (int n = 0; n < Tiles::kNumbers; ++n) sum[n] += part[n];
  }
  write_sums<Tiles::kNumbers>(SharedFloats(shared), thread, sum);
}

// After it.
template <class T, bool kWide>
VCC_HOST_DEVICE void partials_thread_total(const EmbeddingSumBackwardArgs& args, int64_t block, int thread,
                                           float* shared) {
  using Tiles = PartialTiles<T, kWide>;
  using Vector = typename Row<T, kWide>::Vector;
  const int64_t number = block * Tiles::kColumns + thread % kLanes * Tiles::kNumbers;
  if (thread >= kLanes || number >= small_numbers(args)) return;
  const SharedFloats sums(shared);
  float sum[Tiles::kNumbers] = {};
  for (int group = 0; group < kGroups; ++group) {
    float part[Tiles::kNumbers];
    read_sums<Tiles::kNumbers>(sums, group * kLanes + thread, part);
    VCC_UNROLL
    for (int n = 0; n < Tiles::kNumbers; ++n) sum[n] += part[n];
  }
  Vector rounded;
  narrow(sum, rounded);
  const int64_t first = small_rows(args.small[0]) * args.E;
  T* to = number < first ? static_cast<T*>(args.small[0].gradient) + number
                         : static_cast<T*>(args.small[1].gradient) + (number - first);
  write_vector<Access::cached>(to, rounded);
}

}  // namespace vcc::cuda
