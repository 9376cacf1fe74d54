// The product of linear.hpp, once, over a SIMD wrapper: packing of B, a block of A, the register tile, the epilogue.
//
// A strip of packed B (kDepth words deep) stays in the first- or second-level cache while the rows of a block pass; the
// block of A and its part of C stay in the second-level cache. The tile reads A where it is if it can; what has to be
// regrouped, widened or gated is copied into a block first, once, in the order that memory has it.
//
// Internal linkage throughout: this header is compiled once per instruction set (see bfloat16.hpp).
#pragma once

#include "linear.hpp"
#include "register_tile.hpp"

namespace vcc {
namespace {

// Simd: an instruction set (simd_*.hpp). T: the element type.
template <class Simd, class T>
struct LinearKernel {
  using Word = typename Simd::Word;
  using Tile = RegisterTile<Simd>;
  static constexpr int64_t kPair = Simd::kPair, kRows = Simd::kRows, kStrip = Simd::kPanels * kPanel;
  static constexpr int64_t kDepth = kLinearDepth;
  // A panel of slack moves the rows of a block to different cache sets.
  static constexpr int64_t kRowDistance = kDepth + kPanel, kGroupDistance = kRows * kDepth + kPanel;
  static constexpr int64_t kCStride = kLinearLaneBlock + kPanel;
  static constexpr int64_t kRowBlock = kLinearRowBlock, kAhead = 16, kWide = 8;
  static_assert(kRows <= kWide && kWide - kRows <= kPanel && kPanel == kLinearPanel && kRowBlock % kRows == 0 && kLinearLaneBlock % kStrip == 0);

  struct alignas(64) Workspace {
    Word a[kRowBlock * kRowDistance];  // [row][word], or [row / kRows][word][kRows]
    float c[kRowBlock * kCStride];
    float bias[kLinearLaneBlock];
  };

  static T* row(const Rows& rows, int64_t index) { return static_cast<T*>(rows.first) + rows.stride * index; }

  static void pack(const LinearProduct& product, const LinearChunk& chunk, int64_t panel_begin, int64_t panel_end,
                   int64_t word_begin, int64_t word_end) {
    const int64_t whole_words = (chunk.step_end - chunk.step_begin) / kPair;
    Word* const words = static_cast<Word*>(chunk.pack);
    const auto lanes_of = [&](int64_t panel) {
      const int64_t left = chunk.lane_end - chunk.lane_begin - panel * kPanel;
      return left < kPanel ? left : int64_t{kPanel};
    };
    if (product.b_by_steps) {
      for (int64_t word = word_begin; word < word_end; ++word) {
        const T* from = row(product.b, chunk.step_begin + word * kPair) + chunk.lane_begin;
        for (int64_t panel = panel_begin; panel < panel_end; ++panel) {
          Word* to = words + panel * chunk.panel_distance + word * kPanel;
          const T* lane = from + panel * kPanel;
          const int64_t lanes = lanes_of(panel);
          if (lanes == kPanel && word < whole_words) {
            for (int64_t i = 0; i < kPanel; ++i) to[i] = Simd::word(lane + i, product.b.stride);
          } else {
            for (int64_t i = 0; i < kPanel; ++i)
              to[i] = i >= lanes ? Word{}
                                 : word < whole_words ? Simd::word(lane + i, product.b.stride) : Simd::half_word(lane + i);
          }
        }
      }
      return;
    }
    for (int64_t panel = panel_begin; panel < panel_end; ++panel) {
      Word* to = words + panel * chunk.panel_distance;
      const int64_t lanes = lanes_of(panel), whole_end = word_end < whole_words ? word_end : whole_words;
      const T* from = row(product.b, chunk.lane_begin + panel * kPanel) + chunk.step_begin;
      if (lanes == kPanel) {
        for (int64_t word = word_begin; word < whole_end; ++word)
#pragma GCC unroll 16
          for (int64_t i = 0; i < kPanel; ++i)
            to[word * kPanel + i] = Simd::word(from + i * product.b.stride + word * kPair, 1);
        for (int64_t i = 0; whole_end < word_end && i < kPanel; ++i)
          to[whole_end * kPanel + i] = Simd::half_word(from + i * product.b.stride + whole_end * kPair);
        continue;
      }
      for (int64_t i = 0; i < lanes; ++i, from += product.b.stride) {
        for (int64_t word = word_begin; word < whole_end; ++word) to[word * kPanel + i] = Simd::word(from + word * kPair, 1);
        if (whole_end < word_end) to[whole_end * kPanel + i] = Simd::half_word(from + whole_end * kPair);
      }
      for (int64_t i = lanes; i < kPanel; ++i)
        for (int64_t word = word_begin; word < word_end; ++word) to[word * kPanel + i] = Word{};
    }
  }

  // The element of A, gated; as 32 bits throughout, which the compiler turns into vectors.
  template <bool kGated>
  static float value(const T* a, const T* gate) {
    const float open = to_float(*a);
    return kGated && to_float(*gate) <= 0 ? 0.0f : open;
  }

  // The word of two neighbours `distance` elements apart (kPair = 2), or of one element.
  template <bool kGated>
  static Word word(const T* a, const T* gate, int64_t a_distance, int64_t gate_distance) {
    if constexpr (kPair == 1) return value<kGated>(a, gate);
    else return half_word<kGated>(a, gate) | half_word<kGated>(a + a_distance, gate + gate_distance) << 16;
  }

  template <bool kGated>
  static Word half_word(const T* a, const T* gate) {
    if constexpr (kPair == 1) return value<kGated>(a, gate);
    const Word open = Simd::half_word(a);
    return kGated && to_float(*gate) <= 0 ? Word{} : open;
  }

  // Rows of A are short pieces far apart, which the processor's own prefetching does not follow.
  template <int kWrite = 0>
  static void prefetch(const T* from, int64_t elements) {
    for (int64_t i = 0; i < elements; i += 64 / static_cast<int64_t>(sizeof(T)))
      __builtin_prefetch(from + i, kWrite);
  }

  // Fetches one of the pieces of memory that copy_a will read: the elements of one step, or of one row.
  static void fetch_a(const LinearProduct& product, int64_t row_begin, int64_t rows, int64_t step_begin, int64_t steps,
                      int64_t piece) {
    const auto fetch = [&](const Rows& from) {
      if (product.a_by_steps) prefetch(row(from, step_begin + piece) + row_begin, rows);
      else prefetch(row(from, row_begin + piece) + step_begin, steps);
    };
    fetch(product.a);
    if (product.a_gate.first) fetch(product.a_gate);
  }

  // A[row_begin.., step_begin..] into workspace.a; rows up to a whole register tile are zero.
  template <bool kGated>
  static void copy_a(const LinearProduct& product, int64_t row_begin, int64_t rows, int64_t step_begin, int64_t steps,
                     Word* to) {
    const int64_t whole = steps / kPair, padded = ceil_div(rows, kRows) * kRows;
    if (product.a_by_steps) {
      const int64_t a_stride = product.a.stride, gate_stride = product.a_gate.stride;
      const int64_t words = ceil_div(steps, kPair);
      // Groups that are written a whole vector at a time, over the beginning of the next step, which comes later.
      const int64_t wide = rows >= kWide ? (rows - kWide) / kRows + 1 : 0;
      for (int64_t w = 0; w < words; ++w, to += kRows) {
        const T* a = row(product.a, step_begin + w * kPair) + row_begin;
        const T* gate = kGated ? row(product.a_gate, step_begin + w * kPair) + row_begin : a;
        for (int64_t ahead = kAhead * kPair; ahead < (kAhead + 1) * kPair; ++ahead) {
          prefetch(a + ahead * a_stride, rows);
          if (kGated) prefetch(gate + ahead * gate_stride, rows);
        }
        int64_t r = 0;
        for (int64_t g = 0; w < whole && g < wide; ++g, r += kRows) {
          // By way of an array of its own, or the compiler would see that `to` may be A and use no vectors.
          Word vector[kWide];
          for (int64_t i = 0; i < kWide; ++i) vector[i] = word<kGated>(a + r + i, gate + r + i, a_stride, gate_stride);
          __builtin_memcpy(to + g * kGroupDistance, vector, sizeof vector);
        }
        for (; r < padded; ++r)
          to[r / kRows * kGroupDistance + r % kRows] =
              r >= rows ? Word{}
              : w < whole ? word<kGated>(a + r, gate + r, a_stride, gate_stride)
                          : half_word<kGated>(a + r, gate + r);
      }
      return;
    }
    for (int64_t r = 0; r < padded; ++r, to += kRowDistance) {
      if (r >= rows) {
        for (int64_t w = 0; w < ceil_div(steps, kPair); ++w) to[w] = Word{};
        continue;
      }
      const T* a = row(product.a, row_begin + r) + step_begin;
      const T* gate = kGated ? row(product.a_gate, row_begin + r) + step_begin : a;
      prefetch(a + product.a.stride, steps);
      if (kGated) prefetch(gate + product.a_gate.stride, steps);
      for (int64_t w = 0; w < whole; ++w) to[w] = word<kGated>(a + w * kPair, gate + w * kPair, 1, 1);
      if (whole * kPair < steps) to[whole] = half_word<kGated>(a + whole * kPair, gate + whole * kPair);
    }
  }

  // Adds sums over `steps` steps to row_sums. Sums of sums, so that a long sum is as exact as the product's.
  template <bool kGated>
  static void add_row_sums(const LinearProduct& product, int64_t row_begin, int64_t rows, int64_t step_begin,
                           int64_t steps) {
    constexpr int64_t kFew = 16;
    float block[kRowBlock] = {};
    for (int64_t first = 0; first < steps; first += kFew) {
      float few[kRowBlock] = {};
      for (int64_t t = step_begin + first; t < step_begin + (steps < first + kFew ? steps : first + kFew); ++t) {
        const T* a = row(product.a, t) + row_begin;
        const T* gate = kGated ? row(product.a_gate, t) + row_begin : a;
        for (int64_t r = 0; r < rows; ++r) few[r] += value<kGated>(a + r, gate + r);
      }
      for (int64_t r = 0; r < rows; ++r) block[r] += few[r];
    }
    for (int64_t r = 0; r < rows; ++r) product.row_sums[row_begin + r] += block[r];
  }

  // Some rows of A as the register tile reads them: element (row r, step t) at r * distance + t, or as [t][kRows].
  struct Group {
    const Word* first;
    int64_t distance;
  };

  // One register tile into (or onto) c.
  template <int kTilePanels>
  static void tile(bool a_by_steps, Group a, const Word* b, int64_t panel_distance, int64_t words, bool onto, float* c) {
    constexpr int kVecs = kTilePanels * (kPanel / Simd::kLanes);
    typename Simd::Vec sums[kRows][kVecs];
    if (a_by_steps) Tile::sum(a.first, Fixed<1>{}, Fixed<kRows>{}, b, panel_distance, words, sums);
    else Tile::sum(a.first, a.distance, Fixed<1>{}, b, panel_distance, words, sums);
    // Old values come last: a long sum made of several blocks is then a sum of sums, which rounds less.
    if (onto) {
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
        for (int j = 0; j < kVecs; ++j)
          sums[r][j] = Simd::add(Simd::load(c + r * kCStride + j * Simd::kLanes), sums[r][j]);
    }
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
      for (int j = 0; j < kVecs; ++j) Simd::store(c + r * kCStride + j * Simd::kLanes, sums[r][j]);
  }

  // A finished tile of c, with bias and activation, to where it belongs; while it is still in the first-level cache.
  template <bool kRelu>
  static void finish(const float* c, const float* bias, T* out, int64_t out_stride, int64_t rows, int64_t lanes) {
    const auto finished = [](float sum) {
      // A NaN is not <= 0 and stays.
      return from_float<T>(kRelu && sum <= 0 ? 0.0f : sum);
    };
    for (int64_t r = 0; r < rows; ++r, c += kCStride, out += out_stride) {
      int64_t j = 0;
      for (; j + kPanel <= lanes; j += kPanel)
        for (int64_t i = 0; i < kPanel; ++i) out[j + i] = finished(c[j + i] + bias[j + i]);
      for (; j < lanes; ++j) out[j] = finished(c[j] + bias[j]);
    }
  }

  // Whether the register tile can read A where it is: then nothing is copied, and what is not in the caches yet is
  // fetched while the tile before is computed.
  static bool in_place(const LinearProduct& product) {
    return sizeof(T) * kPair == sizeof(Word) && !product.a_by_steps && !product.a_gate.first &&
           product.a.stride % kPair == 0;
  }

  static void run(const LinearProduct& product, const LinearChunk& chunk, int64_t row_begin, int64_t row_end,
                  int64_t lane_begin, int64_t lane_end, void* workspace) {
    Workspace& work = *static_cast<Workspace*>(workspace);
    const int64_t rows = row_end - row_begin, lanes = lane_end - lane_begin;
    const bool first = chunk.step_begin == 0, last = chunk.step_end == product.steps;
    const auto sums = [&](int64_t r) {
      return static_cast<float*>(chunk.sums.first) + chunk.sums.stride * (row_begin + r) + lane_begin;
    };
    const bool gated = product.a_gate.first != nullptr, add_sums = product.row_sums && lane_begin == 0;
    const T* bias = static_cast<const T*>(product.bias);
    for (int64_t j = 0; j < lanes; ++j) work.bias[j] = bias ? to_float(bias[lane_begin + j]) : 0.0f;
    for (int64_t r = 0; !first && r < rows; ++r)
      for (int64_t j = 0; j < lanes; ++j) work.c[r * kCStride + j] = sums(r)[j];
    const auto finish_tile = [&](int64_t r, int64_t j, int64_t tile_rows, int64_t tile_lanes) {
      T* out = row(product.c, row_begin + r) + lane_begin + j;
      (product.relu ? finish<true> : finish<false>)(work.c + r * kCStride + j, work.bias + j, out, product.c.stride,
                                                    tile_rows, tile_lanes);
    };
    if (product.steps == 0) {
      for (int64_t r = 0; r < rows; ++r)
        for (int64_t j = 0; j < lanes; ++j) work.c[r * kCStride + j] = 0.0f;
      finish_tile(0, 0, rows, lanes);
    }
    const Word* b = static_cast<const Word*>(chunk.pack) + (lane_begin - chunk.lane_begin) / kPanel * chunk.panel_distance;
    for (int64_t step = chunk.step_begin; step < chunk.step_end; step += kDepth * kPair) {
      const int64_t left = chunk.step_end - step, steps = left < kDepth * kPair ? left : kDepth * kPair;
      const bool direct = in_place(product) && steps % kPair == 0, onto = step > 0, done = step + steps == product.steps;
      const int64_t whole = direct ? rows / kRows * kRows : 0, words = ceil_div(steps, kPair);
      if (whole < rows)
        (gated ? copy_a<true> : copy_a<false>)(product, row_begin + whole, rows - whole, step, steps, work.a);
      if (add_sums) (gated ? add_row_sums<true> : add_row_sums<false>)(product, row_begin, rows, step, steps);
      const Word* b_step = b + (step - chunk.step_begin) / kPair * kPanel;
      // What comes next is fetched a little with each tile; of A only in the second half, or B would push it out again.
      const int64_t groups = ceil_div(rows, kRows), strips = ceil_div(lanes, kStrip), late = strips / 2;
      const int64_t a_left = chunk.step_end - step - steps, a_steps = a_left < kDepth * kPair ? a_left : kDepth * kPair;
      const int64_t a_pieces = whole == rows ? 0 : product.a_by_steps ? a_steps : a_steps > 0 ? rows : 0;
      const int64_t a_share = ceil_div(a_pieces, (strips - late) * groups), b_share = ceil_div(kDepth, groups);
      int64_t a_piece = 0;
      for (int64_t j = 0; j < lanes; j += kStrip) {
        const int64_t tile_lanes = lanes - j < kStrip ? lanes - j : kStrip, panels = ceil_div(tile_lanes, kPanel);
        const Word* strip = b_step + j / kPanel * chunk.panel_distance;
        const bool last_strip = j + kStrip >= lanes;
        const Word* b_next = last_strip ? b_step + kDepth * kPanel : strip + Simd::kPanels * chunk.panel_distance;
        if (last_strip && a_left == 0) b_next = nullptr;
        for (int64_t r = 0; r < rows; r += kRows) {
          Group a{work.a + (product.a_by_steps ? r / kRows * kGroupDistance : (r - whole) * kRowDistance), kRowDistance};
          if (r < whole) {
            const T* from = row(product.a, row_begin + r) + step;
            a = {reinterpret_cast<const Word*>(from), product.a.stride / kPair};
            if (j == 0)
              for (int64_t ahead = kRows; ahead < 2 * kRows; ++ahead)
                prefetch(from + ahead * product.a.stride, steps);
          }
          for (int64_t p = 0; b_next && p < Simd::kPanels; ++p)
            for (int64_t w = r / kRows * b_share; w < (r / kRows + 1) * b_share; ++w)
              __builtin_prefetch(b_next + p * chunk.panel_distance + w * kPanel, 0, 2);
          for (int64_t i = 0; j >= late * kStrip && i < a_share && a_piece < a_pieces; ++i, ++a_piece)
            fetch_a(product, row_begin, rows, step + steps, a_steps, a_piece);
          const int64_t tile_rows = rows - r < kRows ? rows - r : kRows;
          for (int64_t i = 0; done && i < tile_rows; ++i)
            prefetch<1>(row(product.c, row_begin + r + i) + lane_begin + j, tile_lanes);
          float* c = work.c + r * kCStride + j;
          const auto multiply = [&](auto tile_panels) {
            tile<static_cast<int>(tile_panels.value)>(product.a_by_steps, a, strip, chunk.panel_distance, words, onto, c);
          };
          if (panels == Simd::kPanels) multiply(Fixed<Simd::kPanels>{});
          else if (Simd::kPanels > 2 && panels == 3) multiply(Fixed<Simd::kPanels < 3 ? 1 : 3>{});
          else if (Simd::kPanels > 1 && panels == 2) multiply(Fixed<Simd::kPanels < 2 ? 1 : 2>{});
          else multiply(Fixed<1>{});
          if (done) finish_tile(r, j, tile_rows, tile_lanes);
        }
      }
    }
    for (int64_t r = 0; !last && r < rows; ++r)
      for (int64_t j = 0; j < lanes; ++j) sums(r)[j] = work.c[r * kCStride + j];
  }

  static LinearKernels kernels() { return {kPair, kRows, kStrip, sizeof(Workspace), pack, run}; }
};

}  // namespace
}  // namespace vcc
