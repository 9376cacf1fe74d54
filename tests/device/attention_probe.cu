// What attention's kernels would do between products, as they would include it: compiled for the GPU by the tests, which
// count instructions; never run.
#include "attention_gradients.cuh"
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

// A tile of 64 keys and 128 queries, whose numbers come from shared memory.
template <class T>
__global__ void __launch_bounds__(kThreads)
    gradients_probe(const float* scores, const float* products, const float* of_queries, uint32_t* weights, uint32_t* ds,
                    float c) {
  constexpr int kQueries = 128;
  __shared__ float log2_sums[kQueries], deltas[kQueries];
  const int thread = static_cast<int>(threadIdx.x);
  log2_sums[thread] = of_queries[thread];
  deltas[thread] = of_queries[kQueries + thread];
  __syncthreads();
  Fragment<kQueries> p, gradients;
  VCC_UNROLL
  for (int i = 0; i < p.kNumbers; ++i) {
    p.at[i] = scores[i * kThreads + thread];
    gradients.at[i] = products[i * kThreads + thread];
  }
  float log2_sum[kQueries / 4], delta[kQueries / 4];
  VCC_UNROLL
  for (int i = 0; i < kQueries / 4; ++i) {
    log2_sum[i] = log2_sums[column_of_thread(thread, i)];
    delta[i] = deltas[column_of_thread(thread, i)];
  }
  weights_of(p, log2_sum, c);
  score_gradients(p, gradients, delta);
  uint32_t packed[2][kQueries / 4];
  pack<T>(p, packed[0]);
  pack<T>(gradients, packed[1]);
  VCC_UNROLL
  for (int i = 0; i < kQueries / 4; ++i) {
    weights[i * kThreads + thread] = packed[0][i];
    ds[i * kThreads + thread] = packed[1][i];
  }
}

template __global__ void gradients_probe<BFloat16>(const float*, const float*, const float*, uint32_t*, uint32_t*, float);
