// The embedding sum's kernels played on the CPU, thread after thread, behind the names that the GPU's launches have.
#include <cmath>

#include "embedding_sum_finish.cuh"
#include "emulation.hpp"

namespace {

using namespace vcc::cuda;
using emulation::Kind;
using emulation::Memory;

// Not a number, in shared memory that nothing has written.
std::vector<float> poisoned(int64_t floats) { return std::vector<float>(floats + 4, NAN); }

float* aligned(std::vector<float>& memory) {
  return reinterpret_cast<float*>((reinterpret_cast<uintptr_t>(memory.data()) + 15) / 16 * 16);
}

template <class T, bool kWide>
void walk_blocks_of(const EmbeddingSumBackwardArgs& args, Memory& memory) {
  const int64_t bytes = walk_shared_bytes<T, kWide>(args);
  for (const int64_t block : emulation::in_some_order(walk_blocks<T, kWide>(args))) {
    std::vector<float> sums = poisoned(bytes / 4);
    memory.add(Kind::shared, aligned(sums), bytes);
    for (const int64_t lane : emulation::in_some_order(WalkTiles<T, kWide>::kThreads))
      walk_thread<T, kWide>(args, block, static_cast<int>(lane), aligned(sums));
    memory.drop_shared();
  }
}

template <class T, bool kWide>
void partials_blocks_of(const EmbeddingSumBackwardArgs& args, Memory& memory) {
  using Tiles = PartialTiles<T, kWide>;
  for (const int64_t block : emulation::in_some_order(partials_blocks<T, kWide>(args))) {
    std::vector<float> sums = poisoned(Tiles::kSharedFloats);
    memory.add(Kind::shared, aligned(sums), Tiles::kSharedFloats * 4);
    for (const int64_t thread : emulation::in_some_order(Tiles::kThreads))
      partials_thread_sums<T, kWide>(args, block, static_cast<int>(thread), aligned(sums));
    for (const int64_t thread : emulation::in_some_order(Tiles::kThreads))
      partials_thread_total<T, kWide>(args, block, static_cast<int>(thread), aligned(sums));
    memory.drop_shared();
  }
}

}  // namespace

extern "C" void set_emulation_order(unsigned seed) { emulation::order_seed = seed; }

// A number as the kernels read and round it: bits of 16 to float32, and back.
extern "C" void widen_and_round(int64_t type, int64_t count, const uint16_t* bits, float* wide, uint16_t* rounded) {
  for (int64_t i = 0; i < count; ++i) {
    if (type == 1) {
      Half back;
      if (bits != nullptr) wide[i] = to_float(Half{bits[i]});
      round_to(wide[i], back);
      rounded[i] = back.bits;
    } else {
      BFloat16 back;
      if (bits != nullptr) wide[i] = to_float(BFloat16{bits[i]});
      round_to(wide[i], back);
      rounded[i] = back.bits;
    }
  }
}

int vcc_cuda_embedding_sum(const EmbeddingSumArgs* args, int, void*) {
  if (args->bytes != sizeof(*args)) return kBadArguments;
  return with_rows(args->type, args->wide, [&](auto number, auto wide) {
    using T = decltype(number);
    using Tiles = SumTiles<T, wide.value>;
    return emulation::watched([&](Memory& memory) {
      memory.add(Kind::output, args->out, args->B * args->S * args->E * int64_t{sizeof(T)});
      for (const EmbeddingTable& table : args->tables) {
        memory.add(Kind::input, table.table, table.rows * args->E * int64_t{sizeof(T)});
        memory.add(Kind::input, table.ids,
                   ((args->B - 1) * table.stride_b + (args->S - 1) * table.stride_s + 1) * table.id_bytes);
      }
      emulation::launch(sum_blocks(*args, Tiles::kWarps), Tiles::kThreads, [&](int64_t block, int thread) {
        embedding_sum_thread<T, wide.value>(*args, static_cast<uint32_t>(block), static_cast<uint32_t>(thread));
      });
    });
  });
}

int vcc_cuda_embedding_sum_backward(const EmbeddingSumBackwardArgs* args, int, void*) {
  if (args->bytes != sizeof(*args) || args->range <= 0) return kBadArguments;
  if (args->range % WalkTiles<float, true>::kStep != 0) return kBadArguments;
  return with_rows(args->type, args->wide, [&](auto number, auto wide) {
    using T = decltype(number);
    const int64_t row_bytes = args->E * int64_t{sizeof(T)}, ranges = n_ranges(*args);
    return emulation::watched([&](Memory& memory) {
      memory.add(Kind::input, args->dout, (args->n_tokens - 1) * args->stride_bytes + row_bytes);
      memory.add(Kind::input, args->keys, args->n_entries * 4);
      memory.add(Kind::input, args->order, args->n_entries * 8);
      memory.add(Kind::input, args->starts, (args->n_rows + 1) * 4);
      memory.add(Kind::output, args->gradient, args->n_rows * row_bytes);
      memory.add(Kind::workspace, args->positions, ranges * args->range * int64_t{sizeof(Position)});
      memory.add(Kind::workspace, args->rows, ranges * args->range * 4);
      memory.add(Kind::workspace, args->edges, args->keys == nullptr ? 0 : 2 * ranges * args->E * 4);
      memory.add(Kind::workspace, args->partials, ranges * small_numbers(*args) * 4);
      for (const SmallTable& small : args->small) {
        memory.add(Kind::input, small.ids, args->n_tokens * small.id_bytes);
        memory.add(Kind::output, small.gradient, small.ids == nullptr ? 0 : small.rows * row_bytes);
      }
      emulation::launch(position_blocks(*args), PositionTiles::kThreads,
                        [&](int64_t block, int thread) { positions_thread(*args, block, thread); });
      walk_blocks_of<T, wide.value>(*args, memory);
      if (args->keys != nullptr)
        emulation::launch(finish_blocks(*args), FinishTiles::kThreads, [&](int64_t block, int thread) {
          finish_thread<T, wide.value>(*args, block, thread);
        });
      partials_blocks_of<T, wide.value>(*args, memory);
    });
  });
}

const char* vcc_cuda_error(int code) {
  switch (code) {
    case emulation::kReadOutside: return "a read outside the arrays";
    case emulation::kWriteOutside: return "a write outside the arrays";
    case emulation::kMisaligned: return "an access that is not aligned";
    case emulation::kWrittenTwice: return "a second write to the same place";
    case emulation::kReadUnwritten: return "a read of what nothing has written";
    case emulation::kNotWritten: return "a result that was not written whole";
    default: return "the arguments do not fit the kernel";
  }
}
