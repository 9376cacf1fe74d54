#include "masked_attention_backward_kernel.hpp"
#include "simd_avx2.hpp"

namespace vcc {

AttentionGradientKernels masked_attention_backward_avx2(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionBackwardKernel<SimdAvx2, float>::kernels()
                                 : MaskedAttentionBackwardKernel<SimdAvx2, Bf16>::kernels();
}

}  // namespace vcc
