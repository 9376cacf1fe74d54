// AVX-512: 16 floats a register, 32 registers: 6 rows x 4 accumulators, 4 columns, 1 broadcast.
#pragma once

// The tests run this file on any processor by putting an emulation of the intrinsics in place of the compiler's.
#ifdef VCC_EMULATE_AVX512
#include "avx512_emulation.hpp"
#else
#include <immintrin.h>
#endif

#include "simd_common.hpp"

namespace vcc {
namespace {

struct FloatsAvx512 {
  static constexpr int kLanes = 16, kRows = 6, kPanels = 4;
  using Vec = __m512;

  static Vec zero() { return _mm512_setzero_ps(); }
  static Vec splat(float x) { return _mm512_set1_ps(x); }
  static Vec load(const float* p) { return _mm512_loadu_ps(p); }
  static void store(float* p, Vec a) { _mm512_storeu_ps(p, a); }
  static Vec add(Vec a, Vec b) { return _mm512_add_ps(a, b); }
  static Vec max(Vec a, Vec b) { return _mm512_max_ps(a, b); }
  static Vec multiply_add_float(Vec a, Vec b, Vec c) { return _mm512_fmadd_ps(a, b, c); }
  // The first `count` lanes; -inf in the others.
  static Vec keep_first(Vec a, int64_t count) {
    return _mm512_mask_mov_ps(splat(-__builtin_inff()), static_cast<__mmask16>((1u << count) - 1), a);
  }

  // 2^x. An infinity leaves no rest, so -inf gives 0; NaN stays NaN. Rounding down would spare the
  // subtraction (scalef does it), but then powers just below 0 come out inexact.
  static Vec exp2(Vec x) {
    const Vec f = _mm512_reduce_ps(x, _MM_FROUND_TO_NEAREST_INT);
    Vec poly = _mm512_fmadd_ps(splat(kExp2C5), f, splat(kExp2C4));
    poly = _mm512_fmadd_ps(poly, f, splat(kExp2C3));
    poly = _mm512_fmadd_ps(poly, f, splat(kExp2C2));
    poly = _mm512_fmadd_ps(poly, f, splat(kExp2C1));
    poly = _mm512_fmadd_ps(poly, f, splat(1.0f));
    return _mm512_scalef_ps(poly, _mm512_sub_ps(x, f));
  }

  static __m256 upper_half(Vec a) { return _mm256_castpd_ps(_mm512_extractf64x4_pd(_mm512_castps_pd(a), 1)); }
  static float largest(Vec a) {
    const __m256 half = _mm256_max_ps(_mm512_castps512_ps256(a), upper_half(a));
    __m128 x = _mm_max_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
    x = _mm_max_ps(x, _mm_movehl_ps(x, x));
    return _mm_cvtss_f32(_mm_max_ss(x, _mm_movehdup_ps(x)));
  }
  static float total(Vec a) {
    const __m256 half = _mm256_add_ps(_mm512_castps512_ps256(a), upper_half(a));
    __m128 x = _mm_add_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
    x = _mm_add_ps(x, _mm_movehl_ps(x, x));
    return _mm_cvtss_f32(_mm_add_ss(x, _mm_movehdup_ps(x)));
  }
};

struct SimdAvx512 : FloatsAvx512, FloatWords {
  using Operand = __m512;
  static Operand load_operand(const float* p) { return load(p); }
  static Operand broadcast(const float* p) { return _mm512_set1_ps(*p); }
  static Vec multiply_add(Operand a, Operand b, Vec c) { return _mm512_fmadd_ps(a, b, c); }
  static void store_words(float* p, const Vec* probabilities) { store(p, probabilities[0]); }
};

}  // namespace
}  // namespace vcc
