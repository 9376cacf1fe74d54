// bfloat16 as stored in memory: the upper half of an IEEE float, rounded to nearest even.
//
// Everything here has internal linkage: these functions are compiled into files with different instruction-set flags,
// and a copy shared by the linker could put AVX-512 code on the path of a processor that lacks it.
#pragma once

#include <cstdint>

namespace vcc {

enum class DType { float32, bfloat16 };

struct Bf16 {
  uint16_t bits;
};

namespace {

inline float to_float(float x) { return x; }

inline float to_float(Bf16 x) {
  const uint32_t bits = uint32_t{x.bits} << 16;
  float value;
  __builtin_memcpy(&value, &bits, sizeof value);
  return value;
}

// The bits of the nearest bf16, in the lower half of a word whose upper half is zero.
inline uint32_t bf16_bits(float x) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  const uint32_t rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
  // Rounding could carry a NaN's mantissa away; keep its top bits and make it quiet instead.
  const uint32_t quiet = (bits >> 16) | 0x40u;
  return x == x ? rounded : quiet;
}

template <class T>
T from_float(float x);

template <>
inline float from_float<float>(float x) {
  return x;
}

template <>
inline Bf16 from_float<Bf16>(float x) {
  return {static_cast<uint16_t>(bf16_bits(x))};
}

}  // namespace
}  // namespace vcc
