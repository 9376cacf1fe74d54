#include "embedding_sum_backward.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "cpu_features.hpp"
#include "last_level_cache.hpp"
#include "scratch_memory.hpp"

namespace vcc {
namespace {

// Tokens of a part: several times the rows of the usual value table, and fewer where there would be few parts.
int64_t part_tokens(int64_t tokens) { return tokens < 16384 ? 256 : kMostPartTokens; }

GradientKernels choose_kernels(DType dtype) {
  switch (selected_isa("embedding_sum", dtype)) {
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return embedding_sum_backward_avx512(dtype);
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return embedding_sum_backward_avx2(dtype);
#endif
    default: return embedding_sum_backward_portable(dtype);
  }
}

void check(const EmbeddingSumBackwardArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("embedding_sum_backward: " + text); };
  if (args.B < 0 || args.S < 0 || args.E < 0) fail("B, S and E must not be negative");
  if (args.S > 0 && args.B >= INT32_MAX / args.S) fail("B * S must be below 2^31 - 1");
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  if (args.B * args.S * args.E > 0 && args.dout == nullptr) fail("dout is null");
  for (const EmbeddingGradient& table : args.tables) {
    const std::string name = std::to_string(&table - args.tables);
    if (table.rows < 0 || table.rows >= INT32_MAX) fail("rows of table " + name + " must be 0 to 2^31 - 2");
    if (table.rows == 0) continue;
    if (table.gradient == nullptr && args.E > 0) fail("the gradient of table " + name + " is null");
    if (table.ids == nullptr && args.B * args.S > 0) fail("the ids of table " + name + " are null");
  }
}

// The row of the gradient that token (b, s) adds to, `rows` for none.
template <class Index>
int32_t row_of(const EmbeddingGradient& table, int64_t b, int64_t s) {
  const int64_t id = static_cast<const Index*>(table.ids)[b * table.id_stride + s];
  return static_cast<int32_t>(id >= 0 && id < table.rows ? id : table.rows);
}

// Reads dout once, in the order of the ids of `sorted` (null: as tokens come), and adds up `sorted` and `shared` tables.
template <class Index>
class Pass {
 public:
  Pass(const EmbeddingSumBackwardArgs& args, const GradientKernels& kernels, const EmbeddingGradient* sorted,
       std::vector<const EmbeddingGradient*> shared)
      : args_(args), kernels_(kernels), sorted_(sorted), shared_(std::move(shared)), tokens_(args.B * args.S),
        part_tokens_(part_tokens(tokens_)), parts_((tokens_ + part_tokens_ - 1) / part_tokens_), rows_(sorted ? sorted->rows : 0),
        row_bytes_(args.E * (args.dtype == DType::float32 ? 4 : 2)), wide_stride_(round_up(args.E, 64) + 16),
        place_(static_cast<size_t>(rows_ + 1), -1) {
    // The last row takes what belongs to no row.
    for (const EmbeddingGradient* table : shared_) shared_rows_ += table->rows;
    ++shared_rows_;
    const int64_t wide_rows = parts_ * (2 + (shared_.empty() ? 0 : shared_rows_));
    wide_.emplace(wide_rows * wide_stride_ * static_cast<int64_t>(sizeof(float)));
    order_.emplace(tokens_ * static_cast<int64_t>(sizeof(GradientToken)));
  }

  void run() {
    past_caches_ = sorted_ && writes_past_caches(sorted_->gradient, rows_ * row_bytes_, row_bytes_, sorted_->zeroed);
    sort();
    const int64_t slices = (args_.E + kernels_.columns - 1) / kernels_.columns;
#pragma omp parallel for schedule(dynamic, 1) num_threads(args_.num_threads)
    for (int64_t work = 0; work < parts_ * slices; ++work) kernels_.run(task(work / slices, work % slices));
    if (sorted_ && !sorted_->zeroed) clear_other_rows();
    finish_cut_rows();
    finish_shared();
  }

 private:
  GradientToken* tokens() const { return reinterpret_cast<GradientToken*>(order_->get()); }
  float* edge(int64_t part, int which) const { return wide(2 * part + which); }
  float* part_sums(int64_t part) const { return wide(2 * parts_ + part * shared_rows_); }
  float* wide(int64_t row) const { return reinterpret_cast<float*>(wide_->get()) + row * wide_stride_; }
  int64_t part_end(int64_t part) const { return std::min(tokens_, (part + 1) * part_tokens_); }
  // Whether the gene before the end of `part` goes on in the next one.
  bool cut_after(int64_t part) const {
    const int64_t end = part_end(part);
    return part >= 0 && end < tokens_ && tokens()[end - 1].row == tokens()[end].row;
  }
  bool one_row(int64_t part) const {
    return tokens()[part * part_tokens_].row == tokens()[part_end(part) - 1].row;
  }
  void* gradient_row(const EmbeddingGradient& table, int64_t row) const {
    return static_cast<char*>(table.gradient) + row * row_bytes_;
  }

  // Counting sort: the rows in the order in which they first come, the tokens of each in the order in which they come.
  // So dout is read nearly from its beginning to its end, and only later tokens of a row stand elsewhere.
  // Where each token goes is decided one by one, and all else about it by the threads.
  void sort() {
    std::vector<int32_t> place(static_cast<size_t>(tokens_)), next(1);
    next.reserve(static_cast<size_t>(std::min(tokens_, rows_ + 1) + 1));
    for (int64_t b = 0; b < args_.B; ++b)
      for (int64_t s = 0; s < args_.S; ++s) {
        int32_t& row_place = place_[static_cast<size_t>(sorted_ ? row_of<Index>(*sorted_, b, s) : 0)];
        if (row_place < 0) row_place = static_cast<int32_t>(next.size()) - 1, next.push_back(0);
        ++next[static_cast<size_t>(row_place) + 1];
        place[static_cast<size_t>(b * args_.S + s)] = row_place;
      }
    for (size_t row_place = 1; row_place < next.size(); ++row_place) next[row_place] += next[row_place - 1];
    for (int32_t& of_token : place) of_token = next[static_cast<size_t>(of_token)]++;
#pragma omp parallel for schedule(static) num_threads(args_.num_threads)
    for (int64_t token = 0; token < tokens_; ++token)
      tokens()[place[static_cast<size_t>(token)]] = describe(token / args_.S, token % args_.S);
  }

  GradientToken describe(int64_t b, int64_t s) const {
    const int32_t row = sorted_ ? row_of<Index>(*sorted_, b, s) : 0;
    GradientToken token{b * args_.cell_stride + s * args_.token_stride, row, {0, 0}};
    int32_t first = 0;
    for (size_t k = 0; k < shared_.size(); ++k) {
      const int32_t own = row_of<Index>(*shared_[k], b, s), rows = static_cast<int32_t>(shared_[k]->rows);
      token.shared[k] = own < rows ? first + own : static_cast<int32_t>(shared_rows_ - 1);
      first += rows;
    }
    return token;
  }

  GradientTask task(int64_t part, int64_t slice) const {
    const int64_t begin = part * part_tokens_;
    GradientTask task{};
    task.dout = args_.dout, task.tokens = tokens() + begin;
    task.count = part_end(part) - begin, task.readable = tokens_ - begin;
    task.first_column = slice * kernels_.columns;
    task.end_column = std::min(args_.E, task.first_column + kernels_.columns), task.E = args_.E;
    task.gradient = sorted_ ? sorted_->gradient : nullptr, task.rows = rows_, task.past_caches = past_caches_;
    task.head = cut_after(part - 1) ? edge(part, 0) : nullptr;
    task.tail = cut_after(part) ? edge(part, 1) : nullptr;
    task.shared = part_sums(part), task.shared_rows = shared_.empty() ? 0 : shared_rows_;
    task.wide_stride = wide_stride_, task.shared_tables = static_cast<int>(shared_.size());
    return task;
  }

  void clear_other_rows() {
#pragma omp parallel num_threads(args_.num_threads)
    {
#pragma omp for schedule(static)
      for (int64_t row = 0; row < rows_; ++row)
        if (place_[static_cast<size_t>(row)] < 0)
          kernels_.finish(nullptr, 0, args_.E, gradient_row(*sorted_, row), past_caches_);
      if (past_caches_) kernels_.finish_streams();
    }
  }

  // Rows of which several parts have some tokens: few, at most one a part.
  void finish_cut_rows() {
    std::vector<const float*> pieces;
    for (int64_t part = 0; part < parts_; ++part) {
      // A part that is all one gene and goes on has left its sum as its head, if it also came from the part before.
      const bool from_before = cut_after(part - 1) && one_row(part);
      if (!cut_after(part) || from_before) continue;
      const int64_t row = tokens()[part_end(part) - 1].row;
      if (row == rows_) continue;
      pieces.assign(1, edge(part, 1));
      for (int64_t next = part + 1; next < parts_; ++next) {
        pieces.push_back(edge(next, 0));
        if (!one_row(next) || !cut_after(next)) break;
      }
      kernels_.finish(pieces.data(), static_cast<int64_t>(pieces.size()), args_.E, gradient_row(*sorted_, row), false);
    }
  }

  void finish_shared() {
    int64_t first = 0;
    for (const EmbeddingGradient* table : shared_) {
      // Memory is taken here, because nothing may throw inside the parallel region.
      std::vector<const float*> pieces(static_cast<size_t>(table->rows * parts_));
#pragma omp parallel for schedule(static) num_threads(args_.num_threads)
      for (int64_t row = 0; row < table->rows; ++row) {
        const float** own = pieces.data() + row * parts_;
        for (int64_t part = 0; part < parts_; ++part) own[part] = part_sums(part) + (first + row) * wide_stride_;
        kernels_.finish(own, parts_, args_.E, gradient_row(*table, row), false);
      }
      first += table->rows;
    }
  }

  const EmbeddingSumBackwardArgs& args_;
  const GradientKernels& kernels_;
  const EmbeddingGradient* sorted_;
  std::vector<const EmbeddingGradient*> shared_;
  int64_t tokens_, part_tokens_, parts_, rows_, row_bytes_, wide_stride_, shared_rows_ = 0;
  bool past_caches_ = false;
  std::vector<int32_t> place_;  // of a row in the order; -1: it has no tokens
  std::optional<ScratchMemory> order_, wide_;
};

template <class Index>
void run(const EmbeddingSumBackwardArgs& args, const GradientKernels& kernels) {
  const int64_t tokens = args.B * args.S, parts = (tokens + part_tokens(tokens) - 1) / part_tokens(tokens);
  std::vector<const EmbeddingGradient*> sorted, shared;
  for (const EmbeddingGradient& table : args.tables) {
    if (table.rows == 0) continue;
    // A table that is small beside the tokens is added up by each part; another one is worth an order of its own.
    const bool small = table.rows * parts * 4 <= tokens;
    if (&table != args.tables && small) shared.push_back(&table);
    else sorted.push_back(&table);
  }
  if (sorted.empty()) sorted.push_back(nullptr);
  for (size_t i = 0; i < sorted.size(); ++i) {
    Pass<Index>(args, kernels, sorted[i], shared).run();
    shared.clear();
  }
}

}  // namespace

void embedding_sum_backward(const EmbeddingSumBackwardArgs& args) {
  check(args);
  if (args.E == 0) return;
  const GradientKernels kernels = choose_kernels(args.dtype);
  if (args.index_type == IndexType::int32) run<int32_t>(args, kernels);
  else run<int64_t>(args, kernels);
}

}  // namespace vcc
