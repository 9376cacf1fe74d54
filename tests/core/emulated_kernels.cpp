// The AVX-512 kernels, compiled with emulated intrinsics (avx512_emulation.hpp), for ctypes: one head of attention, one
// product of a linear layer, and the embedding sum forward and backward.
#include <algorithm>
#include <cstdlib>

#include "aligned_buffer.hpp"
#include "cpu_features.hpp"
#include "embedding_sum_backward.hpp"
#include "linear.hpp"
#include "masked_attention.hpp"
#include "masked_attention_backward.hpp"

extern "C" void emulated_attention_head(int bf16_instructions, int bf16_inputs, const void* q, const void* k,
                                        const void* v, void* out, float* lse, int64_t stride, int64_t n_tokens,
                                        int64_t n_known, int64_t S, int64_t D, float scale) {
  using namespace vcc;
  const AttentionKernels kernels = bf16_instructions ? masked_attention_avx512_bf16()
                                                     : masked_attention_avx512(bf16_inputs ? DType::bfloat16
                                                                                           : DType::float32);
  AttentionHead head{};
  head.q = q, head.k = k, head.v = v, head.out = out, head.lse = lse;
  head.q_stride = head.k_stride = head.v_stride = stride;
  head.out_stride = D;
  head.n_tokens = n_tokens, head.n_known = n_known, head.D = D, head.scale = scale;
  const AlignedBuffer keys = allocate_aligned(kernels.key_pack_bytes(n_known, D));
  const AlignedBuffer values = allocate_aligned(kernels.value_pack_bytes(n_known, D));
  const AlignedBuffer workspace = allocate_aligned(kernels.workspace_bytes);
  head.key_pack = keys.get(), head.value_pack = values.get();
  for (int64_t key = 0; key < n_known; key += kernels.key_block)
    kernels.pack(head, key, key + kernels.key_block < n_known ? key + kernels.key_block : n_known);
  for (int64_t row = 0; row < S; row += kernels.query_tile)
    kernels.run(head, row, row + kernels.query_tile < S ? row + kernels.query_tile : S, workspace.get());
}

extern "C" void emulated_attention_backward_head(int bf16_instructions, int bf16_inputs, const void* dout,
                                                 const float* dlse, const void* q, const void* k, const void* v,
                                                 const void* out, const float* lse, void* dq, void* dk, void* dv,
                                                 float* dq_sum, float* terms, int64_t stride, int64_t n_tokens,
                                                 int64_t n_known, int64_t S, int64_t D, float scale) {
  using namespace vcc;
  const AttentionGradientKernels kernels =
      bf16_instructions ? masked_attention_backward_avx512_bf16()
                        : masked_attention_backward_avx512(bf16_inputs ? DType::bfloat16 : DType::float32);
  AttentionGradientHead head{};
  head.dout = dout, head.dlse = dlse, head.q = q, head.k = k, head.v = v, head.out = out, head.lse = lse;
  head.dq = dq, head.dk = dk, head.dv = dv;
  head.q_stride = head.k_stride = head.v_stride = stride;
  head.dout_stride = head.out_stride = head.dq_stride = head.dk_stride = head.dv_stride = head.dq_sum_stride = D;
  head.n_tokens = n_tokens, head.n_known = n_known, head.D = D, head.scale = scale;
  head.dq_sum = bf16_inputs ? dq_sum : static_cast<float*>(dq);
  head.minus_lse = terms, head.minus_delta = terms + S;
  const AlignedBuffer workspace = allocate_aligned(kernels.workspace_bytes);
  const int64_t keys = 2 * kernels.key_strip;
  kernels.prepare(head, 0, S);
  for (int64_t key = 0; key < n_known; key += keys) {
    const int64_t key_end = key + keys < n_known ? key + keys : n_known;
    kernels.open(head, key, key_end, workspace.get());
    for (int64_t row = 0; row < n_tokens; row += kernels.query_tile) {
      const int64_t row_end = row + kernels.query_tile < n_tokens ? row + kernels.query_tile : n_tokens;
      kernels.multiply(head, row, row_end, workspace.get());
      kernels.add_dq(head, row, row_end, key_end == n_known, workspace.get());
    }
    kernels.close(head, workspace.get());
  }
}

// What embedding_sum.cpp and embedding_sum_backward.cpp ask for.
vcc::Isa vcc::selected_isa(const std::string&, vcc::DType) { return Isa::avx512; }

// Rows, tables and ids of gene, value and condition, int64; tables are gradients in the backward.
extern "C" void emulated_embedding_sum(int backward, int bf16, void* tokens, void* gene_ids, void* value_ids,
                                       void* condition_ids, void* gene, void* value, void* condition, int64_t gene_rows,
                                       int64_t value_rows, int64_t condition_rows, int64_t B, int64_t S, int64_t E) {
  using namespace vcc;
  const DType dtype = bf16 ? DType::bfloat16 : DType::float32;
  if (backward)
    return embedding_sum_backward({tokens, S * E, E,
                                   {{gene_ids, S, gene, gene_rows, false},
                                    {value_ids, S, value, value_rows, false},
                                    {condition_ids, S, condition, condition_rows, false}},
                                   B, S, E, IndexType::int64, dtype, 1});
  embedding_sum({{{"gene", gene_ids, S, gene, gene_rows},
                  {"value", value_ids, S, value, value_rows},
                  {"condition", condition_ids, S, condition, condition_rows}},
                 tokens, B, S, E, IndexType::int64, dtype, false, 1});
}

// In two chunks of steps, which is the way of a long sum.
extern "C" void emulated_linear_product(int bf16_instructions, int bf16_inputs, const void* a, const void* gate,
                                        int by_steps, int64_t a_stride, const void* b, int64_t b_stride,
                                        const void* bias, int relu, void* c, float* sums, float* row_sums, int64_t rows,
                                        int64_t lanes, int64_t steps, int64_t chunk_steps) {
  using namespace vcc;
  const LinearKernels kernels =
      bf16_instructions ? linear_avx512_bf16() : linear_avx512(bf16_inputs ? DType::bfloat16 : DType::float32);
  LinearProduct product{};
  product.a = {const_cast<void*>(a), a_stride};
  product.a_gate = {const_cast<void*>(gate), a_stride};
  product.a_by_steps = by_steps == 2, product.b_by_steps = by_steps >= 1;
  product.b = {const_cast<void*>(b), b_stride};
  product.bias = bias, product.relu = relu;
  product.c = {c, lanes}, product.row_sums = row_sums;
  product.rows = rows, product.lanes = lanes, product.steps = steps;
  const AlignedBuffer workspace = allocate_aligned(kernels.workspace_bytes);
  for (int64_t step = 0; step < steps; step += chunk_steps) {
    const int64_t end = std::min(steps, step + chunk_steps), words = (end - step + kernels.pair - 1) / kernels.pair;
    const int64_t panels = (lanes + kLinearPanel - 1) / kLinearPanel;
    const AlignedBuffer pack = allocate_aligned(panels * words * kLinearPanel * 4);
    const LinearChunk chunk{0, lanes, step, end, pack.get(), words * kLinearPanel, {sums, lanes}};
    for (int64_t panel = 0; panel < panels; ++panel) kernels.pack(product, chunk, panel, panel + 1, 0, words);
    for (int64_t row = 0; row < rows; row += kLinearRowBlock)
      for (int64_t lane = 0; lane < lanes; lane += kLinearLaneBlock)
        kernels.run(product, chunk, row, std::min(rows, row + kLinearRowBlock), lane,
                    std::min(lanes, lane + kLinearLaneBlock), workspace.get());
  }
}
