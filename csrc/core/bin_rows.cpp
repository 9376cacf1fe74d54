// Compiled without contraction to fused multiply-add: the edges must round as numpy's do.
#include "bin_rows.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "parallel.hpp"
#include "quantile_edges.hpp"
#include "radix_sort.hpp"

namespace vcc {
namespace {

// The distinct values of a row, numbered from 1 in order of appearance. Counts, and lognorm values of counts, have a few
// dozen a cell: then only those are sorted and searched for.
template <class K>
class DistinctKeys {
 public:
  static constexpr size_t kMost = 512;

  void clear() {
    std::fill(std::begin(number_in_slot_), std::end(number_in_slot_), uint16_t{0});
    size_ = 0;
  }

  // The key's number, or 0 when it is one too many.
  uint16_t add(K key) {
    size_t slot = static_cast<size_t>((uint64_t{key} * 0x9E3779B97F4A7C15u) >> (64 - kSlotBits));
    while (number_in_slot_[slot] != 0 && key_in_slot_[slot] != key) slot = (slot + 1) % kSlots;
    if (number_in_slot_[slot] == 0) {
      if (size_ == kMost) return 0;
      number_in_slot_[slot] = static_cast<uint16_t>(++size_);
      key_in_slot_[slot] = key;
      keys_[size_] = key;
      counts_[size_] = 0;
    }
    const uint16_t number = number_in_slot_[slot];
    ++counts_[number];
    return number;
  }

  size_t size() const { return size_; }
  K key(size_t number) const { return keys_[number]; }
  uint32_t count(size_t number) const { return counts_[number]; }

 private:
  static constexpr size_t kSlotBits = 11, kSlots = size_t{1} << kSlotBits;
  uint16_t number_in_slot_[kSlots] = {};
  K key_in_slot_[kSlots] = {}, keys_[kMost + 1] = {};
  uint32_t counts_[kMost + 1] = {};
  size_t size_ = 0;
};

template <class Value>
class RowBinner {
 public:
  explicit RowBinner(int64_t n_bins) : edges_(static_cast<size_t>(n_bins - 1)) {}

  void reserve(int64_t n) {
    items_.reserve(static_cast<size_t>(n));
    spare_.reserve(static_cast<size_t>(n));
    numbers_.reserve(static_cast<size_t>(n));
  }

  // The index of the first value that is not finite, or -1. Rows must fit what was reserved.
  int64_t run(const Value* values, int64_t n, const double* uniforms, float* out) {
    numbers_.resize(static_cast<size_t>(n));
    distinct_.clear();
    for (int64_t i = 0; i < n; ++i) {
      const size_t known = distinct_.size();
      // Adding 0 makes one zero of the two. Zeros are numbered too, because a branch around them would be a coin toss.
      const uint16_t number = distinct_.add(to_key(values[i] + Value{0}));
      if (number == 0) return run_sorted(values, n, uniforms, out);
      if (number > known && !std::isfinite(values[i])) return i;
      numbers_[static_cast<size_t>(i)] = number;
    }
    run_distinct(n, uniforms, out);
    return -1;
  }

 private:
  using K = typename Key<Value>::type;

  // Edges up to a value and below it, walking up through ascending values, for which both only grow.
  class Walk {
   public:
    explicit Walk(const std::vector<double>& edges) : edges_(edges), n_(static_cast<int32_t>(edges.size())) {}

    void to(double x) {
      while (below < n_ && edges_[static_cast<size_t>(below)] < x) ++below;
      up_to = std::max(up_to, below);
      while (up_to < n_ && edges_[static_cast<size_t>(up_to)] == x) ++up_to;
    }

    int32_t below = 0, up_to = 0;

   private:
    const std::vector<double>& edges_;
    int32_t n_;
  };

  void run_distinct(int64_t n, const double* uniforms, float* out) {
    size_t size = 0, total = 0;
    for (size_t number = 1; number <= distinct_.size(); ++number) {
      left_[number] = right_[number] = 0;
      if (distinct_.key(number) != to_key(Value{0})) order_[size++] = static_cast<uint16_t>(number);
    }
    std::sort(order_, order_ + size, [this](uint16_t x, uint16_t y) { return distinct_.key(x) < distinct_.key(y); });
    for (size_t k = 0; k < size; ++k) ends_[k] = total += distinct_.count(order_[k]);
    if (total > 0) {
      const auto sorted = [this, size](size_t i) {
        return from_key<Value>(distinct_.key(order_[std::upper_bound(ends_, ends_ + size, i) - ends_]));
      };
      quantile_edges<Value>(total, sorted, edges_);
      Walk walk(edges_);
      for (size_t k = 0; k < size; ++k) {
        walk.to(from_key<Value>(distinct_.key(order_[k])));
        left_[order_[k]] = walk.up_to;
        right_[order_[k]] = walk.below;
      }
    }
    for (int64_t i = 0; i < n; ++i) {
      const uint16_t number = numbers_[static_cast<size_t>(i)];
      out[i] = uniforms ? digit(uniforms[i], left_[number], right_[number]) : static_cast<float>(left_[number]);
    }
  }

  // For rows of many distinct values: sorts them all.
  int64_t run_sorted(const Value* values, int64_t n, const double* uniforms, float* out) {
    items_.clear();
    KeyRange<K> range;
    for (int64_t i = 0; i < n; ++i) {
      if (!std::isfinite(values[i])) return i;
      out[i] = 0.0f;
      if (values[i] == 0) continue;
      items_.push_back({to_key(values[i]), static_cast<uint32_t>(i)});
      range.add(items_.back().key);
    }
    spare_.resize(items_.size());
    const Item<K>* sorted = sorter_.sort(items_.data(), spare_.data(), items_.size(), range);
    quantile_edges<Value>(items_.size(), [sorted](size_t i) { return from_key<Value>(sorted[i].key); }, edges_);
    Walk walk(edges_);
    for (const Item<K>* item = sorted; item != sorted + items_.size(); ++item) {
      walk.to(from_key<Value>(item->key));
      out[item->tag] = uniforms ? digit(uniforms[item->tag], walk.up_to, walk.below) : static_cast<float>(walk.up_to);
    }
    return -1;
  }

  static float digit(double uniform, int32_t left, int32_t right) {
    // The ceiling of a number that is not negative, without a call.
    const double place = uniform * (right - left) + left;
    const int32_t whole = static_cast<int32_t>(place);
    return static_cast<float>(whole + (static_cast<double>(whole) < place));
  }

  DistinctKeys<K> distinct_;
  uint16_t order_[DistinctKeys<K>::kMost] = {};
  size_t ends_[DistinctKeys<K>::kMost] = {};
  int32_t left_[DistinctKeys<K>::kMost + 1] = {}, right_[DistinctKeys<K>::kMost + 1] = {};
  std::vector<uint16_t> numbers_;
  std::vector<Item<K>> items_, spare_;
  RadixSorter sorter_;
  std::vector<double> edges_;
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
    throw std::invalid_argument("bin_rows: values must be finite; stored value " + std::to_string(bad.index) +
                                " of row " + std::to_string(bad.row) + " is not");
}

}  // namespace

void bin_rows(const BinRowsArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("bin_rows: " + text); };
  if (args.n_rows < 0) fail("n_rows must not be negative");
  if (args.n_bins < 2 || args.n_bins > 65536) fail("n_bins must be 2 to 65536, not " + std::to_string(args.n_bins));
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  for (int64_t row = 0; row < args.n_rows; ++row) {
    const int64_t length = args.indptr[row + 1] - args.indptr[row];
    if (length < 0) fail("indptr decreases at row " + std::to_string(row));
    if (length > UINT32_MAX) fail("row " + std::to_string(row) + " has more than 2^32 - 1 values");
  }
  if (args.n_rows == 0) return;
  if (args.value_type == ValueType::float32) run<float>(args);
  else run<double>(args);
}

}  // namespace vcc
