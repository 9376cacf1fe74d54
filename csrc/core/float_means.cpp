#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "gene_columns.hpp"
#include "parallel.hpp"
#include "rank_sum.hpp"

namespace vcc {
namespace {

template <class Index>
void add_row(const CellRow& row, float weight, int64_t n_genes, float* sums) {
  const CellMatrix& matrix = *row.matrix;
  const float* values = static_cast<const float*>(matrix.values);
  if (matrix.layout == CellMatrix::Layout::dense) {
    const float* first = values + row.row * matrix.row_stride;
    for (int64_t gene = 0; gene < n_genes; ++gene) sums[gene] += first[gene * matrix.column_stride];
    return;
  }
  const Index* indices = static_cast<const Index*>(matrix.indices);
  for (int64_t at = matrix.starts[row.row]; at < matrix.ends[row.row]; ++at)
    if (static_cast<uint64_t>(indices[at]) < static_cast<uint64_t>(n_genes)) sums[indices[at]] += values[at] * weight;
}

// Columns are added up whole by one thread each, as the groups' rows are elsewhere.
template <class Index>
void add_column(const CellMatrix& matrix, int64_t gene, const std::vector<float>& weights, float* sums, int64_t stride) {
  const Index* indices = static_cast<const Index*>(matrix.indices);
  const float* values = static_cast<const float*>(matrix.values);
  for (int64_t at = matrix.starts[gene]; at < matrix.ends[gene]; ++at) {
    if (static_cast<uint64_t>(indices[at]) >= static_cast<uint64_t>(matrix.n_rows)) continue;
    const int32_t group = matrix.groups[indices[at]];
    if (group >= 0) sums[group * stride + gene] += values[at] * weights[static_cast<size_t>(group)];
  }
}

template <class Index>
void run(const std::vector<CellMatrix>& cells, int64_t n_genes, int64_t n_groups, double* mean, int64_t out_stride, int num_threads) {
  std::vector<std::vector<CellRow>> rows(static_cast<size_t>(n_groups) + 1);
  for (const CellRow& row : rows_controls_first(cells)) rows[row.group].push_back(row);
  std::vector<float> weights;
  for (const auto& group : rows) weights.push_back(1.0f / static_cast<float>(group.size()));
  const bool dense = !cells.empty() && cells[0].layout == CellMatrix::Layout::dense;
  const bool columns = !cells.empty() && cells[0].layout == CellMatrix::Layout::csc;
  std::vector<float> sums(rows.size() * static_cast<size_t>(n_genes));
  if (columns) {
#pragma omp parallel for schedule(dynamic, 64) num_threads(num_threads)
    for (int64_t gene = 0; gene < n_genes; ++gene)
      for (const CellMatrix& matrix : cells) add_column<Index>(matrix, gene, weights, sums.data(), n_genes);
  }
#pragma omp parallel for schedule(dynamic, 1) num_threads(num_threads)
  for (int64_t group = 0; group <= n_groups; ++group) {
    const size_t g = static_cast<size_t>(group);
    float* own = sums.data() + group * n_genes;
    if (!columns)
      for (const CellRow& row : rows[g]) add_row<Index>(row, weights[g], n_genes, own);
    for (int64_t gene = 0; gene < n_genes; ++gene)
      mean[group * out_stride + gene] = std::expm1(dense ? own[gene] / static_cast<float>(rows[g].size()) : own[gene]);
  }
}

}  // namespace

void float_means(const std::vector<CellMatrix>& cells, IndexType index_type, int64_t n_genes, int64_t n_groups, double* mean,
                 int64_t out_stride, int num_threads) {
  if (num_threads < 1) throw std::invalid_argument("float_means: num_threads must be at least 1");
  for (const CellMatrix& matrix : cells) {
    if (matrix.scale) throw std::invalid_argument("float_means: counts are not scaled here");
    if (matrix.layout != cells[0].layout) throw std::invalid_argument("float_means: the matrices differ in layout");
    for (int64_t row = 0; row < matrix.n_rows; ++row)
      if (matrix.groups[row] < -1 || matrix.groups[row] > n_groups)
        throw std::invalid_argument("float_means: groups must be -1 to n_groups");
  }
  if (index_type == IndexType::int32) run<int32_t>(cells, n_genes, n_groups, mean, out_stride, num_threads);
  else run<int64_t>(cells, n_genes, n_groups, mean, out_stride, num_threads);
}

}  // namespace vcc
