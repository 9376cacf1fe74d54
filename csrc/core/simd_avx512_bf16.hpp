// AVX512-BF16: a word is two bf16 neighbours along the summed dimension; one instruction multiplies and adds both.
#pragma once

#include "simd_avx512.hpp"

namespace vcc {
namespace {

struct SimdAvx512Bf16 : FloatsAvx512 {
  using Word = uint32_t;
  using Operand = __m512i;
  static constexpr int kPair = 2;

  static Word word(const Bf16* first, int64_t distance) {
    return uint32_t{first[0].bits} | uint32_t{first[distance].bits} << 16;
  }
  static Word half_word(const Bf16* first) { return first->bits; }

  static Operand load_operand(const Word* p) { return _mm512_loadu_si512(p); }
  // The words may be probabilities, stored over scores of type float: read them without assuming a type.
  static Operand broadcast(const Word* p) {
    int word;
    __builtin_memcpy(&word, p, sizeof word);
    return _mm512_set1_epi32(word);
  }
  static Vec multiply_add(Operand a, Operand b, Vec c) {
    return _mm512_dpbf16_ps(c, reinterpret_cast<__m512bh>(a), reinterpret_cast<__m512bh>(b));
  }
  static void store_words(Word* p, const Vec* probabilities) {
    const __m512bh both = _mm512_cvtne2ps_pbh(probabilities[1], probabilities[0]);
    _mm512_storeu_si512(p, reinterpret_cast<__m512i>(both));
  }
  // 16 words: lane j of both rows, the first in the lower half.
  static void store_interleaved(Word* p, const Vec* rows) {
    const __m512i both = reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(rows[1], rows[0]));
    // Word j takes the halves j and 16 + j.
    const __m512i lane = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i order = _mm512_or_si512(lane, _mm512_slli_epi32(_mm512_add_epi32(lane, _mm512_set1_epi32(16)), 16));
    _mm512_storeu_si512(p, _mm512_permutexvar_epi16(order, both));
  }
};

}  // namespace
}  // namespace vcc
