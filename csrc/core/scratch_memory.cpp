#include "scratch_memory.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <new>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace vcc {
namespace {

// Most bytes that are kept while no call uses them: what one call of attention takes.
constexpr int64_t kMostKept = int64_t{64} << 20;
// The C library keeps the pages of smaller blocks itself.
constexpr int64_t kLeastKept = int64_t{256} << 10;
constexpr int64_t kHugePage = int64_t{2} << 20;

std::mutex mutex;
// The block given back last stands last. Never destroyed, so that threads which end late find it.
std::vector<ScratchMemory::Block>& kept() {
  static auto* blocks = new std::vector<ScratchMemory::Block>;
  return *blocks;
}

ScratchMemory::Block allocate(int64_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  if (bytes >= 2 * kHugePage) {
    bytes = round_up(bytes, kHugePage);
    void* memory = nullptr;
    if (posix_memalign(&memory, static_cast<size_t>(kHugePage), static_cast<size_t>(bytes)) != 0) throw std::bad_alloc();
    // A hint: without it the memory is the same, only slower to get.
    (void)madvise(memory, static_cast<size_t>(bytes), MADV_HUGEPAGE);
    return {AlignedBuffer(static_cast<char*>(memory)), bytes};
  }
#endif
  return {allocate_aligned(bytes), bytes};
}

}  // namespace

ScratchMemory::ScratchMemory(int64_t bytes) {
  if (bytes >= kLeastKept) {
    const std::lock_guard<std::mutex> lock(mutex);
    // Large enough, and at most twice as large: a small call must not hold what a large one will want.
    const auto fits = [&](const Block& block) { return block.bytes >= bytes && block.bytes / 2 <= bytes; };
    const auto found = std::find_if(kept().rbegin(), kept().rend(), fits);
    if (found != kept().rend()) {
      block_ = std::move(*found);
      kept().erase(std::next(found).base());
      return;
    }
  }
  block_ = allocate(bytes);
}

ScratchMemory::~ScratchMemory() {
  if (block_.bytes < kLeastKept) return;
  // Freed after the lock.
  std::vector<Block> dropped;
  try {
    const std::lock_guard<std::mutex> lock(mutex);
    kept().push_back(std::move(block_));
    int64_t total = 0;
    for (const Block& block : kept()) total += block.bytes;
    auto oldest = kept().begin();
    for (; total > kMostKept; ++oldest) total -= oldest->bytes;
    dropped.assign(std::make_move_iterator(kept().begin()), std::make_move_iterator(oldest));
    kept().erase(kept().begin(), oldest);
  } catch (const std::bad_alloc&) {
    // Then it is not kept.
  }
}

}  // namespace vcc
