#include "machine_peak_kernel.hpp"
#include "simd_avx512.hpp"

namespace vcc {

PeakLoop peak_loop_avx512() { return multiply_add_loop<SimdAvx512>; }

}  // namespace vcc
