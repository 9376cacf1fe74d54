#include "masked_attention_kernel.hpp"
#include "simd_avx512_bf16.hpp"

namespace vcc {

AttentionKernels masked_attention_avx512_bf16() { return MaskedAttentionKernel<SimdAvx512Bf16, Bf16>::kernels(); }

}  // namespace vcc
