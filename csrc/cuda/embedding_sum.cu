// Launch of the embedding sum's forward: see embedding_sum.cuh.
#include <cuda_runtime.h>

#include "embedding_sum.cuh"

namespace vcc::cuda {
namespace {

template <class T, bool kWide>
__global__ void __launch_bounds__(SumTiles<T, kWide>::kThreads, SumTiles<T, kWide>::kBlocksAnSm)
    embedding_sum_kernel(const EmbeddingSumArgs args) {
  embedding_sum_thread<T, kWide>(args, blockIdx.x, threadIdx.x);
}

}  // namespace
}  // namespace vcc::cuda

int vcc_cuda_embedding_sum(const vcc::cuda::EmbeddingSumArgs* args, int device, void* stream) {
  using namespace vcc::cuda;
  if (args->bytes != sizeof(*args)) return kBadArguments;
  if (const cudaError_t failed = cudaSetDevice(device); failed != cudaSuccess) return failed;
  return with_rows(args->type, args->wide, [&](auto number, auto wide) -> int {
    using T = decltype(number);
    using Tiles = SumTiles<T, wide.value>;
    const int64_t blocks = sum_blocks(*args, Tiles::kWarps);
    if (!fits_grid(blocks)) return kBadArguments;
    embedding_sum_kernel<T, wide.value>
        <<<static_cast<unsigned>(blocks), Tiles::kThreads, 0, static_cast<cudaStream_t>(stream)>>>(*args);
    return cudaGetLastError();
  });
}

const char* vcc_cuda_error(int code) {
  if (code == vcc::cuda::kBadArguments) return "the arguments do not fit the kernel";
  return cudaGetErrorString(static_cast<cudaError_t>(code));
}
