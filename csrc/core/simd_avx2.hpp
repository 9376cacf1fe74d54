// AVX2 + FMA: 8 floats a register, 16 registers: 6 rows x 2 accumulators, 2 columns, 1 broadcast.
#pragma once

#include <immintrin.h>

#include "simd_common.hpp"

namespace vcc {
namespace {

struct SimdAvx2 : FloatWords {
  static constexpr int kLanes = 8, kRows = 6, kPanels = 1;
  using Vec = __m256;
  using Operand = __m256;

  static Vec zero() { return _mm256_setzero_ps(); }
  static Vec splat(float x) { return _mm256_set1_ps(x); }
  static Vec load(const float* p) { return _mm256_loadu_ps(p); }
  static void store(float* p, Vec a) { _mm256_storeu_ps(p, a); }
  static Vec add(Vec a, Vec b) { return _mm256_add_ps(a, b); }
  static Vec max(Vec a, Vec b) { return _mm256_max_ps(a, b); }
  static Vec multiply_add_float(Vec a, Vec b, Vec c) { return _mm256_fmadd_ps(a, b, c); }
  // The first `count` lanes; -inf in the others.
  static Vec keep_first(Vec a, int64_t count) {
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i kept = _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(count)), lane);
    return _mm256_blendv_ps(splat(-__builtin_inff()), a, _mm256_castsi256_ps(kept));
  }

  // 2^x for x <= 0 (a little above is fine); 0 below -127; NaN stays NaN.
  static Vec exp2(Vec x) {
    // max returns its second operand when one is NaN.
    x = _mm256_max_ps(splat(kExp2Lowest), x);
    const Vec shifted = _mm256_add_ps(x, splat(kRoundMagic));
    const Vec f = _mm256_sub_ps(x, _mm256_sub_ps(shifted, splat(kRoundMagic)));
    Vec poly = _mm256_fmadd_ps(splat(kExp2C5), f, splat(kExp2C4));
    poly = _mm256_fmadd_ps(poly, f, splat(kExp2C3));
    poly = _mm256_fmadd_ps(poly, f, splat(kExp2C2));
    poly = _mm256_fmadd_ps(poly, f, splat(kExp2C1));
    poly = _mm256_fmadd_ps(poly, f, splat(1.0f));
    // A product, not an addition to the exponent bits, so that NaN survives.
    return _mm256_mul_ps(poly, _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_castps_si256(shifted), 23)));
  }

  static float largest(Vec a) {
    __m128 x = _mm_max_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
    x = _mm_max_ps(x, _mm_movehl_ps(x, x));
    return _mm_cvtss_f32(_mm_max_ss(x, _mm_movehdup_ps(x)));
  }
  static float total(Vec a) {
    __m128 x = _mm_add_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
    x = _mm_add_ps(x, _mm_movehl_ps(x, x));
    return _mm_cvtss_f32(_mm_add_ss(x, _mm_movehdup_ps(x)));
  }

  static Operand load_operand(const float* p) { return load(p); }
  static Operand broadcast(const float* p) { return _mm256_broadcast_ss(p); }
  static Vec multiply_add(Operand a, Operand b, Vec c) { return _mm256_fmadd_ps(a, b, c); }
  static void store_words(float* p, const Vec* probabilities) { store(p, probabilities[0]); }
};

}  // namespace
}  // namespace vcc
