// Functions that the GPU runs and the tests run on the CPU: one source, compiled by nvcc and by a C++17 compiler.
#pragma once

#if defined(__CUDACC__)
#define VCC_HOST_DEVICE __host__ __device__ __forceinline__
#else
#define VCC_HOST_DEVICE inline
#endif

// Loops over registers: an index that is not known at compile time would put the array into memory.
#if defined(__CUDA_ARCH__)
#define VCC_UNROLL _Pragma("unroll")
#else
#define VCC_UNROLL
#endif
