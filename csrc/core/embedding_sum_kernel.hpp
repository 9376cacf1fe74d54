// The sum of up to three rows. Internal linkage, as in row_vectors.hpp.
#pragma once

#include "embedding_sum.hpp"
#include "row_vectors.hpp"

namespace vcc {
namespace {

template <class T, int kCount, bool kStream>
void sum_exactly(const T* const* rows, int64_t E, T* out, const T* ahead) {
  for_units<true>(0, E, ahead, [&](auto unit, int64_t e) {
    auto sum = kCount > 0 ? unit.load(rows[0] + e) : unit.zero();
    if constexpr (kCount > 1) sum = unit.add(sum, unit.load(rows[1] + e));
    if constexpr (kCount > 2) sum = unit.add(sum, unit.load(rows[2] + e));
    store<kStream>(out + e, sum);
  });
}

template <class T, bool kStream>
void sum_rows(const void* const* rows, int count, int64_t E, void* out, const void* ahead) {
  const T* typed[3] = {static_cast<const T*>(rows[0]), static_cast<const T*>(rows[1]), static_cast<const T*>(rows[2])};
  T* to = static_cast<T*>(out);
  const T* next = static_cast<const T*>(ahead);
  switch (count) {
    case 0: return sum_exactly<T, 0, kStream>(typed, E, to, next);
    case 1: return sum_exactly<T, 1, kStream>(typed, E, to, next);
    case 2: return sum_exactly<T, 2, kStream>(typed, E, to, next);
    default: return sum_exactly<T, 3, kStream>(typed, E, to, next);
  }
}

inline SumRowsKernels choose_sum_rows(DType dtype) {
  if (dtype == DType::float32) return {sum_rows<float, false>, sum_rows<float, true>, finish_streams};
  return {sum_rows<Bf16, false>, sum_rows<Bf16, true>, finish_streams};
}

}  // namespace
}  // namespace vcc
