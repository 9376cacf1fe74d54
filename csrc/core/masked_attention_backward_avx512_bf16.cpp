#include "masked_attention_backward_kernel.hpp"
#include "simd_avx512_bf16.hpp"

namespace vcc {

AttentionGradientKernels masked_attention_backward_avx512_bf16() {
  return MaskedAttentionBackwardKernel<SimdAvx512Bf16, Bf16>::kernels();
}

}  // namespace vcc
