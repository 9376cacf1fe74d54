#include "masked_attention_kernel.hpp"
#include "simd_portable.hpp"

namespace vcc {

AttentionKernels masked_attention_portable(DType dtype) {
  return dtype == DType::float32 ? MaskedAttentionKernel<SimdPortable, float>::kernels()
                                 : MaskedAttentionKernel<SimdPortable, Bf16>::kernels();
}

}  // namespace vcc
