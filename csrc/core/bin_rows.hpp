// scGPT's quantile binning of the non-zero values of each row of a CSR matrix.
//
// Per row, over its n non-zero values x: edges = numpy.quantile(x, linspace(0, 1, n_bins - 1)) to the last bit;
// left = number of edges <= x, right = number of edges < x;  bin = ceil(u (right - left) + left), u uniform in [0, 1),
// or left where no uniforms are given. Bins are 1..n_bins - 1; a stored zero keeps bin 0 and has no part in the edges.
#pragma once

#include <cstdint>

#include "array_types.hpp"

namespace vcc {

struct BinRowsArgs {
  const void* values;      // [nnz]
  const int64_t* indptr;   // [n_rows + 1]
  int64_t n_rows;
  int64_t n_bins;          // 2 .. 65536
  const double* uniforms;  // [nnz], one per stored value (that of a stored zero is not used), or null
  float* out;              // [nnz]
  ValueType value_type;
  int num_threads;
};

// Throws std::invalid_argument for sizes outside the contract and for a value that is not finite, naming its row.
void bin_rows(const BinRowsArgs& args);

}  // namespace vcc
