#include "split_rows.hpp"

#include "parallel.hpp"

namespace vcc {
namespace {

template <class Index>
void count(const SparseRows& rows, const int32_t* place, int64_t* counts, int num_threads) {
  const Index* indices = static_cast<const Index*>(rows.indices);
#pragma omp parallel for schedule(static) num_threads(num_threads)
  for (int64_t row = 0; row < rows.n_rows; ++row) {
    int64_t found = 0;
    for (int64_t at = rows.starts[row]; at < rows.ends[row]; ++at) found += place[indices[at]] < 0;
    counts[row] = found;
  }
}

template <class Index, class Real>
void split(const SparseRows& rows, const int32_t* place, const Real* centre, int64_t width, Real* dense,
           const int64_t* other_starts, Real* other_values, int32_t* other_columns, double* square, int num_threads) {
  const Index* indices = static_cast<const Index*>(rows.indices);
#pragma omp parallel for schedule(static) num_threads(num_threads)
  for (int64_t row = 0; row < rows.n_rows; ++row) {
    Real* own = dense + row * width;
    for (int64_t column = 0; column < width; ++column) own[column] = -centre[column];
    int64_t into = other_starts[row];
    double sum = 0.0;
    for (int64_t at = rows.starts[row]; at < rows.ends[row]; ++at) {
      const int32_t column = place[indices[at]];
      const Real value = static_cast<Real>(rows.values[at]);
      if (column >= 0) {
        own[column] = value - centre[column];
      } else {
        other_values[into] = value;
        other_columns[into++] = -1 - column;
        sum += static_cast<double>(value) * static_cast<double>(value);
      }
    }
    // Four sums: one alone waits for itself.
    double sums[4] = {};
    int64_t column = 0;
    for (; column + 4 <= width; column += 4)
      for (int64_t lane = 0; lane < 4; ++lane)
        sums[lane] += static_cast<double>(own[column + lane]) * static_cast<double>(own[column + lane]);
    for (; column < width; ++column) sum += static_cast<double>(own[column]) * static_cast<double>(own[column]);
    square[row] = sum + ((sums[0] + sums[1]) + (sums[2] + sums[3]));
  }
}

}  // namespace

void count_others(const SparseRows& rows, const int32_t* place, int64_t* counts, int num_threads) {
  check_rows("count_others", rows, num_threads);
  if (rows.index_type == IndexType::int32) count<int32_t>(rows, place, counts, num_threads);
  else count<int64_t>(rows, place, counts, num_threads);
}

template <class Real>
void split_rows(const SparseRows& rows, const int32_t* place, const Real* centre, int64_t width, Real* dense,
                const int64_t* other_starts, Real* other_values, int32_t* other_columns, double* square, int num_threads) {
  check_rows("split_rows", rows, num_threads);
  const auto run = rows.index_type == IndexType::int32 ? split<int32_t, Real> : split<int64_t, Real>;
  run(rows, place, centre, width, dense, other_starts, other_values, other_columns, square, num_threads);
}

template void split_rows(const SparseRows&, const int32_t*, const float*, int64_t, float*, const int64_t*, float*, int32_t*,
                         double*, int);
template void split_rows(const SparseRows&, const int32_t*, const double*, int64_t, double*, const int64_t*, double*, int32_t*,
                         double*, int);

}  // namespace vcc
