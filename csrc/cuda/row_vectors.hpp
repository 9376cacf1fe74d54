// Numbers of a row as a thread moves them: 16 bytes at a time where a row allows it, else one number; sums in float32.
//
// Traits: Row<T, true> moves 16 bytes, Row<T, false> one T. T is float, Half or BFloat16 (the bits of a number).
// Rounding is to nearest, ties to even, by the GPU's instructions there and by the bits on the CPU.
//
// On the CPU, where tests run this, every access goes through `emulation`, which the tests define: it knows the arrays
// that a launch was given, and refuses what lies outside them or is not aligned.
#pragma once

#include <cstdint>
#include <cstring>

#include "host_device.hpp"

namespace vcc::cuda {

struct Half {
  uint16_t bits;
};

struct BFloat16 {
  uint16_t bits;
};

#if !defined(__CUDACC__)
namespace emulation {
void on_read(const void* address, int bytes);
void on_write(const void* address, int bytes);
}  // namespace emulation
#endif

// 16 bytes in four registers, or one number.
template <class T, bool kWide>
struct Pack {
  static_assert(16 % sizeof(T) == 0, "16 bytes hold whole numbers");
  uint32_t word[4];
};

template <class T>
struct Pack<T, false> {
  T item;
};

template <class T, bool kWide>
struct Row {
  static constexpr int kNumbers = kWide ? 16 / static_cast<int>(sizeof(T)) : 1;
  using Vector = Pack<T, kWide>;
};

// How the caches keep 16 bytes of global memory. constant: nothing writes them while the kernel runs. cached: something
// may. streams: they will not be wanted again soon, so that the cache keeps what will. Each is an instruction of 16
// bytes; an assignment the compiler may take apart.
enum class Access { constant, cached, streams };

template <Access kAccess, class P, class T>
VCC_HOST_DEVICE P read_vector(const T* address) {
  P pack;
#if defined(__CUDA_ARCH__)
  if constexpr (sizeof(P) == 16) {
    const auto* from = reinterpret_cast<const uint4*>(address);
    uint4 words;
    if constexpr (kAccess == Access::streams) {
      words = __ldcs(from);
    } else if constexpr (kAccess == Access::constant) {
      words = __ldg(from);
    } else {
      words = __ldcg(from);
    }
    pack.word[0] = words.x, pack.word[1] = words.y, pack.word[2] = words.z, pack.word[3] = words.w;
  } else {
    pack = *reinterpret_cast<const P*>(address);
  }
#else
#if !defined(__CUDACC__)
  emulation::on_read(address, sizeof(P));
#endif
  std::memcpy(&pack, address, sizeof(P));
#endif
  return pack;
}

template <Access kAccess, class P, class T>
VCC_HOST_DEVICE void write_vector(T* address, const P& pack) {
#if defined(__CUDA_ARCH__)
  if constexpr (sizeof(P) == 16) {
    const uint4 words = make_uint4(pack.word[0], pack.word[1], pack.word[2], pack.word[3]);
    auto* to = reinterpret_cast<uint4*>(address);
    if constexpr (kAccess == Access::streams) {
      __stcs(to, words);
    } else {
      __stcg(to, words);
    }
  } else {
    *reinterpret_cast<P*>(address) = pack;
  }
#else
#if !defined(__CUDACC__)
  emulation::on_write(address, sizeof(P));
#endif
  std::memcpy(address, &pack, sizeof(P));
#endif
}

template <class T>
VCC_HOST_DEVICE T read_number(const T* address) {
#if !defined(__CUDACC__)
  emulation::on_read(address, sizeof(T));
#endif
  return *address;
}

template <class To, class From>
VCC_HOST_DEVICE To same_bits(From from) {
  static_assert(sizeof(To) == sizeof(From), "bits of the same number");
  To to;
  std::memcpy(&to, &from, sizeof(To));
  return to;
}

VCC_HOST_DEVICE float to_float(float x) { return x; }

VCC_HOST_DEVICE float to_float(BFloat16 x) { return same_bits<float>(static_cast<uint32_t>(x.bits) << 16); }

VCC_HOST_DEVICE float to_float(Half x) {
#if defined(__CUDA_ARCH__)
  float y;
  asm("cvt.f32.f16 %0, %1;" : "=f"(y) : "h"(x.bits));
  return y;
#else
  const uint32_t sign = (x.bits & 0x8000u) << 16, exponent = x.bits >> 10 & 31, fraction = x.bits & 0x3ffu;
  if (exponent == 31) return same_bits<float>(sign | 0x7f800000u | fraction << 13);
  if (exponent != 0) return same_bits<float>(sign | (exponent + 112) << 23 | fraction << 13);
  const float small = static_cast<float>(fraction) * 0x1p-24f;  // exact
  return sign ? -small : small;
#endif
}

VCC_HOST_DEVICE void round_to(float x, float& y) { y = x; }

VCC_HOST_DEVICE void round_to(float x, BFloat16& y) {
#if defined(__CUDA_ARCH__)
  asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(y.bits) : "f"(x));
#else
  const uint32_t bits = same_bits<uint32_t>(x);
  const bool nan = (bits & 0x7fffffffu) > 0x7f800000u;
  y.bits = nan ? 0x7fff : static_cast<uint16_t>((bits + 0x7fffu + (bits >> 16 & 1)) >> 16);
#endif
}

VCC_HOST_DEVICE void round_to(float x, Half& y) {
#if defined(__CUDA_ARCH__)
  asm("cvt.rn.f16.f32 %0, %1;" : "=h"(y.bits) : "f"(x));
#else
  const uint32_t bits = same_bits<uint32_t>(x), sign = bits >> 16 & 0x8000u, size = bits & 0x7fffffffu;
  uint32_t half;
  if (size > 0x7f800000u) {
    half = 0x7fff;
  } else if (size >= 0x477ff000u) {  // 65520, which rounds to infinity
    half = 0x7c00;
  } else if (size < 0x38800000u) {  // below the normal numbers: the sum's last place is that of a half
    half = same_bits<uint32_t>(same_bits<float>(size) + 0.5f) - 0x3f000000u;
  } else {
    half = (size - 0x38000000u + 0xfffu + (size >> 13 & 1)) >> 13;
  }
  y.bits = static_cast<uint16_t>(sign | half);
#endif
}

template <class T>
VCC_HOST_DEVICE void widen(const Pack<T, false>& pack, float (&x)[1]) {
  x[0] = to_float(pack.item);
}

VCC_HOST_DEVICE void widen(const Pack<float, true>& pack, float (&x)[4]) {
  VCC_UNROLL
  for (int i = 0; i < 4; ++i) x[i] = same_bits<float>(pack.word[i]);
}

template <class T>
VCC_HOST_DEVICE void widen(const Pack<T, true>& pack, float (&x)[8]) {
  VCC_UNROLL
  for (int i = 0; i < 8; ++i) x[i] = to_float(T{static_cast<uint16_t>(pack.word[i / 2] >> (i % 2 * 16))});
}

template <class T>
VCC_HOST_DEVICE void narrow(const float (&x)[1], Pack<T, false>& pack) {
  round_to(x[0], pack.item);
}

VCC_HOST_DEVICE void narrow(const float (&x)[4], Pack<float, true>& pack) {
  VCC_UNROLL
  for (int i = 0; i < 4; ++i) pack.word[i] = same_bits<uint32_t>(x[i]);
}

template <class T>
VCC_HOST_DEVICE void narrow(const float (&x)[8], Pack<T, true>& pack) {
  VCC_UNROLL
  for (int i = 0; i < 4; ++i) {
    T low, high;
    round_to(x[2 * i], low);
    round_to(x[2 * i + 1], high);
    pack.word[i] = static_cast<uint32_t>(high.bits) << 16 | low.bits;
  }
}

// kNumbers float32 numbers of global memory, 16 bytes at a time where there are four or more.
template <int kNumbers>
VCC_HOST_DEVICE void read_floats(const float* address, float (&x)[kNumbers]) {
  if constexpr (kNumbers >= 4) {
    VCC_UNROLL
    for (int i = 0; i < kNumbers; i += 4) {
      float four[4];
      widen(read_vector<Access::cached, Pack<float, true>>(address + i), four);
      VCC_UNROLL
      for (int j = 0; j < 4; ++j) x[i + j] = four[j];
    }
  } else {
    widen(read_vector<Access::cached, Pack<float, false>>(address), x);
  }
}

template <int kNumbers>
VCC_HOST_DEVICE void write_floats(float* address, const float (&x)[kNumbers]) {
  if constexpr (kNumbers >= 4) {
    VCC_UNROLL
    for (int i = 0; i < kNumbers; i += 4) {
      Pack<float, true> pack;
      narrow({x[i], x[i + 1], x[i + 2], x[i + 3]}, pack);
      write_vector<Access::cached>(address + i, pack);
    }
  } else {
    write_vector<Access::cached>(address, Pack<float, false>{x[0]});
  }
}

// float32 numbers in the shared memory of a block, four or one at a time.
class SharedFloats {
 public:
#if defined(__CUDA_ARCH__)
  VCC_HOST_DEVICE explicit SharedFloats(float* first) : first_(static_cast<uint32_t>(__cvta_generic_to_shared(first))) {
    // The compiler would work the address out anew for each access.
    asm volatile("mov.u32 %0, %0;" : "+r"(first_));
  }

  VCC_HOST_DEVICE void read(uint32_t i, float (&x)[4]) const {
    asm volatile("ld.shared.v4.f32 {%0, %1, %2, %3}, [%4];"
                 : "=f"(x[0]), "=f"(x[1]), "=f"(x[2]), "=f"(x[3])
                 : "r"(first_ + i * 4)
                 : "memory");
  }

  VCC_HOST_DEVICE void write(uint32_t i, const float (&x)[4]) const {
    asm volatile("st.shared.v4.f32 [%0], {%1, %2, %3, %4};" ::"r"(first_ + i * 4), "f"(x[0]), "f"(x[1]), "f"(x[2]),
                 "f"(x[3])
                 : "memory");
  }

  VCC_HOST_DEVICE void read(uint32_t i, float (&x)[1]) const {
    asm volatile("ld.shared.f32 %0, [%1];" : "=f"(x[0]) : "r"(first_ + i * 4) : "memory");
  }

  VCC_HOST_DEVICE void write(uint32_t i, const float (&x)[1]) const {
    asm volatile("st.shared.f32 [%0], %1;" ::"r"(first_ + i * 4), "f"(x[0]) : "memory");
  }

 private:
  uint32_t first_;
#else
  VCC_HOST_DEVICE explicit SharedFloats(float* first) : first_(first) {}

  template <int kNumbers>
  VCC_HOST_DEVICE void read(uint32_t i, float (&x)[kNumbers]) const {
    read_floats(first_ + i, x);
  }

  template <int kNumbers>
  VCC_HOST_DEVICE void write(uint32_t i, const float (&x)[kNumbers]) const {
    write_floats(first_ + i, x);
  }

 private:
  float* first_;
#endif
};

}  // namespace vcc::cuda
