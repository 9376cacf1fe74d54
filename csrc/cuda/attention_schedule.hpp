// Tile schedule of masked attention on a GPU, forward and backward: which tiles a persistent block takes, which keys
// and queries each visits. No memory is moved here and nothing is computed; a kernel and the tests walk the same code.
//
// Rule: query i < n_tokens of a cell sees every key < n_known, and itself. Rows from n_tokens on are padding.
//
// Work: a forward tile is (cell, head, kQueryRows queries) and visits the known keys, kKeyRows at a time, the masked
// tail first, so that the loop after it needs no mask; unknown queries meet their own key apart, in the epilogue. A
// backward tile is (cell, head, kKeyRows known keys) and visits the queries in ascending order. Tiles of all cells are
// numbered, cells with the longest tiles first (the short ones fill the gaps at the end), and of n_blocks blocks, block
// i takes tiles i, i + n_blocks, ... Forward, the tiles of a head follow each other, because they share its keys and
// values in the second-level cache; backward, heads run fastest, because tiles of one head wait for each other.
//
// Backward, rows that are no known key get dk and dv in the pass before the tiles, which writes them once and for all:
// an unknown row's come from its own query alone, padding's are zero. The same pass sets the sum of dq (float32) to an
// unknown row's own term and to zero elsewhere. dk and dv of known keys are written by their one tile.
//
// Order of the sum of dq: by keys, ascending. Tile j of a cell and head adds to queries i when the turn of i is j, and
// then makes it j + 1. This ends, and the sum's order is fixed, if all n_blocks blocks are resident at once: a tile
// waits only for tiles of lower numbers, and each block takes its tiles in ascending order.
//
// Cost of the turns, counted in query tiles and with equal times for all: 132 blocks need 1,036 for one cell of 16k
// tokens and 8 heads in tiles of 128, 1,024 if nothing waited, and 1,135 if heads ran slowest.
//
// Sources: FlashAttention-2 (arXiv 2307.08691) for tiles by queries and by keys; Graham, Bounds on multiprocessing
// timing anomalies (1969), for the longest first.
#pragma once

#include <cstdint>

#include "host_device.hpp"

namespace vcc::cuda {

template <int kQueryRows_, int kKeyRows_>
struct AttentionTiles {
  static constexpr int kQueryRows = kQueryRows_, kKeyRows = kKeyRows_;
  static_assert(kQueryRows > 0 && kKeyRows > 0, "a tile has rows");
};

// n_known <= n_tokens <= n_rows; rows first_row .. first_row + n_rows - 1 of the packed tensors.
struct Cell {
  int64_t first_row;
  int32_t n_rows, n_tokens, n_known;
};

enum class Pass { forward, backward };

VCC_HOST_DEVICE int32_t tiles_of(int32_t rows, int32_t size) { return rows / size + (rows % size != 0); }

// Tiles of one head of a cell; every row of a forward output belongs to one, padding too.
template <class Tiles>
VCC_HOST_DEVICE int32_t cell_tiles(Pass pass, const Cell& cell) {
  return pass == Pass::forward ? tiles_of(cell.n_rows, Tiles::kQueryRows) : tiles_of(cell.n_known, Tiles::kKeyRows);
}

// What one of those tiles visits at most.
template <class Tiles>
VCC_HOST_DEVICE int32_t tile_steps(Pass pass, const Cell& cell) {
  return pass == Pass::forward ? tiles_of(cell.n_known, Tiles::kKeyRows) : tiles_of(cell.n_tokens, Tiles::kQueryRows);
}

struct Plan {
  const Cell* cells;          // [n_cells]
  const int32_t* order;       // [n_cells] cells, longest tiles first, equal ones by number
  const int64_t* first_tile;  // [n_cells + 1] tiles of one head before each, in that order
  int32_t n_cells, n_heads;
};

// Place of a cell in the order; one thread a cell.
template <class Tiles>
VCC_HOST_DEVICE int32_t place_in_order(Pass pass, const Cell* cells, int32_t n_cells, int32_t cell) {
  const int32_t steps = tile_steps<Tiles>(pass, cells[cell]);
  int32_t place = 0;
  for (int32_t other = 0; other < n_cells; ++other) {
    const int32_t theirs = tile_steps<Tiles>(pass, cells[other]);
    place += theirs > steps || (theirs == steps && other < cell);
  }
  return place;
}

// first_tile from the order; one thread.
template <class Tiles>
VCC_HOST_DEVICE void count_tiles(Pass pass, const Cell* cells, const int32_t* order, int32_t n_cells,
                                 int64_t* first_tile) {
  first_tile[0] = 0;
  for (int32_t place = 0; place < n_cells; ++place)
    first_tile[place + 1] = first_tile[place] + cell_tiles<Tiles>(pass, cells[order[place]]);
}

VCC_HOST_DEVICE int64_t total_work(const Plan& plan) { return plan.first_tile[plan.n_cells] * plan.n_heads; }

struct Work {
  int32_t cell, head, tile;
};

// Work number `index` < total_work(plan).
VCC_HOST_DEVICE Work work_at(Pass pass, const Plan& plan, int64_t index) {
  const int64_t tile = index / plan.n_heads;
  int32_t low = 0, high = plan.n_cells;  // first_tile[low] <= tile < first_tile[high]
  while (high - low > 1) {
    const int32_t middle = low + (high - low) / 2;
    (plan.first_tile[middle] <= tile ? low : high) = middle;
  }
  const int64_t rest = index - plan.first_tile[low] * plan.n_heads;
  const int64_t n_tiles = plan.first_tile[low + 1] - plan.first_tile[low];
  if (pass == Pass::forward)
    return {plan.order[low], static_cast<int32_t>(rest / n_tiles), static_cast<int32_t>(rest % n_tiles)};
  return {plan.order[low], static_cast<int32_t>(rest % plan.n_heads), static_cast<int32_t>(rest / plan.n_heads)};
}

// Rows [begin, end) of a cell.
struct RowRange {
  int32_t begin, end;
};

VCC_HOST_DEVICE RowRange rows_of_tile(int32_t tile, int32_t size, int32_t n_rows) {
  const int32_t begin = tile * size;
  return {begin, n_rows - begin < size ? n_rows : begin + size};
}

// Rows of the output that a forward tile writes.
template <class Tiles>
VCC_HOST_DEVICE RowRange written_rows(const Cell& cell, int32_t tile) {
  return rows_of_tile(tile, Tiles::kQueryRows, cell.n_rows);
}

// Those of them that are queries; none in a tile of padding.
template <class Tiles>
VCC_HOST_DEVICE RowRange query_rows(const Cell& cell, int32_t tile) {
  const RowRange rows = written_rows<Tiles>(cell, tile);
  const int32_t begin = rows.begin < cell.n_tokens ? rows.begin : cell.n_tokens;
  return {begin, rows.end < cell.n_tokens ? rows.end : cell.n_tokens};
}

// Those of them that meet their own key in the epilogue.
template <class Tiles>
VCC_HOST_DEVICE RowRange own_rows(const Cell& cell, int32_t tile) {
  const RowRange rows = query_rows<Tiles>(cell, tile);
  const int32_t begin = rows.begin > cell.n_known ? rows.begin : cell.n_known;
  return {begin < rows.end ? begin : rows.end, rows.end};
}

// How many key tiles a forward tile visits.
template <class Tiles>
VCC_HOST_DEVICE int32_t key_steps(const Cell& cell, int32_t tile) {
  const RowRange rows = query_rows<Tiles>(cell, tile);
  return rows.begin < rows.end ? tiles_of(cell.n_known, Tiles::kKeyRows) : 0;
}

// Keys of step 0 <= step < key_steps; only step 0 may hold fewer than kKeyRows.
template <class Tiles>
VCC_HOST_DEVICE RowRange keys_of_step(const Cell& cell, int32_t step) {
  return rows_of_tile(tiles_of(cell.n_known, Tiles::kKeyRows) - 1 - step, Tiles::kKeyRows, cell.n_known);
}

// Keys of a backward tile, whose dk and dv it writes.
template <class Tiles>
VCC_HOST_DEVICE RowRange key_rows(const Cell& cell, int32_t tile) {
  return rows_of_tile(tile, Tiles::kKeyRows, cell.n_known);
}

// How many query tiles a backward tile visits.
template <class Tiles>
VCC_HOST_DEVICE int32_t query_steps(const Cell& cell) {
  return tiles_of(cell.n_tokens, Tiles::kQueryRows);
}

// Queries of step 0 <= step < query_steps; only the last may hold fewer than kQueryRows.
template <class Tiles>
VCC_HOST_DEVICE RowRange queries_of_step(const Cell& cell, int32_t step) {
  return rows_of_tile(step, Tiles::kQueryRows, cell.n_tokens);
}

// Where the turn of query tile `step` is kept, of [n_cells, n_heads, most_query_tiles] that begin as zeros; the turn of
// a backward tile is its number within cell and head.
VCC_HOST_DEVICE int64_t turn_slot(const Work& work, int32_t step, int32_t n_heads, int32_t most_query_tiles) {
  return (static_cast<int64_t>(work.cell) * n_heads + work.head) * most_query_tiles + step;
}

// What the pass before the backward tiles does for a row: see above.
enum class Role { known, unknown, padding };

VCC_HOST_DEVICE Role role_of(const Cell& cell, int32_t row) {
  if (row >= cell.n_tokens) return Role::padding;
  return row < cell.n_known ? Role::known : Role::unknown;
}

}  // namespace vcc::cuda
