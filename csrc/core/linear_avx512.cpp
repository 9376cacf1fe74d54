#include "linear_kernel.hpp"
#include "simd_avx512.hpp"

namespace vcc {

LinearKernels linear_avx512(DType dtype) {
  return dtype == DType::float32 ? LinearKernel<SimdAvx512, float>::kernels() : LinearKernel<SimdAvx512, Bf16>::kernels();
}

}  // namespace vcc
