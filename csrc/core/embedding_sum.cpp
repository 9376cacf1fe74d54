#include "embedding_sum.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "cpu_features.hpp"
#include "last_level_cache.hpp"
#include "parallel.hpp"

namespace vcc {
namespace {

// Tokens that a thread takes at a time: some hundred kilobytes of output.
constexpr int64_t kBlock = 256;
// How many tokens ahead a gene row is fetched: rows stand anywhere in a table that no cache holds.
constexpr int64_t kAhead = 8;

SumRowsKernels choose_kernels(DType dtype) {
  switch (selected_isa("embedding_sum", dtype)) {
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return embedding_sum_avx512(dtype);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return embedding_sum_avx2(dtype);
#endif
    default: return embedding_sum_portable(dtype);
  }
}

void check(const EmbeddingSumArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("embedding_sum: " + text); };
  if (args.B < 0 || args.S < 0 || args.E < 0) fail("B, S and E must not be negative");
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  // Tensors without elements have no address.
  if (args.B * args.S * args.E == 0) return;
  if (args.out == nullptr) fail("out is null");
  for (const EmbeddingTable& table : args.tables)
    if ((table.ids == nullptr) != (table.table == nullptr))
      fail(std::string(table.name) + "_ids and " + table.name + "_table must be given together");
}

// A token whose id is outside a table; the smallest (position, table) is reported whatever the threads' order.
struct BadId {
  int64_t position;
  int table;
  int64_t id;
};

template <class Index>
void run(const EmbeddingSumArgs& args, const SumRowsKernels& kernels) {
  const int64_t element = args.dtype == DType::float32 ? 4 : 2, row_bytes = args.E * element;
  const int64_t tokens = args.B * args.S, blocks = (tokens + kBlock - 1) / kBlock;
  const bool past_caches = writes_past_caches(args.out, tokens * row_bytes, row_bytes, args.fresh);
  const SumRows sum_rows = past_caches ? kernels.stream : kernels.store;
  const EmbeddingTable& genes = args.tables[0];
  const BadId none{tokens, 0, 0};
  std::vector<BadId> first_bad(static_cast<size_t>(args.num_threads), none);
#pragma omp parallel for schedule(static) num_threads(args.num_threads)
  for (int64_t block = 0; block < blocks; ++block) {
    BadId& bad = first_bad[static_cast<size_t>(thread_index())];
    for (int64_t token = block * kBlock; token < std::min(tokens, (block + 1) * kBlock); ++token) {
      const int64_t b = token / args.S, s = token % args.S;
      const void* rows[3] = {};
      int count = 0;
      for (int t = 0; t < 3; ++t) {
        const EmbeddingTable& table = args.tables[t];
        if (table.table == nullptr) continue;
        const int64_t id = static_cast<const Index*>(table.ids)[b * table.id_stride + s];
        if (id >= 0 && id < table.rows) rows[count++] = static_cast<const char*>(table.table) + id * row_bytes;
        else if (id != -1 && token < bad.position) bad = {token, t, id};
      }
      const void* ahead = count > 0 ? rows[0] : args.out;
      if (genes.table != nullptr && s + kAhead < args.S) {
        const int64_t id = static_cast<const Index*>(genes.ids)[b * genes.id_stride + s + kAhead];
        if (id >= 0 && id < genes.rows) ahead = static_cast<const char*>(genes.table) + id * row_bytes;
      }
      sum_rows(rows, count, args.E, static_cast<char*>(args.out) + token * row_bytes, ahead);
    }
    if (past_caches) kernels.finish_streams();
  }
  const BadId bad = *std::min_element(first_bad.begin(), first_bad.end(), [](const BadId& x, const BadId& y) {
    return x.position < y.position;
  });
  if (bad.position == tokens) return;
  const EmbeddingTable& table = args.tables[bad.table];
  const std::string place = std::to_string(bad.position / args.S) + ", " + std::to_string(bad.position % args.S);
  throw std::out_of_range(std::string("embedding_sum: ") + table.name + "_ids[" + place + "] is " +
                          std::to_string(bad.id) + ", but " + table.name + "_table has " + std::to_string(table.rows) +
                          " rows (ids are 0 to rows - 1, or -1 for no row)");
}

}  // namespace

void embedding_sum(const EmbeddingSumArgs& args) {
  check(args);
  if (args.B * args.S * args.E == 0) return;
  const SumRowsKernels kernels = choose_kernels(args.dtype);
  if (args.index_type == IndexType::int32) run<int32_t>(args, kernels);
  else run<int64_t>(args, kernels);
}

}  // namespace vcc
