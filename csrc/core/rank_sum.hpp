// Mann-Whitney's U of every group of cells against the controls, gene by gene.
//
// Per gene, over the cells of a group and the controls together (n of them, n1 in the group, n2 controls, t of each
// distinct value): U = pairs of which the group's cell is higher + half of the equal ones;
//   s^2 = n1 n2 / 12 (n + 1 - sum(t^3 - t) / (n (n - 1)));   p = erfc((max(U, n1 n2 - U) - n1 n2 / 2 - 1/2) / s / sqrt 2),
// at most 1, and 1 where s is 0: scipy.stats.mannwhitneyu(method="asymptotic", use_continuity=True), whose order of
// operations is kept. Values that are not stored are zeros; they are counted, not sorted. Everything of a gene is computed
// by one thread from its sorted values, so results depend neither on the threads, the blocks nor the order of the cells
// (but for arithmetic means of counts, which are added up in the order of the cells).
#pragma once

#include <cstdint>
#include <vector>

#include "array_types.hpp"

namespace vcc {

// Cells as rows; those of all matrices together are what is tested.
struct CellMatrix {
  enum class Layout { csr, csc, dense };
  Layout layout;
  const void* values;      // csr, csc: [nnz]; dense: the first value
  const void* indices;     // csr: columns, csc: rows; ascending, none twice
  const int64_t *starts, *ends;  // csr: where each row's values are, [n_rows]; csc: each gene's, [n_genes]
  int64_t row_stride, column_stride;  // dense, in values
  int64_t n_rows;
  const int32_t* groups;   // [n_rows]: 0 control, 1 .. n_groups, or -1 for a cell that has no part
  const double* scale;     // [n_rows], counts: what a count is multiplied with before log1p; null: values as they are
};

struct RankSumArgs {
  std::vector<CellMatrix> cells;
  int64_t n_genes, n_groups;
  ValueType value_type;  // of all matrices
  IndexType index_type;
  // [n_groups, n_genes] with rows `out_stride` apart, row g - 1 for group g; z may be null.
  double *statistic, *p_value, *z;
  // [n_groups + 1, n_genes], rows out_stride apart, row 0 the controls; log_mean is that of the values that are ranked,
  // natural_mean that of expm1 of them or of the scaled counts. Either may be null.
  double *log_mean, *natural_mean;
  int64_t out_stride;
  bool allow_negative;
  double limit;           // values must be below; infinity for none
  int64_t block_bytes;    // memory that a thread may use for its block of genes, where one gene does not need more
  int num_threads;
};

// What is wrong with the values of the first gene that has something wrong.
enum class RankSumFault { none, not_canonical, not_finite, negative, too_large, not_whole };

struct RankSumStatus {
  RankSumFault fault = RankSumFault::none;
  int64_t gene = 0;        // of the fault; 0 for not_canonical (indices that do not ascend, repeat or are out of range)
};

// Throws std::invalid_argument for sizes outside the contract. Outputs are complete only where there is no fault.
RankSumStatus rank_sum(const RankSumArgs& args);

// Geometric means in float32 as pdex has them, to the last bit: expm1f of the mean over a group's cells in their order, of
// sums of x * (1 / n) where the matrix is sparse and of sums divided by n where it is dense. `cells` are float32, all sparse
// or all dense, without a scale; indices in any order. mean is [n_groups + 1, n_genes] with rows out_stride apart.
void float_means(const std::vector<CellMatrix>& cells, IndexType index_type, int64_t n_genes, int64_t n_groups, double* mean,
                 int64_t out_stride, int num_threads);

// Benjamini-Hochberg over each row of p[n_rows, n], written to fdr (rows n apart, as those of p).
void adjust_p_values(const double* p, double* fdr, int64_t n_rows, int64_t n, int num_threads);

}  // namespace vcc
