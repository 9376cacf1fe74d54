// AVX-512 intrinsics on any processor, for tests: SIMDe's portable versions under the native names.
#pragma once

// The compiler's own types of these names must be declared before SIMDe replaces the names by macros.
#include <immintrin.h>
#include <string.h>
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/x86/avx512.h>

// Two bf16 halves multiplied and added in fp32, the second first, as Intel's pseudo-code has it. SIMDe 0.7.4's version
// assumes another order of the halves in the register.
static inline __m512 emulated_dpbf16_ps(__m512 sum, __m512bh a, __m512bh b) {
  float sums[16];
  uint32_t x[16], y[16];
  memcpy(sums, &sum, 64), memcpy(x, &a, 64), memcpy(y, &b, 64);
  for (int i = 0; i < 16; ++i)
    for (int half = 1; half >= 0; --half) {
      const uint32_t p = half ? x[i] & 0xffff0000u : x[i] << 16, q = half ? y[i] & 0xffff0000u : y[i] << 16;
      float u, v;
      memcpy(&u, &p, 4), memcpy(&v, &q, 4);
      sums[i] += u * v;
    }
  memcpy(&sum, sums, 64);
  return sum;
}
#undef _mm512_dpbf16_ps
#define _mm512_dpbf16_ps(sum, a, b) emulated_dpbf16_ps(sum, a, b)

// Missing in SIMDe 0.7.4: rounds 32 floats to bf16, those of the second operand below those of the first.
static inline __m512bh emulated_cvtne2ps_pbh(__m512 high, __m512 low) {
  uint32_t from[32];
  uint16_t to[32];
  memcpy(from, &low, 64), memcpy(from + 16, &high, 64);
  for (int i = 0; i < 32; ++i) {
    const int nan = (from[i] & 0x7fffffffu) > 0x7f800000u;
    to[i] = (uint16_t)(nan ? from[i] >> 16 | 0x40u : (from[i] + 0x7fffu + ((from[i] >> 16) & 1u)) >> 16);
  }
  __m512bh result;
  memcpy(&result, to, 64);
  return result;
}
#undef _mm512_cvtne2ps_pbh
#define _mm512_cvtne2ps_pbh(high, low) emulated_cvtne2ps_pbh(high, low)

// Missing in SIMDe 0.7.4: x less the nearest whole number, the only rounding that the kernels ask for; 0 of an
// infinity.
static inline __m512 emulated_reduce_ps(__m512 x) {
  float rests[16];
  memcpy(rests, &x, 64);
  for (int i = 0; i < 16; ++i)
    rests[i] = __builtin_isinf(rests[i]) ? 0.0f : rests[i] - __builtin_rintf(rests[i]);
  memcpy(&x, rests, 64);
  return x;
}
#undef _mm512_reduce_ps
#define _mm512_reduce_ps(x, how) emulated_reduce_ps(x)

// Missing in SIMDe 0.7.4: what is stored past the caches is stored all the same.
#undef _mm512_stream_ps
#define _mm512_stream_ps(to, vector) _mm512_storeu_ps(to, vector)
