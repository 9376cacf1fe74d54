// Random numbers at a place of a stream, without state: splitmix64, as vcc_fast/train/draws.py has it.
#pragma once

#include <cstdint>

namespace vcc {

inline uint64_t mix64(uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
  return bits ^ (bits >> 31);
}

inline uint64_t draw(uint64_t key, uint64_t place) { return mix64(key + (place + 1) * 0x9E3779B97F4A7C15u); }

}  // namespace vcc
