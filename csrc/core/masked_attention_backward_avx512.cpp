#include "masked_attention_backward_kernel.hpp"
#include "simd_avx512.hpp"

namespace vcc {

AttentionGradientKernels masked_attention_backward_avx512(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionBackwardKernel<SimdAvx512, float>::kernels()
                                 : MaskedAttentionBackwardKernel<SimdAvx512, Bf16>::kernels();
}

}  // namespace vcc
