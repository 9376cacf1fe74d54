// Rows of the residual layer norm in the compiler's vector types: one source for every instruction set, whose file sets
// the flags. Plain loops would not do, because a compiler may not reorder the sums of a row. Internal linkage, as in
// bfloat16.hpp.
#pragma once

#include "add_layer_norm.hpp"

namespace vcc {
namespace {

#if defined(__AVX512F__) || defined(VCC_EMULATE_AVX512)
constexpr int64_t kVectorBytes = 64;
#elif defined(__AVX2__)
constexpr int64_t kVectorBytes = 32;
#else
constexpr int64_t kVectorBytes = 16;
#endif
constexpr int64_t kLanes = kVectorBytes / 4;
using Vec = float __attribute__((vector_size(kVectorBytes)));
using Words = uint32_t __attribute__((vector_size(kVectorBytes)));
using Halves = uint16_t __attribute__((vector_size(kVectorBytes / 2)));

// A Vec, or a float where fewer numbers are left: the type of `like`, which is not read.
template <class V>
V load(const V*, const float* from) {
  V value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

template <class V>
V load(const V*, const Bf16* from) {
  if constexpr (sizeof(V) == sizeof(float)) {
    return to_float(*from);
  } else {
    Halves halves;
    __builtin_memcpy(&halves, from, sizeof halves);
    return (Vec)(__builtin_convertvector(halves, Words) << 16);
  }
}

template <class V>
void store(float* to, V value) {
  __builtin_memcpy(to, &value, sizeof value);
}

inline void store(Bf16* to, float value) { *to = from_float<Bf16>(value); }

// bf16_bits of every lane.
inline void store(Bf16* to, Vec value) {
  const Words bits = (Words)value;
  const Words rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16, quiet = (bits >> 16) | 0x40u;
  const Halves halves = __builtin_convertvector(value == value ? rounded : quiet, Halves);
  __builtin_memcpy(to, &halves, sizeof halves);
}

// step(like, e) along a row, for whole vectors and then for the rest number by number.
template <class Step>
void for_row(int64_t E, Step step) {
  int64_t e = 0;
  for (; e + kLanes <= E; e += kLanes) step(static_cast<const Vec*>(nullptr), e);
  for (; e < E; ++e) step(static_cast<const float*>(nullptr), e);
}

template <int kSums>
struct RowSums {
  float sum[kSums];
};

// kSums sums over a row: add(totals, e) adds the numbers at e to its kSums totals of type V. Four accumulators in all,
// because one would wait for each addition.
template <int kSums, class Add>
RowSums<kSums> sum_row(int64_t E, Add add) {
  constexpr int kChains = 4 / kSums;
  Vec totals[kChains][kSums] = {};
  int64_t e = 0;
  for (; e + kChains * kLanes <= E; e += kChains * kLanes)
    for (int chain = 0; chain < kChains; ++chain) add(totals[chain], e + chain * kLanes);
  for (; e + kLanes <= E; e += kLanes) add(totals[0], e);
  RowSums<kSums> sums{};
  for (int i = 0; i < kSums; ++i) {
    Vec total = totals[0][i];
    for (int chain = 1; chain < kChains; ++chain) total += totals[chain][i];
    for (int64_t lane = 0; lane < kLanes; ++lane) sums.sum[i] += total[lane];
  }
  for (; e < E; ++e) add(sums.sum, e);
  return sums;
}

template <class T, bool kProduct>
void forward_rows(const AddLayerNormArgs& args, int64_t begin, int64_t end) {
  const int64_t E = args.E;
  const float *weight = args.weight, *bias = args.bias;
  for (int64_t row = begin; row < end; ++row) {
    const float* x = args.x + row * args.x_stride;
    const T* update = static_cast<const T*>(args.update) + row * args.update_stride;
    T* product = static_cast<T*>(args.product) + (kProduct ? row * E : 0);
    // The sums wait in y's row, which is about to be written anyway.
    float* y = args.y + row * args.y_stride;
    const float total = sum_row<1>(E, [&](auto* totals, int64_t e) {
      const auto sum = load(totals, x + e) + load(totals, update + e);
      store(y + e, sum);
      totals[0] += sum;
    }).sum[0];
    const float mean = total / static_cast<float>(E);
    const float squares = sum_row<1>(E, [&](auto* totals, int64_t e) {
      if constexpr (sizeof(*totals) > sizeof(float)) {
        // The next row, because a processor's own prefetching stops at the end of a 4 KB page, which is two rows of
        // 512; nothing is read beyond the last. Backward, with its four streams, gains nothing from it.
        __builtin_prefetch(x + args.x_stride + e);
        __builtin_prefetch(update + args.update_stride + e);
        __builtin_prefetch(y + args.y_stride + e, 1);
      }
      const auto distance = load(totals, y + e) - mean;
      totals[0] += distance * distance;
    }).sum[0];
    // Not std::sqrt, an inline function that the linker could take from the file of another instruction set.
    const float rstd = 1.0f / __builtin_sqrtf(squares / static_cast<float>(E) + args.eps);
    for_row(E, [&](const auto* like, int64_t e) {
      const auto out = (load(like, y + e) - mean) * rstd * load(like, weight + e) + load(like, bias + e);
      store(y + e, out);
      if constexpr (kProduct) store(product + e, out);
    });
    if (args.mean != nullptr) args.mean[row] = mean, args.rstd[row] = rstd;
  }
}

template <class T, bool kProduct>
void backward_rows(const AddLayerNormBackwardArgs& args, int64_t begin, int64_t end, float* sums) {
  const int64_t E = args.E;
  const float* weight = args.weight;
  float *dweight = sums, *dbias = sums + E;
  for (int64_t e = 0; e < 2 * E; ++e) sums[e] = 0.0f;
  for (int64_t row = begin; row < end; ++row) {
    const float mean = args.mean[row], rstd = args.rstd[row];
    const float *dy = args.dy + row * args.dy_stride, *x = args.x + row * args.x_stride;
    const T* update = static_cast<const T*>(args.update) + row * args.update_stride;
    const T* dproduct = static_cast<const T*>(args.dproduct) + (kProduct ? row * args.dproduct_stride : 0);
    float* dx = args.dx + row * E;
    const auto gradient = [&](const auto* like, int64_t e) {
      if constexpr (kProduct) return load(like, dy + e) + load(like, dproduct + e);
      else return load(like, dy + e);
    };
    // With n the normalised row and g = dy * weight: dx = rstd * (g - mean(g) - n * mean(g * n)). n waits in dx's row.
    const RowSums<2> sums_of_row = sum_row<2>(E, [&](auto* totals, int64_t e) {
      const auto n = (load(totals, x + e) + load(totals, update + e) - mean) * rstd, d = gradient(totals, e);
      const auto g = d * load(totals, weight + e);
      store(dx + e, n);
      store(dweight + e, load(totals, dweight + e) + d * n);
      store(dbias + e, load(totals, dbias + e) + d);
      totals[0] += g;
      totals[1] += g * n;
    });
    const float mean_g = sums_of_row.sum[0] / static_cast<float>(E);
    const float mean_gn = sums_of_row.sum[1] / static_cast<float>(E);
    T* dupdate = static_cast<T*>(args.dupdate);
    for_row(E, [&](const auto* like, int64_t e) {
      const auto g = gradient(like, e) * load(like, weight + e);
      const auto d = (g - mean_g - load(like, dx + e) * mean_gn) * rstd;
      store(dx + e, d);
      if (dupdate != nullptr) store(dupdate + row * E + e, d);
    });
  }
}

template <class T>
AddLayerNormKernels kernels_of_type() {
  return {[](const AddLayerNormArgs& args, int64_t begin, int64_t end) {
            (args.product == nullptr ? forward_rows<T, false> : forward_rows<T, true>)(args, begin, end);
          },
          [](const AddLayerNormBackwardArgs& args, int64_t begin, int64_t end, float* sums) {
            (args.dproduct == nullptr ? backward_rows<T, false> : backward_rows<T, true>)(args, begin, end, sums);
          }};
}

inline AddLayerNormKernels choose_add_layer_norm(DType update_type) {
  return update_type == DType::float32 ? kernels_of_type<float>() : kernels_of_type<Bf16>();
}

}  // namespace
}  // namespace vcc
