// The attention schedule walked as kernels would walk it, for ctypes: what every tile visits is counted.
#include <cstdint>
#include <vector>

#include "attention_schedule.hpp"

namespace {

using namespace vcc::cuda;

struct Counts {
  int32_t* pairs;    // [heads, rows, width]: visits of (query row, key), a key by its number in the cell
  int32_t* own;      // [heads, rows]: own terms
  int32_t* written;  // [heads, rows]: writes of a row's result (forward out; backward dk and dv)
  int64_t rows, width;
};

struct OwnedPlan {
  std::vector<int32_t> order;
  std::vector<int64_t> first_tile;
  Plan plan;
};

template <class Tiles>
OwnedPlan make_plan(Pass pass, const Cell* cells, int32_t n_cells, int32_t n_heads) {
  OwnedPlan made{std::vector<int32_t>(n_cells, -1), std::vector<int64_t>(n_cells + 1, -1), {}};
  for (int32_t cell = 0; cell < n_cells; ++cell)
    made.order[place_in_order<Tiles>(pass, cells, n_cells, cell)] = cell;
  count_tiles<Tiles>(pass, cells, made.order.data(), n_cells, made.first_tile.data());
  made.plan = {cells, made.order.data(), made.first_tile.data(), n_cells, n_heads};
  return made;
}

void visit(const Counts& counts, int32_t head, const Cell& cell, RowRange queries, RowRange keys) {
  for (int32_t i = queries.begin; i < queries.end; ++i)
    for (int32_t j = keys.begin; j < keys.end; ++j)
      ++counts.pairs[(head * counts.rows + cell.first_row + i) * counts.width + j];
}

void count_rows(int32_t* of, const Counts& counts, int32_t head, const Cell& cell, RowRange rows) {
  for (int32_t i = rows.begin; i < rows.end; ++i) ++of[head * counts.rows + cell.first_row + i];
}

// Faults: a tile with a mask where the kernel has none.
template <class Tiles>
int64_t forward(const Plan& plan, int64_t n_blocks, const Counts& counts) {
  int64_t faults = 0;
  for (int64_t block = 0; block < n_blocks; ++block)
    for (int64_t index = block; index < total_work(plan); index += n_blocks) {
      const Work work = work_at(Pass::forward, plan, index);
      const Cell& cell = plan.cells[work.cell];
      const int32_t steps = key_steps<Tiles>(cell, work.tile);
      for (int32_t step = 0; step < steps; ++step) {
        const RowRange keys = keys_of_step<Tiles>(cell, step);
        faults += keys.end <= keys.begin || (step > 0 && keys.end - keys.begin != Tiles::kKeyRows);
        visit(counts, work.head, cell, query_rows<Tiles>(cell, work.tile), keys);
      }
      count_rows(counts.own, counts, work.head, cell, own_rows<Tiles>(cell, work.tile));
      count_rows(counts.written, counts, work.head, cell, written_rows<Tiles>(cell, work.tile));
    }
  return faults;
}

template <class Tiles>
int64_t backward(const Plan& plan, int64_t n_blocks, const Counts& counts) {
  int64_t faults = 0;
  for (int32_t c = 0; c < plan.n_cells; ++c)
    for (int32_t head = 0; head < plan.n_heads; ++head)
      for (int32_t row = 0; row < plan.cells[c].n_rows; ++row) {
        const Role role = role_of(plan.cells[c], row);
        const RowRange one{row, row + 1};
        if (role == Role::unknown) count_rows(counts.own, counts, head, plan.cells[c], one);
        if (role != Role::known) count_rows(counts.written, counts, head, plan.cells[c], one);
      }
  for (int64_t block = 0; block < n_blocks; ++block)
    for (int64_t index = block; index < total_work(plan); index += n_blocks) {
      const Work work = work_at(Pass::backward, plan, index);
      const Cell& cell = plan.cells[work.cell];
      const RowRange keys = key_rows<Tiles>(cell, work.tile);
      const int32_t steps = query_steps<Tiles>(cell);
      for (int32_t step = 0; step < steps; ++step) {
        const RowRange queries = queries_of_step<Tiles>(cell, step);
        faults += queries.end <= queries.begin;
        faults += step + 1 < steps && queries.end - queries.begin != Tiles::kQueryRows;
        visit(counts, work.head, cell, queries, keys);
      }
      count_rows(counts.written, counts, work.head, cell, keys);
    }
  return faults;
}

template <class Function>
auto with_tiles(int32_t query_rows, int32_t key_rows, const Function& run) {
  if (query_rows == 4) return key_rows == 4 ? run(AttentionTiles<4, 4>{}) : run(AttentionTiles<4, 8>{});
  return key_rows == 4 ? run(AttentionTiles<8, 4>{}) : run(AttentionTiles<8, 8>{});
}

}  // namespace

// Counts of all that `n_blocks` blocks visit; the number of faults. Tiles of 4 or 8 rows.
extern "C" int64_t schedule_visits(int32_t is_backward, const Cell* cells, int32_t n_cells, int32_t n_heads,
                                   int32_t query_rows, int32_t key_rows, int64_t n_blocks, int32_t* pairs, int32_t* own,
                                   int32_t* written, int64_t rows, int64_t width) {
  return with_tiles(query_rows, key_rows, [&](auto tiles) {
    using Tiles = decltype(tiles);
    const Counts counts{pairs, own, written, rows, width};
    if (is_backward)
      return backward<Tiles>(make_plan<Tiles>(Pass::backward, cells, n_cells, n_heads).plan, n_blocks, counts);
    return forward<Tiles>(make_plan<Tiles>(Pass::forward, cells, n_cells, n_heads).plan, n_blocks, counts);
  });
}

// The work in its order: [count, 5] of cell, head, tile, steps, and the turns' first slot; how many there are.
extern "C" int64_t schedule_work(int32_t is_backward, const Cell* cells, int32_t n_cells, int32_t n_heads,
                                 int32_t query_rows, int32_t key_rows, int32_t most_query_tiles, int64_t* out) {
  return with_tiles(query_rows, key_rows, [&](auto tiles) {
    using Tiles = decltype(tiles);
    const Pass pass = is_backward ? Pass::backward : Pass::forward;
    const OwnedPlan made = make_plan<Tiles>(pass, cells, n_cells, n_heads);
    const int64_t count = total_work(made.plan);
    for (int64_t index = 0; out != nullptr && index < count; ++index) {
      const Work work = work_at(pass, made.plan, index);
      const Cell& cell = cells[work.cell];
      const int32_t steps = is_backward ? query_steps<Tiles>(cell) : key_steps<Tiles>(cell, work.tile);
      const int64_t row[] = {work.cell, work.head, work.tile, steps, turn_slot(work, 0, n_heads, most_query_tiles)};
      for (int64_t i = 0; i < 5; ++i) out[index * 5 + i] = row[i];
    }
    return count;
  });
}
