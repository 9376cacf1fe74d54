// Compiled without contraction to fused multiply-add: z must round as scipy's does.
#include "rank_sum.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "gene_columns.hpp"
#include "parallel.hpp"

namespace vcc {

std::vector<CellRow> rows_controls_first(const std::vector<CellMatrix>& cells) {
  std::vector<CellRow> rows;
  for (const bool controls : {true, false})
    for (const CellMatrix& matrix : cells)
      for (int64_t row = 0; row < matrix.n_rows; ++row) {
        const int32_t group = matrix.groups[row];
        if (group >= 0 && (group == 0) == controls)
          rows.push_back({&matrix, row, static_cast<uint32_t>(group), matrix.scale ? matrix.scale[row] : 0.0});
      }
  return rows;
}

namespace {

// Ranges of genes that the threads share out; each costs a search in every row.
constexpr int64_t kChunksPerThread = 4;
// More genes a block gain nothing.
constexpr int64_t kMostBlock = 512;

double cube_less_itself(int64_t t) {
  const double x = static_cast<double>(t);
  return x * x * x - x;
}

// The statistics of one gene, filled by a walk through its values in ascending order.
template <class Ranked>
class GeneRanks {
 public:
  using K = typename Key<Ranked>::type;

  explicit GeneRanks(const std::vector<int64_t>& n_cells, bool natural) : n_cells_(n_cells), natural_(natural), state_(n_cells.size()) {}

  // items[n] sorted, controls first among equals, without zeros; n_control of them are controls'.
  void run(const Item<K>* items, size_t n, size_t n_control) {
    std::fill(state_.begin(), state_.end(), State{});
    below_ = 0, control_ties_ = 0.0;
    const K zero = to_key(Ranked{0});
    const Item<K>* split = items;
    if (n && items[0].key < zero)
      split = std::lower_bound(items, items + n, zero, [](const Item<K>& item, K key) { return item.key < key; });
    walk(items, split);
    const int64_t below_zero = below_, control_zeros = n_cells_[0] - static_cast<int64_t>(n_control);
    below_ += control_zeros;
    control_ties_ += cube_less_itself(control_zeros);
    walk(split, items + n);
    // The zeros of each group are its cells that have no value here.
    for (size_t group = 1; group < state_.size(); ++group) {
      State& state = state_[group];
      const int64_t own = n_cells_[group] - state.stored;
      state.twice_u += own * (2 * below_zero + control_zeros);
      state.ties += cube_less_itself(control_zeros + own) - cube_less_itself(control_zeros);
    }
  }

  double statistic(size_t group) const { return 0.5 * static_cast<double>(state_[group].twice_u); }
  double log_mean(size_t group) const { return state_[group].sum / static_cast<double>(n_cells_[group]); }
  double natural_mean(size_t group) const { return state_[group].natural / static_cast<double>(n_cells_[group]); }

  // p, and z without the continuity correction.
  void test(size_t group, double& p, double& z) const {
    const double n1 = static_cast<double>(n_cells_[group]), n2 = static_cast<double>(n_cells_[0]), n = n1 + n2;
    const double u = statistic(group), middle = n1 * n2 / 2;
    const double ties = control_ties_ + state_[group].ties;
    const double s = std::sqrt(n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1))));
    if (!(s > 0)) {
      p = 1.0, z = 0.0;
      return;
    }
    z = (u - middle) / s;
    const double with_continuity = (std::max(u, n1 * n2 - u) - middle - 0.5) / s;
    p = std::min(1.0, std::erfc(with_continuity * 0.70710678118654752440));
  }

 private:
  struct State {
    int64_t twice_u = 0;   // 2 U
    double ties = 0.0;     // sum(t^3 - t) beyond that of the controls alone
    double sum = 0.0, natural = 0.0;
    K last = 0;            // value of the group's cell before; no finite value has the key 0
    uint32_t run = 0;      // cells of the group that had it
    uint32_t stored = 0;
  };

  void walk(const Item<K>* item, const Item<K>* end) { natural_ ? walk_through<true>(item, end) : walk_through<false>(item, end); }

  template <bool natural>
  void walk_through(const Item<K>* item, const Item<K>* end) {
    int64_t below = below_, same = 0;
    K current = 0;
    double value = 0.0, exponential = 0.0;
    for (; item != end; ++item) {
      const K key = item->key;
      if (key != current) {
        below += same;
        control_ties_ += cube_less_itself(same);
        same = 0;
        current = key;
        value = static_cast<double>(from_key<Ranked>(key));
        if (natural) exponential = std::expm1(value);
      }
      // For the controls themselves all but the sums is computed and never read.
      State& state = state_[item->tag];
      state.run = state.last == key ? state.run + 1 : 0;
      state.last = key;
      ++state.stored;
      const int64_t equal = same + state.run;
      state.twice_u += 2 * below + same;
      state.ties += static_cast<double>(3 * equal * (equal + 1));
      state.sum += value;
      if (natural) state.natural += exponential;
      same += item->tag == 0;
    }
    below_ = below + same;
    control_ties_ += cube_less_itself(same);
  }

  const std::vector<int64_t>& n_cells_;
  bool natural_;
  std::vector<State> state_;
  int64_t below_ = 0;
  double control_ties_ = 0.0;
};

// Writes a gene's results.
template <class Ranked>
void write(const RankSumArgs& args, const GeneRanks<Ranked>& ranks, const double* natural_sums,
           const std::vector<int64_t>& n_cells, int64_t gene) {
  for (int64_t group = 0; group <= args.n_groups; ++group) {
    const size_t g = static_cast<size_t>(group);
    const int64_t at = group * args.out_stride + gene;
    if (args.log_mean) args.log_mean[at] = ranks.log_mean(g);
    if (args.natural_mean)
      args.natural_mean[at] = natural_sums ? natural_sums[group] / static_cast<double>(n_cells[g]) : ranks.natural_mean(g);
    if (group == 0) continue;
    double p, z;
    ranks.test(g, p, z);
    args.statistic[at - args.out_stride] = ranks.statistic(g);
    args.p_value[at - args.out_stride] = p;
    if (args.z) args.z[at - args.out_stride] = z;
  }
}

template <class Ranked>
RankSumFault check(const KeyRange<typename Key<Ranked>::type>& range, const RankSumArgs& args) {
  if (range.low > range.high) return RankSumFault::none;
  if (range.low < to_key(std::numeric_limits<Ranked>::lowest()) || range.high > to_key(std::numeric_limits<Ranked>::max()))
    return RankSumFault::not_finite;
  if (!args.allow_negative && range.low < to_key(Ranked{0})) return RankSumFault::negative;
  if (!(static_cast<double>(from_key<Ranked>(range.high)) < args.limit)) return RankSumFault::too_large;
  return RankSumFault::none;
}

template <class Transform, class Index>
RankSumStatus run(const RankSumArgs& args) {
  using Ranked = typename Transform::Ranked;
  using K = typename Key<Ranked>::type;
  const std::vector<CellRow> rows = rows_controls_first(args.cells);
  std::vector<int64_t> n_cells(static_cast<size_t>(args.n_groups) + 1);
  for (const CellRow& row : rows) ++n_cells[row.group];
  for (size_t group = 0; group < n_cells.size(); ++group)
    if (n_cells[group] == 0) throw std::invalid_argument("rank_sum: group " + std::to_string(group) + " has no cell");
  std::vector<float> tables(Transform::scaled ? rows.size() * kSmallCounts : 0);
  if (Transform::scaled)
    for (size_t row = 0; row < rows.size(); ++row)
      for (int count = 0; count < kSmallCounts; ++count)
        tables[row * kSmallCounts + static_cast<size_t>(count)] = static_cast<float>(std::log1p(count * rows[row].scale));

  const int64_t threads = args.num_threads, gene_bytes = static_cast<int64_t>(sizeof(Item<K>) * rows.size());
  const int64_t block = std::clamp<int64_t>(args.block_bytes / gene_bytes, 1, std::min(kMostBlock, args.n_genes));
  const int64_t n_chunks = threads == 1 ? 1 : std::min(kChunksPerThread * threads, args.n_genes);

  // Memory is taken here, because nothing may throw inside the parallel region.
  struct Worker {
    GeneColumns<Transform, Index> columns;
    GeneRanks<Ranked> ranks;
    RadixSorter sorter;
    std::vector<Item<K>> spare;
    RankSumStatus status;
  };
  const bool exponentials = args.natural_mean && !Transform::scaled;
  std::vector<Worker> workers;
  workers.reserve(static_cast<size_t>(threads));
  for (int64_t thread = 0; thread < threads; ++thread)
    workers.push_back({GeneColumns<Transform, Index>(args, rows, tables.data(), block),
                       GeneRanks<Ranked>(n_cells, exponentials), RadixSorter(), std::vector<Item<K>>(rows.size()),
                       RankSumStatus{RankSumFault::none, args.n_genes}});

#pragma omp parallel for schedule(dynamic, 1) num_threads(args.num_threads)
  for (int64_t chunk = 0; chunk < n_chunks; ++chunk) {
    Worker& worker = workers[static_cast<size_t>(thread_index())];
    const int64_t begin = args.n_genes * chunk / n_chunks, end = args.n_genes * (chunk + 1) / n_chunks;
    worker.columns.start(begin);
    for (int64_t first = begin; first < end; first += block) {
      const int64_t last = std::min(first + block, end);
      worker.columns.gather(first, last);
      for (int64_t gene = first; gene < last; ++gene) {
        Item<K>* items = worker.columns.items(gene - first);
        const size_t n = worker.columns.count(gene - first);
        KeyRange<K> range;
        for (size_t i = 0; i < n; ++i) range.add(items[i].key);
        RankSumFault fault = check<Ranked>(range, args);
        if (fault == RankSumFault::none && !worker.columns.whole()) fault = RankSumFault::not_whole;
        if (fault != RankSumFault::none) {
          if (gene < worker.status.gene) worker.status = {fault, gene};
          continue;
        }
        worker.ranks.run(worker.sorter.sort(items, worker.spare.data(), n, range), n,
                         worker.columns.control_count(gene - first));
        write(args, worker.ranks, Transform::scaled ? worker.columns.natural_sums(gene - first) : nullptr, n_cells, gene);
      }
    }
  }

  RankSumStatus first{RankSumFault::none, args.n_genes};
  int64_t missing = 0;
  for (const CellRow& row : rows)
    if (row.matrix->layout == CellMatrix::Layout::csr)
      missing += row.matrix->ends[row.row] - row.matrix->starts[row.row];
  for (const Worker& worker : workers) missing -= worker.columns.gathered();
  if (missing != 0) return {RankSumFault::not_canonical, 0};
  for (const Worker& worker : workers) {
    if (!worker.columns.canonical()) return {RankSumFault::not_canonical, 0};
    if (worker.status.gene < first.gene) first = worker.status;
  }
  if (first.fault == RankSumFault::none) first.gene = 0;
  return first;
}

template <class Transform>
RankSumStatus run_index(const RankSumArgs& args) {
  return args.index_type == IndexType::int32 ? run<Transform, int32_t>(args) : run<Transform, int64_t>(args);
}

}  // namespace

RankSumStatus rank_sum(const RankSumArgs& args) {
  const auto fail = [](const std::string& text) { throw std::invalid_argument("rank_sum: " + text); };
  if (args.num_threads < 1) fail("num_threads must be at least 1, not " + std::to_string(args.num_threads));
  if (args.n_genes < 0 || args.n_groups < 0) fail("sizes must not be negative");
  if (args.out_stride < args.n_genes) fail("out_stride must be at least n_genes");
  bool scaled = false, plain = false;
  int64_t n_rows = 0;
  for (const CellMatrix& matrix : args.cells) {
    (matrix.scale ? scaled : plain) = true;
    n_rows += matrix.n_rows;
    for (int64_t row = 0; row < matrix.n_rows; ++row)
      if (matrix.groups[row] < -1 || matrix.groups[row] > args.n_groups)
        fail("groups must be -1 to " + std::to_string(args.n_groups) + ", row " + std::to_string(row) + " is " +
             std::to_string(matrix.groups[row]));
  }
  if (scaled && plain) fail("either all matrices are scaled or none");
  if (n_rows > UINT32_MAX) fail("more than 2^32 - 1 cells");
  if (args.n_genes == 0) return {};
  if (args.value_type == ValueType::float32)
    return scaled ? run_index<Log1pScaled<float>>(args) : run_index<AsStored<float>>(args);
  return scaled ? run_index<Log1pScaled<double>>(args) : run_index<AsStored<double>>(args);
}

void adjust_p_values(const double* p, double* fdr, int64_t n_rows, int64_t n, int num_threads) {
  if (num_threads < 1) throw std::invalid_argument("adjust_p_values: num_threads must be at least 1");
  if (n > UINT32_MAX) throw std::invalid_argument("adjust_p_values: more than 2^32 - 1 p-values in a row");
  struct Worker {
    RadixSorter sorter;
    std::vector<Item<uint64_t>> items, spare;
  };
  std::vector<Worker> workers(static_cast<size_t>(num_threads));
  for (Worker& worker : workers) worker.items.resize(static_cast<size_t>(n)), worker.spare.resize(static_cast<size_t>(n));
#pragma omp parallel for schedule(dynamic, 1) num_threads(num_threads)
  for (int64_t row = 0; row < n_rows; ++row) {
    Worker& worker = workers[static_cast<size_t>(thread_index())];
    const double* values = p + row * n;
    double* out = fdr + row * n;
    KeyRange<uint64_t> range;
    for (int64_t i = 0; i < n; ++i) {
      worker.items[static_cast<size_t>(i)] = {to_key(values[i]), static_cast<uint32_t>(i)};
      range.add(to_key(values[i]));
    }
    const Item<uint64_t>* sorted = worker.sorter.sort(worker.items.data(), worker.spare.data(), static_cast<size_t>(n), range);
    double least = 1.0;
    for (int64_t rank = n; rank >= 1; --rank) {
      const Item<uint64_t>& item = sorted[rank - 1];
      least = std::min(least, from_key<double>(item.key) * (static_cast<double>(n) / static_cast<double>(rank)));
      out[item.tag] = least;
    }
  }
}

}  // namespace vcc
