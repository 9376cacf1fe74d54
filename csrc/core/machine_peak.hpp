// What this machine can do at most: the denominators of every "fraction of peak" we report.
#pragma once

#include <cstdint>
#include <vector>

#include "cpu_features.hpp"

namespace vcc {

// GFLOP/s (a multiply-add counts 2) of a loop of independent multiply-adds that touches no memory, all threads
// together, best of repeated runs within `seconds`. bfloat16 has instructions of its own on avx512_bf16 only; elsewhere
// it is computed in fp32, and so is its peak.
double measure_peak(DType dtype, Isa isa, int num_threads, double seconds);

// GB/s (10^9) of copying `bytes` from one buffer to another, read and written bytes both counted, best of repeats.
double measure_copy_bandwidth(int64_t bytes, int num_threads, double seconds);

// Runs `rounds` rounds of multiply-adds and returns how many floating-point operations that was.
using PeakLoop = double (*)(int64_t rounds);

PeakLoop peak_loop_portable();
PeakLoop peak_loop_avx2();
PeakLoop peak_loop_avx512();
PeakLoop peak_loop_avx512_bf16();

}  // namespace vcc
