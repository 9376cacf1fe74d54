#include "machine_peak_kernel.hpp"
#include "simd_portable.hpp"

namespace vcc {

PeakLoop peak_loop_portable() { return multiply_add_loop<SimdPortable>; }

}  // namespace vcc
