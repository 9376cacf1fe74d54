#include "linear_kernel.hpp"
#include "simd_avx2.hpp"

namespace vcc {

LinearKernels linear_avx2(DType dtype) {
  return dtype == DType::float32 ? LinearKernel<SimdAvx2, float>::kernels() : LinearKernel<SimdAvx2, Bf16>::kernels();
}

}  // namespace vcc
