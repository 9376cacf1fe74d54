// What the SIMD wrappers share. A wrapper (simd_*.hpp) has
//   Vec, kLanes                       float accumulators
//   Operand, Word, kPair              factors of the products: one 32-bit word holds kPair inputs
//   kRows x (kPanels * 16)            the register tile that fits its register file
//   zero splat load store add max multiply_add_float exp2 largest total keep_first   on Vec
//   word half_word load_operand broadcast multiply_add store_words        on Operand
//   store_interleaved                 where kPair is 2: words that pair two rows, not two neighbours
#pragma once

#include "bfloat16.hpp"

namespace vcc {
namespace {

// 2^f on [-1/2, 1/2] as 1 + f (c1 + f (c2 + ...)): minimax in relative error (9.1e-8), exactly 1 at f = 0.
constexpr float kExp2C1 = 0.6931469775985185f, kExp2C2 = 0.24022242084295775f, kExp2C3 = 0.05550733743719191f,
                kExp2C4 = 0.0096715127103018f, kExp2C5 = 0.0013264727268646886f;
// Adding 1.5 * 2^23 rounds a small float to an integer, which then stands in its lowest mantissa bits; with 127 more it
// stands there as the biased exponent of that power of two, once they are shifted up by 23.
constexpr float kRoundMagic = 12582912.0f + 127.0f;
// 2^-127 is the first power that the exponent field holds as zero.
constexpr float kExp2Lowest = -127.0f;

// Words of one float each: every wrapper but AVX512-BF16.
struct FloatWords {
  using Word = float;
  static constexpr int kPair = 1;
  template <class T>
  static float word(const T* first, int64_t) {
    return to_float(*first);
  }
  template <class T>
  static float half_word(const T* first) {
    return to_float(*first);
  }
};

}  // namespace
}  // namespace vcc
