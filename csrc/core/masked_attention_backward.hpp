// Masked attention, backward: gradients of q, k and v of masked_attention.hpp from its output and log-sum-exp.
//
//   p_ij = exp(scale q_i.k_j - lse_i)      ds_ij = p_ij (dout_i.v_j - delta_i) scale
//   delta_i = dout_i.out_i - dlse_i
//   dq_i = sum_j ds_ij k_j      dk_j = sum_i ds_ij q_i      dv_j = sum_i p_ij dout_i
//
// over the pairs that attention has: every query i < n_tokens with the keys j < n_known, an unknown query with itself.
// So an unknown key has gradients from its own query alone. Rows i >= n_tokens get 0, whatever the inputs hold there.
//
// Scores are computed once: five products of N n_known D multiply-adds a head, nothing of size S x S. Sums are in fp32,
// each rounded once at its end, and in an order that depends on the shape alone: bitwise the same for any number of
// threads.
//
// Memory beyond the arguments: 8 bytes a query and head, `workspace_bytes` a thread, and for bf16 the fp32 sums of dq.
#pragma once

#include <cstdint>

#include "masked_attention.hpp"

namespace vcc {

struct MaskedAttentionBackwardArgs {
  const void* dout;         // [B, S, H, D]
  const float* dlse;        // [B, H, S] contiguous, or null: zero
  const void *q, *k, *v;    // [B, S, H, D]
  const void* out;          // [B, S, H, D], of the forward
  const float* lse;         // [B, H, S] contiguous, of the forward
  const int64_t* n_known;   // [B], or null: all tokens are known
  const int64_t* n_tokens;  // [B], or null: no padding
  void *dq, *dk, *dv;       // [B, S, H, D]; every element is written
  int64_t B, S, H, D;
  Strides dout_strides, q_strides, k_strides, v_strides, out_strides, dq_strides, dk_strides, dv_strides;
  float scale;
  DType dtype;
  int num_threads;
};

// Throws std::invalid_argument for sizes outside the contract and std::bad_alloc.
void masked_attention_backward(const MaskedAttentionBackwardArgs& args);

// The items of work (a cell, a head and a chunk of its known keys) that the threads share.
int64_t masked_attention_backward_work_items(const MaskedAttentionBackwardArgs& args);

// One (cell, head): what the kernels of one instruction set work on. First token of each; strides in elements.
struct AttentionGradientHead {
  const void *dout, *q, *k, *v, *out;
  const float *lse, *dlse;  // dlse may be null
  void *dq, *dk, *dv;
  int64_t dout_stride, q_stride, k_stride, v_stride, out_stride, dq_stride, dk_stride, dv_stride;
  int64_t n_tokens, n_known, D;
  float scale;
  float *minus_lse, *minus_delta;  // [n_tokens] in the base-2 domain, and as above: what `prepare` writes
  float* dq_sum;                   // fp32 sums of dq: dq itself where that is fp32
  int64_t dq_sum_stride;
};

// The kernels of one instruction set and input type. All of them are serial; the caller spreads them over threads.
//   prepare   rows [begin, end): the terms above, what each unknown query gives itself, zeros in padding
//   open      packs keys [key_begin, key_end) into the workspace
//   multiply  adds query tile [row_begin, row_end) to the open keys' dk and dv; the tile's share of dq stays inside
//   add_dq    adds that share to dq_sum; `last`: nothing follows, so dq is written
//   close     writes dk and dv of the open keys
struct AttentionGradientKernels {
  int64_t query_tile;       // rows per call of `multiply`
  int64_t key_unit;         // chunks of keys begin at multiples of this,
  int64_t key_strip;        // are best when a multiple of this,
  int64_t most_keys;        // and hold at most so many
  int64_t workspace_bytes;  // scratch of one thread, 64-byte aligned
  void (*prepare)(const AttentionGradientHead& head, int64_t begin, int64_t end);
  void (*open)(const AttentionGradientHead& head, int64_t key_begin, int64_t key_end, void* workspace);
  void (*multiply)(const AttentionGradientHead& head, int64_t row_begin, int64_t row_end, void* workspace);
  void (*add_dq)(const AttentionGradientHead& head, int64_t row_begin, int64_t row_end, bool last, void* workspace);
  void (*close)(const AttentionGradientHead& head, void* workspace);
};

AttentionGradientKernels masked_attention_backward_portable(DType dtype);
AttentionGradientKernels masked_attention_backward_avx2(DType dtype);
AttentionGradientKernels masked_attention_backward_avx512(DType dtype);
// bf16 inputs only.
AttentionGradientKernels masked_attention_backward_avx512_bf16();

}  // namespace vcc
