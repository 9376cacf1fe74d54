#include "masked_attention.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "aligned_buffer.hpp"
#include "attention_shape.hpp"
#include "cpu_features.hpp"
#include "parallel.hpp"
#include "scratch_memory.hpp"

namespace vcc {
namespace {

// Packed keys and values in memory at once, unless a single head needs more. Heads that fit are run together, so that
// even one cell makes hundreds of tasks; the rest follow in rounds of about equal size, so that none is left with few.
constexpr int64_t kPackBudget = int64_t{32} << 20;

// Enough for the last tasks of a round to keep no thread waiting long.
constexpr int64_t kTasksPerThread = 4;

int64_t ceil_divide(int64_t value, int64_t divisor) { return (value + divisor - 1) / divisor; }

AttentionKernels choose_kernels(DType dtype) {
  switch (selected_isa("masked_attention", dtype)) {
#ifdef VCC_HAVE_AVX512_BF16
    case Isa::avx512_bf16: return masked_attention_avx512_bf16();
#endif
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return masked_attention_avx512(dtype);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return masked_attention_avx2(dtype);
#endif
    default: return masked_attention_portable(dtype);
  }
}

AttentionHead make_head(const MaskedAttentionArgs& args, int64_t b, int64_t h) {
  const int64_t element = args.dtype == DType::float32 ? 4 : 2;
  const auto first = [&](const void* base, const Strides& strides) {
    return static_cast<const char*>(base) + (b * strides.b + h * strides.h) * element;
  };
  AttentionHead head{};
  head.q = first(args.q, args.q_strides);
  head.k = first(args.k, args.k_strides);
  head.v = first(args.v, args.v_strides);
  head.out = const_cast<char*>(first(args.out, args.out_strides));
  head.lse = args.lse ? args.lse + (b * args.H + h) * args.S : nullptr;
  head.q_stride = args.q_strides.s;
  head.k_stride = args.k_strides.s;
  head.v_stride = args.v_strides.s;
  head.out_stride = args.out_strides.s;
  head.n_tokens = args.n_tokens ? args.n_tokens[b] : args.S;
  head.n_known = args.n_known ? args.n_known[b] : head.n_tokens;
  head.D = args.D;
  head.scale = args.scale;
  return head;
}

// A call of `pack` or `run`: rows [begin, end) of heads[head].
struct Task {
  int64_t head, begin, end;
};

void append_tasks(std::vector<Task>& tasks, int64_t head, int64_t rows, int64_t step) {
  for (int64_t begin = 0; begin < rows; begin += step) tasks.push_back({head, begin, std::min(begin + step, rows)});
}

int64_t key_bytes(const AttentionKernels& kernels, const AttentionHead& head) {
  return round_up(kernels.key_pack_bytes(head.n_known, head.D), 64);
}

int64_t pack_bytes(const AttentionKernels& kernels, const AttentionHead& head) {
  return key_bytes(kernels, head) + round_up(kernels.value_pack_bytes(head.n_known, head.D), 64);
}

// Heads [first, last) that are packed and run together, and the bytes of their packs.
struct Round {
  int64_t first, last, bytes;
};

std::vector<Round> plan_rounds(const MaskedAttentionArgs& args, const AttentionKernels& kernels) {
  const int64_t n_heads = args.B * args.H;
  int64_t total = 0;
  for (int64_t b = 0; b < args.B; ++b) total += pack_bytes(kernels, make_head(args, b, 0)) * args.H;
  const int64_t count = std::max<int64_t>(1, ceil_divide(total, kPackBudget)), share = ceil_divide(total, count);
  std::vector<Round> rounds;
  for (int64_t next = 0; next < n_heads;) {
    Round round{next, next, 0};
    while (round.last < n_heads && (round.bytes == 0 || round.bytes < share))
      round.bytes += pack_bytes(kernels, make_head(args, round.last / args.H, 0)), ++round.last;
    rounds.push_back(round);
    next = round.last;
  }
  return rounds;
}

// Rows of a task in a round: as many as it takes, or a half, down to a 16th, where those would be too few for the
// threads. Rows do not depend on their neighbours, so neither does a result.
int64_t rows_per_task(const MaskedAttentionArgs& args, const AttentionKernels& kernels, const Round& round) {
  int64_t rows = kernels.query_tile;
  while (rows > kernels.query_tile / 16 &&
         (round.last - round.first) * ceil_divide(args.S, rows) < kTasksPerThread * args.num_threads)
    rows /= 2;
  return rows;
}

}  // namespace

int64_t masked_attention_work_items(const MaskedAttentionArgs& args) {
  check_attention_shape("masked_attention", args);
  const AttentionKernels kernels = choose_kernels(args.dtype);
  int64_t fewest = std::numeric_limits<int64_t>::max();
  for (const Round& round : plan_rounds(args, kernels))
    fewest = std::min(fewest, (round.last - round.first) * ceil_divide(args.S, rows_per_task(args, kernels, round)));
  return fewest;
}

// For every round: 1. pack the keys and values of its heads, all threads together; 2. run their query tiles, all
// threads together. The next round uses the same memory.
void masked_attention(const MaskedAttentionArgs& args) {
  check_attention_shape("masked_attention", args);
  if (args.B * args.H == 0 || args.S == 0) return;
  if (!(args.q && args.k && args.v && args.out))
    throw std::invalid_argument("masked_attention: q, k, v or out is null");
  const AttentionKernels kernels = choose_kernels(args.dtype);
  const int64_t workspace_bytes = round_up(kernels.workspace_bytes, 64);
  const AlignedBuffer workspace = allocate_aligned(workspace_bytes * args.num_threads);
  const std::vector<Round> rounds = plan_rounds(args, kernels);
  int64_t capacity = 0;
  for (const Round& round : rounds) capacity = std::max(capacity, round.bytes);
  const ScratchMemory packs(capacity);

  std::vector<AttentionHead> heads;
  std::vector<Task> pack_tasks, run_tasks;
  for (const Round& round : rounds) {
    heads.clear();
    pack_tasks.clear();
    run_tasks.clear();
    const int64_t rows = rows_per_task(args, kernels, round);
    char* free = packs.get();
    for (int64_t index = round.first; index < round.last; ++index) {
      AttentionHead head = make_head(args, index / args.H, index % args.H);
      head.key_pack = free;
      head.value_pack = free + key_bytes(kernels, head);
      free += pack_bytes(kernels, head);
      append_tasks(pack_tasks, index - round.first, head.n_known, kernels.key_block);
      append_tasks(run_tasks, index - round.first, args.S, rows);
      heads.push_back(head);
    }
    const int64_t n_pack = static_cast<int64_t>(pack_tasks.size()), n_run = static_cast<int64_t>(run_tasks.size());
#pragma omp parallel num_threads(args.num_threads)
    {
      char* scratch = workspace.get() + workspace_bytes * thread_index();
#pragma omp for schedule(dynamic)
      for (int64_t t = 0; t < n_pack; ++t)
        kernels.pack(heads[pack_tasks[t].head], pack_tasks[t].begin, pack_tasks[t].end);
#pragma omp for schedule(dynamic)
      for (int64_t t = 0; t < n_run; ++t)
        kernels.run(heads[run_tasks[t].head], run_tasks[t].begin, run_tasks[t].end, scratch);
    }
  }
}

}  // namespace vcc
