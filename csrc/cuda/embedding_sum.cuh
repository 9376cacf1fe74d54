// Embedding sum forward, what one thread does: out[b,s,:] = gene[g] + value[v] + condition[c], one write.
//
// Formula: sums in float32, from zero, in the order gene, value, condition, rounded once; an id that is no row of its
// table adds nothing.
// Layout: a warp takes one token, its lanes the row's vectors (16 bytes each where the row allows it), 1 KiB of a row
// at a time, whose loads are all issued before the first is used. The warps of a block take neighbouring tokens of a
// cell. Out is written past what the cache keeps: at 160,000 tokens it is larger than the cache.
// Budget: 256 threads, 64 registers: 4 blocks an SM, that is 32 warps. No shared memory, no barrier, no exchange of
// lanes.
// Sources: the rule is reference.py's of the op. Loads in flight by Little's law: 4.3 TB/s x 0.7 us on 132 SMs is 23 KB
// an SM, and 32 warps read 32 KiB of gene rows at once.
#pragma once

#include <type_traits>

#include "embedding_sum.hpp"
#include "row_vectors.hpp"

namespace vcc::cuda {

constexpr int kLanes = 32;

template <class T, bool kWide>
struct SumTiles {
  static constexpr int kWarps = 8;
  static constexpr int kThreads = kWarps * kLanes;
  static constexpr int kVectors = kWide ? 2 : 4;  // a lane, at a time
  static constexpr int kBlocksAnSm = 4;           // registers are to allow
  static_assert(kThreads * kBlocksAnSm <= 2048, "an SM has 2048 threads at most");
};

// `run(T{}, std::bool_constant<wide>{})` for the type and width of a call.
template <class Function>
int with_rows(NumberType type, bool wide, const Function& run) {
  const auto of_type = [&](auto number) {
    return wide ? run(number, std::true_type{}) : run(number, std::false_type{});
  };
  switch (type) {
    case NumberType::float32: return of_type(float{});
    case NumberType::float16: return of_type(Half{});
    case NumberType::bfloat16: return of_type(BFloat16{});
  }
  return kBadArguments;
}

// A grid has 2^31 - 1 blocks at most.
inline bool fits_grid(int64_t blocks) { return blocks > 0 && blocks < (int64_t{1} << 31); }

VCC_HOST_DEVICE int64_t read_id(const void* ids, int64_t id_bytes, int64_t i) {
  if (id_bytes == 4) return read_number(static_cast<const int32_t*>(ids) + i);
  return read_number(static_cast<const int64_t*>(ids) + i);
}

VCC_HOST_DEVICE int64_t sum_blocks(const EmbeddingSumArgs& args, int warps) {
  return args.B * ((args.S + warps - 1) / warps);
}

template <class T, bool kWide>
VCC_HOST_DEVICE void embedding_sum_thread(const EmbeddingSumArgs& args, uint32_t block, uint32_t thread) {
  using Tiles = SumTiles<T, kWide>;
  using Vector = typename Row<T, kWide>::Vector;
  constexpr int kNumbers = Row<T, kWide>::kNumbers;
  const auto blocks_each = static_cast<uint32_t>((args.S + Tiles::kWarps - 1) / Tiles::kWarps);
  const int64_t b = block / blocks_each;
  const int64_t s = static_cast<int64_t>(block % blocks_each) * Tiles::kWarps + thread / kLanes;
  if (s >= args.S) return;
  const T* rows[3];
  VCC_UNROLL
  for (int i = 0; i < 3; ++i) {
    const EmbeddingTable& table = args.tables[i];
    rows[i] = nullptr;
    if (table.table == nullptr) continue;
    const int64_t id = read_id(table.ids, table.id_bytes, b * table.stride_b + s * table.stride_s);
    if (id >= 0 && id < table.rows) rows[i] = static_cast<const T*>(table.table) + id * args.E;
  }
  T* out = static_cast<T*>(args.out) + (b * args.S + s) * args.E;
  for (int64_t first = thread % kLanes * kNumbers; first < args.E; first += kLanes * Tiles::kVectors * kNumbers) {
    Vector loaded[Tiles::kVectors][3];
    VCC_UNROLL
    for (int j = 0; j < Tiles::kVectors; ++j) {
      const int64_t column = first + j * kLanes * kNumbers;
      VCC_UNROLL
      for (int i = 0; i < 3; ++i)
        if (rows[i] != nullptr && column < args.E)
          loaded[j][i] = read_vector<Access::constant, Vector>(rows[i] + column);
    }
    VCC_UNROLL
    for (int j = 0; j < Tiles::kVectors; ++j) {
      const int64_t column = first + j * kLanes * kNumbers;
      if (column >= args.E) continue;
      float sum[kNumbers] = {};
      VCC_UNROLL
      for (int i = 0; i < 3; ++i) {
        if (rows[i] == nullptr) continue;
        float row[kNumbers];
        widen(loaded[j][i], row);
        VCC_UNROLL
        for (int n = 0; n < kNumbers; ++n) sum[n] += row[n];
      }
      Vector rounded;
      narrow(sum, rounded);
      write_vector<Access::streams>(out + column, rounded);
    }
  }
}

}  // namespace vcc::cuda
