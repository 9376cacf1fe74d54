#include "masked_attention.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "aligned_buffer.hpp"
#include "cpu_features.hpp"
#include "parallel.hpp"

namespace vcc {
namespace {

// Packed keys and values in memory at once, unless a single head needs more. Small enough to stay in a shared
// last-level cache, large enough that many small heads make one parallel region.
constexpr int64_t kPackBudget = int64_t{16} << 20;

void check(const MaskedAttentionArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("masked_attention: " + text); };
  if (args.B < 0 || args.S < 0 || args.H < 0) fail("B, S and H must not be negative");
  if (args.D < 16 || args.D > 128 || args.D % 8 != 0)
    fail("head dim must be 16 to 128 in steps of 8, not " + std::to_string(args.D));
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  if (args.B * args.S * args.H != 0 && !(args.q && args.k && args.v && args.out)) fail("q, k, v or out is null");
  for (int64_t b = 0; b < args.B; ++b) {
    const int64_t tokens = args.n_tokens ? args.n_tokens[b] : args.S;
    const int64_t known = args.n_known ? args.n_known[b] : tokens;
    if (known < 0 || known > tokens || tokens > args.S)
      fail("0 <= n_known <= n_tokens <= S must hold; cell " + std::to_string(b) + " has n_known " +
           std::to_string(known) + ", n_tokens " + std::to_string(tokens) + ", S " + std::to_string(args.S));
  }
}

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

}  // namespace

// 1. take heads until their packs fill the budget; 2. pack their keys and values, all threads together;
// 3. run their query tiles, all threads together; 4. go on with the next heads in the same memory.
void masked_attention(const MaskedAttentionArgs& args) {
  check(args);
  const int64_t n_heads = args.B * args.H;
  if (n_heads == 0 || args.S == 0) return;
  const AttentionKernels kernels = choose_kernels(args.dtype);
  const int64_t workspace_bytes = round_up(kernels.workspace_bytes, 64);
  const AlignedBuffer workspace = allocate_aligned(workspace_bytes * args.num_threads);

  const auto key_bytes = [&](const AttentionHead& head) {
    return round_up(kernels.key_pack_bytes(head.n_known, args.D), 64);
  };
  const auto pack_bytes = [&](const AttentionHead& head) {
    return key_bytes(head) + round_up(kernels.value_pack_bytes(head.n_known, args.D), 64);
  };
  int64_t largest = 0, total = 0;
  for (int64_t b = 0; b < args.B; ++b) {
    const int64_t bytes = pack_bytes(make_head(args, b, 0));
    largest = std::max(largest, bytes);
    total += bytes * args.H;
  }
  const int64_t capacity = std::max(largest, std::min(total, kPackBudget));
  const AlignedBuffer packs = allocate_aligned(capacity);

  std::vector<AttentionHead> heads;
  std::vector<Task> pack_tasks, run_tasks;
  for (int64_t next = 0; next < n_heads;) {
    heads.clear();
    pack_tasks.clear();
    run_tasks.clear();
    for (int64_t used = 0; next < n_heads; ++next) {
      AttentionHead head = make_head(args, next / args.H, next % args.H);
      const int64_t bytes = pack_bytes(head);
      if (used + bytes > capacity) break;
      head.key_pack = packs.get() + used;
      head.value_pack = packs.get() + used + key_bytes(head);
      used += bytes;
      append_tasks(pack_tasks, static_cast<int64_t>(heads.size()), head.n_known, kernels.key_block);
      append_tasks(run_tasks, static_cast<int64_t>(heads.size()), args.S, kernels.query_tile);
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
