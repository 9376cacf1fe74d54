// Sums over cells and over genes of rows of sparse matrices, float64, and each row's share of a group's sampling variance.
//
// A row is `ends[i] - starts[i]` values and their columns, ascending, anywhere in two arrays, so that subsets of a matrix
// need no copy. Every number is added up in the order of the rows by one thread, so none depends on the threads or on how
// the rows come in blocks.
#pragma once

#include <cstdint>

#include "array_types.hpp"

namespace vcc {

struct SparseRows {
  const float* values;
  const void* indices;
  const int64_t *starts, *ends;  // [n_rows]
  int64_t n_rows, n_genes;
  IndexType index_type;
};

// Throws std::invalid_argument, which begins with `name`, for sizes outside the contract.
void check_rows(const char* name, const SparseRows& rows, int num_threads);

// totals[n_rows] = sum of a row's values.
void row_totals(const SparseRows& rows, double* totals, int num_threads);

// sums[n_groups, n_genes] += the rows of each group; groups[n_rows] outside 0 .. n_groups - 1 have no part.
void add_group_sums(const SparseRows& rows, const int64_t* groups, int64_t n_groups, double* sums, int num_threads);

// One group's jackknife. With s a gene's sum over the group, T the sum of all, and a cell's count x and total t, the
// group's profile without the cell is log1p(c (s - x) / (T - t)), and its deviation from the whole group's log1p(c s / T) is
//   d = log1p(z),   z = t / (T - t) * p - x * c / (T - t) * q,   q = 1 / (1 + c s / T),   p = 1 - q.
// first[n_genes] += sum of d over the rows, second[n_genes] += sum of d^2. A cell that holds all counts leaves an empty
// profile: d = log(q). `totals` is [n_rows], `sums` [n_genes], `scale` c.
void add_jackknife(const SparseRows& rows, const double* totals, const double* sums, double total, double scale,
                   double* first, double* second, int num_threads);

}  // namespace vcc
