// Residual addition and layer norm in one pass over memory:
//
//   s = x + update        y = (s - mean(s)) * rstd(s) * weight + bias        rstd = 1 / sqrt(variance + eps)
//
// over rows of E numbers. x, y, weight, bias and all statistics are fp32; `update`, the output of a product, is fp32 or
// bf16, and y may be written a second time rounded to bf16 (`product`), for the product that follows. The variance is
// the mean of squared distances from the mean (two passes over a row that stays in the nearest cache). Backward reads
// x and update again instead of keeping s: the traffic is the same, and no memory is taken for s.
//
// Any row count; rows lie `*_stride` numbers apart and each row is contiguous. y may be x.
#pragma once

#include <cstdint>

#include "bfloat16.hpp"

namespace vcc {

struct AddLayerNormArgs {
  const float* x;
  const void* update;
  const float *weight, *bias;  // [E]
  float* y;
  void* product;       // [rows, E] contiguous in the type of `update`, or null
  float *mean, *rstd;  // [rows] each, or both null
  int64_t rows, E, x_stride, update_stride, y_stride;
  float eps;
  DType update_type;
  int num_threads;
};

// dx goes to x and to update; dupdate is its copy in the type of `update`.
struct AddLayerNormBackwardArgs {
  const float* dy;
  const void* dproduct;  // gradient of `product` in the type of `update`, or null
  const float* x;
  const void* update;
  const float *weight, *mean, *rstd;
  float* dx;                // [rows, E] contiguous
  void* dupdate;            // [rows, E] contiguous, or null
  float *dweight, *dbias;   // [E]
  int64_t rows, E, dy_stride, dproduct_stride, x_stride, update_stride;
  DType update_type;
  int num_threads;
};

// Both throw std::invalid_argument for sizes outside the contract.
void add_layer_norm(const AddLayerNormArgs& args);

// Sums over rows are taken in blocks of fixed size and added up in their order: the same for any number of threads.
void add_layer_norm_backward(const AddLayerNormBackwardArgs& args);

struct AddLayerNormKernels {
  // Rows [begin, end).
  void (*forward)(const AddLayerNormArgs& args, int64_t begin, int64_t end);
  // Rows [begin, end); their part of dweight and dbias is written to sums[0..E) and sums[E..2E).
  void (*backward)(const AddLayerNormBackwardArgs& args, int64_t begin, int64_t end, float* sums);
};

AddLayerNormKernels add_layer_norm_portable(DType update_type);
AddLayerNormKernels add_layer_norm_avx2(DType update_type);
AddLayerNormKernels add_layer_norm_avx512(DType update_type);

}  // namespace vcc
