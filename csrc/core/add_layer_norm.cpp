#include "add_layer_norm.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "aligned_buffer.hpp"
#include "cpu_features.hpp"

namespace vcc {
namespace {

// Rows that a thread takes at a time, and that are summed together: 4 blocks a thread for 12 threads at 1,536 rows,
// and sums that are written 1/32 as often as rows.
constexpr int64_t kBlock = 32;

AddLayerNormKernels choose_kernels(DType update_type) {
  switch (selected_isa("add_layer_norm", update_type)) {
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return add_layer_norm_avx512(update_type);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return add_layer_norm_avx2(update_type);
#endif
    default: return add_layer_norm_portable(update_type);
  }
}

void check(int64_t rows, int64_t E, int num_threads) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("add_layer_norm: " + text); };
  if (rows < 0) fail("rows must not be negative, got " + std::to_string(rows));
  if (E < 1) fail("E must be at least 1, got " + std::to_string(E));
  if (num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(num_threads));
}

}  // namespace

void add_layer_norm(const AddLayerNormArgs& args) {
  check(args.rows, args.E, args.num_threads);
  const auto forward = choose_kernels(args.update_type).forward;
  const int64_t blocks = (args.rows + kBlock - 1) / kBlock;
#pragma omp parallel for schedule(static) num_threads(args.num_threads)
  for (int64_t block = 0; block < blocks; ++block)
    forward(args, block * kBlock, std::min(args.rows, (block + 1) * kBlock));
}

void add_layer_norm_backward(const AddLayerNormBackwardArgs& args) {
  check(args.rows, args.E, args.num_threads);
  const auto backward = choose_kernels(args.update_type).backward;
  const int64_t blocks = (args.rows + kBlock - 1) / kBlock, width = 2 * args.E;
  const AlignedBuffer buffer = allocate_aligned(blocks * width * static_cast<int64_t>(sizeof(float)));
  float* sums = reinterpret_cast<float*>(buffer.get());
#pragma omp parallel for schedule(static) num_threads(args.num_threads)
  for (int64_t block = 0; block < blocks; ++block)
    backward(args, block * kBlock, std::min(args.rows, (block + 1) * kBlock), sums + block * width);
  // In double: there may be thousands of blocks, and this costs next to nothing.
  std::vector<double> total(static_cast<size_t>(width));
  for (int64_t block = 0; block < blocks; ++block)
    for (int64_t e = 0; e < width; ++e) total[e] += sums[block * width + e];
  for (int64_t e = 0; e < args.E; ++e) {
    args.dweight[e] = static_cast<float>(total[e]);
    args.dbias[e] = static_cast<float>(total[args.E + e]);
  }
}

}  // namespace vcc
