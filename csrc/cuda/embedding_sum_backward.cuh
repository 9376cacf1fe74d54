// Gradients of the embedding sum's tables, what one thread does: row r gets the sum of dout over the tokens with id r.
//
// Formula: float32 sums in an order that the ids alone fix, rounded once; rows without tokens are zero. No atomics.
//
// Layout: the tokens are sorted by the large table's row (the inverse index), and cut into ranges of sorted positions.
// positions_thread writes down, once for all slices of columns, each position's token and its rows of the small tables. A
// warp walks through a range and a slice of the columns, a vector a lane; each lane keeps the sum of the row at hand in
// registers, and the sums of the small tables' rows, for its own columns, in shared memory, with one row more for what is
// in none. So dout is read once for all tables, and a lane never sees what another has: no barrier, no exchange. A row
// whose tokens lie within one range is written at once. Of one that goes over a range's edge, each range keeps a partial
// sum: slot 1 where the row begins, slot 0 where it goes on. embedding_sum_finish.cuh adds those up, writes zeros for rows
// without tokens, and adds up the small tables' sums.
//
// Budget: 32 threads a block, 171 registers at most: 12 to 16 rows of dout on their way (kAhead x kStages), 64 registers
// of them. Shared memory: 32 x 16 bytes (float32) or 32 x 32 bytes (16-bit types) for each row of a small table, 55 KiB
// for 51 + 3 rows and one, so that 4 blocks share an SM and have 24 to 32 KiB on their way. No barrier.
//
// Sources: sums over sorted segments in place of atomics are FBGEMM's and PyTorch's way; figures of the traffic and of
// the bytes on their way are in NOTES.md here.
#pragma once

#include "embedding_sum.cuh"

namespace vcc::cuda {

constexpr int kMostSmallRows = 64;
constexpr uint32_t kNewRow = uint32_t{1} << 31;

template <class T, bool kWide>
struct WalkTiles {
  static constexpr int kThreads = kLanes;
  static constexpr int kBlocksAnSm = 4;          // registers are to allow; shared memory does, for up to 54 small rows
  static constexpr int kAhead = 4, kStages = 4;  // positions of a batch, batches on their way
  static constexpr int kStep = kAhead * kStages;
  static constexpr int kNumbers = Row<T, kWide>::kNumbers;
  static constexpr int kColumns = kLanes * kNumbers;
  static constexpr int kRowBytes = kColumns * 4;  // of shared memory, a small table's row
  static_assert((kMostSmallRows + 1) * kRowBytes <= 227 * 1024, "a block has 227 KiB of shared memory at most");
};

VCC_HOST_DEVICE int64_t ceil_div(int64_t x, int64_t y) { return (x + y - 1) / y; }

VCC_HOST_DEVICE int64_t n_ranges(const EmbeddingSumBackwardArgs& args) { return ceil_div(args.n_tokens, args.range); }

VCC_HOST_DEVICE int32_t small_rows(const SmallTable& small) {
  return small.ids == nullptr ? 0 : static_cast<int32_t>(small.rows);
}

VCC_HOST_DEVICE int32_t small_rows(const EmbeddingSumBackwardArgs& args) {
  return small_rows(args.small[0]) + small_rows(args.small[1]);
}

struct PositionTiles {
  static constexpr int kThreads = 256;
};

VCC_HOST_DEVICE int64_t position_blocks(const EmbeddingSumBackwardArgs& args) {
  return ceil_div(n_ranges(args) * args.range, PositionTiles::kThreads);
}

// Positions beyond the last token are of no row, large or small, and read token 0.
VCC_HOST_DEVICE void positions_thread(const EmbeddingSumBackwardArgs& args, int64_t block, int thread) {
  const int64_t position = block * PositionTiles::kThreads + thread;
  if (position >= n_ranges(args) * args.range) return;
  const int64_t fan = args.keys == nullptr ? 1 : args.n_tokens / args.n_entries;
  const auto row_at = [&](int64_t at) {
    if (args.keys == nullptr || at >= args.n_tokens) return static_cast<int32_t>(args.n_rows);
    return read_number(args.keys + at / fan);
  };
  const int32_t row = row_at(position);
  int64_t token = 0;
  if (position < args.n_tokens) {
    token = position;
    if (args.keys != nullptr) token = read_number(args.order + position / fan) + position % fan * args.S;
  }
  uint32_t small = 0;
  for (int table = 0; table < 2; ++table) {
    const int32_t n_rows = small_rows(args.small[table]);
    int64_t id = -1;
    if (n_rows > 0 && position < args.n_tokens) id = read_id(args.small[table].ids, args.small[table].id_bytes, token);
    const int32_t before = table == 0 ? 0 : small_rows(args.small[0]);
    const int64_t at = id >= 0 && id < n_rows ? before + id : small_rows(args);
    small |= static_cast<uint32_t>(at) << (16 * table);
  }
  const bool new_row = position % args.range != 0 && row_at(position - 1) != row;
  write_vector<Access::cached>(args.rows + position, Pack<int32_t, false>{row});
  write_vector<Access::cached>(args.positions + position,
                               Pack<Position, false>{{static_cast<uint32_t>(token) | (new_row ? kNewRow : 0), small}});
}

template <class T, bool kWide>
struct Walk {
  using Tiles = WalkTiles<T, kWide>;
  using Vector = typename Row<T, kWide>::Vector;
  static constexpr int kAhead = Tiles::kAhead, kStages = Tiles::kStages, kNumbers = Tiles::kNumbers;
  static constexpr int kPart = kNumbers < 4 ? kNumbers : 4;

  struct Batch {
    Vector dout[kAhead];
    Position at[kAhead];
  };

  const EmbeddingSumBackwardArgs& args;
  SharedFloats shared;  // [small rows + 1, vectors of 4 (or 1) numbers, 32 lanes]
  int64_t i_range, column, begin, end;
  int lane;
  int32_t row;   // at hand
  bool went_on;  // it began before the range
  float sum[kNumbers];

  // Positions `from` on, or the range's last ones.
  VCC_HOST_DEVICE void read_positions(int64_t from, Position (&at)[kAhead]) const {
    const Position* first = args.positions + (from < end ? from : end - kAhead);
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) at[i] = read_vector<Access::constant, Pack<Position, false>>(first + i).item;
  }

  VCC_HOST_DEVICE Batch read_rows(const Position (&at)[kAhead]) const {
    const char* dout = static_cast<const char*>(args.dout) + column * static_cast<int64_t>(sizeof(T));
    const auto stride = static_cast<uint32_t>(args.stride_bytes);
    Batch loaded;
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) {
      const char* from = dout + static_cast<uint64_t>(at[i].token & ~kNewRow) * stride;
      loaded.dout[i] = read_vector<Access::streams, Vector>(reinterpret_cast<const T*>(from));
      loaded.at[i] = at[i];
    }
    return loaded;
  }

  // Vector `part` of a small row's sums; lanes side by side, so that each bank of shared memory serves one.
  VCC_HOST_DEVICE uint32_t small_sum(uint32_t small_row, int part) const {
    return ((small_row * (kNumbers / kPart) + part) * kLanes + lane) * kPart;
  }

  VCC_HOST_DEVICE void add(const Batch& loaded, int64_t position, bool any_small) {
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) {
      if (loaded.at[i].token & kNewRow) {
        flush(false);
        row = read_number(args.rows + position + i);
      }
      float x[kNumbers];
      widen(loaded.dout[i], x);
      VCC_UNROLL
      for (int n = 0; n < kNumbers; ++n) sum[n] += x[n];
      if (!any_small) continue;
      VCC_UNROLL
      for (int part = 0; part < kNumbers / kPart; ++part) {
        const uint32_t a_at = small_sum(loaded.at[i].small & 0xffff, part);
        const uint32_t b_at = small_sum(loaded.at[i].small >> 16, part);
        // Both are read before either is written: they are rows of different tables, or the one that nobody reads.
        float a[kPart], b[kPart];
        shared.read(a_at, a);
        shared.read(b_at, b);
        VCC_UNROLL
        for (int n = 0; n < kPart; ++n) a[n] += x[part * kPart + n], b[n] += x[part * kPart + n];
        shared.write(a_at, a);
        shared.write(b_at, b);
      }
    }
  }

  // Write the sum of the row at hand, and begin another.
  VCC_HOST_DEVICE void flush(bool goes_on) {
    if (row < args.n_rows) {
      if (went_on || goes_on) {
        write_floats(args.edges + (2 * i_range + (went_on ? 0 : 1)) * args.E + column, sum);
      } else {
        Vector rounded;
        narrow(sum, rounded);
        write_vector<Access::cached>(static_cast<T*>(args.gradient) + row * args.E + column, rounded);
      }
    }
    went_on = false;
    VCC_UNROLL
    for (int n = 0; n < kNumbers; ++n) sum[n] = 0.0f;
  }
};

// Blocks of the walk: slices of the columns side by side, because they read the same positions.
template <class T, bool kWide>
VCC_HOST_DEVICE int64_t walk_blocks(const EmbeddingSumBackwardArgs& args) {
  return n_ranges(args) * ceil_div(args.E, WalkTiles<T, kWide>::kColumns);
}

// Bytes of shared memory of a block of the walk.
template <class T, bool kWide>
VCC_HOST_DEVICE int walk_shared_bytes(const EmbeddingSumBackwardArgs& args) {
  return small_rows(args) == 0 ? 0 : (small_rows(args) + 1) * WalkTiles<T, kWide>::kRowBytes;
}

template <class T, bool kWide>
VCC_HOST_DEVICE void walk_thread(const EmbeddingSumBackwardArgs& args, int64_t block, int lane, float* shared) {
  using W = Walk<T, kWide>;
  const int64_t n_slices = ceil_div(args.E, W::Tiles::kColumns), i_range = block / n_slices;
  const int64_t column = block % n_slices * W::Tiles::kColumns + lane * W::kNumbers;
  if (column >= args.E) return;
  const int64_t begin = i_range * args.range, end = begin + args.range;
  const int32_t row = read_number(args.rows + begin);
  const bool went_on = begin > 0 && read_number(args.rows + begin - 1) == row;
  W walk{args, SharedFloats(shared), i_range, column, begin, end, lane, row, went_on, {}};
  const int32_t n_small = small_rows(args);
  for (int32_t small_row = 0; n_small > 0 && small_row <= n_small; ++small_row)
    for (int part = 0; part < W::kNumbers / W::kPart; ++part) {
      const float zeros[W::kPart] = {};
      walk.shared.write(walk.small_sum(small_row, part), zeros);
    }
  // Batch m + s is added while those up to m + kStages - 1 are on their way; at the end the last one is read again.
  Position ahead[W::kAhead];
  walk.read_positions(begin, ahead);
  typename W::Batch ring[W::kStages];
  VCC_UNROLL
  for (int stage = 0; stage < W::kStages; ++stage) {
    ring[stage] = walk.read_rows(ahead);
    walk.read_positions(begin + (stage + 1) * W::kAhead, ahead);
  }
  for (int64_t position = begin; position < end; position += W::Tiles::kStep) {
    VCC_UNROLL
    for (int stage = 0; stage < W::kStages; ++stage) {
      walk.add(ring[stage], position + stage * W::kAhead, n_small > 0);
      ring[stage] = walk.read_rows(ahead);
      walk.read_positions(position + (W::kStages + stage + 1) * W::kAhead, ahead);
    }
  }
  walk.flush(end < args.n_tokens && read_number(args.rows + end) == walk.row);
  for (int32_t small_row = 0; small_row < n_small; ++small_row)
    for (int part = 0; part < W::kNumbers / W::kPart; ++part) {
      float total[W::kPart];
      walk.shared.read(walk.small_sum(small_row, part), total);
      const int64_t first = (i_range * n_small + small_row) * args.E + column;
      write_floats(args.partials + first + part * W::kPart, total);
    }
}

}  // namespace vcc::cuda
