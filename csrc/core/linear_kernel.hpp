// The product of linear.hpp, once, over a SIMD wrapper: packing of B, a block of A, the register tile, the epilogue.
//
// A strip of packed B (kDepth words deep) stays in the first-level cache while the rows of a block pass; the block of A
// and its part of C stay in the second-level cache. A is copied into its block row by row in the order that memory has
// it, because the register tile takes A by two distances; what is widened or gated is widened or gated there, once.
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
  static constexpr int64_t kDepth = kStrip > 32 ? 128 : 256;
  // A panel of slack moves the rows of a block to different cache sets.
  static constexpr int64_t kRowDistance = kDepth + kPanel, kGroupDistance = kRows * kDepth + kPanel;
  static constexpr int64_t kCStride = kLinearLaneBlock + kPanel;
  // Rows of A that are regrouped at a time: many enough that none is read while it is still being written.
  static constexpr int64_t kRowBlock = kLinearRowBlock, kCopied = 16, kAhead = 16;
  static_assert(kPanel == kLinearPanel && kRowBlock % kRows == 0 && kLinearLaneBlock % kStrip == 0);

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
  static void prefetch(const T* from, int64_t elements) {
    for (int64_t i = 0; i < elements; i += 64 / static_cast<int64_t>(sizeof(T))) __builtin_prefetch(from + i);
  }

  // A[row_begin.., step_begin..] into workspace.a; rows up to a whole register tile are zero.
  template <bool kGated>
  static void copy_a(const LinearProduct& product, int64_t row_begin, int64_t rows, int64_t step_begin, int64_t steps,
                     Word* to) {
    const int64_t whole = steps / kPair, padded = ceil_div(rows, kRows) * kRows;
    if (product.a_by_steps) {
      const int64_t a_stride = product.a.stride, gate_stride = product.a_gate.stride;
      const int64_t words = ceil_div(steps, kPair);
      alignas(64) Word some[kCopied][kRowBlock];
      for (int64_t w = 0; w < words; w += kCopied, to += kCopied * kRows) {
        const int64_t count = words - w < kCopied ? words - w : kCopied;
        for (int64_t i = 0; i < count; ++i) {
          const T* a = row(product.a, step_begin + (w + i) * kPair) + row_begin;
          const T* gate = kGated ? row(product.a_gate, step_begin + (w + i) * kPair) + row_begin : a;
          for (int64_t ahead = kAhead * kPair; ahead < (kAhead + 1) * kPair; ++ahead) {
            prefetch(a + ahead * a_stride, rows);
            if (kGated) prefetch(gate + ahead * gate_stride, rows);
          }
          if (w + i < whole)
            for (int64_t r = 0; r < rows; ++r) some[i][r] = word<kGated>(a + r, gate + r, a_stride, gate_stride);
          else
            for (int64_t r = 0; r < rows; ++r) some[i][r] = half_word<kGated>(a + r, gate + r);
          for (int64_t r = rows; r < padded; ++r) some[i][r] = Word{};
        }
        for (int64_t g = 0; g < padded / kRows; ++g)
          for (int64_t i = 0; i < count; ++i)
            __builtin_memcpy(to + g * kGroupDistance + i * kRows, some[i] + g * kRows, kRows * sizeof(Word));
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

  // workspace.a times the packed steps of B that begin at `strip`, into (or onto) workspace.c.
  template <bool kOnto>
  static void multiply(bool a_by_steps, const Word* strip, int64_t panel_distance, int64_t words, int64_t rows,
                       int64_t lanes, Workspace& work) {
    const int64_t groups = ceil_div(rows, kRows), panels = ceil_div(lanes, kPanel);
    if (a_by_steps)
      Tile::template product<kOnto>(work.a, kGroupDistance, groups, Fixed<1>{}, Fixed<kRows>{}, strip, panel_distance,
                                    panels, words, work.c, kCStride);
    else
      Tile::template product<kOnto>(work.a, kRows * kRowDistance, groups, Fixed<kRowDistance>{}, Fixed<1>{}, strip,
                                    panel_distance, panels, words, work.c, kCStride);
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
    const Word* b = static_cast<const Word*>(chunk.pack) + (lane_begin - chunk.lane_begin) / kPanel * chunk.panel_distance;
    bool onto = !first || product.steps == 0;
    for (int64_t r = 0; onto && r < rows; ++r)
      for (int64_t j = 0; j < lanes; ++j) work.c[r * kCStride + j] = first ? 0.0f : sums(r)[j];
    for (int64_t step = chunk.step_begin; step < chunk.step_end; step += kDepth * kPair) {
      const int64_t left = chunk.step_end - step, steps = left < kDepth * kPair ? left : kDepth * kPair;
      (gated ? copy_a<true> : copy_a<false>)(product, row_begin, rows, step, steps, work.a);
      if (add_sums) (gated ? add_row_sums<true> : add_row_sums<false>)(product, row_begin, rows, step, steps);
      (onto ? multiply<true> : multiply<false>)(product.a_by_steps, b + (step - chunk.step_begin) / kPair * kPanel,
                                                chunk.panel_distance, ceil_div(steps, kPair), rows, lanes, work);
      onto = true;
    }
    if (!last) {
      for (int64_t r = 0; r < rows; ++r)
        for (int64_t j = 0; j < lanes; ++j) sums(r)[j] = work.c[r * kCStride + j];
      return;
    }
    const T* bias = static_cast<const T*>(product.bias);
    for (int64_t j = 0; j < lanes; ++j) work.bias[j] = bias ? to_float(bias[lane_begin + j]) : 0.0f;
    for (int64_t r = 0; r < rows; ++r) {
      const float* c = work.c + r * kCStride;
      T* out = row(product.c, row_begin + r) + lane_begin;
      if (product.relu) {
        // A NaN is not <= 0 and stays.
        for (int64_t j = 0; j < lanes; ++j) {
          const float sum = c[j] + work.bias[j];
          out[j] = from_float<T>(sum <= 0 ? 0.0f : sum);
        }
      } else {
        for (int64_t j = 0; j < lanes; ++j) out[j] = from_float<T>(c[j] + work.bias[j]);
      }
    }
  }

  static LinearKernels kernels() { return {kPair, kRows, kStrip, sizeof(Workspace), pack, run}; }
};

}  // namespace
}  // namespace vcc
