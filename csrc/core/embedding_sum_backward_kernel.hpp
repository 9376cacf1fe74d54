// One slice of columns of one part of the sorted tokens. Internal linkage, as in row_vectors.hpp.
#pragma once

#include <cstring>
#include <type_traits>

#include "embedding_sum_backward.hpp"
#include "row_vectors.hpp"

namespace vcc {
namespace {

// Columns of a slice: a page holds a slice of a row, and with the 54 rows of the usual value and condition tables its
// sums stay in the second-level cache.
constexpr int64_t kSliceColumns = 512;
// How many tokens ahead dout is fetched: its rows stand anywhere in memory.
constexpr int64_t kAheadInOrder = 4;

// Where the sum of a gene's tokens goes: nowhere, to a wide row, to the table, to the table past the caches.
enum class To { nowhere, wide, table, stream };

// Adds one token to the rows `shared`, and to `before` (null: nothing yet) what then goes to `target`.
template <class T, int kShared, bool kBefore, To kTo>
void add_token(const GradientTask& task, const T* row, const T* ahead, float* const* shared, const float* before,
               void* target) {
  for_units<true>(task.first_column, task.end_column, ahead, [&](auto unit, int64_t e) {
    auto sum = unit.load(row + e);
    if constexpr (kShared > 0) unit.store_wide(shared[0] + e, unit.add(unit.load_wide(shared[0] + e), sum));
    if constexpr (kShared > 1) unit.store_wide(shared[1] + e, unit.add(unit.load_wide(shared[1] + e), sum));
    if constexpr (kBefore) sum = unit.add(unit.load_wide(before + e), sum);
    if constexpr (kTo == To::wide) unit.store_wide(static_cast<float*>(target) + e, sum);
    if constexpr (kTo == To::table || kTo == To::stream) store<kTo == To::stream>(static_cast<T*>(target) + e, sum);
  });
}

template <class T, int kShared>
void run_part(const GradientTask& task) {
  for (int64_t row = 0; row < task.shared_rows; ++row)
    std::memset(task.shared + row * task.wide_stride + task.first_column, 0,
                static_cast<size_t>(task.end_column - task.first_column) * sizeof(float));
  // A gene's sum between its tokens, at the columns where a row has them.
  float sums[kSliceColumns];
  float* const between = sums - task.first_column;
  const T* dout = static_cast<const T*>(task.dout);
  for (int64_t begin = 0, end; begin < task.count; begin = end) {
    const int64_t gene = task.tokens[begin].row;
    for (end = begin + 1; end < task.count && task.tokens[end].row == gene;) ++end;
    To to = task.past_caches ? To::stream : To::table;
    void* target = static_cast<T*>(task.gradient) + gene * task.E;
    if (gene == task.rows) to = To::nowhere;
    else if (begin == 0 && task.head != nullptr) to = To::wide, target = task.head;
    else if (end == task.count && task.tail != nullptr) to = To::wide, target = task.tail;
    for (int64_t t = begin; t < end; ++t) {
      const GradientToken& token = task.tokens[t];
      float* shared[2];
      for (int k = 0; k < kShared; ++k) shared[k] = task.shared + token.shared[k] * task.wide_stride;
      const T* row = dout + token.offset;
      const T* ahead = dout + task.tokens[t + kAheadInOrder < task.readable ? t + kAheadInOrder : t].offset;
      const bool first = t == begin, last = t + 1 == end;
      const auto add = [&](auto before, auto where, void* there) {
        add_token<T, kShared, before.value, where.value>(task, row, ahead, shared, between, there);
      };
      constexpr std::integral_constant<To, To::nowhere> nowhere;
      constexpr std::integral_constant<To, To::wide> wide;
      constexpr std::integral_constant<To, To::table> table;
      constexpr std::integral_constant<To, To::stream> stream;
      if (to == To::nowhere) add(std::false_type{}, nowhere, nullptr);
      else if (!last || to == To::wide)
        first ? add(std::false_type{}, wide, last ? target : between)
              : add(std::true_type{}, wide, last ? target : between);
      else if (to == To::table) first ? add(std::false_type{}, table, target) : add(std::true_type{}, table, target);
      else first ? add(std::false_type{}, stream, target) : add(std::true_type{}, stream, target);
    }
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
