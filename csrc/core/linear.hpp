// A linear layer, forward and backward:
//
//   y = activation(x W^T + bias)      dx = dy' W      dW = dy'^T x      dbias_n = sum_m dy'_mn
//
// where dy' is dy, or with ReLU dy where y > 0 and 0 elsewhere (a NaN in y lets dy through, so that it stays seen).
//
// Letters: M rows of x, K inputs, N outputs; x [M, K], W [N, K], y [M, N]. Sums are in fp32 and in an order that depends
// on the sizes alone, not on the threads. All three are one product C[rows, lanes] = A[rows, t] B[t, lanes]:
//   y   rows m, lanes n, t over K      dx   rows m, lanes k, t over N      dW   rows n, lanes k, t over M
#pragma once

#include <cstdint>

#include "bfloat16.hpp"

namespace vcc {

enum class Activation { none, relu };

// A matrix whose rows are contiguous, `stride` elements apart.
struct Rows {
  void* first;
  int64_t stride;
};

struct LinearArgs {
  Rows x, weight;
  const void* bias;  // [N], or null
  Rows y;            // every element is written
  int64_t M, N, K;
  Activation activation;
  DType dtype;
  int num_threads;
};

struct LinearBackwardArgs {
  Rows dy, x, weight;
  Rows y;            // of the forward with ReLU; null: no activation
  Rows dx, dweight;  // every element is written; null: not wanted
  void* dbias;       // [N], or null: not wanted
  int64_t M, N, K;
  DType dtype;
  int num_threads;
};

// Both throw std::invalid_argument for sizes outside the contract and std::bad_alloc.
void linear(const LinearArgs& args);
void linear_backward(const LinearBackwardArgs& args);

// How many pieces of work the threads share in a product of rows x lanes.
int64_t linear_work_items(int64_t rows, int64_t lanes, int num_threads);

// What the kernels of one instruction set work on.
struct LinearProduct {
  Rows a;             // [rows][t], or [t][rows] where a_by_steps
  Rows a_gate;        // laid out as a: where it is <= 0, a counts as 0; null: a as it is
  bool a_by_steps;
  Rows b;             // [lanes][t], or [t][lanes] where b_by_steps
  bool b_by_steps;
  const void* bias;   // [lanes], or null
  bool relu;
  Rows c;             // [rows][lanes], may be null where lanes is 0
  float* row_sums;    // [rows], gets the sums of a over t; or null
  int64_t rows, lanes, steps;
};

// A part of a product: lanes [lane_begin, lane_end) of B packed for the steps [step_begin, step_end), as
// [lane / 16][word][16] with the panels panel_distance words apart.
struct LinearChunk {
  int64_t lane_begin, lane_end, step_begin, step_end;
  void* pack;
  int64_t panel_distance;
  Rows sums;  // floats [rows][lanes of the whole product] between chunks of steps; null where there is one chunk
};

// The kernels of one instruction set and type. All of them are serial; the caller spreads them over threads.
struct LinearKernels {
  int64_t pair;             // steps in a 32-bit word
  int64_t row_group;        // rows and lanes of a register tile
  int64_t strip;
  int64_t workspace_bytes;  // scratch of one thread, 64-byte aligned
  // Panels [panel_begin, panel_end) and words [word_begin, word_end) of the chunk.
  void (*pack)(const LinearProduct& product, const LinearChunk& chunk, int64_t panel_begin, int64_t panel_end,
               int64_t word_begin, int64_t word_end);
  // Rows [row_begin, row_end) and lanes [lane_begin, lane_end) (of the product, inside the chunk) of C; row_sums too
  // where lane_begin is 0.
  void (*run)(const LinearProduct& product, const LinearChunk& chunk, int64_t row_begin, int64_t row_end,
              int64_t lane_begin, int64_t lane_end, void* workspace);
};

// The largest blocks of C that `run` takes, the words of A and B that it multiplies at a time, and the panels of B.
constexpr int64_t kLinearRowBlock = 96, kLinearLaneBlock = 512, kLinearDepth = 256, kLinearPanel = 16;

LinearKernels linear_portable(DType dtype);
LinearKernels linear_avx2(DType dtype);
LinearKernels linear_avx512(DType dtype);
// bf16 only.
LinearKernels linear_avx512_bf16();

}  // namespace vcc
