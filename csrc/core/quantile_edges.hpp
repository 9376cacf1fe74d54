// The edges of quantile bins. Files that include this are compiled without contraction to fused multiply-add.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vcc {

// numpy.quantile(values, linspace(0, 1, edges.size())), method "linear", of n values of which sorted(i) is the i-th
// smallest: the difference of neighbours is taken in the values' type, the rest in double, from whichever is nearer.
template <class Value, class Sorted>
void quantile_edges(size_t n, Sorted sorted, std::vector<double>& edges) {
  const size_t n_edges = edges.size();
  const double step = n_edges > 1 ? 1.0 / static_cast<double>(n_edges - 1) : 0.0;
  for (size_t i = 0; i < n_edges; ++i) {
    const double q = i + 1 == n_edges && i > 0 ? 1.0 : static_cast<double>(i) * step;
    const double position = static_cast<double>(n - 1) * q;
    const size_t below = std::min(static_cast<size_t>(position), n - 1), above = std::min(below + 1, n - 1);
    const Value a = sorted(below), b = sorted(above);
    const Value difference = b - a;
    const double t = position - static_cast<double>(below);
    edges[i] = t >= 0.5 ? static_cast<double>(b) - static_cast<double>(difference) * (1.0 - t)
                        : static_cast<double>(a) + static_cast<double>(difference) * t;
  }
}

}  // namespace vcc
