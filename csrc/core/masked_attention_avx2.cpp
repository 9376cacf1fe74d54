#include "masked_attention_kernel.hpp"
#include "simd_avx2.hpp"

namespace vcc {

AttentionKernels masked_attention_avx2(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionKernel<SimdAvx2, float>::kernels()
                                 : MaskedAttentionKernel<SimdAvx2, Bf16>::kernels();
}

}  // namespace vcc
