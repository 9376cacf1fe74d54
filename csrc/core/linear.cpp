#include "linear.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "cpu_features.hpp"
#include "parallel.hpp"
#include "scratch_memory.hpp"

namespace vcc {
namespace {

// Packed B in memory at once, unless 64 lanes need more: small enough to stay in a shared last-level cache.
constexpr int64_t kPackBytes = int64_t{16} << 20;
// For a long sum into a small C: what is written once and read by few blocks should not go to memory in between.
constexpr int64_t kStepsPackBytes = int64_t{2} << 20;
constexpr int64_t kFewLanes = 64;
// Items of packing: several for each thread, none so small that starting it counts.
constexpr int64_t kPackWords = 32, kPackPanels = 2;

LinearKernels choose_kernels(DType dtype) {
  switch (selected_isa("linear", dtype)) {
#ifdef VCC_HAVE_AVX512_BF16
    case Isa::avx512_bf16: return linear_avx512_bf16();
#endif
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return linear_avx512(dtype);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return linear_avx2(dtype);
#endif
    default: return linear_portable(dtype);
  }
}

// Blocks of C, one a piece of work.
struct Grid {
  int64_t row_block, lane_block, row_blocks, lane_blocks;
};

// Large blocks copy and load less; small ones keep every thread busy. Four pieces a thread, where the sizes allow it.
Grid make_grid(int64_t rows, int64_t lanes, int num_threads) {
  Grid grid{kLinearRowBlock, kLinearLaneBlock, 0, 0};
  const int64_t wanted = 4 * int64_t{num_threads};
  const auto count = [&] {
    grid.row_blocks = (rows + grid.row_block - 1) / grid.row_block;
    // A product without lanes still has row sums.
    grid.lane_blocks = std::max<int64_t>(1, (lanes + grid.lane_block - 1) / grid.lane_block);
    return grid.row_blocks * grid.lane_blocks;
  };
  while (count() < wanted) {
    if (grid.lane_block > 128) grid.lane_block /= 2;
    else if (grid.row_block > 48) grid.row_block /= 2;
    else if (grid.lane_block > kFewLanes) grid.lane_block /= 2;
    else if (grid.row_block > 12) grid.row_block /= 2;
    else break;
  }
  return grid;
}

void run_product(const LinearProduct& product, DType dtype, int num_threads) {
  const LinearKernels kernels = choose_kernels(dtype);
  const auto ceil_div = [](int64_t value, int64_t divisor) { return (value + divisor - 1) / divisor; };
  const int64_t words = ceil_div(product.steps, kernels.pair);
  // Either all steps of some lanes are packed at a time, or (a long sum into a small C) some steps of all lanes.
  int64_t chunk_lanes = product.lanes, chunk_words = words;
  const int64_t most_words = (product.a_by_steps ? kStepsPackBytes : kPackBytes) / 4;
  if (round_up(product.lanes, kLinearPanel) * words > most_words) {
    if (product.a_by_steps) {
      chunk_lanes = std::min<int64_t>(product.lanes, 4096);
      const int64_t fitting = most_words / round_up(chunk_lanes, kLinearPanel) / kLinearDepth * kLinearDepth;
      chunk_words = std::max(kLinearDepth, fitting);
    } else {
      chunk_lanes = std::max(kFewLanes, most_words / words / kFewLanes * kFewLanes);
    }
  }
  chunk_lanes = std::max<int64_t>(1, chunk_lanes);
  const int64_t chunk_steps = std::max<int64_t>(1, chunk_words * kernels.pair);
  // A line of slack moves the panels to different cache sets.
  const int64_t panel_distance = (chunk_words + 1) * kLinearPanel;
  const ScratchMemory pack(round_up(chunk_lanes, kLinearPanel) * (chunk_words + 1) * 4);
  const ScratchMemory workspace(kernels.workspace_bytes * num_threads);
  // Between chunks of steps the sums stay in C itself where it is made of floats.
  const bool own_sums = chunk_steps < product.steps && dtype != DType::float32;
  const ScratchMemory sums_buffer(own_sums ? product.rows * product.lanes * 4 : 0);
  const Rows sums = own_sums ? Rows{sums_buffer.get(), product.lanes} : product.c;
#pragma omp parallel num_threads(num_threads)
  {
    char* scratch = workspace.get() + kernels.workspace_bytes * thread_index();
    // At least once, so that a product without lanes or steps writes its zeros and sums.
    for (int64_t lane = 0; lane == 0 || lane < product.lanes; lane += chunk_lanes) {
      const int64_t lane_end = std::min(product.lanes, lane + chunk_lanes);
      const Grid grid = make_grid(product.rows, lane_end - lane, num_threads);
      for (int64_t step = 0; step == 0 || step < product.steps; step += chunk_steps) {
        const LinearChunk chunk{lane, lane_end, step, std::min(product.steps, step + chunk_steps),
                                pack.get(), panel_distance, sums};
        const int64_t panels = ceil_div(lane_end - lane, kLinearPanel);
        const int64_t pack_words = ceil_div(chunk.step_end - step, kernels.pair);
        // Each piece reads whole rows of B.
        const int64_t pieces = product.b_by_steps ? ceil_div(pack_words, kPackWords) : ceil_div(panels, kPackPanels);
#pragma omp for schedule(dynamic)
        for (int64_t piece = 0; piece < pieces; ++piece) {
          if (product.b_by_steps)
            kernels.pack(product, chunk, 0, panels, piece * kPackWords, std::min(pack_words, (piece + 1) * kPackWords));
          else
            kernels.pack(product, chunk, piece * kPackPanels, std::min(panels, (piece + 1) * kPackPanels), 0, pack_words);
        }
#pragma omp for schedule(dynamic)
        for (int64_t item = 0; item < grid.row_blocks * grid.lane_blocks; ++item) {
          const int64_t row = item / grid.lane_blocks * grid.row_block;
          const int64_t first_lane = lane + item % grid.lane_blocks * grid.lane_block;
          kernels.run(product, chunk, row, std::min(product.rows, row + grid.row_block), first_lane,
                      std::min(lane_end, first_lane + grid.lane_block), scratch);
        }
      }
    }
  }
}

void check(const std::string& op, int64_t M, int64_t N, int64_t K, int num_threads) {
  const auto fail = [&](const std::string& text) { throw std::invalid_argument(op + ": " + text); };
  if (M < 0 || N < 0 || K < 0) fail("M, N and K must not be negative");
  if (num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(num_threads));
}

}  // namespace

int64_t linear_work_items(int64_t rows, int64_t lanes, int num_threads) {
  const Grid grid = make_grid(rows, lanes, num_threads);
  return grid.row_blocks * grid.lane_blocks;
}

void linear(const LinearArgs& args) {
  check("linear", args.M, args.N, args.K, args.num_threads);
  if (args.M * args.N == 0) return;
  LinearProduct product{};
  product.a = args.x;
  product.b = args.weight;
  product.bias = args.bias;
  product.relu = args.activation == Activation::relu;
  product.c = args.y;
  product.rows = args.M, product.lanes = args.N, product.steps = args.K;
  run_product(product, args.dtype, args.num_threads);
}

void linear_backward(const LinearBackwardArgs& args) {
  check("linear_backward", args.M, args.N, args.K, args.num_threads);
  LinearProduct product{};
  product.a = args.dy;
  product.a_gate = args.y;
  product.b_by_steps = true;
  if (args.dx.first && args.M * args.K != 0) {
    product.b = args.weight;
    product.c = args.dx;
    product.rows = args.M, product.lanes = args.K, product.steps = args.N;
    run_product(product, args.dtype, args.num_threads);
  }
  const bool wants_weight = args.dweight.first && args.N * args.K != 0, wants_bias = args.dbias && args.N != 0;
  if (!wants_weight && !wants_bias) return;
  std::vector<float> sums(wants_bias ? static_cast<size_t>(args.N) : 0);
  product.a_by_steps = true;
  product.b = args.x;
  product.c = args.dweight;
  product.row_sums = wants_bias ? sums.data() : nullptr;
  product.rows = args.N, product.lanes = wants_weight ? args.K : 0, product.steps = args.M;
  run_product(product, args.dtype, args.num_threads);
  for (size_t n = 0; n < sums.size(); ++n) {
    if (args.dtype == DType::float32) static_cast<float*>(args.dbias)[n] = sums[n];
    else static_cast<Bf16*>(args.dbias)[n] = from_float<Bf16>(sums[n]);
  }
}

}  // namespace vcc
