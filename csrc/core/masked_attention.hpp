// Masked attention, forward: every query sees the known tokens of its cell, and itself.
//
//   out[b,i,h,:] = sum_j p_ij v[b,j,h,:],  p_ij = exp(scale q_i.k_j - lse_i),  lse_i = log sum_j exp(scale q_i.k_j)
//
// j runs over the keys < n_known[b] and, for an unknown query (i >= n_known[b]), over i itself. Tokens stand in the
// order known, unknown, padding; rows i >= n_tokens[b] get out 0 and lse -inf. Nothing of size S x S is ever formed.
//
// Letters: B cells, S tokens, H heads, D head dim (16..128, a multiple of 8).
#pragma once

#include <cstdint>

#include "bfloat16.hpp"

namespace vcc {

// Distance, in elements, between neighbours along each dimension of a [B, S, H, D] tensor; D is contiguous.
struct Strides {
  int64_t b, s, h;
};

struct MaskedAttentionArgs {
  const void *q, *k, *v;    // [B, S, H, D]
  void* out;                // [B, S, H, D]; every element is written
  float* lse;               // [B, H, S] contiguous, natural logarithm, or null
  const int64_t* n_known;   // [B], or null: all tokens are known
  const int64_t* n_tokens;  // [B], or null: no padding
  int64_t B, S, H, D;
  Strides q_strides, k_strides, v_strides, out_strides;
  float scale;
  DType dtype;
  int num_threads;
};

// Throws std::invalid_argument for sizes outside the contract and std::bad_alloc.
void masked_attention(const MaskedAttentionArgs& args);

// The fewest tasks that the threads share at a time: what bounds how many of them can be kept busy. Of the addresses,
// only those of the counts are read.
int64_t masked_attention_work_items(const MaskedAttentionArgs& args);

// One (cell, head): what the kernels of one instruction set work on.
struct AttentionHead {
  const void *q, *k, *v;  // first token; strides in elements
  void* out;
  float* lse;  // may be null
  int64_t q_stride, k_stride, v_stride, out_stride;
  int64_t n_tokens, n_known, D;
  float scale;
  void *key_pack, *value_pack;  // shared by all query tiles of the head
};

// The kernels of one instruction set and input type. All of them are serial; the caller spreads them over threads.
struct AttentionKernels {
  int64_t query_tile;       // rows per call of `run` at most; a 16th of it is whole register tiles
  int64_t key_block;        // keys per call of `pack`
  int64_t workspace_bytes;  // scratch of one thread, 64-byte aligned
  int64_t (*key_pack_bytes)(int64_t n_known, int64_t D);
  int64_t (*value_pack_bytes)(int64_t n_known, int64_t D);
  void (*pack)(const AttentionHead& head, int64_t key_begin, int64_t key_end);
  void (*run)(const AttentionHead& head, int64_t row_begin, int64_t row_end, void* workspace);
};

AttentionKernels masked_attention_portable(DType dtype);
AttentionKernels masked_attention_avx2(DType dtype);
AttentionKernels masked_attention_avx512(DType dtype);
// bf16 inputs only.
AttentionKernels masked_attention_avx512_bf16();

}  // namespace vcc
