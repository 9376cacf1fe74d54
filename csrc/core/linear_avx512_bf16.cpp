#include "linear_kernel.hpp"
#include "simd_avx512_bf16.hpp"

namespace vcc {

LinearKernels linear_avx512_bf16() { return LinearKernel<SimdAvx512Bf16, Bf16>::kernels(); }

}  // namespace vcc
