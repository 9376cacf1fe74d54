// The attention schedule as a kernel includes it: compiled for the GPU by the tests, never run.
#include "attention_schedule.hpp"

namespace {

using namespace vcc::cuda;
using Tiles = AttentionTiles<128, 128>;

__device__ void count(int32_t* visits, const Cell& cell, RowRange queries, RowRange keys) {
  for (int32_t i = queries.begin + threadIdx.x; i < queries.end; i += blockDim.x)
    for (int32_t j = keys.begin; j < keys.end; ++j) ++visits[cell.first_row + i];
}

}  // namespace

__global__ void plan_probe(Pass pass, const Cell* cells, int32_t n_cells, int32_t* order, int64_t* first_tile) {
  const int32_t cell = static_cast<int32_t>(threadIdx.x);
  if (cell < n_cells) order[place_in_order<Tiles>(pass, cells, n_cells, cell)] = cell;
  __syncthreads();
  if (cell == 0) count_tiles<Tiles>(pass, cells, order, n_cells, first_tile);
}

__global__ void forward_probe(Plan plan, int32_t* visits, int32_t* own) {
  for (int64_t index = blockIdx.x; index < total_work(plan); index += gridDim.x) {
    const Work work = work_at(Pass::forward, plan, index);
    const Cell& cell = plan.cells[work.cell];
    for (int32_t step = 0; step < key_steps<Tiles>(cell, work.tile); ++step)
      count(visits, cell, query_rows<Tiles>(cell, work.tile), keys_of_step<Tiles>(cell, step));
    count(own, cell, own_rows<Tiles>(cell, work.tile), {0, 1});
  }
}

__global__ void backward_probe(Plan plan, int32_t* visits, const int32_t* turns, int32_t most_query_tiles) {
  for (int64_t index = blockIdx.x; index < total_work(plan); index += gridDim.x) {
    const Work work = work_at(Pass::backward, plan, index);
    const Cell& cell = plan.cells[work.cell];
    for (int32_t step = 0; step < query_steps<Tiles>(cell); ++step)
      if (turns[turn_slot(work, step, plan.n_heads, most_query_tiles)] == work.tile)
        count(visits, cell, queries_of_step<Tiles>(cell, step), key_rows<Tiles>(cell, work.tile));
  }
}
