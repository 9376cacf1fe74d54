// One slice of columns of one part of the sorted tokens. Internal linkage, as in row_vectors.hpp.
#pragma once

#include <cstring>

#include "embedding_sum_backward.hpp"
#include "row_vectors.hpp"

namespace vcc {
namespace {

// The library's own is code that the linker would share between instruction sets.
inline int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }

// Columns of a slice: the 54 rows of the usual value and condition tables stay in the second-level cache.
constexpr int64_t kSliceColumns = 512;
// How many tokens ahead dout is fetched: of a gene with several tokens, the later ones stand anywhere in memory.
constexpr int64_t kAheadInOrder = 8;
// Tokens after which the shared tables are added up, while their rows are still in the second-level cache.
constexpr int64_t kBlockTokens = 128;
// Tokens of a gene from which on they are added up side by side. Fewer are read one after another: memory likes it.
constexpr int64_t kSideBySide = 4;
// Vectors that are added up side by side.
constexpr int kUnits = 4;

// out(unit, e, sum of row(0..count)[e]) for kCount units of columns from e on; kRows is `count`, or 0 for any. With
// every row, `fetch` of it is called.
template <class Unit, int kCount, int kRows, class T, class Row, class Fetch, class Out>
void sum_units(int64_t e, int64_t elements, int64_t count, Row row, Fetch fetch, Out out) {
  typename Unit::Sum sums[kCount];
  const T* from = row(0) + e;
  for (int u = 0; u < kCount; ++u) sums[u] = Unit::load(from + u * elements);
  fetch(0, e, kCount * elements);
  for (int64_t i = 1; i < (kRows > 0 ? kRows : count); ++i) {
    from = row(i) + e;
    for (int u = 0; u < kCount; ++u) sums[u] = Unit::add(sums[u], Unit::load(from + u * elements));
    fetch(i, e, kCount * elements);
  }
  for (int u = 0; u < kCount; ++u) out(Unit{}, e + u * elements, sums[u]);
}

template <class T, int kRows, class Row, class Fetch, class Out>
void sum_columns(int64_t begin, int64_t end, int64_t count, Row row, Fetch fetch, Out out) {
  constexpr int64_t elements = Unit<T>::kElements, line = kLineBytes / static_cast<int64_t>(sizeof(T));
  constexpr int64_t several = kUnits * elements;
  int64_t e = begin;
  for (; e + several <= end; e += several) sum_units<Unit<T>, kUnits, kRows, T>(e, elements, count, row, fetch, out);
  // As in `for_units`: whole lines, then one by one.
  for (; e + line <= end; e += line)
    sum_units<Unit<T>, static_cast<int>(line / elements), kRows, T>(e, elements, count, row, fetch, out);
  for (; e < end; ++e) sum_units<LastUnit<T>, 1, kRows, T>(e, 1, count, row, fetch, out);
}

// The columns [begin, end), each added up in the order of the rows. Most sums have few rows, whose number the processor
// cannot guess: with loops over it, a wrong guess with every group of columns took as long as the additions.
template <class T, class Row, class Fetch, class Out>
void sum_rows_of(int64_t begin, int64_t end, int64_t count, Row row, Fetch fetch, Out out) {
  switch (count) {
    case 1: return sum_columns<T, 1>(begin, end, count, row, fetch, out);
    case 2: return sum_columns<T, 2>(begin, end, count, row, fetch, out);
    case 3: return sum_columns<T, 3>(begin, end, count, row, fetch, out);
    default: return sum_columns<T, 0>(begin, end, count, row, fetch, out);
  }
}

// The gene row of the tokens [begin, end): where it goes is decided by what this part has of it.
template <class T>
void add_gene(const GradientTask& task, int64_t begin, int64_t end) {
  const T* dout = static_cast<const T*>(task.dout);
  const int64_t gene = task.tokens[begin].row, first = task.first_column, last = task.end_column;
  const auto row = [&](int64_t i) { return dout + task.tokens[begin + i].offset; };
  const auto ahead_of = [&](int64_t i) {
    return dout + task.tokens[smaller(begin + i + kAheadInOrder, task.readable - 1)].offset;
  };
  const auto fetch = [&](int64_t i, int64_t e, int64_t columns) {
    const char* line = reinterpret_cast<const char*>(ahead_of(i) + e);
    for (int64_t byte = 0; byte < columns * static_cast<int64_t>(sizeof(T)); byte += kLineBytes) fetch_line(line + byte);
  };
  const auto sum = [&](auto out) {
    const int64_t count = end - begin;
    if (count >= kSideBySide) return sum_rows_of<T>(first, last, count, row, fetch, out);
    float sums[kSliceColumns];
    float* const between = sums - first;
    const T* from = row(0);
    if (count == 1)
      return for_units<true>(first, last, ahead_of(0), [=](auto unit, int64_t e) { out(unit, e, unit.load(from + e)); });
    for_units<true>(first, last, ahead_of(0), [=](auto unit, int64_t e) {
      unit.store_wide(between + e, unit.load(from + e));
    });
    for (int64_t i = 1; i + 1 < count; ++i) {
      from = row(i);
      for_units<true>(first, last, ahead_of(i), [=](auto unit, int64_t e) {
        unit.store_wide(between + e, unit.add(unit.load_wide(between + e), unit.load(from + e)));
      });
    }
    from = row(count - 1);
    for_units<true>(first, last, ahead_of(count - 1), [=](auto unit, int64_t e) {
      out(unit, e, unit.add(unit.load_wide(between + e), unit.load(from + e)));
    });
  };
  const auto to_wide = [&](float* target) {
    sum([=](auto unit, int64_t e, auto value) { unit.store_wide(target + e, value); });
  };
  T* target = static_cast<T*>(task.gradient) + gene * task.E;
  if (begin == 0 && task.head != nullptr) to_wide(task.head);
  else if (end == task.count && task.tail != nullptr) to_wide(task.tail);
  else if (task.past_caches) sum([=](auto, int64_t e, auto value) { store<true>(target + e, value); });
  else sum([=](auto, int64_t e, auto value) { store<false>(target + e, value); });
}

// Adds the tokens [begin, end) to the rows of the shared tables: those with the same rows are added up in registers.
template <class T, int kShared>
void add_shared(const GradientTask& task, int64_t begin, int64_t end) {
  // Counting sort by the first table's row; of equal ones the order stays.
  int32_t starts[kMostSharedRows + 1] = {}, order[kMostPartTokens];
  for (int64_t t = begin; t < end; ++t) ++starts[task.tokens[t].shared[0] + 1];
  for (int64_t row = 1; row < task.shared_rows; ++row) starts[row] += starts[row - 1];
  for (int64_t t = begin; t < end; ++t) order[starts[task.tokens[t].shared[0]]++] = static_cast<int32_t>(t);
  const T* dout = static_cast<const T*>(task.dout);
  const int64_t count = end - begin;
  for (int64_t first = 0, last; first < count; first = last) {
    const GradientToken& token = task.tokens[order[first]];
    const auto same = [&](const GradientToken& other) {
      return other.shared[0] == token.shared[0] && (kShared == 1 || other.shared[1] == token.shared[1]);
    };
    for (last = first + 1; last < count && same(task.tokens[order[last]]);) ++last;
    float* rows[kShared];
    for (int k = 0; k < kShared; ++k) rows[k] = task.shared + token.shared[k] * task.wide_stride;
    sum_rows_of<T>(
        task.first_column, task.end_column, last - first,
        [&](int64_t i) { return dout + task.tokens[order[first + i]].offset; }, [](int64_t, int64_t, int64_t) {},
        [&](auto unit, int64_t e, auto value) {
          for (float* row : rows) unit.store_wide(row + e, unit.add(unit.load_wide(row + e), value));
        });
  }
}

template <class T, int kShared>
void run_part(const GradientTask& task) {
  for (int64_t row = 0; row < task.shared_rows; ++row)
    std::memset(task.shared + row * task.wide_stride + task.first_column, 0,
                static_cast<size_t>(task.end_column - task.first_column) * sizeof(float));
  int64_t block = 0;
  for (int64_t begin = 0, end; begin < task.count; begin = end) {
    const int64_t gene = task.tokens[begin].row;
    const bool nowhere = gene == task.rows;
    const int64_t most = nowhere ? smaller(task.count, begin + kBlockTokens) : task.count;
    for (end = begin + 1; end < most && task.tokens[end].row == gene;) ++end;
    if (!nowhere) add_gene<T>(task, begin, end);
    if constexpr (kShared > 0)
      if (end - block >= kBlockTokens || end == task.count) add_shared<T, kShared>(task, block, end), block = end;
  }
  if (task.past_caches) finish_streams();
}

template <class T>
void run_task(const GradientTask& task) {
  switch (task.shared_tables) {
    case 0: return run_part<T, 0>(task);
    case 1: return run_part<T, 1>(task);
    default: return run_part<T, 2>(task);
  }
}

template <class T, bool kStream>
void finish_columns(const float* const* wide, int64_t count, int64_t E, T* out) {
  for_units<false>(0, E, out, [&](auto unit, int64_t e) {
    auto sum = unit.zero();
    for (int64_t i = 0; i < count; ++i) sum = unit.add(sum, unit.load_wide(wide[i] + e));
    store<kStream>(out + e, sum);
  });
}

template <class T>
void finish_row(const float* const* wide, int64_t count, int64_t E, void* out, bool past_caches) {
  if (past_caches) finish_columns<T, true>(wide, count, E, static_cast<T*>(out));
  else finish_columns<T, false>(wide, count, E, static_cast<T*>(out));
}

template <class T>
GradientKernels gradient_kernels() {
  return {kSliceColumns, run_task<T>, finish_row<T>, finish_streams};
}

inline GradientKernels choose_gradient_kernels(DType dtype) {
  return dtype == DType::float32 ? gradient_kernels<float>() : gradient_kernels<Bf16>();
}

}  // namespace
}  // namespace vcc
