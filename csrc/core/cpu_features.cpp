#include "cpu_features.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace vcc {
namespace {

#if defined(__x86_64__)
// XCR0: which register files the operating system saves on a context switch.
uint64_t enabled_state() {
  uint32_t low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t{high} << 32) | low;
}

std::string brand_string() {
  char text[49] = {};
  for (uint32_t leaf = 0; leaf < 3; ++leaf) {
    uint32_t regs[4];
    if (!__get_cpuid(0x80000002u + leaf, &regs[0], &regs[1], &regs[2], &regs[3])) return "x86-64";
    std::memcpy(text + 16 * leaf, regs, sizeof regs);
  }
  std::string brand(text);
  brand.erase(0, brand.find_first_not_of(' '));
  return brand;
}

CpuFeatures detect() {
  CpuFeatures found;
  found.brand = brand_string();
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return found;
  const bool osxsave = c & bit_OSXSAVE, avx = c & bit_AVX, fma = c & bit_FMA;
  if (!osxsave || !avx || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return found;
  const uint64_t state = enabled_state();
  const bool ymm_saved = (state & 0x6) == 0x6, zmm_saved = (state & 0xe6) == 0xe6;
  found.avx2 = ymm_saved && fma && (b & bit_AVX2);
  const uint32_t wanted = bit_AVX512F | bit_AVX512BW | bit_AVX512DQ | bit_AVX512VL;
  found.avx512 = found.avx2 && zmm_saved && (b & wanted) == wanted;
  constexpr uint32_t avx512_bf16_bit = 1u << 5;
  if (found.avx512 && __get_cpuid_count(7, 1, &a, &b, &c, &d)) found.avx512_bf16 = a & avx512_bf16_bit;
  return found;
}
#else
CpuFeatures detect() {
  CpuFeatures found;
  found.brand = "not x86-64";
  return found;
}
#endif

bool cpu_has(Isa isa) {
  const CpuFeatures& cpu = cpu_features();
  switch (isa) {
    case Isa::portable: return true;
    case Isa::avx2: return cpu.avx2;
    case Isa::avx512: return cpu.avx512;
    case Isa::avx512_bf16: return cpu.avx512_bf16;
  }
  return false;
}

std::string join(const std::vector<Isa>& isas) {
  std::string text;
  for (Isa isa : isas) text += (text.empty() ? "" : ", ") + std::string(name(isa));
  return text;
}

bool contains(const std::vector<Isa>& isas, Isa isa) {
  return std::find(isas.begin(), isas.end(), isa) != isas.end();
}

// The level asked for by VCC_FAST_ISA, else the highest there is.
Isa requested_isa() {
  const std::vector<Isa> available = available_isas();
  const char* asked = std::getenv("VCC_FAST_ISA");
  if (asked == nullptr || *asked == '\0') return available.back();
  for (Isa isa : {Isa::portable, Isa::avx2, Isa::avx512, Isa::avx512_bf16}) {
    if (std::strcmp(asked, name(isa)) != 0) continue;
    if (contains(available, isa)) return isa;
    const std::string reason = contains(compiled_isas(), isa)
                                   ? "this processor (" + cpu_features().brand + ") does not have it"
                                   : "this build of the core does not contain it";
    throw std::invalid_argument("VCC_FAST_ISA=" + std::string(asked) + " was asked for, but " + reason +
                                "; available here: " + join(available) +
                                ". Unset VCC_FAST_ISA or choose one of these.");
  }
  throw std::invalid_argument("VCC_FAST_ISA must be one of portable, avx2, avx512, avx512_bf16, not '" +
                              std::string(asked) + "'; available here: " + join(available) + ".");
}

}  // namespace

const CpuFeatures& cpu_features() {
  static const CpuFeatures found = detect();
  return found;
}

const char* name(Isa isa) {
  switch (isa) {
    case Isa::portable: return "portable";
    case Isa::avx2: return "avx2";
    case Isa::avx512: return "avx512";
    case Isa::avx512_bf16: return "avx512_bf16";
  }
  return "?";
}

std::vector<Isa> compiled_isas() {
  return {
      Isa::portable,
#ifdef VCC_HAVE_AVX2
      Isa::avx2,
#endif
#ifdef VCC_HAVE_AVX512
      Isa::avx512,
#endif
#ifdef VCC_HAVE_AVX512_BF16
      Isa::avx512_bf16,
#endif
  };
}

std::vector<Isa> available_isas() {
  std::vector<Isa> found;
  for (Isa isa : compiled_isas())
    if (cpu_has(isa)) found.push_back(isa);
  return found;
}

Isa selected_isa(const std::string& op, DType dtype) {
  const Isa isa = requested_isa();
  if (op == "masked_attention") return dtype == DType::float32 ? std::min(isa, Isa::avx512) : isa;
  if (op == "embedding_sum" || op == "add_layer_norm") return std::min(isa, Isa::avx512);
  if (op == "bin_rows") return Isa::portable;
  throw std::invalid_argument("op must be masked_attention, embedding_sum, add_layer_norm or bin_rows, not '" + op + "'");
}

}  // namespace vcc
