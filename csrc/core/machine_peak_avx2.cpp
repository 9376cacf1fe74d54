#include "machine_peak_kernel.hpp"
#include "simd_avx2.hpp"

namespace vcc {

PeakLoop peak_loop_avx2() { return multiply_add_loop<SimdAvx2>; }

}  // namespace vcc
