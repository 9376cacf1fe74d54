#include "machine_peak_kernel.hpp"
#include "simd_avx512_bf16.hpp"

namespace vcc {

PeakLoop peak_loop_avx512_bf16() { return multiply_add_loop<SimdAvx512Bf16>; }

}  // namespace vcc
