// 2^x of attention weights, by the special-function unit or by a polynomial on the multiply-add units, so that both work.
//
// Polynomial: x = n + f, n whole, 0 <= f < 1; 2^f is approximated with the smallest largest relative error among the
// polynomials that are 1 at 0, and its exponent is raised by n. So x = 0 gives 1, and x <= -127 gives 0: a constant below
// 1 would carry into the sign there. x is below 127. NaN gives 0: whoever needs it must see it elsewhere
// (attention_softmax.cuh: in the maximum).
//
// | degree | largest relative error | half a unit of the type that weights are rounded to |
// | 3      | 8.6e-5                 | bfloat16 2.0e-3                                      |
// | 4      | 3.0e-6                 | float16 2.4e-4                                       |
//
// Sources: FlashAttention-4 (arXiv 2603.05451), which splits exponentials on Blackwell, where packed arithmetic makes the
// polynomial cheaper; PTX ISA, ex2.approx (relative error 2^-22).
#pragma once

#include <cmath>

#include "host_device.hpp"
#include "row_vectors.hpp"

namespace vcc::cuda {

// By the special-function unit.
VCC_HOST_DEVICE float exp2_unit(float x) {
#if defined(__CUDA_ARCH__)
  float y;
  asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(y) : "f"(x));
  return y;
#else
  return std::exp2(x);
#endif
}

// a if it is larger than b, or not a number.
VCC_HOST_DEVICE float maximum_or_nan(float a, float b) {
#if defined(__CUDA_ARCH__)
  float y;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(y) : "f"(a), "f"(b));
  return y;
#else
  return std::isnan(a) || a > b ? a : b;
#endif
}

// x + kWhole rounded down has the whole part of x in its last bits.
constexpr float kWhole = 0x1.8p23f;

VCC_HOST_DEVICE float add_whole_down(float x) {
#if defined(__CUDA_ARCH__)
  return __fadd_rd(x, kWhole);
#else
  return std::floor(x) + kWhole;
#endif
}

template <int kDegree>
VCC_HOST_DEVICE float exp2_fraction(float f) {
  static_assert(kDegree == 3 || kDegree == 4, "degrees whose coefficients are here");
  if constexpr (kDegree == 3) {
    return fmaf(fmaf(fmaf(0x1.3baaa6p-4f, f, 0x1.d2378ap-3f), f, 0x1.63e658p-1f), f, 1.0f);
  } else {
    const float high = fmaf(fmaf(0x1.b7f732p-7f, f, 0x1.abf868p-5f), f, 0x1.ee2452p-3f);
    return fmaf(fmaf(high, f, 0x1.62d6c6p-1f), f, 1.0f);
  }
}

// By the polynomial of `kDegree`.
template <int kDegree>
VCC_HOST_DEVICE float exp2_polynomial(float x) {
  const float clamped = fmaxf(x, -127.0f);
  const float whole = add_whole_down(clamped);
  const float y = exp2_fraction<kDegree>(clamped - (whole - kWhole));
  return same_bits<float>(same_bits<uint32_t>(y) + (same_bits<uint32_t>(whole) << 23));
}

}  // namespace vcc::cuda
