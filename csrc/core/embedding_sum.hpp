// Embedding sum, forward: out[b,s,:] = gene_table[g] + value_table[v] + condition_table[c], one write per token.
//
// Tables are [rows, E], contiguous; an id of -1, or a table that is absent, adds nothing. Sums are taken in fp32 in the
// order gene, value, condition and rounded once. Letters: B cells, S tokens, E model width.
#pragma once

#include <cstdint>

#include "array_types.hpp"
#include "bfloat16.hpp"

namespace vcc {

struct EmbeddingTable {
  const char* name;   // for messages
  const void* ids;    // [B, S], or null
  int64_t id_stride;  // distance between cells in `ids`: S, or 0 where all cells share one row
  const void* table;  // [rows, E], or null
  int64_t rows;
};

struct EmbeddingSumArgs {
  EmbeddingTable tables[3];
  void* out;  // [B, S, E] contiguous
  int64_t B, S, E;
  IndexType index_type;
  DType dtype;
  bool fresh;  // the pages of `out` are not there yet (a hint: it decides how they are written)
  int num_threads;
};

// Throws std::invalid_argument for sizes outside the contract, and std::out_of_range naming table, position, id and
// rows for the first id below -1 or beyond its table; `out` is then undefined.
void embedding_sum(const EmbeddingSumArgs& args);

// out[0..E) = the sum of `count` (0 to 3) rows; `ahead` is a row that will be wanted soon.
using SumRows = void (*)(const void* const* rows, int count, int64_t E, void* out, const void* ahead);

struct SumRowsKernels {
  SumRows store;
  SumRows stream;  // past the caches; `out` and E elements are whole cache lines
  void (*finish_streams)();
};

SumRowsKernels embedding_sum_portable(DType dtype);
SumRowsKernels embedding_sum_avx2(DType dtype);
SumRowsKernels embedding_sum_avx512(DType dtype);

}  // namespace vcc
