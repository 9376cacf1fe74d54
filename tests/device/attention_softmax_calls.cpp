// Masked attention of one cell, played on the CPU: tiles by attention_schedule.hpp, the softmax of attention_softmax.cuh
// thread after thread; the products between them, which tensor cores do, in plain loops over float32.
#include <cmath>
#include <cstdint>
#include <vector>

#include "attention_play.hpp"

namespace {

using namespace vcc::cuda;
using namespace vcc::cuda::play;

struct Arrays {
  const uint16_t *q, *k, *v;  // [rows, heads, dim]
  uint16_t* out;              // the same
  float* lse;                 // [heads, rows]
  int64_t heads;
};

// Of the four threads of a quad, as shuffles do it.
template <class Function>
void for_quads(const Function& run) {
  for (int first = 0; first < kThreads; first += 4) run(first);
}

template <class T, int kKeys, int kDim, int kPolynomials>
void play_tile(const Arrays& arrays, const Cell& cell, int32_t head, int32_t tile, float scale) {
  using Tiles = AttentionTiles<kRows, kKeys>;
  const Reader<T, kDim> read{cell, arrays.heads, head};
  const float c = scale * 1.44269504088896f;
  const RowRange rows = written_rows<Tiles>(cell, tile), queries = query_rows<Tiles>(cell, tile),
                 own = own_rows<Tiles>(cell, tile);
  std::vector<Fragment<kKeys>> scores(kThreads);
  std::vector<Fragment<kDim>> sums(kThreads, Fragment<kDim>{});
  std::vector<RowState> states(kThreads, RowState{{NAN, NAN}, {NAN, NAN}});
  const int32_t steps = key_steps<Tiles>(cell, tile);
  for (int32_t step = 0; step < steps; ++step) {
    const RowRange keys = keys_of_step<Tiles>(cell, step);
    const int n_keys = keys.end - keys.begin;
    for (int t = 0; t < kThreads; ++t)
      for (int i = 0; i < Fragment<kKeys>::kNumbers; ++i) {
        float sum = 0.0f;
        for (int d = 0; d < kDim; ++d)
          sum += read(arrays.q, rows.begin + fragment_row(t, i), d) *
                 read(arrays.k, keys.begin + fragment_column(t, i), d);
        scores[t].at[i] = sum;
      }
    if (n_keys < kKeys)
      for (int t = 0; t < kThreads; ++t) hide_tail(scores[t], t, n_keys);
    for_quads([&](int first) {
      for (int row = 0; row < 2; ++row) {
        float largest = largest_score(scores[first], row);
        for (int t = first + 1; t < first + 4; ++t) largest = maximum_or_nan(largest_score(scores[t], row), largest);
        for (int t = first; t < first + 4; ++t)
          scale_row(sums[t], row, move_reference(states[t], row, largest, c, step == 0));
      }
    });
    std::vector<float> weights(kRows * kKeys, -1.0f);
    for (int t = 0; t < kThreads; ++t) {
      uint32_t packed[kKeys / 4];
      weigh<T, kPolynomials>(scores[t], states[t], c, packed);
      spread<T, kKeys>(t, packed, weights.data());
    }
    for (int t = 0; t < kThreads; ++t)
      for (int i = 0; i < Fragment<kDim>::kNumbers; ++i)
        for (int j = 0; j < kKeys; ++j) {
          const float value = j < n_keys ? read(arrays.v, keys.begin + j, fragment_column(t, i)) : 0.0f;
          sums[t].at[i] += weights[fragment_row(t, i) * kKeys + j] * value;
        }
  }
  for_quads([&](int first) {
    for (int row = 0; row < 2; ++row) {
      const int32_t query = rows.begin + fragment_row(first, 2 * row);
      if (query >= own.begin && query < own.end) {
        float score = 0.0f;
        for (int d = 0; d < kDim; ++d) score += read(arrays.q, query, d) * read(arrays.k, query, d);
        for (int t = first; t < first + 4; ++t) {
          float value[kDim / 4];
          for (int i = 0; i < kDim / 4; ++i) value[i] = read(arrays.v, query, fragment_column(t, i / 2 * 4 + i % 2));
          add_own(sums[t], states[t], row, score, value, c, steps == 0, t == first);
        }
      }
      if (query >= rows.end) continue;
      const bool is_query = query < queries.end;
      float sum = 0.0f;
      for (int t = first; t < first + 4; ++t) sum += states[t].sum[row];
      arrays.lse[head * cell.n_rows + query] =
          is_query ? log_sum_exp(states[first].reference[row], sum, c) : -INFINITY;
      for (int t = first; t < first + 4; ++t)
        for (int i = 0; i < Fragment<kDim>::kNumbers; ++i)
          if (row_of_number(i) == row) {
            T rounded;
            round_to(is_query ? sums[t].at[i] * (1.0f / sum) : 0.0f, rounded);
            arrays.out[read.place(query, fragment_column(t, i))] = rounded.bits;
          }
    }
  });
}

template <class T, int kKeys, int kDim, int kPolynomials>
void play(const Arrays& arrays, const Cell& cell, float scale) {
  for (int32_t head = 0; head < arrays.heads; ++head)
    for (int32_t tile = 0; tile < cell_tiles<AttentionTiles<kRows, kKeys>>(Pass::forward, cell); ++tile)
      play_tile<T, kKeys, kDim, kPolynomials>(arrays, cell, head, tile, scale);
}

template <class T>
bool with_sizes(int32_t keys, int32_t dim, int32_t polynomials, const Arrays& arrays, const Cell& cell, float scale) {
#define VCC_PLAY(KEYS, DIM, POLYNOMIALS)                                                            \
  if (keys == KEYS && dim == DIM && polynomials == POLYNOMIALS) {                                   \
    play<T, KEYS, DIM, POLYNOMIALS>(arrays, cell, scale);                                           \
    return true;                                                                                    \
  }
  VCC_PLAY(128, 64, 4)
  VCC_PLAY(128, 64, 0)
  VCC_PLAY(128, 64, 16)
  VCC_PLAY(16, 64, 4)
  VCC_PLAY(64, 32, 3)
  VCC_PLAY(64, 128, 5)
#undef VCC_PLAY
  return false;
}

}  // namespace

// Rows [n_rows, heads, dim] of bfloat16 or float16 bits; 0, or 1 where the sizes are not compiled.
extern "C" int softmax_attention(int32_t is_bfloat16, int32_t keys, int32_t dim, int32_t polynomials, int32_t n_rows,
                                 int32_t n_tokens, int32_t n_known, int64_t heads, float scale, const uint16_t* q,
                                 const uint16_t* k, const uint16_t* v, uint16_t* out, float* lse) {
  const Arrays arrays{q, k, v, out, lse, heads};
  const Cell cell{0, n_rows, n_tokens, n_known};
  const bool found = is_bfloat16 ? with_sizes<BFloat16>(keys, dim, polynomials, arrays, cell, scale)
                                 : with_sizes<Half>(keys, dim, polynomials, arrays, cell, scale);
  return found ? 0 : 1;
}

// 2^x of `count` numbers by the polynomial.
extern "C" void exp2_by_polynomial(int32_t degree, const float* x, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = degree == 3 ? exp2_polynomial<3>(x[i]) : exp2_polynomial<4>(x[i]);
}

// How many of 64 columns' numbers each of the 128 threads holds at [row, column]; [64, 64].
extern "C" void fragment_places(int32_t* counts) {
  for (int t = 0; t < kThreads; ++t)
    for (int i = 0; i < Fragment<64>::kNumbers; ++i) ++counts[fragment_row(t, i) * 64 + fragment_column(t, i)];
}

// Which of the first `count` numbers of a fragment the polynomial computes, for a share of sixteenths.
extern "C" int polynomial_numbers(int32_t share, int32_t count, uint8_t* marks) {
  for (int i = 0; i < count; ++i) {
    if (share == 3) marks[i] = by_polynomial<3>(i);
    else if (share == 4) marks[i] = by_polynomial<4>(i);
    else if (share == 5) marks[i] = by_polynomial<5>(i);
    else if (share == 16) marks[i] = by_polynomial<16>(i);
    else if (share == 0) marks[i] = by_polynomial<0>(i);
    else return 1;
  }
  return 0;
}
