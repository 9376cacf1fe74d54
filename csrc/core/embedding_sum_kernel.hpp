// The sum of up to three rows, in plain C++: the compiler vectorises it for the flags of the file that includes it.
// Internal linkage, as in bfloat16.hpp.
#pragma once

#include "embedding_sum.hpp"

namespace vcc {
namespace {

template <int kCount>
void sum_exactly(const float* __restrict a, const float* __restrict b, const float* __restrict c, int64_t E,
                 float* __restrict out) {
  for (int64_t e = 0; e < E; ++e) {
    float sum = kCount > 0 ? a[e] : 0.0f;
    if (kCount > 1) sum += b[e];
    if (kCount > 2) sum += c[e];
    out[e] = sum;
  }
}

// Two bf16 as the halves of a word, each a float once the other is cleared: all lanes stay 32 bits wide, which is
// several times faster than widening 16-bit lanes and narrowing them again.
struct BothHalves {
  float low, high;
};

inline float as_float(uint32_t bits) {
  float value;
  __builtin_memcpy(&value, &bits, sizeof value);
  return value;
}

inline BothHalves load_halves(const Bf16* pair) {
  uint32_t word;
  __builtin_memcpy(&word, pair, sizeof word);
  return {as_float(word << 16), as_float(word & 0xffff0000u)};
}

template <int kCount>
void sum_exactly(const Bf16* __restrict a, const Bf16* __restrict b, const Bf16* __restrict c, int64_t E,
                 Bf16* __restrict out) {
  for (int64_t pair = 0; pair < E / 2; ++pair) {
    const int64_t e = 2 * pair;
    BothHalves sum = kCount > 0 ? load_halves(a + e) : BothHalves{0.0f, 0.0f};
    if (kCount > 1) sum = {sum.low + load_halves(b + e).low, sum.high + load_halves(b + e).high};
    if (kCount > 2) sum = {sum.low + load_halves(c + e).low, sum.high + load_halves(c + e).high};
    const uint32_t word = bf16_bits(sum.low) | bf16_bits(sum.high) << 16;
    __builtin_memcpy(out + e, &word, sizeof word);
  }
  if (E % 2 == 0) return;
  float last = kCount > 0 ? to_float(a[E - 1]) : 0.0f;
  if (kCount > 1) last += to_float(b[E - 1]);
  if (kCount > 2) last += to_float(c[E - 1]);
  out[E - 1] = from_float<Bf16>(last);
}

template <class T>
void sum_rows(const void* const* rows, int count, int64_t E, void* out) {
  const T *a = static_cast<const T*>(rows[0]), *b = static_cast<const T*>(rows[1]), *c = static_cast<const T*>(rows[2]);
  T* to = static_cast<T*>(out);
  switch (count) {
    case 0: return sum_exactly<0>(a, b, c, E, to);
    case 1: return sum_exactly<1>(a, b, c, E, to);
    case 2: return sum_exactly<2>(a, b, c, E, to);
    default: return sum_exactly<3>(a, b, c, E, to);
  }
}

inline SumRows choose_sum_rows(DType dtype) { return dtype == DType::float32 ? sum_rows<float> : sum_rows<Bf16>; }

}  // namespace
}  // namespace vcc
