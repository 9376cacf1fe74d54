// What the embedding sum's launches are given: the C interface between Python and the GPU. Every field has 8 bytes.
//
// Ids are int32 (id_bytes 4) or int64 (8); an id that is no row of its table adds nothing. Tables are gene, value and
// condition, [rows, E] contiguous. Letters: B cells, S tokens, E model width.
//
// Launches return 0, kBadArguments, or CUDA's own number, which vcc_cuda_error puts into words. They wait for nothing.
#pragma once

#include <cstdint>

namespace vcc::cuda {

constexpr int kBadArguments = -1;

enum class NumberType : int64_t { float32, float16, bfloat16 };

struct EmbeddingTable {
  const void* ids;  // null with the table
  int64_t id_bytes;
  int64_t stride_b, stride_s;  // of the ids; stride_b 0 where all cells share one row of ids
  const void* table;           // [rows, E], or null: adds nothing
  int64_t rows;
};

struct EmbeddingSumArgs {
  int64_t bytes;  // sizeof this struct, as the caller knows it
  EmbeddingTable tables[3];
  void* out;  // [B, S, E] contiguous
  int64_t B, S, E;
  NumberType type;
  int64_t wide;  // E is a multiple of 16 bytes, and tables and out begin at one
};

// A table of few rows, whose gradient is summed in shared memory beside another table's.
struct SmallTable {
  const void* ids;  // [n_tokens] contiguous, or null: not wanted
  int64_t id_bytes;
  int64_t rows;
  void* gradient;  // [rows, E]
};

// A sorted position: bit 31 says that its row is another than the position's before, in the same range.
struct alignas(8) Position {
  uint32_t token;
  uint32_t small;  // rows of the small tables in shared memory, 16 bits each
};

// Gradients of one large table, of which the tokens are sorted by row, and of small ones.
struct EmbeddingSumBackwardArgs {
  int64_t bytes;
  const void* dout;  // [n_tokens, E], neighbouring numbers in a row
  int64_t stride_bytes;  // of dout's rows, below 2^32
  int64_t n_tokens, S, E;  // fewer than 2^31 tokens
  // The inverse index. Entry k stands for the tokens order[k], order[k] + S, ..., n_tokens / n_entries of them.
  const int32_t* keys;    // [n_entries] rows in ascending order, n_rows for what is in no row; null: no large table
  const int64_t* order;   // [n_entries] tokens
  const int32_t* starts;  // [n_rows + 1] first entry of each row
  int64_t n_entries, n_rows;
  void* gradient;  // [n_rows, E]
  SmallTable small[2];
  int64_t range;        // sorted positions that one warp walks through: whole steps of it
  Position* positions;  // [ceil(n_tokens / range) * range]
  int32_t* rows;        // the same: the row of each
  float* edges;     // [2 * ceil(n_tokens / range), E] sums of rows that go over a range's edge
  float* partials;  // [ceil(n_tokens / range), small rows, E]
  NumberType type;
  int64_t wide;  // as above, of dout and its stride, the gradients, edges and partials
};

}  // namespace vcc::cuda

#if defined(_WIN32)
#define VCC_CUDA_API extern "C" __declspec(dllexport)
#else
#define VCC_CUDA_API extern "C" __attribute__((visibility("default")))
#endif

VCC_CUDA_API int vcc_cuda_embedding_sum(const vcc::cuda::EmbeddingSumArgs* args, int device, void* stream);
VCC_CUDA_API int vcc_cuda_embedding_sum_backward(const vcc::cuda::EmbeddingSumBackwardArgs* args, int device,
                                                 void* stream);
VCC_CUDA_API const char* vcc_cuda_error(int code);
