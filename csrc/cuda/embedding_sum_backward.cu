// Launches of the embedding sum's gradients: positions, the walk, then what it leaves to add up.
#include <cuda_runtime.h>

#include "embedding_sum_finish.cuh"

namespace vcc::cuda {
namespace {

__global__ void __launch_bounds__(PositionTiles::kThreads) positions_kernel(const EmbeddingSumBackwardArgs args) {
  positions_thread(args, blockIdx.x, threadIdx.x);
}

template <class T, bool kWide>
__global__ void __launch_bounds__(WalkTiles<T, kWide>::kThreads, WalkTiles<T, kWide>::kBlocksAnSm)
    walk_kernel(const EmbeddingSumBackwardArgs args) {
  extern __shared__ float4 sums[];
  walk_thread<T, kWide>(args, blockIdx.x, threadIdx.x, reinterpret_cast<float*>(sums));
}

template <class T, bool kWide>
__global__ void __launch_bounds__(FinishTiles::kThreads) finish_kernel(const EmbeddingSumBackwardArgs args) {
  finish_thread<T, kWide>(args, blockIdx.x, threadIdx.x);
}

template <class T, bool kWide>
__global__ void __launch_bounds__(PartialTiles<T, kWide>::kThreads)
    partials_kernel(const EmbeddingSumBackwardArgs args) {
  __shared__ __align__(16) float sums[PartialTiles<T, kWide>::kSharedFloats];
  partials_thread_sums<T, kWide>(args, blockIdx.x, threadIdx.x, sums);
  __syncthreads();
  partials_thread_total<T, kWide>(args, blockIdx.x, threadIdx.x, sums);
}

template <class T, bool kWide>
int launch(const EmbeddingSumBackwardArgs& args, cudaStream_t stream) {
  const int64_t positions = position_blocks(args), walks = walk_blocks<T, kWide>(args), rows = finish_blocks(args);
  const int64_t sums = partials_blocks<T, kWide>(args);
  if (args.range % WalkTiles<T, kWide>::kStep != 0 || small_rows(args) > kMostSmallRows) return kBadArguments;
  if (!fits_grid(positions) || !fits_grid(walks)) return kBadArguments;
  if ((args.keys != nullptr && !fits_grid(rows)) || (sums > 0 && !fits_grid(sums))) return kBadArguments;
  const int shared = walk_shared_bytes<T, kWide>(args);
  const cudaError_t allowed =
      cudaFuncSetAttribute(walk_kernel<T, kWide>, cudaFuncAttributeMaxDynamicSharedMemorySize, shared);
  if (allowed != cudaSuccess) return allowed;
  positions_kernel<<<static_cast<unsigned>(positions), PositionTiles::kThreads, 0, stream>>>(args);
  walk_kernel<T, kWide><<<static_cast<unsigned>(walks), WalkTiles<T, kWide>::kThreads, shared, stream>>>(args);
  if (args.keys != nullptr)
    finish_kernel<T, kWide><<<static_cast<unsigned>(rows), FinishTiles::kThreads, 0, stream>>>(args);
  if (sums > 0)
    partials_kernel<T, kWide><<<static_cast<unsigned>(sums), PartialTiles<T, kWide>::kThreads, 0, stream>>>(args);
  return cudaGetLastError();
}

}  // namespace
}  // namespace vcc::cuda

int vcc_cuda_embedding_sum_backward(const vcc::cuda::EmbeddingSumBackwardArgs* args, int device, void* stream) {
  using namespace vcc::cuda;
  if (args->bytes != sizeof(*args) || args->range <= 0) return kBadArguments;
  if (args->n_tokens >= int64_t{1} << 31 || args->stride_bytes >= int64_t{1} << 32) return kBadArguments;
  if (const cudaError_t failed = cudaSetDevice(device); failed != cudaSuccess) return failed;
  return with_rows(args->type, args->wide, [&](auto number, auto wide) {
    return launch<decltype(number), wide.value>(*args, static_cast<cudaStream_t>(stream));
  });
}
