#include "machine_peak.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <string>

#include "aligned_buffer.hpp"
#include "parallel.hpp"

namespace vcc {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void check(int num_threads, double seconds) {
  if (num_threads < 1)
    throw std::invalid_argument("num_threads must be at least 1, not " + std::to_string(num_threads));
  if (!(seconds > 0)) throw std::invalid_argument("seconds must be positive");
}

PeakLoop choose_loop(DType dtype, Isa isa) {
  const auto available = available_isas();
  if (std::find(available.begin(), available.end(), isa) == available.end())
    throw std::invalid_argument(std::string("measure_peak: ") + name(isa) + " is not available on this processor");
  if (dtype == DType::float32) isa = std::min(isa, Isa::avx512);
  switch (isa) {
#ifdef VCC_HAVE_AVX512_BF16
    case Isa::avx512_bf16: return peak_loop_avx512_bf16();
#endif
#ifdef VCC_HAVE_AVX512
    case Isa::avx512: return peak_loop_avx512();
#endif
#ifdef VCC_HAVE_AVX2
    case Isa::avx2: return peak_loop_avx2();
#endif
    default: return peak_loop_portable();
  }
}

// Units of work per second of `work(thread)`, which returns how many units it did; the best run counts.
template <class Work>
double best_rate(int num_threads, double seconds, Work work) {
  double best = 0;
  const Clock::time_point begin = Clock::now();
  do {
    double units = 0;
    const Clock::time_point start = Clock::now();
#pragma omp parallel num_threads(num_threads) reduction(+ : units)
    units += work(thread_index());
    best = std::max(best, units / seconds_since(start));
  } while (seconds_since(begin) < seconds);
  return best;
}

}  // namespace

double measure_peak(DType dtype, Isa isa, int num_threads, double seconds) {
  check(num_threads, seconds);
  const PeakLoop loop = choose_loop(dtype, isa);
  // One run takes a few milliseconds: long beside the start of a parallel region, short beside a time slice.
  constexpr int64_t rounds = 1'000'000;
  return best_rate(num_threads, seconds, [&](int) { return loop(rounds); }) * 1e-9;
}

double measure_copy_bandwidth(int64_t bytes, int num_threads, double seconds) {
  check(num_threads, seconds);
  if (bytes < num_threads) throw std::invalid_argument("bytes must be at least num_threads");
  const AlignedBuffer from = allocate_aligned(bytes), to = allocate_aligned(bytes);
  std::memset(from.get(), 1, static_cast<size_t>(bytes));
  std::memset(to.get(), 1, static_cast<size_t>(bytes));
  const int64_t share = bytes / num_threads;
  const auto copy = [&](int thread) {
    std::memcpy(to.get() + thread * share, from.get() + thread * share, static_cast<size_t>(share));
    return 2.0 * static_cast<double>(share);
  };
  return best_rate(num_threads, seconds, copy) * 1e-9;
}

}  // namespace vcc
