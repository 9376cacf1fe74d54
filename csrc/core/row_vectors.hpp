// Rows of tables, a vector at a time: added in fp32, rounded once when they are stored.
//
// The vectors are the compiler's own (vector extensions of GCC and Clang), as wide as the flags of the file that
// includes this allow. Internal linkage, as in bfloat16.hpp.
//
// A sum in fp32 ("wide") keeps the order of its accumulators: for bf16 the low halves of the words, then the high ones.
#pragma once

#ifdef VCC_EMULATE_AVX512
#include "avx512_emulation.hpp"
#elif defined(__SSE2__)
#include <immintrin.h>
#endif

#include "bfloat16.hpp"

namespace vcc {
namespace {

constexpr int64_t kLineBytes = 64;

#if defined(__AVX512F__) || defined(VCC_EMULATE_AVX512)
constexpr int kVectorBytes = 64;
#elif defined(__AVX2__)
constexpr int kVectorBytes = 32;
#else
constexpr int kVectorBytes = 16;
#endif
constexpr int kVectorLanes = kVectorBytes / 4;

typedef float Floats __attribute__((vector_size(kVectorBytes)));
typedef uint32_t Words __attribute__((vector_size(kVectorBytes)));

template <class Vector>
inline Vector load_vector(const void* from) {
  Vector vector;
  __builtin_memcpy(&vector, from, sizeof vector);
  return vector;
}

// Past the caches, for memory that would only push out what is still needed; `to` is on a vector's boundary. What other
// threads may read is behind `finish_streams`.
inline void stream_vector(void* to, Words words) {
#if defined(__AVX512F__) || defined(VCC_EMULATE_AVX512)
  _mm512_stream_ps(static_cast<float*>(to), (__m512)words);
#elif defined(__AVX2__)
  _mm256_stream_ps(static_cast<float*>(to), (__m256)words);
#elif defined(__SSE2__)
  _mm_stream_ps(static_cast<float*>(to), (__m128)words);
#else
  __builtin_memcpy(to, &words, sizeof words);
#endif
}

inline void finish_streams() {
#ifdef __SSE2__
  _mm_sfence();
#endif
}

// One vector of T: its elements as floats, which are added in fp32.
template <class T>
struct Unit;

template <>
struct Unit<float> {
  static constexpr int64_t kElements = kVectorLanes;
  using Sum = Floats;
  static Sum zero() { return Floats{}; }
  static Sum load(const float* from) { return load_vector<Floats>(from); }
  static Sum add(Sum a, Sum b) { return a + b; }
  static Words stored(Sum a) { return (Words)a; }
  static Sum load_wide(const float* from) { return load(from); }
  static void store_wide(float* to, Sum a) { __builtin_memcpy(to, &a, sizeof a); }
};

// Two bf16 are the halves of a word, each a float once the other is cleared: all lanes stay 32 bits wide, which is
// several times faster than widening 16-bit lanes and narrowing them again.
template <>
struct Unit<Bf16> {
  static constexpr int64_t kElements = 2 * kVectorLanes;
  struct Sum {
    Floats low, high;
  };
  static Sum zero() { return {Floats{}, Floats{}}; }
  static Sum load(const Bf16* from) {
    const Words words = load_vector<Words>(from);
    return {(Floats)(words << 16), (Floats)(words & 0xffff0000u)};
  }
  static Sum add(Sum a, Sum b) { return {a.low + b.low, a.high + b.high}; }
  // The nearest bf16 of each lane, in its upper half. A NaN needs no care: those of sums of bf16 have nothing in the
  // lower half that could be carried.
  static Words rounded(Floats x) {
    const Words bits = (Words)x;
    return bits + 0x7fffu + ((bits >> 16) & 1u);
  }
  static Words stored(Sum a) { return rounded(a.low) >> 16 | (rounded(a.high) & 0xffff0000u); }
  static Sum load_wide(const float* from) {
    return {load_vector<Floats>(from), load_vector<Floats>(from + kVectorLanes)};
  }
  static void store_wide(float* to, Sum a) { __builtin_memcpy(to, &a, sizeof a); }
};

template <bool kStream, class T>
inline void store(T* to, typename Unit<T>::Sum sum) {
  const Words words = Unit<T>::stored(sum);
  if constexpr (kStream) stream_vector(to, words);
  else __builtin_memcpy(to, &words, sizeof words);
}

// One element, where a row ends.
template <class T>
struct LastUnit {
  using Sum = float;
  static Sum zero() { return 0.0f; }
  static Sum load(const T* from) { return to_float(*from); }
  static Sum add(Sum a, Sum b) { return a + b; }
  static Sum load_wide(const float* from) { return *from; }
  static void store_wide(float* to, Sum a) { *to = a; }
};

template <bool kStream, class T>
inline void store(T* to, float sum) {
  *to = from_float<T>(sum);
}

// Into the second-level cache, which has far more fetches under way than the first: rows that stand anywhere in memory
// then come nearly as fast as one after another.
inline void fetch_line(const void* line) { __builtin_prefetch(line, 0, 2); }

// body(unit, element) for all units of the elements [begin, end). With each line of them a line of `ahead`, a row that is
// wanted soon, is fetched if `kAhead`.
template <bool kAhead, class T, class Body>
inline void for_units(int64_t begin, int64_t end, const T* ahead, Body body) {
  constexpr int64_t line = kLineBytes / static_cast<int64_t>(sizeof(T)), elements = Unit<T>::kElements;
  int64_t e = begin;
  for (; e + line <= end; e += line) {
    if constexpr (kAhead) fetch_line(ahead + e);
    for (int64_t i = 0; i < line; i += elements) body(Unit<T>{}, e + i);
  }
  for (; e < end; ++e) body(LastUnit<T>{}, e);
}

}  // namespace
}  // namespace vcc
