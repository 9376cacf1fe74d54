#include "masked_attention_backward.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "aligned_buffer.hpp"
#include "attention_shape.hpp"
#include "cpu_features.hpp"
#include "parallel.hpp"
#include "scratch_memory.hpp"

namespace vcc {
namespace {

// Four items a thread for 64 threads, where the call is large enough for chunks of kFewestKeys. Chunks depend on the
// shape alone, never on the number of threads, and so does the order of sums.
constexpr int64_t kEnoughItems = 256;
constexpr int64_t kFewestKeys = 128;
// Keys x head dim of a chunk whose packs and sums fit a second-level cache of 512 KB.
constexpr int64_t kCachedKeys = 192 * 64;
constexpr int64_t kPrepareRows = 128;
// Heads whose items alternate in the order of work: few, so that a head's q, dout and dq are still in a shared cache when
// its next chunk reads them; two, so that two threads need not meet at one head.
constexpr int64_t kHeadsTogether = 2;

AttentionGradientKernels choose_kernels(DType dtype) {
  // The forward's level: both have the same instruction sets.
  switch (selected_isa("masked_attention", dtype)) {
#ifdef VCC_HAVE_AVX512_BF16
    case Isa::avx512_bf16: return masked_attention_backward_avx512_bf16();
#endif
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return masked_attention_backward_avx512(dtype);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return masked_attention_backward_avx2(dtype);
#endif
    default: return masked_attention_backward_portable(dtype);
  }
}

AttentionGradientHead make_head(const MaskedAttentionBackwardArgs& args, int64_t b, int64_t h) {
  const int64_t element = args.dtype == DType::float32 ? 4 : 2;
  const auto first = [&](const void* base, const Strides& strides) {
    return const_cast<char*>(static_cast<const char*>(base)) + (b * strides.b + h * strides.h) * element;
  };
  AttentionGradientHead head{};
  head.dout = first(args.dout, args.dout_strides), head.dout_stride = args.dout_strides.s;
  head.q = first(args.q, args.q_strides), head.q_stride = args.q_strides.s;
  head.k = first(args.k, args.k_strides), head.k_stride = args.k_strides.s;
  head.v = first(args.v, args.v_strides), head.v_stride = args.v_strides.s;
  head.out = first(args.out, args.out_strides), head.out_stride = args.out_strides.s;
  head.dq = first(args.dq, args.dq_strides), head.dq_stride = args.dq_strides.s;
  head.dk = first(args.dk, args.dk_strides), head.dk_stride = args.dk_strides.s;
  head.dv = first(args.dv, args.dv_strides), head.dv_stride = args.dv_strides.s;
  const int64_t index = b * args.H + h;
  head.lse = args.lse + index * args.S;
  head.dlse = args.dlse ? args.dlse + index * args.S : nullptr;
  head.n_tokens = args.n_tokens ? args.n_tokens[b] : args.S;
  head.n_known = args.n_known ? args.n_known[b] : head.n_tokens;
  head.D = args.D;
  head.scale = args.scale;
  return head;
}

// How many chunks have been added to dq of one (head, query tile). Chunks add in their order, whichever threads run
// them, so that the sum is always the same.
class Turn {
 public:
  void wait_for(int32_t chunk) const {
    for (int spins = 0; added_.load(std::memory_order_acquire) != chunk; ++spins) {
      if (spins < 1024) pause();
      else std::this_thread::yield();  // the thread before may be waiting for this processor
    }
  }
  void finish(int32_t chunk) { added_.store(chunk + 1, std::memory_order_release); }

 private:
  static void pause() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
  }
  std::atomic<int32_t> added_{0};
};

// Keys [begin, end) of one head: its chunk number `chunk`.
struct Item {
  int64_t head, begin, end;
  int32_t chunk;
};

// The chunks of a head are about equal, none a small rest, and begin where whole register tiles end.
std::vector<Item> chunks_of(int64_t head, int64_t n_known, int64_t keys, const AttentionGradientKernels& kernels) {
  const int64_t unit = kernels.key_unit, most = kernels.most_keys - unit;
  const int64_t count = std::max((n_known + keys / 2) / keys, (n_known + most - 1) / most);
  std::vector<Item> chunks;
  for (int64_t c = 0, begin = 0; c < count; ++c) {
    const int64_t end = c + 1 < count ? (c + 1) * n_known / count / unit * unit : n_known;
    if (end > begin) chunks.push_back({head, begin, end, static_cast<int32_t>(chunks.size())});
    begin = end;
  }
  return chunks;
}

// In the order of work: chunks as large as leave enough items, heads in turn.
std::vector<Item> make_items(const std::vector<AttentionGradientHead>& heads, const AttentionGradientKernels& kernels) {
  int64_t known = 0;
  for (const AttentionGradientHead& head : heads) known += head.n_known;
  const int64_t strip = kernels.key_strip, cached = round_up(kCachedKeys / heads.front().D, strip);
  const int64_t enough = std::max(known / kEnoughItems / strip * strip, round_up(kFewestKeys, strip));
  const int64_t keys = std::min({enough, cached, kernels.most_keys}), n_heads = static_cast<int64_t>(heads.size());
  std::vector<Item> items;
  for (int64_t first = 0; first < n_heads; first += kHeadsTogether) {
    std::vector<std::vector<Item>> chunks;
    for (int64_t head = first; head < std::min(first + kHeadsTogether, n_heads); ++head)
      chunks.push_back(chunks_of(head, heads[head].n_known, keys, kernels));
    size_t longest = 0;
    for (const std::vector<Item>& of_head : chunks) longest = std::max(longest, of_head.size());
    for (size_t c = 0; c < longest; ++c)
      for (const std::vector<Item>& of_head : chunks)
        if (c < of_head.size()) items.push_back(of_head[c]);
  }
  return items;
}

std::vector<AttentionGradientHead> make_heads(const MaskedAttentionBackwardArgs& args) {
  std::vector<AttentionGradientHead> heads;
  for (int64_t b = 0; b < args.B; ++b)
    for (int64_t h = 0; h < args.H; ++h) heads.push_back(make_head(args, b, h));
  return heads;
}

}  // namespace

int64_t masked_attention_backward_work_items(const MaskedAttentionBackwardArgs& args) {
  check_attention_shape("masked_attention_backward", args);
  const std::vector<AttentionGradientHead> heads = make_heads(args);
  return heads.empty() ? 0 : static_cast<int64_t>(make_items(heads, choose_kernels(args.dtype)).size());
}

// 1. prepare all rows; 2. every thread takes the next item until none is left. An item's predecessor on the same head
// was taken before it, and runs to its end without waiting for a later one: no order of threads can block.
void masked_attention_backward(const MaskedAttentionBackwardArgs& args) {
  check_attention_shape("masked_attention_backward", args);
  std::vector<AttentionGradientHead> heads = make_heads(args);
  if (heads.empty() || args.S == 0) return;
  for (const void* tensor : {args.dout, args.q, args.k, args.v, args.out, static_cast<const void*>(args.lse),
                             static_cast<const void*>(args.dq), static_cast<const void*>(args.dk),
                             static_cast<const void*>(args.dv)})
    if (tensor == nullptr)
      throw std::invalid_argument("masked_attention_backward: dout, q, k, v, out, lse, dq, dk or dv is null");
  const AttentionGradientKernels kernels = choose_kernels(args.dtype);
  const std::vector<Item> items = make_items(heads, kernels);
  const int64_t n_heads = static_cast<int64_t>(heads.size()), n_items = static_cast<int64_t>(items.size());
  const int64_t workspace_bytes = round_up(kernels.workspace_bytes, 64);
  const AlignedBuffer workspace = allocate_aligned(workspace_bytes * args.num_threads);

  int64_t summed_rows = 0;
  for (const AttentionGradientHead& head : heads) summed_rows += head.n_known > 0 ? head.n_tokens : 0;
  const bool in_place = args.dtype == DType::float32;
  const ScratchMemory terms(2 * n_heads * args.S * static_cast<int64_t>(sizeof(float)));
  const int64_t sum_bytes = summed_rows * args.D * static_cast<int64_t>(sizeof(float));
  const ScratchMemory sums(in_place ? 0 : sum_bytes);
  float *next_terms = reinterpret_cast<float*>(terms.get()), *next_sum = reinterpret_cast<float*>(sums.get());
  for (AttentionGradientHead& head : heads) {
    head.minus_lse = next_terms;
    head.minus_delta = next_terms + args.S;
    next_terms += 2 * args.S;
    if (in_place) {
      head.dq_sum = static_cast<float*>(head.dq);
      head.dq_sum_stride = head.dq_stride;
    } else if (head.n_known > 0) {
      head.dq_sum = next_sum;
      head.dq_sum_stride = args.D;
      next_sum += head.n_tokens * args.D;
    }
  }

  const int64_t tile = kernels.query_tile, tiles = (args.S + tile - 1) / tile;
  std::vector<Turn> turns(n_items == 0 ? 0 : n_heads * tiles);
  const auto run = [&](const Item& item, char* scratch) {
    const AttentionGradientHead& head = heads[item.head];
    kernels.open(head, item.begin, item.end, scratch);
    for (int64_t row = 0; row < head.n_tokens; row += tile) {
      const int64_t stop = std::min(row + tile, head.n_tokens);
      Turn& turn = turns[item.head * tiles + row / tile];
      kernels.multiply(head, row, stop, scratch);
      turn.wait_for(item.chunk);
      kernels.add_dq(head, row, stop, item.end == head.n_known, scratch);
      turn.finish(item.chunk);
    }
    kernels.close(head, scratch);
  };

  const int64_t blocks = (args.S + kPrepareRows - 1) / kPrepareRows;
  std::atomic<int64_t> next{0};
#pragma omp parallel num_threads(args.num_threads)
  {
    char* scratch = workspace.get() + workspace_bytes * thread_index();
#pragma omp for schedule(dynamic)
    for (int64_t block = 0; block < n_heads * blocks; ++block) {
      const int64_t row = block % blocks * kPrepareRows;
      kernels.prepare(heads[block / blocks], row, std::min(row + kPrepareRows, args.S));
    }
    for (int64_t item; (item = next.fetch_add(1, std::memory_order_relaxed)) < n_items;)
      run(items[item], scratch);
  }
}

}  // namespace vcc
