// The sum of up to three rows, in plain C++: the compiler vectorises it for the flags of the file that includes it.
// Internal linkage, as in bfloat16.hpp.
#pragma once

#include "embedding_sum.hpp"

namespace vcc {
namespace {

template <int kCount, class T>
void sum_exactly(const T* __restrict a, const T* __restrict b, const T* __restrict c, int64_t E, T* __restrict out) {
  for (int64_t e = 0; e < E; ++e) {
    float sum = kCount > 0 ? to_float(a[e]) : 0.0f;
    if (kCount > 1) sum += to_float(b[e]);
    if (kCount > 2) sum += to_float(c[e]);
    out[e] = from_float<T>(sum);
  }
}

template <class T>
void sum_rows(const void* const* rows, int count, int64_t E, void* out) {
  const T *a = static_cast<const T*>(rows[0]), *b = static_cast<const T*>(rows[1]), *c = static_cast<const T*>(rows[2]);
  T* to = static_cast<T*>(out);
  switch (count) {
    case 0: return sum_exactly<0, T>(a, b, c, E, to);
    case 1: return sum_exactly<1, T>(a, b, c, E, to);
    case 2: return sum_exactly<2, T>(a, b, c, E, to);
    default: return sum_exactly<3, T>(a, b, c, E, to);
  }
}

inline SumRows choose_sum_rows(DType dtype) { return dtype == DType::float32 ? sum_rows<float> : sum_rows<Bf16>; }

}  // namespace
}  // namespace vcc
