// What the plays of attention have in common: rows of bits, and where a number of an operand in registers is.
#pragma once

#include <cstdint>

#include "attention_schedule.hpp"
#include "attention_softmax.cuh"

namespace vcc::cuda::play {

constexpr int kRows = 64, kThreads = 128;

// Numbers of [rows, heads, kDim] of one cell; 0 beyond its rows.
template <class T, int kDim>
struct Reader {
  const Cell& cell;
  int64_t heads;
  int32_t head;

  float operator()(const uint16_t* of, int32_t row, int d) const {
    return row < cell.n_rows ? to_float(T{of[place(row, d)]}) : 0.0f;
  }

  int64_t place(int32_t row, int d) const { return ((cell.first_row + row) * heads + head) * kDim + d; }
};

// The A operand of wgmma m64k16 in registers (PTX ISA, "Register Fragments for wgmma.mma_async.m64nNk16"): register r of
// slice `slice` of thread t, low half or high.
inline int operand_row(int t, int r) { return t / 32 * 16 + t % 32 / 4 + (r % 2 == 1 ? 8 : 0); }

inline int operand_column(int t, int slice, int r, int half) {
  return slice * 16 + t % 4 * 2 + half + (r >= 2 ? 8 : 0);
}

// Packed operands of one thread into a matrix [kRows, kColumns].
template <class T, int kColumns>
void spread(int t, const uint32_t (&packed)[kColumns / 4], float* matrix) {
  for (int slice = 0; slice < kColumns / 16; ++slice)
    for (int r = 0; r < 4; ++r)
      for (int half = 0; half < 2; ++half) {
        const auto bits = static_cast<uint16_t>(packed[slice * 4 + r] >> (16 * half));
        matrix[operand_row(t, r) * kColumns + operand_column(t, slice, r, half)] = to_float(T{bits});
      }
}

}  // namespace vcc::cuda::play
