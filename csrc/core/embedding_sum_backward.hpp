// Embedding sum, backward: row r of a table's gradient = the sum of dout[b,s,:] over the tokens whose id is r.
//
// Sums are taken in fp32 and rounded once; an id of -1, or one beyond its table, adds nothing. Every element is added up
// in an order that the ids alone decide, whatever the number of threads: no atomics, no sums a thread.
//
// Tokens are put together by gene, genes in the order in which they first come: so the rows of one gene are added up
// before its gradient is written once, and dout is read once for all tables, nearly as it lies. That order is cut into
// parts of equally many tokens, and parts into slices of columns: the units of work. A gene that a cut divides is put
// together afterwards, and so are the value and condition tables, of which each part adds up its own.
// Letters: B cells, S tokens, E model width.
#pragma once

#include <cstdint>

#include "embedding_sum.hpp"

namespace vcc {

struct EmbeddingGradient {
  const void* ids;    // [B, S], or null
  int64_t id_stride;  // distance between cells in `ids`: S, or 0 where all cells share one row
  void* gradient;     // [rows, E] contiguous
  int64_t rows;       // 0 where no gradient is wanted; below 2^31
  bool zeroed;        // `gradient` is zero already (fresh pages, which cost nothing where nothing is added)
};

struct EmbeddingSumBackwardArgs {
  const void* dout;                   // [B, S, E], E contiguous
  int64_t cell_stride, token_stride;  // of dout, in elements; 0 where it is expanded
  EmbeddingGradient tables[3];
  int64_t B, S, E;
  IndexType index_type;
  DType dtype;
  int num_threads;
};

// Throws std::invalid_argument for sizes outside the contract (B * S must be below 2^31 - 1).
void embedding_sum_backward(const EmbeddingSumBackwardArgs& args);

// Most tokens of a part, and most rows of its own sums: a table of which they are a quarter at most is shared.
constexpr int64_t kMostPartTokens = 1024, kMostSharedRows = kMostPartTokens / 2 + 1;

// A token of the sorted order.
struct GradientToken {
  int64_t offset;    // of its row in dout, in elements
  int32_t row;       // of the sorted table; `rows` where it adds nothing
  int32_t shared[2]; // rows of the part's own sums
};

// Columns [first_column, end_column) of one part of the sorted tokens.
struct GradientTask {
  const void* dout;
  const GradientToken* tokens;
  int64_t count, readable;  // tokens of the part; tokens that may be read ahead
  int64_t first_column, end_column, E;
  void* gradient;  // [rows, E] of the sorted table
  int64_t rows;
  bool past_caches;
  // Where the sum of a gene goes that this part has from the one before, or leaves to the one after; null: it does not.
  float *head, *tail;
  float* shared;           // this part's sums [shared_rows, wide_stride]
  int64_t shared_rows, wide_stride;
  int shared_tables;       // 0 to 2
};

struct GradientKernels {
  // Columns of a task start at multiples of `columns`.
  int64_t columns;
  void (*run)(const GradientTask& task);
  // out[0..E) = the sum of `count` wide rows (none: zero).
  void (*finish)(const float* const* wide, int64_t count, int64_t E, void* out, bool past_caches);
  // After the last `finish` past the caches, in each thread.
  void (*finish_streams)();
};

GradientKernels embedding_sum_backward_portable(DType dtype);
GradientKernels embedding_sum_backward_avx2(DType dtype);
GradientKernels embedding_sum_backward_avx512(DType dtype);

}  // namespace vcc
