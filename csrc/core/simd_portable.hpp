// Plain C++17 on any processor: arrays of four floats, which compilers map to 128-bit registers.
#pragma once

#include "simd_common.hpp"

namespace vcc {
namespace {

struct SimdPortable : FloatWords {
  static constexpr int kLanes = 4, kRows = 4, kPanels = 1;
  struct Vec {
    float lane[kLanes];
  };
  using Operand = Vec;

  template <class F>
  static inline Vec each(F f) {
    Vec result;
    for (int i = 0; i < kLanes; ++i) result.lane[i] = f(i);
    return result;
  }

  static Vec zero() { return splat(0); }
  static Vec splat(float x) {
    return each([&](int) { return x; });
  }
  static Vec load(const float* p) {
    return each([&](int i) { return p[i]; });
  }
  static void store(float* p, const Vec& a) {
    for (int i = 0; i < kLanes; ++i) p[i] = a.lane[i];
  }
  static Vec add(const Vec& a, const Vec& b) {
    return each([&](int i) { return a.lane[i] + b.lane[i]; });
  }
  static Vec max(const Vec& a, const Vec& b) {
    return each([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
  }
  static Vec multiply_add_float(const Vec& a, const Vec& b, const Vec& c) {
    return each([&](int i) { return a.lane[i] * b.lane[i] + c.lane[i]; });
  }
  // The first `count` lanes; -inf in the others.
  static Vec keep_first(const Vec& a, int64_t count) {
    return each([&](int i) { return i < count ? a.lane[i] : -__builtin_inff(); });
  }

  // 2^x for x <= 0 (a little above is fine); 0 below -127; NaN stays NaN.
  static Vec exp2(const Vec& a) {
    return each([&](int i) {
      // Written so that a NaN is kept: both comparisons with it are false.
      const float x = a.lane[i] < kExp2Lowest ? kExp2Lowest : a.lane[i];
      const float shifted = x + kRoundMagic;
      const float f = x - (shifted - kRoundMagic);
      const float poly = ((((kExp2C5 * f + kExp2C4) * f + kExp2C3) * f + kExp2C2) * f + kExp2C1) * f + 1.0f;
      uint32_t bits;
      __builtin_memcpy(&bits, &shifted, sizeof bits);
      bits <<= 23;
      float power;
      __builtin_memcpy(&power, &bits, sizeof power);
      return poly * power;
    });
  }

  static float largest(const Vec& a) {
    float found = a.lane[0];
    for (int i = 1; i < kLanes; ++i) found = a.lane[i] > found ? a.lane[i] : found;
    return found;
  }
  static float total(const Vec& a) {
    float sum = 0;
    for (int i = 0; i < kLanes; ++i) sum += a.lane[i];
    return sum;
  }

  static Operand load_operand(const float* p) { return load(p); }
  static Operand broadcast(const float* p) { return splat(*p); }
  static Vec multiply_add(const Operand& a, const Operand& b, const Vec& c) { return multiply_add_float(a, b, c); }
  static void store_words(float* p, const Vec* probabilities) { store(p, probabilities[0]); }
};

}  // namespace
}  // namespace vcc
