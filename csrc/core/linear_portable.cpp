#include "linear_kernel.hpp"
#include "simd_portable.hpp"

namespace vcc {

LinearKernels linear_portable(DType dtype) {
  return dtype == DType::float32 ? LinearKernel<SimdPortable, float>::kernels() : LinearKernel<SimdPortable, Bf16>::kernels();
}

}  // namespace vcc
