// Softmax of masked attention as the threads that hold the scores compute it: the fragment of a tile of scores, weights
// for the second product, the own term of unknown queries, the result. What a thread does; no memory is moved here.
//
// With c = scale log2(e) > 0 and a reference m of each query i, over the known keys j, tile after tile:
//     p_ij = 2^(c s_ij - c m),    l_i = sum_j p_ij,    O_i = sum_j round(p_ij) v_j
// and for an unknown query its own s_ii and v_i alike; then out_i = O_i / l_i, lse_i = ln(2) (c m + log2(l_i)).
// m is the maximum of the first tile. It moves only when a score passes it by more than kSlack in the exponent, and O
// and l are rescaled then: a weight is at most 2^kSlack, which costs no accuracy in a floating-point type.
// NaN among a query's scores makes its maximum, its reference, and with them its whole result NaN. Keys that a tile has
// beyond the known ones get the weight 0; their values must be zeros too, since 0 times what an unknown token holds may
// be NaN.
//
// Layout: accumulators of wgmma m64nNk16 (PTX ISA, "Register Fragments"). Thread t of 128 holds rows 16 (t / 32) +
// (t % 32) / 4 and 8 below; of each 8 columns the two from 2 (t % 4). The four threads of a quad share their rows. Pairs
// of weights, rounded, are in this order the A operand of the second product.
//
// Registers a thread: kKeys / 2 scores, of which the weights take half, kDim / 2 sums, 4 of state.
//
// Sources: FlashAttention-3 (arXiv 2407.08608) and -4 (arXiv 2603.05451: rescaling only beyond a threshold); merging by
// log-sum-exp: FlashAttention-2 (arXiv 2307.08691).
#pragma once

#include "exp2_split.cuh"

namespace vcc::cuda {

constexpr float kSlack = 8.0f;  // a weight of at most 256 is far below float16's largest number

// Of the polynomial, by the type that weights are rounded to.
template <class T>
constexpr int kExponentialDegree = 0;
template <>
inline constexpr int kExponentialDegree<BFloat16> = 3;
template <>
inline constexpr int kExponentialDegree<Half> = 4;

// Rows 64, columns kColumns, as one thread of 128 holds them.
template <int kColumns>
struct Fragment {
  static_assert(kColumns % 8 == 0 && kColumns <= 256, "wgmma has 8 to 256 columns");
  static constexpr int kNumbers = kColumns / 2;
  float at[kNumbers];
};

// Which of the thread's two rows number i is in.
VCC_HOST_DEVICE constexpr int row_of_number(int i) { return i / 2 % 2; }

VCC_HOST_DEVICE constexpr int fragment_row(int thread, int i) {
  return thread / 32 * 16 + thread % 32 / 4 + row_of_number(i) * 8;
}

VCC_HOST_DEVICE constexpr int fragment_column(int thread, int i) { return i / 4 * 8 + thread % 4 * 2 + i % 2; }

// Of the thread's two rows. `sum` is of its own columns; the quad's sums are added at the end.
struct RowState {
  float reference[2], sum[2];
};

// Keys from n_keys of the tile on are none.
template <int kKeys>
VCC_HOST_DEVICE void hide_tail(Fragment<kKeys>& scores, int thread, int n_keys) {
  VCC_UNROLL
  for (int i = 0; i < Fragment<kKeys>::kNumbers; ++i)
    if (fragment_column(thread, i) >= n_keys) scores.at[i] = -INFINITY;
}

// Largest score of the thread's row `row`, NaN if there is one; the row's is the largest of the quad's.
template <int kKeys>
VCC_HOST_DEVICE float largest_score(const Fragment<kKeys>& scores, int row) {
  float found = scores.at[2 * row];
  VCC_UNROLL
  for (int i = 0; i < Fragment<kKeys>::kNumbers; ++i)
    if (row_of_number(i) == row) found = maximum_or_nan(scores.at[i], found);
  return found;
}

// Moves the reference of a row if its largest score asks for it; what its O is to be multiplied by. `first`: there was
// no score before, and O is zero.
VCC_HOST_DEVICE float move_reference(RowState& state, int row, float largest, float c, bool first) {
  const float before = state.reference[row];
  if (first) {
    state.reference[row] = largest;
    state.sum[row] = 0.0f;
    return 0.0f;
  }
  if ((largest - before) * c <= kSlack) return 1.0f;  // false for NaN
  const float factor = exp2_unit((before - largest) * c);
  state.reference[row] = largest;
  state.sum[row] *= factor;
  return factor;
}

// Whether number i of a fragment is computed by the polynomial: kPolynomials of 16, spread evenly.
template <int kPolynomials>
VCC_HOST_DEVICE constexpr bool by_polynomial(int i) {
  static_assert(0 <= kPolynomials && kPolynomials <= 16, "a share of sixteenths");
  return i * kPolynomials % 16 < kPolynomials;
}

template <class T>
VCC_HOST_DEVICE uint32_t packed_pair(float low, float high) {
  T rounded[2];
  round_to(low, rounded[0]);
  round_to(high, rounded[1]);
  return static_cast<uint32_t>(rounded[1].bits) << 16 | rounded[0].bits;
}

// Numbers rounded to T, as the A operand of a product over their columns.
template <class T, int kColumns>
VCC_HOST_DEVICE void pack(const Fragment<kColumns>& numbers, uint32_t (&packed)[kColumns / 4]) {
  VCC_UNROLL
  for (int pair = 0; pair < kColumns / 4; ++pair)
    packed[pair] = packed_pair<T>(numbers.at[2 * pair], numbers.at[2 * pair + 1]);
}

// Weights of the scores, rounded to T and packed for the second product; their sums are added to the state's.
template <class T, int kPolynomials, int kKeys>
VCC_HOST_DEVICE void weigh(const Fragment<kKeys>& scores, RowState& state, float c, uint32_t (&packed)[kKeys / 4]) {
  const float shift[2] = {state.reference[0] * c, state.reference[1] * c};
  VCC_UNROLL
  for (int pair = 0; pair < kKeys / 4; ++pair) {
    const int row = row_of_number(2 * pair);
    float p[2];
    VCC_UNROLL
    for (int j = 0; j < 2; ++j) {
      const int i = 2 * pair + j;
      const float x = fmaf(scores.at[i], c, -shift[row]);
      p[j] = by_polynomial<kPolynomials>(i) ? exp2_polynomial<kExponentialDegree<T>>(x) : exp2_unit(x);
      state.sum[row] += p[j];
    }
    packed[pair] = packed_pair<T>(p[0], p[1]);
  }
}

template <int kDim>
VCC_HOST_DEVICE void scale_row(Fragment<kDim>& sums, int row, float factor) {
  VCC_UNROLL
  for (int i = 0; i < Fragment<kDim>::kNumbers; ++i)
    if (row_of_number(i) == row) sums.at[i] *= factor;
}

// The own term of an unknown query: `score` is <q_i, k_i>, `value` the thread's numbers of v_i in the row's order. One
// thread of the quad adds its weight.
template <int kDim>
VCC_HOST_DEVICE void add_own(Fragment<kDim>& sums, RowState& state, int row, float score,
                             const float (&value)[kDim / 4], float c, bool first, bool adds_weight) {
  scale_row(sums, row, move_reference(state, row, score, c, first));
  const float p = exp2_unit(fmaf(score, c, -state.reference[row] * c));
  if (adds_weight) state.sum[row] += p;
  VCC_UNROLL
  for (int i = 0; i < kDim / 4; ++i) {
    const int number = i / 2 * 4 + row * 2 + i % 2;
    sums.at[number] = fmaf(p, value[i], sums.at[number]);
  }
}

// The row's log-sum-exp; its O is to be multiplied by 1 / sum. `sum` is that of the quad.
VCC_HOST_DEVICE float log_sum_exp(float reference, float sum, float c) {
  constexpr float kLn2 = 0.693147180559945f;
#if defined(__CUDA_ARCH__)
  return kLn2 * (reference * c + __log2f(sum));
#else
  return kLn2 * (reference * c + std::log2(sum));
#endif
}

}  // namespace vcc::cuda
