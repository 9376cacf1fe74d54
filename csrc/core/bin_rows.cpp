// Compiled without contraction to fused multiply-add: the edges must round as numpy's do.
#include "bin_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include "parallel.hpp"

namespace vcc {
namespace {

template <class Value>
struct Key;
template <>
struct Key<float> {
  using type = uint32_t;
};
template <>
struct Key<double> {
  using type = uint64_t;
};

// Floats in ascending order are unsigned integers in ascending order once the sign bit is flipped (all bits of negatives).
template <class Value>
typename Key<Value>::type to_key(Value value) {
  using K = typename Key<Value>::type;
  constexpr K sign = K{1} << (8 * sizeof(K) - 1);
  K bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits & sign ? ~bits : bits | sign;
}

template <class Value>
Value from_key(typename Key<Value>::type key) {
  using K = typename Key<Value>::type;
  constexpr K sign = K{1} << (8 * sizeof(K) - 1);
  key = key & sign ? key & ~sign : ~key;
  Value value;
  std::memcpy(&value, &key, sizeof value);
  return value;
}

// Ascending; least significant byte first, skipping bytes in which all keys agree. `spare` is as long as `keys`.
template <class K>
void radix_sort(std::vector<K>& keys, std::vector<K>& spare) {
  constexpr int kBytes = sizeof(K);
  const size_t n = keys.size();
  if (n < 128) return std::sort(keys.begin(), keys.end());
  uint32_t counts[kBytes][256] = {};
  for (K key : keys)
    for (int byte = 0; byte < kBytes; ++byte) ++counts[byte][(key >> (8 * byte)) & 255];
  for (int byte = 0; byte < kBytes; ++byte) {
    if (counts[byte][(keys[0] >> (8 * byte)) & 255] == n) continue;
    uint32_t position = 0;
    for (uint32_t& count : counts[byte]) {
      const uint32_t here = count;
      count = position;
      position += here;
    }
    for (K key : keys) spare[counts[byte][(key >> (8 * byte)) & 255]++] = key;
    keys.swap(spare);
  }
}

// numpy.quantile(values, linspace(0, 1, edges.size())), method "linear": the difference of neighbours is taken in the
// values' type, the rest in double, from whichever neighbour is nearer.
template <class Value>
void quantile_edges(const std::vector<typename Key<Value>::type>& sorted, std::vector<double>& edges) {
  const size_t n = sorted.size(), n_edges = edges.size();
  const double step = n_edges > 1 ? 1.0 / static_cast<double>(n_edges - 1) : 0.0;
  for (size_t i = 0; i < n_edges; ++i) {
    const double q = i + 1 == n_edges && i > 0 ? 1.0 : static_cast<double>(i) * step;
    const double position = static_cast<double>(n - 1) * q;
    const size_t below = std::min(static_cast<size_t>(position), n - 1), above = std::min(below + 1, n - 1);
    const Value a = from_key<Value>(sorted[below]), b = from_key<Value>(sorted[above]);
    const Value difference = b - a;
    const double t = position - static_cast<double>(below);
    edges[i] = t >= 0.5 ? static_cast<double>(b) - static_cast<double>(difference) * (1.0 - t)
                        : static_cast<double>(a) + static_cast<double>(difference) * t;
  }
}

template <class Value>
class RowBinner {
 public:
  explicit RowBinner(int64_t n_bins) : edges_(static_cast<size_t>(n_bins - 1)) {
    size_t padded = 1;
    while (padded < edges_.size() + 1) padded *= 2;
    ladder_.assign(padded, INFINITY);
    less_.resize(edges_.size() + 1);
  }

  void reserve(int64_t n) {
    keys_.reserve(static_cast<size_t>(n));
    spare_.reserve(static_cast<size_t>(n));
  }

  // The index of the first value that is not finite, or -1. Rows must fit what was reserved.
  int64_t run(const Value* values, int64_t n, const double* uniforms, float* out) {
    keys_.clear();
    for (int64_t i = 0; i < n; ++i) {
      if (!std::isfinite(values[i])) return i;
      if (values[i] != 0) keys_.push_back(to_key(values[i]));
    }
    if (keys_.empty()) {
      std::fill(out, out + n, 0.0f);
      return -1;
    }
    spare_.resize(keys_.size());
    radix_sort(keys_, spare_);
    quantile_edges<Value>(keys_, edges_);
    prepare_search();
    for (int64_t i = 0; i < n; ++i) out[i] = values[i] == 0 ? 0.0f : digit(values[i], uniforms ? uniforms + i : nullptr);
    return -1;
  }

 private:
  // ladder_: the edges, filled up with infinities to a power of two; less_[k]: the number of edges below edge k - 1.
  void prepare_search() {
    std::copy(edges_.begin(), edges_.end(), ladder_.begin());
    less_[0] = 0;
    for (size_t k = 1; k <= edges_.size(); ++k)
      less_[k] = k > 1 && edges_[k - 1] == edges_[k - 2] ? less_[k - 1] : static_cast<int32_t>(k - 1);
  }

  float digit(double x, const double* uniform) const {
    const double* base = ladder_.data();
    for (size_t half = ladder_.size() / 2; half > 0; half /= 2) base += base[half - 1] <= x ? half : 0;
    const int32_t left = static_cast<int32_t>(base - ladder_.data());
    if (uniform == nullptr) return static_cast<float>(left);
    // With no edge equal to x both counts agree.
    const int32_t right = left > 0 && edges_[static_cast<size_t>(left - 1)] == x ? less_[static_cast<size_t>(left)] : left;
    return static_cast<float>(std::ceil(*uniform * (right - left) + left));
  }

  std::vector<typename Key<Value>::type> keys_, spare_;
  std::vector<double> edges_, ladder_;
  std::vector<int32_t> less_;
};

struct BadValue {
  int64_t row, index;
};

template <class Value>
void run(const BinRowsArgs& args) {
  const size_t threads = static_cast<size_t>(args.num_threads);
  std::vector<RowBinner<Value>> binners(threads, RowBinner<Value>(args.n_bins));
  std::vector<BadValue> first_bad(threads, BadValue{args.n_rows, 0});
  const Value* values = static_cast<const Value*>(args.values);
  int64_t longest = 0;
  for (int64_t row = 0; row < args.n_rows; ++row) longest = std::max(longest, args.indptr[row + 1] - args.indptr[row]);
  // Memory is taken here, because nothing may throw inside the parallel region.
  for (RowBinner<Value>& binner : binners) binner.reserve(longest);
#pragma omp parallel for schedule(dynamic, 16) num_threads(args.num_threads)
  for (int64_t row = 0; row < args.n_rows; ++row) {
    const size_t thread = static_cast<size_t>(thread_index());
    const int64_t begin = args.indptr[row];
    const int64_t bad = binners[thread].run(values + begin, args.indptr[row + 1] - begin,
                                            args.uniforms ? args.uniforms + begin : nullptr, args.out + begin);
    if (bad >= 0 && row < first_bad[thread].row) first_bad[thread] = {row, bad};
  }
  const BadValue bad = *std::min_element(first_bad.begin(), first_bad.end(),
                                         [](const BadValue& x, const BadValue& y) { return x.row < y.row; });
  if (bad.row < args.n_rows)
    throw std::invalid_argument("bin_rows: values must be finite; stored value " + std::to_string(bad.index) + " of row " +
                                std::to_string(bad.row) + " is not");
}

}  // namespace

void bin_rows(const BinRowsArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("bin_rows: " + text); };
  if (args.n_rows < 0) fail("n_rows must not be negative");
  if (args.n_bins < 2 || args.n_bins > 65536) fail("n_bins must be 2 to 65536, not " + std::to_string(args.n_bins));
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  for (int64_t row = 0; row < args.n_rows; ++row)
    if (args.indptr[row + 1] < args.indptr[row]) fail("indptr decreases at row " + std::to_string(row));
  if (args.n_rows == 0) return;
  if (args.value_type == ValueType::float32) run<float>(args);
  else run<double>(args);
}

}  // namespace vcc
