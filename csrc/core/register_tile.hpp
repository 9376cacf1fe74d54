// The product that every kernel is made of: C[rows, lanes] (+)= A[rows, t] B[t, lanes], C in registers while t runs.
//
// B lies in panels of 16 lanes, panel p from b + p * panel_distance as [t][16]; A is anywhere: element (r, t) is the
// word a[r * row_distance + t * step_distance]. One 32-bit word of A or B holds one float, or (Simd::kPair = 2) two
// bf16 neighbours along t. A register tile is kRows x (kPanels * 16) accumulators: B is loaded, A is broadcast.
//
// Internal linkage throughout: this header is compiled once per instruction set (see bfloat16.hpp).
#pragma once

#include <cstdint>

namespace vcc {
namespace {

constexpr int kPanel = 16;

// A distance that is known when the kernel is compiled; where it is not, pass an int64_t. (The library's own constants
// would be code that the linker shares between instruction sets.)
template <int64_t kValue>
struct Fixed {
  static constexpr int64_t value = kValue;
  constexpr operator int64_t() const { return kValue; }
};

inline int64_t ceil_div(int64_t value, int64_t divisor) { return (value + divisor - 1) / divisor; }

template <class Simd>
struct RegisterTile {
  using Vec = typename Simd::Vec;
  using Word = typename Simd::Word;
  static constexpr int kLanes = Simd::kLanes, kRows = Simd::kRows, kPanels = Simd::kPanels;
  static_assert(kPanel % kLanes == 0 && sizeof(Word) == 4);

  // The sums of one register tile over `steps` words, all of them in registers.
  template <int kVecs, class RowDistance, class StepDistance>
  static inline __attribute__((always_inline)) void sum(const Word* a, RowDistance row_distance,
                                                        StepDistance step_distance, const Word* b,
                                                        int64_t panel_distance, int64_t steps,
                                                        Vec (&sums)[kRows][kVecs]) {
    constexpr int kPerPanel = kPanel / kLanes;
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
      for (int j = 0; j < kVecs; ++j)
        sums[r][j] = Simd::zero();
    for (int64_t t = 0; t < steps; ++t) {
      typename Simd::Operand columns[kVecs];
#pragma GCC unroll 16
      for (int j = 0; j < kVecs; ++j)
        columns[j] = Simd::load_operand(b + j / kPerPanel * panel_distance + t * kPanel + j % kPerPanel * kLanes);
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r) {
        const typename Simd::Operand factor = Simd::broadcast(a + r * row_distance + t * step_distance);
#pragma GCC unroll 16
        for (int j = 0; j < kVecs; ++j) sums[r][j] = Simd::multiply_add(factor, columns[j], sums[r][j]);
      }
    }
  }

  // `run(Fixed<panels>{})` for a strip that has `panels` panels, kPanels at most: how wide it is must be known to the compiler.
  template <class Run>
  static inline __attribute__((always_inline)) void with_width(int64_t panels, Run run) {
    if (panels >= kPanels) run(Fixed<kPanels>{});
    else if (kPanels > 2 && panels == 3) run(Fixed<kPanels < 3 ? 1 : 3>{});
    else if (kPanels > 1 && panels == 2) run(Fixed<kPanels < 2 ? 1 : 2>{});
    else run(Fixed<1>{});
  }

  // `groups` groups of kRows rows (of A: `group_distance` words apart) by `panels` panels, tile by tile given to
  // `finish(group, panel, sums)`. Strip by strip of panels, so that a strip of B stays in the first-level cache while
  // the row groups pass; the last strip may be narrower.
  template <class RowDistance, class StepDistance, class Finish>
  static inline __attribute__((always_inline)) void for_tiles(const Word* a, int64_t group_distance, int64_t groups,
                                                              RowDistance row_distance, StepDistance step_distance,
                                                              const Word* b, int64_t panel_distance, int64_t panels,
                                                              int64_t steps, Finish finish) {
    for (int64_t p = 0; p < panels; p += kPanels) {
      const int64_t wide = panels - p < kPanels ? panels - p : kPanels;
      const Word* b_strip = b + p * panel_distance;
      for (int64_t g = 0; g < groups; ++g) {
        const Word* a_group = a + g * group_distance;
        const auto run = [&](auto tile_panels) __attribute__((always_inline)) {
          Vec sums[kRows][tile_panels.value * (kPanel / kLanes)];
          sum(a_group, row_distance, step_distance, b_strip, panel_distance, steps, sums);
          finish(g, p, sums);
        };
        with_width(wide, run);
      }
    }
  }

  // The tiles into (or onto) C.
  template <bool kAccumulate, class RowDistance, class StepDistance>
  static void product(const Word* a, int64_t group_distance, int64_t groups, RowDistance row_distance,
                      StepDistance step_distance, const Word* b, int64_t panel_distance, int64_t panels, int64_t steps,
                      float* c, int64_t c_stride) {
    const auto store = [&](int64_t g, int64_t p, auto& sums) __attribute__((always_inline)) {
      constexpr int kVecs = sizeof(sums[0]) / sizeof(Vec);
      float* c_tile = c + g * kRows * c_stride + p * kPanel;
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
        for (int j = 0; j < kVecs; ++j) {
          // Old values come last: a long sum made of several calls is then a sum of sums, which rounds less.
          float* to = c_tile + r * c_stride + j * kLanes;
          Simd::store(to, kAccumulate ? Simd::add(Simd::load(to), sums[r][j]) : sums[r][j]);
        }
    };
    for_tiles(a, group_distance, groups, row_distance, step_distance, b, panel_distance, panels, steps, store);
  }
};

}  // namespace
}  // namespace vcc
