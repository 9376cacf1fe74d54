// Floats as unsigned integers of the same order, and a radix sort of such keys that carry a tag each.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace vcc {

template <class Value>
struct Key;
template <>
struct Key<float> {
  using type = uint32_t;
};
template <>
struct Key<double> {
  using type = uint64_t;
};

// Floats in ascending order are unsigned integers in ascending order once the sign bit (negatives: all) is flipped.
template <class Value>
typename Key<Value>::type to_key(Value value) {
  using K = typename Key<Value>::type;
  constexpr K sign = K{1} << (8 * sizeof(K) - 1);
  K bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits & sign ? ~bits : bits | sign;
}

template <class Value>
Value from_key(typename Key<Value>::type key) {
  using K = typename Key<Value>::type;
  constexpr K sign = K{1} << (8 * sizeof(K) - 1);
  key = key & sign ? key & ~sign : ~key;
  Value value;
  std::memcpy(&value, &key, sizeof value);
  return value;
}

template <class K>
struct Item {
  K key;
  uint32_t tag;
};

// What a radix sort needs to know of its keys.
template <class K>
struct KeyRange {
  K low = static_cast<K>(~K{0}), high = 0, set = 0, cleared = 0;

  void add(K key) {
    low = std::min(low, key);
    high = std::max(high, key);
    set |= key;
    cleared |= static_cast<K>(~key);
  }
};

// Stable. Widest digit, and the most passes that a 64-bit key then takes.
class RadixSorter {
 public:
  RadixSorter() : counts_(kMostPasses << kMostDigitBits) {}

  // Sorts items[n] by key, with room for as many at `spare`; the result is where the pointer that comes back says, one of
  // the two. Digits are counted from the smallest key and above the bits that all keys share, because the values of a row
  // or column share most of their exponent bits, and small whole numbers their last ones.
  template <class K>
  Item<K>* sort(Item<K>* items, Item<K>* spare, size_t n, const KeyRange<K>& range) {
    const K differing = range.set & range.cleared;
    if (n < 2 || differing == 0) return items;
    if (n <= kFew) {
      insertion_sort(items, n);
      return items;
    }
    int shift = 0;
    while (!(differing >> shift & 1)) ++shift;
    const K low = range.low >> shift, span = (range.high >> shift) - low;
    int bits = 0;
    while (bits < static_cast<int>(8 * sizeof(K)) && span >> bits) ++bits;
    const int passes = (bits + kMostDigitBits - 1) / kMostDigitBits, width = (bits + passes - 1) / passes;
    const size_t buckets = size_t{1} << width;
    const K mask = static_cast<K>(buckets - 1);
    std::fill(counts_.begin(), counts_.begin() + static_cast<std::ptrdiff_t>(static_cast<size_t>(passes) * buckets), 0u);
    for (size_t i = 0; i < n; ++i) {
      K rest = static_cast<K>((items[i].key >> shift) - low);
      for (int pass = 0; pass < passes; ++pass, rest >>= width) ++counts_[static_cast<size_t>(pass) * buckets + (rest & mask)];
    }
    for (int pass = 0; pass < passes; ++pass) {
      uint32_t* next = counts_.data() + static_cast<size_t>(pass) * buckets;
      uint32_t position = 0;
      for (size_t bucket = 0; bucket < buckets; ++bucket) {
        const uint32_t here = next[bucket];
        next[bucket] = position;
        position += here;
      }
      const int from = pass * width;
      for (size_t i = 0; i < n; ++i)
        spare[next[(static_cast<K>((items[i].key >> shift) - low) >> from) & mask]++] = items[i];
      std::swap(items, spare);
    }
    return items;
  }

 private:
  static constexpr int kMostDigitBits = 11;
  static constexpr size_t kMostPasses = 6, kFew = 24;

  template <class K>
  static void insertion_sort(Item<K>* items, size_t n) {
    for (size_t i = 1; i < n; ++i) {
      const Item<K> item = items[i];
      size_t at = i;
      for (; at > 0 && items[at - 1].key > item.key; --at) items[at] = items[at - 1];
      items[at] = item;
    }
  }

  std::vector<uint32_t> counts_;
};

}  // namespace vcc
