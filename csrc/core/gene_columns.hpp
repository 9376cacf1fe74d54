// Non-zero values of a block of genes, gene by gene, from cells that lie as rows, columns or dense: the transposition
// under rank_sum. Controls come first in every gene.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "aligned_buffer.hpp"
#include "radix_sort.hpp"
#include "rank_sum.hpp"

namespace vcc {

// What a stored value becomes: itself, or float32 log1p of a scaled count.
template <class Value>
struct AsStored {
  using Stored = Value;
  using Ranked = Value;
  static constexpr bool scaled = false;
};
template <class Value>
struct Log1pScaled {
  using Stored = Value;
  using Ranked = float;
  static constexpr bool scaled = true;
};

// log1p of a cell's smallest counts, which are most of them.
constexpr int kSmallCounts = 32;

struct CellRow {
  const CellMatrix* matrix;
  int64_t row;
  uint32_t group;
  double scale;
};

// Cells that have a part, controls first, otherwise as they come.
std::vector<CellRow> rows_controls_first(const std::vector<CellMatrix>& cells);

template <class Transform, class Index>
class GeneColumns {
 public:
  using Stored = typename Transform::Stored;
  using Ranked = typename Transform::Ranked;
  using K = typename Key<Ranked>::type;

  // `tables`: [rows.size()][kSmallCounts] where counts are scaled.
  GeneColumns(const RankSumArgs& args, const std::vector<CellRow>& rows, const float* tables, int64_t block)
      : args_(args), rows_(rows), tables_(tables),
        // Not a multiple of a page, or all columns would share the same few sets of the cache.
        capacity_(round_up(static_cast<int64_t>(rows.size()), 8) + 24),
        cursors_(rows.size()), ends_(static_cast<size_t>(block)), control_ends_(static_cast<size_t>(block)),
        natural_(args.natural_mean && Transform::scaled ? static_cast<size_t>(block * (args.n_groups + 1)) : 0),
        items_(allocate_aligned(static_cast<int64_t>(sizeof(Item<K>)) * capacity_ * block)) {
    by_row_.resize(args.cells.size());
    for (size_t i = 0; i < args.cells.size(); ++i)
      if (args.cells[i].layout == CellMatrix::Layout::csc)
        by_row_[i].assign(static_cast<size_t>(args.cells[i].n_rows), rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      std::vector<size_t>& places = by_row_[static_cast<size_t>(rows[i].matrix - args.cells.data())];
      if (!places.empty()) places[static_cast<size_t>(rows[i].row)] = i;
    }
  }

  // Before the first block of a range of genes.
  void start(int64_t gene) {
    for (size_t i = 0; i < rows_.size(); ++i) {
      const CellMatrix& matrix = *rows_[i].matrix;
      if (matrix.layout != CellMatrix::Layout::csr) continue;
      const Index* indices = static_cast<const Index*>(matrix.indices);
      const int64_t begin = matrix.starts[rows_[i].row], end = matrix.ends[rows_[i].row];
      cursors_[i] = gene == 0 ? begin : std::lower_bound(indices + begin, indices + end, static_cast<Index>(gene)) - indices;
    }
  }

  // Blocks of a range must follow each other.
  void gather(int64_t first, int64_t last) {
    for (int64_t local = 0; local < last - first; ++local) ends_[static_cast<size_t>(local)] = items(local);
    control_ends_ = ends_;
    std::fill(natural_.begin(), natural_.end(), 0.0);
    bool controls = true;
    for (size_t i = 0; i < rows_.size();) {
      const CellMatrix& matrix = *rows_[i].matrix;
      size_t stop = i;
      while (stop < rows_.size() && rows_[stop].matrix == &matrix && (rows_[stop].group == 0) == (rows_[i].group == 0)) ++stop;
      if (matrix.layout == CellMatrix::Layout::csr) gather_csr(matrix, i, stop, first, last);
      else if (matrix.layout == CellMatrix::Layout::dense) gather_dense(matrix, i, stop, first, last);
      else gather_csc(matrix, rows_[i].group == 0, first, last);
      i = stop;
      if (i == rows_.size() || rows_[i].group != 0) {
        if (controls) control_ends_ = ends_;
        controls = false;
      }
    }
  }

  Item<K>* items(int64_t local) { return reinterpret_cast<Item<K>*>(items_.get()) + local * capacity_; }
  size_t count(int64_t local) { return static_cast<size_t>(ends_[static_cast<size_t>(local)] - items(local)); }
  // How many of them are controls'.
  size_t control_count(int64_t local) { return static_cast<size_t>(control_ends_[static_cast<size_t>(local)] - items(local)); }
  // Sums of scaled counts, a number a group.
  const double* natural_sums(int64_t local) const {
    return natural_.data() + local * (args_.n_groups + 1);
  }
  int64_t capacity() const { return capacity_; }
  bool canonical() const { return canonical_; }
  // Values of rows (CSR) that came along in all ranges so far. Ranges take only columns of their own, so if all values of
  // all rows came along in some range, each came once; where indices do not ascend, some are never met.
  int64_t gathered() const { return gathered_; }
  // Scaled counts only.
  bool whole() const { return whole_; }

 private:
  // Rows ahead whose next values are fetched from memory.
  static constexpr size_t kAhead = 6;

  void put(int64_t local, Stored stored, uint32_t group, size_t row) {
    Ranked value;
    if constexpr (Transform::scaled) {
      const int small = stored >= 0 && stored < kSmallCounts ? static_cast<int>(stored) : 0;
      const double scaled = static_cast<double>(stored) * rows_[row].scale;
      value = static_cast<Stored>(small) == stored ? tables_[row * kSmallCounts + static_cast<size_t>(small)]
                                                   : static_cast<float>(std::log1p(scaled));
      whole_ &= std::fabs(stored - std::rint(stored)) <= Stored(1e-6) || !std::isfinite(stored);
      if (!natural_.empty()) natural_[static_cast<size_t>(local * (args_.n_groups + 1)) + group] += scaled;
      // Kept as they are, for the check of the gene to find them.
      if (!(stored >= 0)) value = static_cast<float>(stored);
    } else {
      value = stored;
    }
    Item<K>*& end = ends_[static_cast<size_t>(local)];
    // Adding 0 makes one zero of the two. Zeros are written too and then overwritten: no branch.
    *end = {to_key(static_cast<Ranked>(value + Ranked{0})), group};
    end += value != 0;
  }

  void gather_csr(const CellMatrix& matrix, size_t begin, size_t end, int64_t first, int64_t last) {
    const Index* indices = static_cast<const Index*>(matrix.indices);
    const Stored* values = static_cast<const Stored*>(matrix.values);
    const uint64_t width = static_cast<uint64_t>(last - first);
    for (size_t row = begin; row < end; ++row) {
#if defined(__GNUC__)
      if (row + kAhead < end) {
        const int64_t next = cursors_[row + kAhead];
        __builtin_prefetch(indices + next);
        __builtin_prefetch(values + next);
        __builtin_prefetch(reinterpret_cast<const char*>(indices + next) + 64);
        __builtin_prefetch(reinterpret_cast<const char*>(values + next) + 64);
      }
#endif
      int64_t at = cursors_[row];
      const int64_t stop = matrix.ends[rows_[row].row];
      const uint32_t group = rows_[row].group;
      int64_t before = first - 1;
      for (; at < stop; ++at) {
        const int64_t column = static_cast<int64_t>(indices[at]);
        const uint64_t local = static_cast<uint64_t>(column - first);
        if (local >= width) break;
        if (column <= before) {
          canonical_ = false;
          break;
        }
        before = column;
        put(static_cast<int64_t>(local), values[at], group, row);
      }
      gathered_ += at - cursors_[row];
      cursors_[row] = at;
    }
  }

  void gather_csc(const CellMatrix& matrix, bool controls, int64_t first, int64_t last) {
    const std::vector<size_t>& place = by_row_[static_cast<size_t>(&matrix - args_.cells.data())];
    const Index* indices = static_cast<const Index*>(matrix.indices);
    const Stored* values = static_cast<const Stored*>(matrix.values);
    for (int64_t gene = first; gene < last; ++gene) {
      int64_t before = -1;
      for (int64_t at = matrix.starts[gene]; at < matrix.ends[gene]; ++at) {
        const int64_t row = static_cast<int64_t>(indices[at]);
        if (row <= before || row >= matrix.n_rows) {
          canonical_ = false;
          return;
        }
        before = row;
        const size_t found = place[static_cast<size_t>(row)];
        if (found < rows_.size() && (rows_[found].group == 0) == controls) put(gene - first, values[at], rows_[found].group, found);
      }
    }
  }

  void gather_dense(const CellMatrix& matrix, size_t begin, size_t end, int64_t first, int64_t last) {
    const Stored* values = static_cast<const Stored*>(matrix.values);
    const auto take = [&](size_t row, int64_t gene) {
      put(gene - first, values[rows_[row].row * matrix.row_stride + gene * matrix.column_stride], rows_[row].group, row);
    };
    if (matrix.column_stride <= matrix.row_stride) {
      for (size_t row = begin; row < end; ++row)
        for (int64_t gene = first; gene < last; ++gene) take(row, gene);
    } else {
      for (int64_t gene = first; gene < last; ++gene)
        for (size_t row = begin; row < end; ++row) take(row, gene);
    }
  }

  const RankSumArgs& args_;
  const std::vector<CellRow>& rows_;
  const float* tables_;
  int64_t capacity_;
  std::vector<int64_t> cursors_;
  std::vector<Item<K>*> ends_, control_ends_;
  std::vector<double> natural_;
  AlignedBuffer items_;
  // Of a matrix of columns: where a cell stands in rows_, rows_.size() for one that has no part.
  std::vector<std::vector<size_t>> by_row_;
  int64_t gathered_ = 0;
  bool canonical_ = true, whole_ = true;
};

}  // namespace vcc
