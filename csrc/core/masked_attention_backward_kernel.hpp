// The kernel of attention's gradients, once, over a SIMD wrapper: packing, five register-tile products, the softmax.
//
// For a chunk of keys (open) and a tile of queries (multiply), all products have the form of register_tile.hpp:
//   scores  S  = Q K^T     lanes = keys,     t = head dim    dP = dO V^T   likewise
//   dv += P^T dO           lanes = columns,  t = queries     dk += dS^T Q  likewise
//   dq  = dS K             lanes = columns,  t = keys
// P and dS are made in place of S and dP. Where a word is one float, both are read transposed by swapping the two
// distances. Where it is a bf16 pair, a pair must lie along t: neighbouring queries for dv and dk, neighbouring keys
// for dq; so two rows at a time are interleaved, and dS is stored a second time for dq.
//
// `scale` enters dq and dk once, at the end. The chunk's packs and sums stay in the second-level cache while the
// queries of the head pass.
//
// Internal linkage throughout: this header is compiled once per instruction set (see bfloat16.hpp).
#pragma once

#include "masked_attention_backward.hpp"
#include "register_tile.hpp"

namespace vcc {
namespace {

constexpr int kRowTile = 48;
constexpr int kMostKeys = 128;
// Whole groups of any kRows, so that the last keys' group has its room.
constexpr int kKeyRoom = kMostKeys + kPanel;
// One panel of slack moves the rows of a tile to different cache sets.
constexpr int kPairStride = kMostKeys + kPanel;
constexpr int kWidest = 128;  // head dim
constexpr int kRowStride = kWidest + kPanel;

// Simd: an instruction set (simd_*.hpp). T: the element type of the inputs and of the gradients.
template <class Simd, class T>
struct MaskedAttentionBackwardKernel {
  using Vec = typename Simd::Vec;
  using Word = typename Simd::Word;
  using Tile = RegisterTile<Simd>;
  static constexpr int kPair = Simd::kPair, kLanes = Simd::kLanes, kRows = Simd::kRows;
  static constexpr int kStep = kLanes * kPair;
  static_assert(kRowTile % kRows == 0 && kRowTile % kPair == 0 && kMostKeys % kStep == 0 && kRows <= kPanel);

  struct alignas(64) Workspace {
    Word keys[kMostKeys * kWidest / kPair];      // [key / 16][t][16]
    Word values[kMostKeys * kWidest / kPair];    // [key / 16][t][16]
    Word key_lanes[kMostKeys * kWidest / kPair];  // [column / 16][key / kPair][16]
    float dk[kKeyRoom * kWidest];                // [key][column], columns padded to whole panels
    float dv[kKeyRoom * kWidest];
    Word q[kRowTile * kRowStride];               // [row][t]
    Word dout[kRowTile * kRowStride];
    Word q_lanes[kRowTile * kWidest / kPair];    // [column / 16][row / kPair][16]
    Word dout_lanes[kRowTile * kWidest / kPair];
    float scores[kRowTile * kPairStride];        // [row][key]; P replaces it, as words [row / kPair * kPair][key]
    float products[kRowTile * kPairStride];      // dP, likewise; dS replaces it
    Word ds_of_row[kPair == 1 ? 1 : kRowTile * kPairStride / 2];  // dS as words [row][key / kPair]
    float dq[kRowTile * kWidest];                // [row][column]
    int64_t key_begin, key_end;
  };

  static const T* row(const void* base, int64_t stride, int64_t index) {
    return static_cast<const T*>(base) + stride * index;
  }
  static T* row(void* base, int64_t stride, int64_t index) { return static_cast<T*>(base) + stride * index; }

  // scale * log2 e, rounded; and what takes lse into the same domain: the two share the rounding, which then acts on
  // their small difference.
  static float to_base2(const AttentionGradientHead& head) {
    return static_cast<float>(head.scale * 1.44269504088896340736);
  }
  static float minus_base2(const AttentionGradientHead& head, float lse) {
    const double factor = head.scale == 0 ? 1.44269504088896340736 : double{to_base2(head)} / double{head.scale};
    return static_cast<float>(-factor * double{lse});
  }

  // In eight partial sums, which the compiler turns into vectors.
  static float dot(const T* a, const T* b, int64_t D) {
    float partial[8] = {};
    for (int64_t d = 0; d < D; d += 8)
      for (int j = 0; j < 8; ++j) partial[j] += to_float(a[d + j]) * to_float(b[d + j]);
    float sum = 0;
    for (float part : partial) sum += part;
    return sum;
  }

  static void write(T* to, const float* from, float factor, int64_t D) {
    for (int64_t d = 0; d < D; ++d) to[d] = from_float<T>(from[d] * factor);
  }

  static void prepare(const AttentionGradientHead& head, int64_t begin, int64_t end) {
    const int64_t D = head.D;
    for (int64_t i = begin; i < end; ++i) {
      T *dq = row(head.dq, head.dq_stride, i), *dk = row(head.dk, head.dk_stride, i);
      T* dv = row(head.dv, head.dv_stride, i);
      if (i >= head.n_tokens) {
        for (int64_t d = 0; d < D; ++d) dq[d] = dk[d] = dv[d] = from_float<T>(0);
        continue;
      }
      const T* dout = row(head.dout, head.dout_stride, i);
      const float delta = dot(dout, row(head.out, head.out_stride, i), D) - (head.dlse ? head.dlse[i] : 0.0f);
      const float minus_lse = minus_base2(head, head.lse[i]);
      head.minus_lse[i] = minus_lse;
      head.minus_delta[i] = -delta;
      float own[kWidest] = {};
      if (i >= head.n_known) {
        const T *q = row(head.q, head.q_stride, i), *k = row(head.k, head.k_stride, i);
        const float p = __builtin_exp2f(dot(q, k, D) * to_base2(head) + minus_lse);
        const float ds = p * (dot(dout, row(head.v, head.v_stride, i), D) - delta) * head.scale;
        for (int64_t d = 0; d < D; ++d) {
          own[d] = ds * to_float(k[d]);
          dk[d] = from_float<T>(ds * to_float(q[d]));
          dv[d] = from_float<T>(p * to_float(dout[d]));
        }
      }
      if (head.n_known == 0) write(dq, own, 1.0f, D);
      else
        for (int64_t d = 0; d < D; ++d) head.dq_sum[head.dq_sum_stride * i + d] = own[d];
    }
  }

  // Rows [begin, end) as lanes of keys: [row / 16][t][16], the last panel filled up with zeros.
  static void pack_transposed(const void* base, int64_t stride, int64_t begin, int64_t end, int64_t D, Word* packed) {
    const int64_t steps = D / kPair;
    for (int64_t r = 0; r < ceil_div(end - begin, kPanel) * kPanel; ++r) {
      Word* lane = packed + r / kPanel * kPanel * steps + r % kPanel;
      const T* from = row(base, stride, begin + (begin + r < end ? r : 0));
      for (int64_t t = 0; t < steps; ++t) lane[t * kPanel] = begin + r < end ? Simd::word(from + t * kPair, 1) : Word{};
    }
  }

  // Rows [begin, end) as lanes of columns: [column / 16][row / kPair][16], panels `panel_distance` words apart; an odd
  // row's partner and the columns after D are zero.
  static void pack_lanes(const void* base, int64_t stride, int64_t begin, int64_t end, int64_t D, Word* packed,
                         int64_t panel_distance) {
    for (int64_t r = begin; r < end; r += kPair) {
      const T* from = row(base, stride, r);
      const bool whole = r + kPair <= end;
      for (int64_t first = 0; first < D; first += kPanel) {
        Word* to = packed + first / kPanel * panel_distance + (r - begin) / kPair * kPanel;
        const int64_t n = D - first < kPanel ? D - first : kPanel;
        if (whole)
          for (int64_t j = 0; j < n; ++j) to[j] = Simd::word(from + first + j, stride);
        else
          for (int64_t j = 0; j < n; ++j) to[j] = Simd::half_word(from + first + j);
        for (int64_t j = n; j < kPanel; ++j) to[j] = Word{};
      }
    }
  }

  // Rows [begin, end) as they are: [row][t]; then zeros up to `rows` rows.
  static void pack_rows(const void* base, int64_t stride, int64_t begin, int64_t end, int64_t rows, int64_t D,
                        Word* packed) {
    const int64_t steps = D / kPair;
    for (int64_t r = 0; r < rows; ++r) {
      Word* to = packed + r * kRowStride;
      if (begin + r < end) {
        const T* from = row(base, stride, begin + r);
        for (int64_t t = 0; t < steps; ++t) to[t] = Simd::word(from + t * kPair, 1);
      } else {
        for (int64_t t = 0; t < steps; ++t) to[t] = Word{};
      }
    }
  }

  static void open(const AttentionGradientHead& head, int64_t begin, int64_t end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    work.key_begin = begin;
    work.key_end = end;
    pack_transposed(head.k, head.k_stride, begin, end, head.D, work.keys);
    pack_transposed(head.v, head.v_stride, begin, end, head.D, work.values);
    pack_lanes(head.k, head.k_stride, begin, end, head.D, work.key_lanes, kMostKeys / kPair * kPanel);
    for (int64_t x = 0; x < ceil_div(end - begin, kRows) * kRows * columns; ++x) work.dk[x] = work.dv[x] = 0;
  }

  // P and dS of `rows` rows in place of S and dP. Keys after the chunk's last get P = dS = 0.
  static void differentiate(Workspace& work, int64_t rows, int64_t n, float factor, const float* minus_lse,
                            const float* minus_delta) {
    const int64_t padded = ceil_div(n, kStep) * kStep;
    const Vec to_base2 = Simd::splat(factor);
    for (int64_t r = 0; r < rows; r += kPair) {
      float *scores = work.scores + r * kPairStride, *products = work.products + r * kPairStride;
      Vec base[kPair], shift[kPair];
      for (int a = 0; a < kPair; ++a) {
        base[a] = Simd::splat(minus_lse[r + a]);
        shift[a] = Simd::splat(minus_delta[r + a]);
        for (int64_t j = n; j < padded; ++j) {
          scores[a * kPairStride + j] = -__builtin_inff();
          products[a * kPairStride + j] = 0;
        }
      }
      for (int64_t j = 0; j < padded; j += kStep) {
        Vec p[kPair][kPair], ds[kPair][kPair];  // [half][row]
        for (int half = 0; half < kPair; ++half)
          for (int a = 0; a < kPair; ++a) {
            const int64_t at = a * kPairStride + j + half * kLanes;
            p[half][a] = Simd::exp2(Simd::multiply_add_float(Simd::load(scores + at), to_base2, base[a]));
            ds[half][a] = Simd::multiply_add_float(p[half][a], Simd::add(Simd::load(products + at), shift[a]),
                                                   Simd::zero());
          }
        Word *p_words = reinterpret_cast<Word*>(scores + j), *ds_words = reinterpret_cast<Word*>(products + j);
        if constexpr (kPair == 1) {
          Simd::store_words(p_words, p[0]);
          Simd::store_words(ds_words, ds[0]);
        } else {
          for (int half = 0; half < kPair; ++half) {
            Simd::store_interleaved(p_words + half * kLanes, p[half]);
            Simd::store_interleaved(ds_words + half * kLanes, ds[half]);
          }
          for (int a = 0; a < kPair; ++a) {
            const Vec of_row[kPair] = {ds[0][a], ds[1][a]};
            Simd::store_words(work.ds_of_row + (r + a) * (kPairStride / kPair) + j / kPair, of_row);
          }
        }
      }
    }
  }

  static void multiply(const AttentionGradientHead& head, int64_t begin, int64_t end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t rows = end - begin, groups = ceil_div(rows, kRows), padded_rows = groups * kRows;
    const int64_t n = work.key_end - work.key_begin, steps = head.D / kPair;
    const int64_t key_panels = ceil_div(n, kPanel), key_groups = ceil_div(n, kRows);
    const int64_t panels = ceil_div(head.D, kPanel), columns = panels * kPanel;
    constexpr int64_t kTileDistance = kRowTile / kPair * kPanel;
    pack_rows(head.q, head.q_stride, begin, end, padded_rows, head.D, work.q);
    pack_rows(head.dout, head.dout_stride, begin, end, padded_rows, head.D, work.dout);
    pack_lanes(head.q, head.q_stride, begin, end, head.D, work.q_lanes, kTileDistance);
    pack_lanes(head.dout, head.dout_stride, begin, end, head.D, work.dout_lanes, kTileDistance);
    // Rows after the last have P = exp2(-inf) = 0.
    float minus_lse[kRowTile], minus_delta[kRowTile];
    for (int64_t r = 0; r < padded_rows; ++r) {
      minus_lse[r] = r < rows ? head.minus_lse[begin + r] : -__builtin_inff();
      minus_delta[r] = r < rows ? head.minus_delta[begin + r] : 0.0f;
    }

    Tile::template product<false>(work.q, kRows * kRowStride, groups, Fixed<kRowStride>{}, Fixed<1>{}, work.keys,
                                  kPanel * steps, key_panels, steps, work.scores, kPairStride);
    Tile::template product<false>(work.dout, kRows * kRowStride, groups, Fixed<kRowStride>{}, Fixed<1>{}, work.values,
                                  kPanel * steps, key_panels, steps, work.products, kPairStride);
    differentiate(work, padded_rows, n, to_base2(head), minus_lse, minus_delta);
    const Word *p = reinterpret_cast<const Word*>(work.scores), *ds = reinterpret_cast<const Word*>(work.products);
    Tile::template product<true>(p, kRows, key_groups, Fixed<1>{}, Fixed<kPairStride * kPair>{}, work.dout_lanes,
                                 kTileDistance, panels, ceil_div(rows, kPair), work.dv, columns);
    Tile::template product<true>(ds, kRows, key_groups, Fixed<1>{}, Fixed<kPairStride * kPair>{}, work.q_lanes,
                                 kTileDistance, panels, ceil_div(rows, kPair), work.dk, columns);
    const Word* ds_of_row = kPair == 1 ? ds : work.ds_of_row;
    Tile::template product<false>(ds_of_row, kRows * (kPairStride / kPair), groups, Fixed<kPairStride / kPair>{},
                                  Fixed<1>{}, work.key_lanes, kMostKeys / kPair * kPanel, panels, ceil_div(n, kPair),
                                  work.dq, columns);
  }

  static void add_dq(const AttentionGradientHead& head, int64_t begin, int64_t end, bool last, void* workspace) {
    const Workspace& work = *static_cast<const Workspace*>(workspace);
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    for (int64_t i = begin; i < end; ++i) {
      float* sum = head.dq_sum + head.dq_sum_stride * i;
      const float* share = work.dq + (i - begin) * columns;
      for (int64_t d = 0; d < head.D; ++d) sum[d] += share[d] * head.scale;
      if (last && !std::is_same<T, float>::value) write(row(head.dq, head.dq_stride, i), sum, 1.0f, head.D);
    }
  }

  static void close(const AttentionGradientHead& head, void* workspace) {
    const Workspace& work = *static_cast<const Workspace*>(workspace);
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    for (int64_t key = work.key_begin; key < work.key_end; ++key) {
      const int64_t at = (key - work.key_begin) * columns;
      write(row(head.dk, head.dk_stride, key), work.dk + at, head.scale, head.D);
      write(row(head.dv, head.dv_stride, key), work.dv + at, 1.0f, head.D);
    }
  }

  static AttentionGradientKernels kernels() {
    return {kRowTile, sizeof(Workspace), prepare, open, multiply, add_dq, close};
  }
};

}  // namespace
}  // namespace vcc
