// Gradients of masked attention as threads compute them between the products. What a thread does; no memory is moved.
//
// With c = scale log2(e) > 0, delta_i = <dout_i, out_i> - dlse_i, and over the queries i that see key j:
//     p_ij = 2^(c s_ij - log2(e) lse_i),    ds_ij = p_ij (<dout_i, v_j> - delta_i)
//     dv_j = sum_i round(p_ij) dout_i,    dk_j = scale sum_i round(ds_ij) q_i,    dq_i = scale sum_j round(ds_ij) k_j
//
// The pass before the tiles takes a row at a time (`own_terms`): delta and log2(e) lse; the own term of an unknown query,
// which is all that its key and value get (dk, dv final) and where the sum of its dq begins; zeros for padding.
//
// Layout of a tile: keys are rows, queries columns (FlashAttention-3's swapped products), in the accumulators that
// attention_softmax.cuh describes. So weights and score gradients, rounded and packed, are the A operand of dv and dk, and
// a thread needs the two numbers of each query of its columns. Rows of a tile that are no known key, and columns that are
// no query, get weights and gradients 0; what the products multiply these with (q, dout, k) must be zeros there too, since
// 0 times what an unknown token or padding holds may be NaN.
//
// Registers a thread, a tile of kQueries: kQueries / 2 scores and as many of <dout, v>, which packing halves; kDim / 2 each
// for the sums of dk and dv. Numbers of queries come from shared memory, two of each eight columns.
//
// Exponentials are the special-function unit's alone: per score there are five products for one exponential.
//
// Sources: FlashAttention-2 (arXiv 2307.08691) for recomputing weights from lse; -3 (arXiv 2407.08608).
#pragma once

#include "attention_schedule.hpp"
#include "attention_softmax.cuh"

namespace vcc::cuda {

// Of a query: what its column of a tile needs, and what its own key owes it and gets.
struct OwnTerms {
  float log2_sum, delta;  // log2(e) lse, delta
  float weight, ds;       // of its own key; 0 unless the query is unknown
};

// From the row's own products: `out`, `value` and `key` are <dout_i, out_i>, <dout_i, v_i> and <q_i, k_i>.
VCC_HOST_DEVICE OwnTerms own_terms(Role role, float out, float value, float key, float lse, float dlse, float c) {
  constexpr float kLog2E = 1.44269504088896f;
  if (role == Role::padding) return {0.0f, 0.0f, 0.0f, 0.0f};
  const float log2_sum = lse * kLog2E, delta = out - dlse;
  if (role == Role::known) return {log2_sum, delta, 0.0f, 0.0f};
  const float weight = exp2_unit(fmaf(key, c, -log2_sum));
  return {log2_sum, delta, weight, weight * (value - delta)};
}

// Which of a thread's columns number i of a fragment is in: 0 .. columns / 4 - 1.
VCC_HOST_DEVICE constexpr int column_of_number(int i) { return i / 4 * 2 + i % 2; }

// The column of a thread's column number.
VCC_HOST_DEVICE constexpr int column_of_thread(int thread, int number) {
  return number / 2 * 8 + thread % 4 * 2 + number % 2;
}

// Weights of a tile of scores s_ij, rows keys: `log2_sum` of the thread's columns.
template <int kQueries>
VCC_HOST_DEVICE void weights_of(Fragment<kQueries>& scores, const float (&log2_sum)[kQueries / 4], float c) {
  VCC_UNROLL
  for (int i = 0; i < Fragment<kQueries>::kNumbers; ++i)
    scores.at[i] = exp2_unit(fmaf(scores.at[i], c, -log2_sum[column_of_number(i)]));
}

// `products` <dout_i, v_j> become ds_ij.
template <int kQueries>
VCC_HOST_DEVICE void score_gradients(const Fragment<kQueries>& weights, Fragment<kQueries>& products,
                                     const float (&delta)[kQueries / 4]) {
  VCC_UNROLL
  for (int i = 0; i < Fragment<kQueries>::kNumbers; ++i)
    products.at[i] = weights.at[i] * (products.at[i] - delta[column_of_number(i)]);
}

// Zeros where a row is no key of the tile or a column no query; for tiles that are not full.
template <int kQueries>
VCC_HOST_DEVICE void clear_outside(Fragment<kQueries>& numbers, int thread, int n_keys, int n_queries) {
  VCC_UNROLL
  for (int i = 0; i < Fragment<kQueries>::kNumbers; ++i)
    if (fragment_row(thread, i) >= n_keys || fragment_column(thread, i) >= n_queries) numbers.at[i] = 0.0f;
}

}  // namespace vcc::cuda
