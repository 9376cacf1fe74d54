// Sparse rows taken apart: some genes dense and moved, the others sparse.
#pragma once

#include <cstdint>

#include "cell_sums.hpp"

namespace vcc {

// place[n_genes]: a gene's column among the dense ones, or -1 - its column among the others.
// counts[n_rows] = values of other genes in each row.
void count_others(const SparseRows& rows, const int32_t* place, int64_t* counts, int num_threads);

// dense[n_rows, width] = values - centre[width], in Real (float or double); the other genes' values and columns go to
// other_values and other_columns from other_starts[row] on; square[n_rows] = sum of squares of both, float64.
template <class Real>
void split_rows(const SparseRows& rows, const int32_t* place, const Real* centre, int64_t width, Real* dense,
                const int64_t* other_starts, Real* other_values, int32_t* other_columns, double* square, int num_threads);

}  // namespace vcc
