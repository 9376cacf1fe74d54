// Compiled without contraction to fused multiply-add: the edges of bins must round as numpy's do.
#include "token_batch.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "counter_random.hpp"
#include "parallel.hpp"
#include "quantile_edges.hpp"

namespace vcc {
namespace {

constexpr size_t kMostGenes = 65535;

// A cell's bins, by way of how often each count occurs.
class CountBinner {
 public:
  CountBinner(int64_t n_bins, size_t longest) : times_(65536), bin_(65536), edges_(static_cast<size_t>(n_bins - 1)) {
    distinct_.reserve(longest);
    ends_.reserve(longest);
  }

  // Makes bin() that of the n > 0 counts of this cell.
  void read(const uint16_t* counts, size_t n) {
    distinct_.clear();
    ends_.clear();
    for (size_t i = 0; i < n; ++i)
      if (times_[counts[i]]++ == 0) distinct_.push_back(counts[i]);
    std::sort(distinct_.begin(), distinct_.end());
    size_t total = 0;
    for (const uint16_t count : distinct_) {
      ends_.push_back(total += times_[count]);
      times_[count] = 0;
    }
    // Positions are asked for in ascending order, each with its neighbour above.
    size_t at = 0;
    const auto sorted = [this, &at](size_t i) {
      while (ends_[at] <= i) ++at;
      while (at > 0 && ends_[at - 1] > i) --at;
      return static_cast<double>(distinct_[at]);
    };
    quantile_edges<double>(total, sorted, edges_);
    size_t up_to = 0;
    for (const uint16_t count : distinct_) {
      while (up_to < edges_.size() && edges_[up_to] <= static_cast<double>(count)) ++up_to;
      bin_[count] = static_cast<uint16_t>(up_to);
    }
  }

  float bin(uint16_t count) const { return bin_[count]; }

 private:
  // 16 bits do, because a cell has fewer than 65,536 genes.
  std::vector<uint16_t> times_, bin_, distinct_;
  std::vector<size_t> ends_;
  std::vector<double> edges_;
};

// Random keys of a cell's genes, and the places of those with the smallest.
class GeneDraw {
 public:
  explicit GeneDraw(size_t longest) : keys_(longest), boundary_(longest + 1), unknown_(longest), known_(longest) {}

  void read(uint64_t stream, size_t n, size_t n_unknown, size_t n_known) {
    std::fill(std::begin(in_bucket_), std::end(in_bucket_), 0u);
    for (size_t i = 0; i < n; ++i) {
      keys_[i] = (draw(stream, i) & ~uint64_t{0xFFFF}) | i;
      ++in_bucket_[keys_[i] >> kShift];
    }
    const uint64_t first_known = smallest(n, n_unknown), first_left = smallest(n, n_unknown + n_known);
    size_t unknown = 0, known = 0;
    // Written always and kept sometimes, because a branch would be a coin toss.
    for (size_t i = 0; i < n; ++i) {
      unknown_[unknown] = known_[known] = static_cast<uint16_t>(i);
      const bool is_unknown = keys_[i] < first_known;
      unknown += is_unknown;
      known += !is_unknown & (keys_[i] < first_left);
    }
  }

  const uint16_t* unknown() const { return unknown_.data(); }
  const uint16_t* known() const { return known_.data(); }

 private:
  static constexpr int kShift = 54;

  // The key that `rank` keys are below; beyond all where there are no more.
  uint64_t smallest(size_t n, size_t rank) {
    // No key has 65,535 as its place, so that none is the largest number.
    if (rank >= n) return std::numeric_limits<uint64_t>::max();
    size_t bucket = 0, below = 0;
    while (below + in_bucket_[bucket] <= rank) below += in_bucket_[bucket++];
    size_t size = 0;
    for (size_t i = 0; i < n; ++i) {
      boundary_[size] = keys_[i];
      size += (keys_[i] >> kShift) == bucket;
    }
    const auto wanted = boundary_.begin() + static_cast<std::ptrdiff_t>(rank - below);
    std::nth_element(boundary_.begin(), wanted, boundary_.begin() + static_cast<std::ptrdiff_t>(size));
    return *wanted;
  }

  std::vector<uint64_t> keys_, boundary_;
  std::vector<uint16_t> unknown_, known_;
  uint32_t in_bucket_[size_t{1} << (64 - kShift)] = {};
};

struct CellReader {
  CellReader(int64_t n_bins, size_t longest) : binner(n_bins, longest), drawn(longest) {}

  // False where the cell is damaged.
  bool fill(const TokenBatchArgs& args, int64_t cell) {
    const auto* genes = reinterpret_cast<const uint16_t*>(args.genes[cell]);
    const auto* counts = reinterpret_cast<const uint16_t*>(args.counts[cell]);
    const size_t n = static_cast<size_t>(args.n_values[cell]), width = static_cast<size_t>(args.width);
    const size_t n_unknown = static_cast<size_t>(args.n_unknown[cell]), n_known = static_cast<size_t>(args.n_known[cell]);
    uint16_t largest = 0, least = 1;
    for (size_t i = 0; i < n; ++i) {
      largest = std::max(largest, genes[i]);
      least = std::min(least, counts[i]);
    }
    if (n > kMostGenes || least == 0 || (n > 0 && largest >= args.n_genes)) return false;

    int64_t* ids = args.gene_ids + static_cast<size_t>(cell) * width;
    float* values = args.values + static_cast<size_t>(cell) * width;
    bool* known = args.known + static_cast<size_t>(cell) * width;
    bool* real = args.real + static_cast<size_t>(cell) * width;
    const size_t n_tokens = 1 + n_known + n_unknown;
    ids[0] = args.cls_id;
    values[0] = args.pad_value;
    if (n > 0) {
      binner.read(counts, n);
      drawn.read(args.keys[cell], n, n_unknown, n_known);
    }
    const auto write = [&](const uint16_t* places, size_t n_places, size_t at) {
      for (size_t i = 0; i < n_places; ++i) {
        ids[at + i] = genes[places[i]];
        values[at + i] = binner.bin(counts[places[i]]);
      }
    };
    write(drawn.known(), n_known, 1);
    write(drawn.unknown(), n_unknown, 1 + n_known);
    std::fill(ids + n_tokens, ids + width, args.pad_id);
    std::fill(values + n_tokens, values + width, args.pad_value);
    std::fill(known, known + 1 + n_known, true);
    std::fill(known + 1 + n_known, known + width, false);
    std::fill(real, real + n_tokens, true);
    std::fill(real + n_tokens, real + width, false);
    return true;
  }

  CountBinner binner;
  GeneDraw drawn;
};

}  // namespace

int64_t token_batch(const TokenBatchArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("token_batch: " + text); };
  if (args.n_cells < 0 || args.width < 1) fail("needs n_cells >= 0 and width >= 1");
  if (args.n_bins < 3 || args.n_bins > 65536) fail("n_bins must be 3 to 65536, not " + std::to_string(args.n_bins));
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  int64_t longest = 1;
  for (int64_t cell = 0; cell < args.n_cells; ++cell) {
    const int64_t unknown = args.n_unknown[cell], known = args.n_known[cell], n = args.n_values[cell];
    if (unknown < 0 || known < 0 || unknown + known > n || unknown + known >= args.width)
      fail("cell " + std::to_string(cell) + " cannot have " + std::to_string(unknown) + " unknown and " +
           std::to_string(known) + " known of " + std::to_string(n) + " genes in " + std::to_string(args.width) +
           " tokens");
    longest = std::max(longest, n);
  }
  const size_t threads = static_cast<size_t>(args.num_threads);
  // Memory is taken here, because nothing may throw inside the parallel region.
  std::vector<CellReader> readers;
  readers.reserve(threads);
  for (size_t i = 0; i < threads; ++i)
    readers.emplace_back(args.n_bins, std::min(static_cast<size_t>(longest), kMostGenes));
  std::vector<int64_t> first_bad(threads, args.n_cells);
#pragma omp parallel for schedule(dynamic, 4) num_threads(args.num_threads) if (args.num_threads > 1)
  for (int64_t cell = 0; cell < args.n_cells; ++cell) {
    const size_t thread = static_cast<size_t>(thread_index());
    if (!readers[thread].fill(args, cell)) first_bad[thread] = std::min(first_bad[thread], cell);
  }
  const int64_t bad = *std::min_element(first_bad.begin(), first_bad.end());
  return bad < args.n_cells ? bad : -1;
}

}  // namespace vcc
