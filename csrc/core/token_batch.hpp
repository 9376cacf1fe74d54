// Tokens for generative pre-training, straight from the genes and counts of cells: binned, drawn, split and padded.
//
// Per cell, of n genes with counts > 0: bins as bin_rows has them (ties to the left bin). Gene i has the random key
// (draw(key, i) with its low 16 bits replaced by i); the n_unknown genes with the smallest keys are unknown, the
// n_known next ones known, the others left out. A row of the output is <cls>, known, unknown, padding, each in the order
// of the cell's genes. Unknown tokens have their bins too.
#pragma once

#include <cstdint>

namespace vcc {

struct TokenBatchArgs {
  const uint64_t* genes;     // [n_cells] address of each cell's genes, uint16 [n_values]
  const uint64_t* counts;    // [n_cells] address of each cell's counts, uint16 [n_values]
  const int64_t* n_values;   // [n_cells]
  const uint64_t* keys;      // [n_cells] the cell's stream
  const int64_t* n_unknown;  // [n_cells]
  const int64_t* n_known;    // [n_cells] without <cls>
  int64_t n_cells;
  int64_t width;    // tokens a row, >= 1 + n_unknown + n_known of every cell
  int64_t n_genes;  // ids are below this
  int64_t pad_id, cls_id;
  int64_t n_bins;   // 3 .. 65536
  float pad_value;  // of <cls> and padding
  int64_t* gene_ids;  // [n_cells, width]
  float* values;      // [n_cells, width]
  bool* known;        // [n_cells, width]
  bool* real;         // [n_cells, width]
  int num_threads;
};

// The first cell with a gene id >= n_genes or a count of 0, whose row is then undefined, or -1.
// Throws std::invalid_argument for sizes outside the contract.
int64_t token_batch(const TokenBatchArgs& args);

}  // namespace vcc
