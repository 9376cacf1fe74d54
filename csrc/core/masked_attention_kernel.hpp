// The attention kernel, once, over a SIMD wrapper: packing, the register tile, the streaming softmax.
//
// Layout. Both products have the form C[rows, lanes] += A[rows, t] B[t, lanes] of register_tile.hpp:
//   scores  S = Q K^T   lanes = keys,     t runs over the head dim   K packed as [key / 16][t][16]
//   output  O += P V    lanes = columns,  t runs over the keys       V packed as [column / 16][t][16]
// Packs are filled with zeros up to whole panels.
//
// A task takes up to four tiles of 48 queries through each tile of 256 keys, which comes from memory once for all of them
// and stays in the second-level cache meanwhile.
//
// Softmax. exp2 of scores in the base-2 domain (score * scale * log2 e), relative to the maximum of a row's first tile of
// keys, taken where the scores arise: in registers. The result is the same for any such base. Only where an exponent
// would rise above 2^30 is the tile scored again, into a buffer, and the base moved to its maximum.
//
// Internal linkage throughout: this header is compiled once per instruction set (see bfloat16.hpp).
#pragma once

#include "masked_attention.hpp"
#include "register_tile.hpp"

namespace vcc {
namespace {

constexpr int kQueryTile = 48;
constexpr int kTilesPerTask = 4;
constexpr int kKeyTile = 256;
// One panel of slack moves the rows of a tile to different cache sets.
constexpr int kScoreStride = kKeyTile + kPanel;
constexpr int kMaxHeadDim = 128;
// How far exponents may rise above the maximum that they are relative to before everything is rescaled: far enough to
// make that rare, and near enough that sums of many keys stay far from the largest float.
constexpr float kHeadroom = 30.0f;
constexpr float kLog2E = 1.44269504088896341f, kLn2 = 0.693147180559945309f;

// Simd: an instruction set (simd_*.hpp). T: the element type of q, k, v and out.
template <class Simd, class T>
struct MaskedAttentionKernel {
  using Vec = typename Simd::Vec;
  using Word = typename Simd::Word;
  using Tile = RegisterTile<Simd>;
  static constexpr int kPair = Simd::kPair, kLanes = Simd::kLanes, kRows = Simd::kRows, kPanels = Simd::kPanels;
  static_assert(kQueryTile / 4 % kRows == 0 && kKeyTile % (kPanel * kPanels) == 0 && kKeyTile % (kLanes * kPair) == 0);

  // What a tile of queries keeps from one tile of keys to the next.
  struct alignas(64) QueryTile {
    Word queries[kQueryTile * kMaxHeadDim];  // [row / kRows][t][kRows]
    float output[kQueryTile * kMaxHeadDim];  // [row][column], columns padded to whole panels
    float row_max[kQueryTile];               // what exponents are relative to, in the base-2 domain; -inf at first
    float base[kQueryTile];                  // -row_max, 0 at first
    float row_sum[kQueryTile * kLanes];
    bool settled;  // every row has a maximum
  };
  struct alignas(64) Workspace {
    QueryTile tiles[kTilesPerTask];
    float scores[kQueryTile * kScoreStride];  // [row][key]; the probabilities replace them, as words
    float sums[kQueryTile * kLanes];          // of this tile of keys
  };

  static int64_t key_pack_bytes(int64_t n_known, int64_t D) {
    return ceil_div(n_known, kPanel) * D / kPair * kPanel * 4;
  }
  static int64_t value_words(int64_t n_known) { return ceil_div(n_known, kPair); }
  static int64_t value_pack_bytes(int64_t n_known, int64_t D) {
    return ceil_div(D, kPanel) * value_words(n_known) * kPanel * 4;
  }

  static const T* row(const void* base, int64_t stride, int64_t index) {
    return static_cast<const T*>(base) + stride * index;
  }

  // Keys [begin, end) into both packs; begin is a multiple of kKeyTile.
  static void pack(const AttentionHead& head, int64_t begin, int64_t end) {
    for (int64_t first = begin; first < end; first += kPanel) {
      Word* panel = static_cast<Word*>(head.key_pack) + first * (head.D / kPair);
      if (first + kPanel <= end) pack_key_panel(head, first, panel);
      else pack_last_key_panel(head, first, end - first, panel);
    }
    const int64_t words = value_words(head.n_known);
    for (int64_t key = begin; key < end; key += kPair) {
      Word* to = static_cast<Word*>(head.value_pack) + key / kPair * kPanel;
      const T* value = row(head.v, head.v_stride, key);
      // The last word of an odd number of keys: its second half is zero.
      const bool whole = key + kPair <= end;
      for (int64_t column = 0; column < head.D; column += kPanel, to += words * kPanel) {
        if (whole && column + kPanel <= head.D) {
          for (int lane = 0; lane < kPanel; ++lane) to[lane] = Simd::word(value + column + lane, head.v_stride);
        } else {
          for (int lane = 0; lane < kPanel; ++lane) {
            if (column + lane >= head.D) to[lane] = Word{};
            else if (whole) to[lane] = Simd::word(value + column + lane, head.v_stride);
            else to[lane] = Simd::half_word(value + column + lane);
          }
        }
      }
    }
  }

  static void pack_key_panel(const AttentionHead& head, int64_t first, Word* panel) {
    const T* key = row(head.k, head.k_stride, first);
    for (int64_t t = 0; t < head.D / kPair; ++t)
#pragma GCC unroll 16
      for (int lane = 0; lane < kPanel; ++lane)
        panel[t * kPanel + lane] = Simd::word(key + lane * head.k_stride + t * kPair, 1);
  }

  static void pack_last_key_panel(const AttentionHead& head, int64_t first, int64_t keys, Word* panel) {
    for (int64_t t = 0; t < head.D / kPair; ++t)
      for (int64_t lane = 0; lane < kPanel; ++lane)
        panel[t * kPanel + lane] =
            lane < keys ? Simd::word(row(head.k, head.k_stride, first + lane) + t * kPair, 1) : Word{};
  }

  // Scores of one row and one strip become probabilities, words from `words` on; gives their sums, lane by lane. Of the
  // strip's keys `keys` are there (or more); `growth` follows the largest exponent.
  template <int kVecs>
  static inline __attribute__((always_inline)) Vec exponentiate(const Vec (&scores)[kVecs], Vec to_base2, Vec base,
                                                                int64_t keys, Vec& growth, Word* words) {
    Vec p[kVecs + kPair - 1];
#pragma GCC unroll 16
    for (int j = 0; j < kVecs; ++j) p[j] = Simd::multiply_add_float(scores[j], to_base2, base);
    if (keys < kVecs * kLanes)
#pragma GCC unroll 16
      for (int j = 0; j < kVecs; ++j) {
        const int64_t left = keys - j * kLanes;
        p[j] = Simd::keep_first(p[j], left < 0 ? 0 : left < kLanes ? left : kLanes);
      }
#pragma GCC unroll 16
    for (int j = 0; j < kVecs; ++j) growth = Simd::max(growth, p[j]);
#pragma GCC unroll 16
    for (int j = 0; j < kVecs; ++j) p[j] = Simd::exp2(p[j]);
    Vec sum = p[0];
#pragma GCC unroll 16
    for (int j = 1; j < kVecs; ++j) sum = Simd::add(sum, p[j]);
    if constexpr (kVecs % kPair != 0) p[kVecs] = Simd::zero();
#pragma GCC unroll 16
    for (int j = 0; j < kVecs; j += kPair) Simd::store_words(words + j * kLanes / kPair, p + j);
    return sum;
  }

  // A strip's sum into the lanes of its row, or onto those of the strips before.
  static inline __attribute__((always_inline)) void keep_sum(bool first, Vec sum, float* lanes) {
    Simd::store(lanes, first ? sum : Simd::add(Simd::load(lanes), sum));
  }

  // Probabilities of a tile and `n` keys straight from the registers that hold the scores, relative to the maxima of the
  // keys before. Gives whether those will do: whether no exponent is too large.
  static bool score_and_exponentiate(const Word* keys, int64_t groups, int64_t steps, int64_t n, float to_base2,
                                     const QueryTile& tile, float* scores, float* sums) {
    const Vec factor = Simd::splat(to_base2);
    Vec growth = Simd::splat(-__builtin_inff());
    Tile::for_tiles(tile.queries, kRows * steps, groups, Fixed<1>{}, Fixed<kRows>{}, keys, kPanel * steps,
                    ceil_div(n, kPanel), steps, [&](int64_t g, int64_t p, auto& of_tile) __attribute__((always_inline)) {
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r) {
        const int64_t row = g * kRows + r;
        Word* words = reinterpret_cast<Word*>(scores + row * kScoreStride) + p * kPanel / kPair;
        const Vec base = Simd::splat(tile.base[row]);
        keep_sum(p == 0, exponentiate(of_tile[r], factor, base, n - p * kPanel, growth, words), sums + row * kLanes);
      }
    });
    return !(Simd::largest(growth) > kHeadroom);
  }

  // The same by way of the scores, for a tile's first keys and where a maximum has grown: such a row's sum and output are
  // rescaled. Other rows get the very same probabilities as above, so that no row depends on its neighbours.
  static void score_then_exponentiate(const Word* keys, int64_t groups, int64_t steps, int64_t n, float to_base2,
                                      QueryTile& tile, float* scores, float* sums, int64_t columns) {
    Tile::template product<false>(tile.queries, kRows * steps, groups, Fixed<1>{}, Fixed<kRows>{}, keys, kPanel * steps,
                                  ceil_div(n, kPanel), steps, scores, kScoreStride);
    const Vec factor = Simd::splat(to_base2);
    const int64_t padded = ceil_div(n, kPanel) * kPanel;
    tile.settled = true;
    for (int64_t row = 0; row < groups * kRows; ++row, scores += kScoreStride) {
      for (int64_t j = n; j < padded; ++j) scores[j] = -__builtin_inff();
      follow_maximum(scores, padded, to_base2, tile, row, columns);
      // While every score was -inf there is no maximum to subtract, and each probability is exp2(-inf) = 0.
      const bool found = tile.row_max[row] > -__builtin_inff();
      tile.settled = tile.settled && found;
      tile.base[row] = found ? -tile.row_max[row] : 0.0f;
      const Vec base = Simd::splat(tile.base[row]);
      Vec growth = base;
      for (int64_t p = 0; p < padded; p += kPanels * kPanel) {
        Tile::with_width((padded - p) / kPanel, [&](auto tile_panels) __attribute__((always_inline)) {
          Vec strip[tile_panels.value * (kPanel / kLanes)];
          for (int j = 0; j < static_cast<int>(sizeof(strip) / sizeof(Vec)); ++j)
            strip[j] = Simd::load(scores + p + j * kLanes);
          Word* words = reinterpret_cast<Word*>(scores) + p / kPair;
          keep_sum(p == 0, exponentiate(strip, factor, base, n - p, growth, words), sums + row * kLanes);
        });
      }
    }
  }

  static void follow_maximum(const float* scores, int64_t padded, float to_base2, QueryTile& tile, int64_t row,
                             int64_t columns) {
    Vec largest = Simd::load(scores);
    for (int64_t j = kLanes; j < padded; j += kLanes) largest = Simd::max(largest, Simd::load(scores + j));
    const float tile_max = Simd::largest(largest) * to_base2;
    // The exponent as it would be, rounded as it would be.
    const Vec exponent = Simd::multiply_add_float(Simd::splat(Simd::largest(largest)), Simd::splat(to_base2),
                                                  Simd::splat(tile.base[row]));
    const bool first = tile.row_max[row] == -__builtin_inff();
    if (first ? !(tile_max > -__builtin_inff()) : !(Simd::largest(exponent) > kHeadroom)) return;
    const Vec keep = Simd::splat(__builtin_exp2f(tile.row_max[row] - tile_max));
    const auto scale = [&](float* lanes) {
      Simd::store(lanes, Simd::multiply_add_float(Simd::load(lanes), keep, Simd::zero()));
    };
    scale(tile.row_sum + row * kLanes);
    for (int64_t d = 0; d < columns; d += kLanes) scale(tile.output + row * columns + d);
    tile.row_max[row] = tile_max;
  }

  // q_i . k_i in eight partial sums, which the compiler turns into vectors.
  static float self_score(const AttentionHead& head, int64_t i, float sign) {
    const T *q = row(head.q, head.q_stride, i), *k = row(head.k, head.k_stride, i);
    float partial[8] = {};
    for (int64_t d = 0; d < head.D; d += 8)
      for (int j = 0; j < 8; ++j) partial[j] += to_float(q[d + j]) * to_float(k[d + j]);
    float sum = 0;
    for (float part : partial) sum += part;
    return sum * sign;
  }

  // Adds the token's own key where it is unknown, divides by the sum and writes row i.
  static void finish_row(const AttentionHead& head, int64_t i, float sign, float to_base2, float row_max, float row_sum,
                         float* output) {
    T* out = static_cast<T*>(head.out) + head.out_stride * i;
    if (i >= head.n_known) {
      const float own = self_score(head, i, sign) * to_base2;
      const float largest = own > row_max ? own : row_max;
      // Comparing first keeps an infinite score from becoming inf - inf.
      const float keep = row_max == largest ? 1.0f : __builtin_exp2f(row_max - largest);
      const float weight = own == largest ? 1.0f : __builtin_exp2f(own - largest);
      const T* value = row(head.v, head.v_stride, i);
      for (int64_t d = 0; d < head.D; ++d) output[d] = output[d] * keep + weight * to_float(value[d]);
      row_sum = row_sum * keep + weight;
      row_max = largest;
    }
    const float inverse = 1.0f / row_sum;
    for (int64_t d = 0; d < head.D; ++d) out[d] = from_float<T>(output[d] * inverse);
    if (head.lse) head.lse[i] = row_max * kLn2 + __builtin_logf(row_sum);
  }

  static void pack_queries(const AttentionHead& head, int64_t begin, int64_t rows, float sign, Word* queries) {
    const int64_t steps = head.D / kPair;
    for (int64_t r = 0; r < ceil_div(rows, kRows) * kRows; ++r) {
      Word* group = queries + r / kRows * kRows * steps + r % kRows;
      const T* query = row(head.q, head.q_stride, begin + (r < rows ? r : 0));
      for (int64_t t = 0; t < steps; ++t) {
        T pair[kPair];
        for (int half = 0; half < kPair; ++half) pair[half] = from_float<T>(to_float(query[t * kPair + half]) * sign);
        group[t * kRows] = r < rows ? Simd::word(pair, 1) : Word{};
      }
    }
  }

  // Rows [begin, end) of the head, at most kTilesPerTask tiles.
  static void run(const AttentionHead& head, int64_t begin, int64_t end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t stop = end < head.n_tokens ? end : head.n_tokens;
    const int64_t rows = stop > begin ? stop - begin : 0, tiles = ceil_div(rows, kQueryTile);
    // The maximum of score * scale is that of the score only for a positive scale: the sign goes into the queries.
    const float sign = head.scale > 0 ? 1.0f : head.scale < 0 ? -1.0f : 0.0f;
    const float to_base2 = head.scale == 0 ? 1.0f : head.scale * sign * kLog2E;
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    const auto rows_of = [&](int64_t t) { return t + 1 < tiles ? kQueryTile : rows - t * kQueryTile; };
    for (int64_t t = 0; t < tiles; ++t) open(head, begin + t * kQueryTile, rows_of(t), sign, work.tiles[t]);
    for (int64_t key = 0; key < head.n_known; key += kKeyTile)
      for (int64_t t = 0; t < tiles; ++t) {
        if (key + kKeyTile >= head.n_known) prefetch_own(head, begin + t * kQueryTile, rows_of(t));
        attend(head, key, rows_of(t), to_base2, work.tiles[t], work);
      }
    for (int64_t t = 0; t < tiles; ++t)
      for (int64_t r = 0; r < rows_of(t); ++r) {
        QueryTile& tile = work.tiles[t];
        finish_row(head, begin + t * kQueryTile + r, sign, to_base2, tile.row_max[r],
                   Simd::total(Simd::load(tile.row_sum + r * kLanes)), tile.output + r * columns);
      }
    for (int64_t i = begin + rows; i < end; ++i) {
      T* out = static_cast<T*>(head.out) + head.out_stride * i;
      for (int64_t d = 0; d < head.D; ++d) out[d] = from_float<T>(0);
      if (head.lse) head.lse[i] = -__builtin_inff();
    }
  }

  // Keys and values of unknown tokens, which only `finish_row` reads: rows too far apart to be fetched by themselves.
  // Inlined, because GCC takes a function that only prefetches for one without effect and drops its calls.
  static inline __attribute__((always_inline)) void prefetch_own(const AttentionHead& head, int64_t begin, int64_t rows) {
    constexpr int64_t kLine = 64 / static_cast<int64_t>(sizeof(T));
    for (int64_t i = begin > head.n_known ? begin : head.n_known; i < begin + rows; ++i)
      for (int64_t d = 0; d < head.D; d += kLine) {
        __builtin_prefetch(row(head.k, head.k_stride, i) + d, 0, 2);
        __builtin_prefetch(row(head.v, head.v_stride, i) + d, 0, 2);
      }
  }

  static void open(const AttentionHead& head, int64_t begin, int64_t rows, float sign, QueryTile& tile) {
    pack_queries(head, begin, rows, sign, tile.queries);
    const int64_t columns = ceil_div(head.D, kPanel) * kPanel;
    const int64_t padded_rows = ceil_div(rows, kRows) * kRows;
    for (int64_t x = 0; x < padded_rows * columns; ++x) tile.output[x] = 0;
    for (int64_t x = 0; x < padded_rows * kLanes; ++x) tile.row_sum[x] = 0;
    for (int64_t r = 0; r < padded_rows; ++r) {
      tile.row_max[r] = -__builtin_inff();
      tile.base[r] = 0;
    }
    tile.settled = false;
  }

  // The keys [key, key + kKeyTile) for one tile of queries.
  static void attend(const AttentionHead& head, int64_t key, int64_t rows, float to_base2, QueryTile& tile,
                     Workspace& work) {
    const int64_t n = head.n_known - key < kKeyTile ? head.n_known - key : kKeyTile;
    const int64_t groups = ceil_div(rows, kRows), steps = head.D / kPair, panels = ceil_div(head.D, kPanel);
    const int64_t columns = panels * kPanel, words = value_words(head.n_known);
    const Word* keys = static_cast<const Word*>(head.key_pack) + key * steps;
    const Word* values = static_cast<const Word*>(head.value_pack) + key / kPair * kPanel;
    if (!tile.settled ||
        !score_and_exponentiate(keys, groups, steps, n, to_base2, tile, work.scores, work.sums))
      score_then_exponentiate(keys, groups, steps, n, to_base2, tile, work.scores, work.sums, columns);
    for (int64_t x = 0; x < groups * kRows * kLanes; x += kLanes)
      Simd::store(tile.row_sum + x, Simd::add(Simd::load(tile.row_sum + x), Simd::load(work.sums + x)));
    Tile::template product<true>(reinterpret_cast<const Word*>(work.scores), kRows * kScoreStride, groups,
                                 Fixed<kScoreStride>{}, Fixed<1>{}, values, words * kPanel, panels, ceil_div(n, kPair),
                                 tile.output, columns);
  }

  static AttentionKernels kernels() {
    return {kTilesPerTask * kQueryTile, kKeyTile, sizeof(Workspace), key_pack_bytes, value_pack_bytes, pack, run};
  }
};

}  // namespace
}  // namespace vcc
