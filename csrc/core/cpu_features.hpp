// Which instruction sets this processor (and this build) has, and which one an operation uses.
#pragma once

#include <string>
#include <vector>

#include "bfloat16.hpp"

namespace vcc {

// In ascending order: each processor that has one has all before it.
enum class Isa { portable, avx2, avx512, avx512_bf16 };

struct CpuFeatures {
  bool avx2 = false;         // AVX2 and FMA
  bool avx512 = false;       // AVX-512 F, BW, DQ, VL
  bool avx512_bf16 = false;  // AVX512-BF16 besides
  std::string brand;
};

// What the processor and the operating system offer (the kernel must save the wide registers).
const CpuFeatures& cpu_features();

const char* name(Isa isa);

// In this build.
std::vector<Isa> compiled_isas();

// In this build and on this processor.
std::vector<Isa> available_isas();

// The instruction set of `op` ("masked_attention", "embedding_sum", "add_layer_norm", "bin_rows") for inputs of `dtype`.
// VCC_FAST_ISA, read at each call, forces a level; a level that is missing throws std::invalid_argument. Where an
// operation has nothing of its own at a level it uses the next one below: only attention on bf16 inputs has
// an AVX512-BF16 path.
Isa selected_isa(const std::string& op, DType dtype);

}  // namespace vcc
