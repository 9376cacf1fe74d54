// One tile's softmax as a kernel would include it: compiled for the GPU by the tests, which count instructions; never run.
#include "attention_softmax.cuh"

namespace {

using namespace vcc::cuda;

constexpr int kKeys = 128, kThreads = 128;

__device__ float of_quad(float largest) {
  largest = maximum_or_nan(largest, __shfl_xor_sync(0xffffffffu, largest, 1));
  return maximum_or_nan(largest, __shfl_xor_sync(0xffffffffu, largest, 2));
}

}  // namespace

template <class T, int kPolynomials>
__global__ void __launch_bounds__(kThreads)
    softmax_probe(const float* scores, uint32_t* weights, RowState* states, float* factors, float c) {
  const int thread = static_cast<int>(threadIdx.x);
  Fragment<kKeys> tile;
  VCC_UNROLL
  for (int i = 0; i < tile.kNumbers; ++i) tile.at[i] = scores[i * kThreads + thread];
  RowState state = states[thread];
  VCC_UNROLL
  for (int row = 0; row < 2; ++row) {
    const float largest = of_quad(largest_score(tile, row));
    factors[row * kThreads + thread] = move_reference(state, row, largest, c, false);
  }
  uint32_t packed[kKeys / 4];
  weigh<T, kPolynomials>(tile, state, c, packed);
  VCC_UNROLL
  for (int i = 0; i < kKeys / 4; ++i) weights[i * kThreads + thread] = packed[i];
  states[thread] = state;
}

template __global__ void softmax_probe<BFloat16, 0>(const float*, uint32_t*, RowState*, float*, float);
template __global__ void softmax_probe<BFloat16, 3>(const float*, uint32_t*, RowState*, float*, float);
template __global__ void softmax_probe<BFloat16, 4>(const float*, uint32_t*, RowState*, float*, float);
template __global__ void softmax_probe<BFloat16, 5>(const float*, uint32_t*, RowState*, float*, float);
template __global__ void softmax_probe<Half, 4>(const float*, uint32_t*, RowState*, float*, float);
