#include "masked_attention_backward_kernel.hpp"
#include "simd_portable.hpp"

namespace vcc {

AttentionGradientKernels masked_attention_backward_portable(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionBackwardKernel<SimdPortable, float>::kernels()
                                 : MaskedAttentionBackwardKernel<SimdPortable, Bf16>::kernels();
}

}  // namespace vcc
