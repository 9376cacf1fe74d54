#include "cell_sums.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include "parallel.hpp"

namespace vcc {
namespace {

// Genes that a thread takes at a time: what it holds of them stays in the first-level cache.
constexpr int64_t kGenes = 512;
// Up to here a short series is log1p to the last place but one.
constexpr double kSmall = 0.125;

// The values of a row whose columns are `first` to `last` - 1.
template <class Index>
std::pair<int64_t, int64_t> part(const SparseRows& rows, int64_t row, int64_t first, int64_t last) {
  const Index* indices = static_cast<const Index*>(rows.indices);
  const Index *begin = indices + rows.starts[row], *end = indices + rows.ends[row];
  begin = std::lower_bound(begin, end, static_cast<Index>(first));
  end = std::lower_bound(begin, end, static_cast<Index>(last));
  return {begin - indices, end - indices};
}

template <class Index>
void group_sums(const SparseRows& rows, const int64_t* groups, int64_t n_groups, double* sums, int num_threads) {
  const Index* indices = static_cast<const Index*>(rows.indices);
  // A search in every row is the cost of a range.
  const int64_t n_ranges = num_threads == 1 ? 1 : std::min<int64_t>(2 * num_threads, std::max<int64_t>(rows.n_genes, 1));
#pragma omp parallel for schedule(dynamic, 1) num_threads(num_threads)
  for (int64_t range = 0; range < n_ranges; ++range) {
    const int64_t first = rows.n_genes * range / n_ranges, last = rows.n_genes * (range + 1) / n_ranges;
    for (int64_t row = 0; row < rows.n_rows; ++row) {
      if (groups[row] < 0 || groups[row] >= n_groups) continue;
      double* own = sums + groups[row] * rows.n_genes;
      const auto [begin, end] = part<Index>(rows, row, first, last);
      for (int64_t at = begin; at < end; ++at) own[indices[at]] += static_cast<double>(rows.values[at]);
    }
  }
}

// log1p(z) for |z| < kSmall: 2 atanh(z / (2 + z)).
inline double small_log1p(double z) {
  const double w = z / (2.0 + z), s = w * w;
  return w * (2.0 + s * (2.0 / 3 + s * (2.0 / 5 + s * (2.0 / 7 + s * (2.0 / 9 + s * (2.0 / 11 + s * (2.0 / 13)))))));
}

struct Deviations {
  double p[kGenes], q[kGenes], z[kGenes], first[kGenes], second[kGenes];
};

inline void add(Deviations& of, int64_t gene, double d) {
  of.first[gene] += d;
  of.second[gene] += d * d;
}

// Adds d of one cell, where every z is small, and where they need not be.
void add_small(Deviations& of, int64_t n) {
  for (int64_t gene = 0; gene < n; ++gene) add(of, gene, small_log1p(of.z[gene]));
}

void add_any(Deviations& of, int64_t n) {
  for (int64_t gene = 0; gene < n; ++gene) add(of, gene, std::log1p(of.z[gene]));
}

template <class Index>
void jackknife(const SparseRows& rows, const double* totals, const double* sums, double total, double scale, double* first,
               double* second, int num_threads) {
  const Index* indices = static_cast<const Index*>(rows.indices);
  const int64_t n_chunks = (rows.n_genes + kGenes - 1) / kGenes;
#pragma omp parallel for schedule(dynamic, 1) num_threads(num_threads)
  for (int64_t chunk = 0; chunk < n_chunks; ++chunk) {
    const int64_t begin = chunk * kGenes, n = std::min(kGenes, rows.n_genes - begin);
    Deviations of;
    // What is far from 0, added by itself.
    struct Far {
      int64_t gene;
      double z;
    } far[kGenes];
    for (int64_t gene = 0; gene < n; ++gene) {
      const double share = scale * sums[begin + gene] / total;
      of.q[gene] = 1.0 / (1.0 + share);
      of.p[gene] = share * of.q[gene];
      of.first[gene] = first[begin + gene];
      of.second[gene] = second[begin + gene];
    }
    for (int64_t row = 0; row < rows.n_rows; ++row) {
      const double rest = total - totals[row];
      if (!(rest > 0)) {
        for (int64_t gene = 0; gene < n; ++gene) of.z[gene] = -of.p[gene];
        add_any(of, n);
        continue;
      }
      const double gain = totals[row] / rest, loss = scale / rest;
      for (int64_t gene = 0; gene < n; ++gene) of.z[gene] = gain * of.p[gene];
      const auto [from, to] = part<Index>(rows, row, begin, begin + n);
      int64_t n_far = 0;
      for (int64_t at = from; at < to; ++at) {
        const int64_t gene = static_cast<int64_t>(indices[at]) - begin;
        const double z = of.z[gene] - static_cast<double>(rows.values[at]) * loss * of.q[gene];
        const bool is_far = !(std::fabs(z) < kSmall);
        far[n_far] = {gene, z};
        n_far += is_far;
        of.z[gene] = is_far ? 0.0 : z;
      }
      // p is below 1, so that no z beside those of stored values is above the gain.
      if (gain < kSmall) {
        add_small(of, n);
        for (int64_t i = 0; i < n_far; ++i) add(of, far[i].gene, std::log1p(far[i].z));
      } else {
        for (int64_t i = 0; i < n_far; ++i) of.z[far[i].gene] = far[i].z;
        add_any(of, n);
      }
    }
    for (int64_t gene = 0; gene < n; ++gene) {
      first[begin + gene] = of.first[gene];
      second[begin + gene] = of.second[gene];
    }
  }
}

}  // namespace

void check_rows(const char* name, const SparseRows& rows, int num_threads) {
  const auto fail = [&](const std::string& text) { throw std::invalid_argument(std::string(name) + ": " + text); };
  if (num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(num_threads));
  if (rows.n_rows < 0 || rows.n_genes < 0) fail("sizes must not be negative");
  for (int64_t row = 0; row < rows.n_rows; ++row)
    if (rows.starts[row] < 0 || rows.ends[row] < rows.starts[row]) fail("row " + std::to_string(row) + " ends before it starts");
}

void row_totals(const SparseRows& rows, double* totals, int num_threads) {
  check_rows("row_totals", rows, num_threads);
#pragma omp parallel for schedule(static) num_threads(num_threads)
  for (int64_t row = 0; row < rows.n_rows; ++row) {
    double total = 0.0;
    for (int64_t at = rows.starts[row]; at < rows.ends[row]; ++at) total += static_cast<double>(rows.values[at]);
    totals[row] = total;
  }
}

void add_group_sums(const SparseRows& rows, const int64_t* groups, int64_t n_groups, double* sums, int num_threads) {
  check_rows("add_group_sums", rows, num_threads);
  if (rows.index_type == IndexType::int32) group_sums<int32_t>(rows, groups, n_groups, sums, num_threads);
  else group_sums<int64_t>(rows, groups, n_groups, sums, num_threads);
}

void add_jackknife(const SparseRows& rows, const double* totals, const double* sums, double total, double scale,
                   double* first, double* second, int num_threads) {
  check_rows("add_jackknife", rows, num_threads);
  if (!(total > 0)) throw std::invalid_argument("add_jackknife: total must be above 0");
  if (rows.index_type == IndexType::int32) jackknife<int32_t>(rows, totals, sums, total, scale, first, second, num_threads);
  else jackknife<int64_t>(rows, totals, sums, total, scale, first, second, num_threads);
}

}  // namespace vcc
