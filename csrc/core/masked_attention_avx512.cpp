#include "masked_attention_kernel.hpp"
#include "simd_avx512.hpp"

namespace vcc {

AttentionKernels masked_attention_avx512(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionKernel<SimdAvx512, float>::kernels()
                                 : MaskedAttentionKernel<SimdAvx512, Bf16>::kernels();
}

}  // namespace vcc
