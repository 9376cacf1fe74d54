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
constexpr int kWidest = 128;  // head dim
// One panel of slack moves the rows of a tile to different cache sets.
constexpr int kRowStride = kWidest + kPanel;
constexpr float kLogOfE = 1.44269504088896341f, kLogOf2 = 0.693147180559945309f;  // to base 2, to base e

// Simd: an instruction set (simd_*.hpp). T: the element type of the inputs and of the gradients.
template <class Simd, class T>
struct MaskedAttentionBackwardKernel {
  using Vec = typename Simd::Vec;
  using Word = typename Simd::Word;
  using Tile = RegisterTile<Simd>;
  static constexpr int kPair = Simd::kPair, kLanes = Simd::kLanes, kRows = Simd::kRows;
  static constexpr int kStep = kLanes * kPair;
  static constexpr int kBlock = 8;  // columns that are packed together: D is a multiple
  // Keys whose scores are made and used up together, while they are in the first-level cache: whole register tiles,
  // where keys are lanes and (with 48) also where they are rows.
  static constexpr int kStrip = kPanel * Simd::kPanels == 64 ? 64 : 48;
  static constexpr int kMostKeys = 4 * kStrip;
  // The last group of kRows keys may reach over the end.
  static constexpr int kKeyRoom = kMostKeys + kPanel;
  static constexpr int kPairStride = kMostKeys + kPanel;
  static constexpr int64_t kTileDistance = kRowTile / kPair * kPanel, kKeyDistance = kMostKeys / kPair * kPanel;
  static_assert(kRowTile % kRows == 0 && kRowTile % kPair == 0 && kRows <= kPanel);

  static_assert(kStrip % kStep == 0 && kStrip % (kPanel * Simd::kPanels) == 0 && kMostKeys % kStrip == 0);

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

  // Into the base-2 domain by the forward's own rounded factors: their errors are in lse too, and leave the difference.
  static float to_base2(const AttentionGradientHead& head) { return head.scale * kLogOfE; }
  static float minus_base2(float lse) { return static_cast<float>(-double{lse} / double{kLogOf2}); }

  // A row in fp32, with zeros up to whole panels.
  struct alignas(64) Row {
    float at[kWidest];
    Row(const void* base, int64_t stride, int64_t index, int64_t D) {
      const T* from = row(base, stride, index);
      for (int64_t d = 0; d < D; d += kBlock)
        for (int j = 0; j < kBlock; ++j) at[d + j] = to_float(from[d + j]);
      for (int64_t d = D; d % kPanel != 0; ++d) at[d] = 0;
    }
  };

  static float dot(const Row& a, const Row& b, int64_t D) {
    Vec sums[2] = {Simd::zero(), Simd::zero()};
    for (int64_t d = 0; d < D; d += kPanel)
      for (int64_t x = d; x < d + kPanel; x += kLanes) {
        Vec& sum = sums[x / kLanes % 2];
        sum = Simd::multiply_add_float(Simd::load(a.at + x), Simd::load(b.at + x), sum);
      }
    return Simd::total(Simd::add(sums[0], sums[1]));
  }

  // to[d] = from[d] * factor
  template <class To>
  static void write(To* __restrict to, const float* __restrict from, float factor, int64_t D) {
    for (int64_t d = 0; d < D; d += kBlock)
      for (int j = 0; j < kBlock; ++j) to[d + j] = from_float<To>(from[d + j] * factor);
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
      const Row dout(head.dout, head.dout_stride, i, D), out(head.out, head.out_stride, i, D);
      const float delta = dot(dout, out, D) - (head.dlse ? head.dlse[i] : 0.0f);
      const float minus_lse = minus_base2(head.lse[i]);
      head.minus_lse[i] = minus_lse;
      head.minus_delta[i] = -delta;
      float* sum = head.n_known == 0 ? nullptr : head.dq_sum + head.dq_sum_stride * i;
      if (i < head.n_known) {
        for (int64_t d = 0; d < D; ++d) sum[d] = 0;
        continue;
      }
      const Row q(head.q, head.q_stride, i, D), k(head.k, head.k_stride, i, D), v(head.v, head.v_stride, i, D);
      const float p = __builtin_exp2f(dot(q, k, D) * to_base2(head) + minus_lse);
      const float ds = p * (dot(dout, v, D) - delta) * head.scale;
      if (sum == nullptr) write(dq, k.at, ds, D);
      else write(sum, k.at, ds, D);
      write(dk, q.at, ds, D);
      write(dv, dout.at, p, D);
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
  // row's partner is zero. With `kRowsToo`, also as they are: [row][t].
  template <bool kRowsToo>
  static void pack_lanes(const void* base, int64_t stride, int64_t begin, int64_t end, int64_t D,
                         Word* __restrict lanes, int64_t panel_distance, Word* __restrict rows) {
    for (int64_t r = 0; r < end - begin; r += kPair) {
      const T* __restrict from = row(base, stride, begin + r);
      const bool whole = begin + r + kPair <= end;
      for (int64_t d = 0; d < D; d += kBlock) {
        Word* to = lanes + d / kPanel * panel_distance + r / kPair * kPanel + d % kPanel;
        if (whole)
          for (int j = 0; j < kBlock; ++j) to[j] = Simd::word(from + d + j, stride);
        else
          for (int j = 0; j < kBlock; ++j) to[j] = Simd::half_word(from + d + j);
        for (int a = 0; kRowsToo && a < (whole ? kPair : 1); ++a)
          for (int t = 0; t < kBlock / kPair; ++t)
            rows[(r + a) * kRowStride + d / kPair + t] = Simd::word(from + a * stride + d + t * kPair, 1);
      }
    }
  }

  // A tile of queries into both of its packs; rows up to the next whole group are zero.
  static void pack_tile(const void* base, int64_t stride, int64_t begin, int64_t end, int64_t D, Word* rows,
                        Word* lanes) {
    pack_lanes<true>(base, stride, begin, end, D, lanes, kTileDistance, rows);
    for (int64_t r = end - begin; r < ceil_div(end - begin, kRows) * kRows; ++r)
      for (int64_t t = 0; t < D / kPair; ++t) rows[r * kRowStride + t] = Word{};
  }

  static void open(const AttentionGradientHead& head, int64_t begin, int64_t end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    work.key_begin = begin;
    work.key_end = end;
    // The columns after D of a last, half panel: written here alone.
    if (head.D % kPanel != 0) {
      const int64_t panel = head.D / kPanel;
      for (int64_t x = 0; x < kKeyDistance; ++x) work.key_lanes[panel * kKeyDistance + x] = Word{};
      for (int64_t x = 0; x < kTileDistance; ++x)
        work.q_lanes[panel * kTileDistance + x] = work.dout_lanes[panel * kTileDistance + x] = Word{};
    }
    pack_transposed(head.k, head.k_stride, begin, end, head.D, work.keys);
    pack_transposed(head.v, head.v_stride, begin, end, head.D, work.values);
    pack_lanes<false>(head.k, head.k_stride, begin, end, head.D, work.key_lanes, kKeyDistance, nullptr);
    for (int64_t x = 0; x < ceil_div(end - begin, kRows) * kRows * columns; ++x) work.dk[x] = work.dv[x] = 0;
  }

  // P and dS of `rows` rows and the keys [begin, end) in place of S and dP. What keys after the last get is read with
  // them but used nowhere, except that the partner of an odd last key must be 0 in `ds_of_row`.
  static void differentiate(Workspace& work, int64_t rows, int64_t begin, int64_t end, float factor,
                            const float* minus_lse, const float* minus_delta) {
    const int64_t padded = begin + ceil_div(end - begin, kStep) * kStep;
    const Vec to_base2 = Simd::splat(factor);
    for (int64_t r = 0; r < rows; r += kPair) {
      float *scores = work.scores + r * kPairStride, *products = work.products + r * kPairStride;
      Vec base[kPair], shift[kPair];
      for (int a = 0; a < kPair; ++a) {
        base[a] = Simd::splat(minus_lse[r + a]);
        shift[a] = Simd::splat(minus_delta[r + a]);
        for (int64_t j = end; j < padded; ++j) scores[a * kPairStride + j] = products[a * kPairStride + j] = 0;
      }
      for (int64_t j = begin; j < padded; j += kStep) {
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
      if constexpr (kPair == 2)
        for (int a = 0; end % kPair != 0 && a < kPair; ++a)
          work.ds_of_row[(r + a) * (kPairStride / kPair) + end / kPair] &= 0xffffu;
    }
  }

  // sum[key][column] += the transpose of `weights` times a tile's lanes. Group by group of keys: its weights are read
  // once for all columns, and the lanes of a tile stay in the first-level cache. `before_group` is called for each.
  template <class F>
  static void add_transposed(const float* weights, int64_t keys, const Word* lanes, int64_t panels, int64_t steps,
                             float* sum, F before_group) {
    for (int64_t group = 0; group < keys; group += kRows) {
      before_group();
      Tile::template product<true>(reinterpret_cast<const Word*>(weights) + group, 0, 1, Fixed<1>{},
                                   Fixed<kPairStride * kPair>{}, lanes, kTileDistance, panels, steps,
                                   sum + group * panels * kPanel, panels * kPanel);
    }
  }

  // Brings, a few rows a call, what is used next: this tile's rows of dq_sum, and the next tile's q and dout. All at
  // once would wait for memory; and rows stand too far apart for the processor to see their order.
  struct Prefetch {
    const AttentionGradientHead& head;
    int64_t begin, end, rows_per_call, next = 0;

    void operator()() {
      constexpr int64_t kLine = 64 / sizeof(T), kFloatLine = 64 / sizeof(float);
      for (const int64_t stop = next + rows_per_call; next < stop; ++next) {
        if (end + next < head.n_tokens && next < kRowTile)
          for (int64_t d = 0; d < head.D; d += kLine) {
            __builtin_prefetch(row(head.q, head.q_stride, end + next) + d, 0, 2);
            __builtin_prefetch(row(head.dout, head.dout_stride, end + next) + d, 0, 2);
          }
        if (begin + next < end)
          for (int64_t d = 0; d < head.D; d += kFloatLine)
            __builtin_prefetch(head.dq_sum + head.dq_sum_stride * (begin + next) + d, 1, 2);
      }
    }
  };

  static void multiply(const AttentionGradientHead& head, int64_t begin, int64_t end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t rows = end - begin, groups = ceil_div(rows, kRows), padded_rows = groups * kRows;
    const int64_t n = work.key_end - work.key_begin, steps = head.D / kPair, panels = ceil_div(head.D, kPanel);
    pack_tile(head.q, head.q_stride, begin, end, head.D, work.q, work.q_lanes);
    pack_tile(head.dout, head.dout_stride, begin, end, head.D, work.dout, work.dout_lanes);
    // Rows after the last have P = exp2(-inf) = 0.
    float minus_lse[kRowTile], minus_delta[kRowTile];
    for (int64_t r = 0; r < padded_rows; ++r) {
      minus_lse[r] = r < rows ? head.minus_lse[begin + r] : -__builtin_inff();
      minus_delta[r] = r < rows ? head.minus_delta[begin + r] : 0.0f;
    }
    for (int64_t key = 0; key < n; key += kStrip) {
      const int64_t stop = n - key < kStrip ? n : key + kStrip, key_panels = ceil_div(stop - key, kPanel);
      Tile::template product<false>(work.q, kRows * kRowStride, groups, Fixed<kRowStride>{}, Fixed<1>{},
                                    work.keys + key * steps, kPanel * steps, key_panels, steps, work.scores + key,
                                    kPairStride);
      Tile::template product<false>(work.dout, kRows * kRowStride, groups, Fixed<kRowStride>{}, Fixed<1>{},
                                    work.values + key * steps, kPanel * steps, key_panels, steps,
                                    work.products + key, kPairStride);
      differentiate(work, padded_rows, key, stop, to_base2(head), minus_lse, minus_delta);
    }
    Prefetch prefetch{head, begin, end, ceil_div(kRowTile, 2 * ceil_div(n, kRows))};
    const int64_t row_steps = ceil_div(rows, kPair);
    add_transposed(work.scores, n, work.dout_lanes, panels, row_steps, work.dv, [&] { prefetch(); });
    add_transposed(work.products, n, work.q_lanes, panels, row_steps, work.dk, [&] { prefetch(); });
    const Word* ds = kPair == 1 ? reinterpret_cast<const Word*>(work.products) : work.ds_of_row;
    Tile::template product<false>(ds, kRows * (kPairStride / kPair), groups, Fixed<kPairStride / kPair>{}, Fixed<1>{},
                                  work.key_lanes, kKeyDistance, panels, ceil_div(n, kPair), work.dq, panels * kPanel);
  }

  static void add_dq(const AttentionGradientHead& head, int64_t begin, int64_t end, bool last, void* workspace) {
    const Workspace& work = *static_cast<const Workspace*>(workspace);
    const int64_t D = head.D, columns = ceil_div(D, kPanel) * kPanel;
    const Vec scale = Simd::splat(head.scale);
    for (int64_t i = begin; i < end; ++i) {
      float* sum = head.dq_sum + head.dq_sum_stride * i;
      const float* share = work.dq + (i - begin) * columns;
      int64_t d = 0;
      for (; d + kLanes <= D; d += kLanes)
        Simd::store(sum + d, Simd::multiply_add_float(Simd::load(share + d), scale, Simd::load(sum + d)));
      for (; d < D; ++d) sum[d] += share[d] * head.scale;
      if (last && sizeof(T) != sizeof(float)) write(row(head.dq, head.dq_stride, i), sum, 1.0f, D);
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
    constexpr int64_t kUnit = kPanel * Simd::kPanels;
    return {kRowTile, kUnit, kStrip, kMostKeys, sizeof(Workspace), prepare, open, multiply, add_dq, close};
  }
};

}  // namespace
}  // namespace vcc
