// Gradients of the embedding sum's tables, what one thread does: row r gets the sum of dout over the tokens with id r.
//
// Formula: float32 sums in an order that the ids alone fix, rounded once; rows without tokens are zero. No atomics.
//
// Layout: the tokens are sorted by the large table's row (the inverse index). A warp walks through `range` sorted
// positions and a slice of the columns, a vector a lane; each lane keeps the sum of the row at hand in registers, and
// the sums of the small tables' rows, for its own columns, in shared memory. So dout is read once for all tables, and a
// lane never sees what another has: no barrier, no exchange. A row whose tokens lie within one range is written at once.
// Of one that goes over a range's edge, each range keeps a partial sum: slot 1 where the row begins, slot 0 where it goes
// on. embedding_sum_finish.cuh adds those up, writes zeros for rows without tokens, and adds up the small tables' sums.
//
// Budget: 32 threads a block, 214 registers at most: 12 to 16 rows of dout on their way (kAhead x kStages), 64 registers
// of them. Shared memory: 32 x 16 bytes (float32) or 32 x 32 bytes (16-bit types) for each row of a small table, 54 KiB
// for 51 + 3 rows, so that 4 blocks share an SM and have 24 to 32 KiB on their way. No barrier.
//
// Sources: sums over sorted segments in place of atomics are FBGEMM's and PyTorch's way; figures of the traffic and of
// the bytes on their way are in NOTES.md here.
#pragma once

#include "embedding_sum.cuh"

namespace vcc::cuda {

constexpr int kMostSmallRows = 64;

template <class T, bool kWide>
struct WalkTiles {
  static constexpr int kThreads = kLanes;
  static constexpr int kBlocksAnSm = 4;  // registers are to allow; shared memory does, for up to 56 small rows
  static constexpr int kAhead = 4, kStages = 4;  // positions of a batch, batches on their way
  static constexpr int kNumbers = Row<T, kWide>::kNumbers;
  static constexpr int kColumns = kLanes * kNumbers;
  static constexpr int kRowBytes = kColumns * 4;  // of shared memory, a small table's row
  static_assert(kMostSmallRows * kRowBytes <= 227 * 1024, "a block has 227 KiB of shared memory at most");
};

// Sorted positions from `begin` on, one after the other: entry k, and which of the tokens that it stands for.
struct Cursor {
  int64_t entry, repeat;
};

VCC_HOST_DEVICE int64_t ceil_div(int64_t x, int64_t y) { return (x + y - 1) / y; }

template <class T, bool kWide>
struct Walk {
  using Tiles = WalkTiles<T, kWide>;
  using Vector = typename Row<T, kWide>::Vector;
  static constexpr int kAhead = Tiles::kAhead, kStages = Tiles::kStages, kNumbers = Tiles::kNumbers;

  // What is known of kAhead positions before dout is read; token -1 beyond the end.
  struct Positions {
    int64_t token[kAhead];
    int32_t row[kAhead];
  };

  struct Batch {
    Vector dout[kAhead];
    int32_t row[kAhead];      // of the large table; -1 beyond the end
    int32_t small[kAhead][2];  // row in shared memory, or -1
  };

  const EmbeddingSumBackwardArgs& args;
  float* shared;  // [small rows, vectors of 4 (or 1) numbers, 32 lanes]
  int64_t i_range, column, begin, end, fan;
  int lane;
  int32_t n_small[2];
  Cursor cursor;
  int32_t row;        // at hand, -1 for none yet
  bool went_on;       // it began before the range
  float sum[kNumbers];

  VCC_HOST_DEVICE int32_t key_at(int64_t position) const { return read_number(args.keys + position / fan); }

  VCC_HOST_DEVICE Positions positions(int64_t from) {
    Positions found;
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) {
      found.token[i] = -1, found.row[i] = -1;
      if (from + i >= end) continue;
      if (args.keys == nullptr) {
        found.token[i] = from + i;
        continue;
      }
      found.token[i] = read_number(args.order + cursor.entry) + cursor.repeat * args.S;
      found.row[i] = read_number(args.keys + cursor.entry);
      if (++cursor.repeat == fan) cursor.repeat = 0, ++cursor.entry;
    }
    return found;
  }

  VCC_HOST_DEVICE Batch batch(const Positions& at) const {
    Batch loaded;
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) {
      loaded.row[i] = at.row[i];
      loaded.small[i][0] = loaded.small[i][1] = -1;
      if (at.token[i] < 0) continue;
      const T* from = static_cast<const T*>(args.dout) + at.token[i] * args.dout_stride + column;
      loaded.dout[i] = read_vector<Access::streams, Vector>(from);
      VCC_UNROLL
      for (int table = 0; table < 2; ++table) {
        if (n_small[table] == 0) continue;
        const SmallTable& small = args.small[table];
        const int64_t id = read_id(small.ids, small.id_bytes, at.token[i]);
        if (id >= 0 && id < n_small[table])
          loaded.small[i][table] = static_cast<int32_t>(id) + (table == 0 ? 0 : n_small[0]);
      }
    }
    return loaded;
  }

  // Vector `part` of a small row's sums; lanes side by side, so that each bank of shared memory serves one.
  static constexpr int kPart = kNumbers < 4 ? kNumbers : 4;
  VCC_HOST_DEVICE float* small_sum(int32_t small_row, int part) const {
    return shared + ((static_cast<int64_t>(small_row) * (kNumbers / kPart) + part) * kLanes + lane) * kPart;
  }

  VCC_HOST_DEVICE void add(const Batch& loaded) {
    VCC_UNROLL
    for (int i = 0; i < kAhead; ++i) {
      float x[kNumbers];
      const int32_t first = loaded.small[i][0], second = loaded.small[i][1];
      if (loaded.row[i] < 0 && first < 0 && second < 0) continue;
      widen(loaded.dout[i], x);
      if (loaded.row[i] >= 0) {
        if (loaded.row[i] != row) {
          flush(false);
          row = loaded.row[i];
        }
        VCC_UNROLL
        for (int n = 0; n < kNumbers; ++n) sum[n] += x[n];
      }
      VCC_UNROLL
      for (int part = 0; part < kNumbers / kPart; ++part) {
        // Both are read before either is written: they are rows of different tables.
        float a[kPart] = {}, b[kPart] = {};
        if (first >= 0) read_floats<Access::shared>(small_sum(first, part), a);
        if (second >= 0) read_floats<Access::shared>(small_sum(second, part), b);
        VCC_UNROLL
        for (int n = 0; n < kPart; ++n) a[n] += x[part * kPart + n], b[n] += x[part * kPart + n];
        if (first >= 0) write_floats<Access::shared>(small_sum(first, part), a);
        if (second >= 0) write_floats<Access::shared>(small_sum(second, part), b);
      }
    }
  }

  // Write the sum of the row at hand, and begin another.
  VCC_HOST_DEVICE void flush(bool goes_on) {
    if (row < 0) return;
    if (row < args.n_rows) {
      if (went_on || goes_on) {
        write_floats<Access::cached>(args.edges + (2 * i_range + (went_on ? 0 : 1)) * args.E + column, sum);
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

// Blocks of the walk: slices of the columns side by side, because they read the same keys and ids.
template <class T, bool kWide>
VCC_HOST_DEVICE int64_t walk_blocks(const EmbeddingSumBackwardArgs& args) {
  return ceil_div(args.n_tokens, args.range) * ceil_div(args.E, WalkTiles<T, kWide>::kColumns);
}

template <class T, bool kWide>
VCC_HOST_DEVICE void walk_thread(const EmbeddingSumBackwardArgs& args, int64_t block, int lane, float* shared) {
  using W = Walk<T, kWide>;
  const int64_t n_slices = ceil_div(args.E, W::Tiles::kColumns);
  W walk{args, shared, block / n_slices, block % n_slices * W::Tiles::kColumns + lane * W::kNumbers,
         0, 0, 1, lane, {0, 0}, {0, 0}, -1, false, {}};
  if (walk.column >= args.E) return;
  walk.begin = walk.i_range * args.range;
  walk.end = walk.begin + args.range < args.n_tokens ? walk.begin + args.range : args.n_tokens;
  for (int table = 0; table < 2; ++table)
    walk.n_small[table] = args.small[table].ids == nullptr ? 0 : static_cast<int32_t>(args.small[table].rows);
  const int32_t small_rows = walk.n_small[0] + walk.n_small[1];
  for (int32_t small_row = 0; small_row < small_rows; ++small_row)
    for (int part = 0; part < W::kNumbers / W::kPart; ++part) {
      const float zeros[W::kPart] = {};
      write_floats<Access::shared>(walk.small_sum(small_row, part), zeros);
    }
  if (args.keys != nullptr) {
    walk.fan = args.n_tokens / args.n_entries;
    walk.cursor = {walk.begin / walk.fan, walk.begin % walk.fan};
    walk.went_on = walk.begin > 0 && walk.key_at(walk.begin - 1) == walk.key_at(walk.begin);
  }
  // Batch m + s is added while those up to m + kStages - 1 are on their way; one beyond the end adds nothing.
  typename W::Positions ahead = walk.positions(walk.begin);
  typename W::Batch ring[W::kStages];
  VCC_UNROLL
  for (int stage = 0; stage < W::kStages; ++stage) {
    ring[stage] = walk.batch(ahead);
    ahead = walk.positions(walk.begin + (stage + 1) * W::kAhead);
  }
  for (int64_t position = walk.begin; position < walk.end; position += W::kStages * W::kAhead) {
    VCC_UNROLL
    for (int stage = 0; stage < W::kStages; ++stage) {
      walk.add(ring[stage]);
      ring[stage] = walk.batch(ahead);
      ahead = walk.positions(position + (W::kStages + stage + 1) * W::kAhead);
    }
  }
  if (args.keys != nullptr)
    walk.flush(walk.end < args.n_tokens && walk.key_at(walk.end) == walk.row);
  for (int32_t small_row = 0; small_row < small_rows; ++small_row)
    for (int part = 0; part < W::kNumbers / W::kPart; ++part) {
      float total[W::kPart];
      read_floats<Access::shared>(walk.small_sum(small_row, part), total);
      const int64_t first = (walk.i_range * small_rows + small_row) * args.E + walk.column;
      write_floats<Access::cached>(args.partials + first + part * W::kPart, total);
    }
}

}  // namespace vcc::cuda
