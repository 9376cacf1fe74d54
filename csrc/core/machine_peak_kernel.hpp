// A register tile of multiply-adds whose operands never change, over the SIMD wrappers of attention.
// Internal linkage, as in bfloat16.hpp.
#pragma once

#include "machine_peak.hpp"

namespace vcc {
namespace {

template <class Simd>
double multiply_add_loop(int64_t rounds) {
  // More chains than latency (4-5) x units (2); fewer than the 16 registers of AVX2.
  constexpr int kChains = 12;
  using Vec = typename Simd::Vec;
  // The compiler may not know the factors, or it would do the work once.
  volatile typename Simd::Word unknown = {};
  typename Simd::Word words[Simd::kLanes];
  for (int lane = 0; lane < Simd::kLanes; ++lane) words[lane] = unknown;
  const typename Simd::Operand a = Simd::load_operand(words), b = Simd::broadcast(words);
  Vec sums[kChains];
#pragma GCC unroll 16
  for (int i = 0; i < kChains; ++i) sums[i] = Simd::splat(static_cast<float>(i));
  for (int64_t round = 0; round < rounds; ++round) {
#pragma GCC unroll 16
    for (int i = 0; i < kChains; ++i) sums[i] = Simd::multiply_add(a, b, sums[i]);
  }
  float lanes[Simd::kLanes];
#pragma GCC unroll 16
  for (int i = 1; i < kChains; ++i) sums[0] = Simd::add(sums[0], sums[i]);
  Simd::store(lanes, sums[0]);
  volatile float sink = lanes[0];
  (void)sink;
  return 2.0 * Simd::kPair * Simd::kLanes * kChains * static_cast<double>(rounds);
}

}  // namespace
}  // namespace vcc
