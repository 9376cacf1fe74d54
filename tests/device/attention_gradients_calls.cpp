// Gradients of masked attention of one cell, played on the CPU: the pass before the tiles, then tiles and steps in the
// order of attention_schedule.hpp, with attention_gradients.cuh thread after thread; products in plain loops over float32.
#include <cmath>
#include <cstdint>
#include <vector>

#include "attention_gradients.cuh"
#include "attention_play.hpp"

namespace {

using namespace vcc::cuda;
using namespace vcc::cuda::play;

struct Arrays {
  const uint16_t *q, *k, *v, *out, *dout;  // [rows, heads, dim]
  const float *lse, *dlse;                 // [heads, rows]; dlse may be null
  uint16_t *dq, *dk, *dv;                  // [rows, heads, dim]
  int64_t heads;
};

template <class T, int kQueries, int kDim>
class Play {
 public:
  Play(const Arrays& arrays, const Cell& cell, float scale)
      : arrays_(arrays), cell_(cell), scale_(scale), c_(scale * 1.44269504088896f),
        terms_(arrays.heads * cell.n_rows), sums_(arrays.heads * cell.n_rows * kDim) {}

  void run() {
    for (int32_t head = 0; head < arrays_.heads; ++head)
      for (int32_t row = 0; row < cell_.n_rows; ++row) own(head, row);
    const int32_t order = 0;
    std::vector<int64_t> first_tile(2);
    count_tiles<Tiles>(Pass::backward, &cell_, &order, 1, first_tile.data());
    const Plan plan{&cell_, &order, first_tile.data(), 1, static_cast<int32_t>(arrays_.heads)};
    for (int64_t index = 0; index < total_work(plan); ++index) tile(work_at(Pass::backward, plan, index));
    for (int32_t head = 0; head < arrays_.heads; ++head)
      for (int32_t row = 0; row < cell_.n_rows; ++row)
        for (int d = 0; d < kDim; ++d) write(arrays_.dq, head, row, d, scale_ * sum(head, row, d));
  }

 private:
  using Tiles = AttentionTiles<kQueries, kRows>;

  Reader<T, kDim> reader(int32_t head) const { return {cell_, arrays_.heads, head}; }
  float& sum(int32_t head, int32_t row, int d) { return sums_[(head * cell_.n_rows + row) * kDim + d]; }
  const OwnTerms& terms(int32_t head, int32_t row) const { return terms_[head * cell_.n_rows + row]; }

  void write(uint16_t* to, int32_t head, int32_t row, int d, float x) {
    T rounded;
    round_to(x, rounded);
    to[reader(head).place(row, d)] = rounded.bits;
  }

  void own(int32_t head, int32_t row) {
    const auto read = reader(head);
    const Role role = role_of(cell_, row);
    float out = 0.0f, value = 0.0f, key = 0.0f;
    for (int d = 0; d < kDim; ++d) {
      out += read(arrays_.dout, row, d) * read(arrays_.out, row, d);
      value += read(arrays_.dout, row, d) * read(arrays_.v, row, d);
      key += read(arrays_.q, row, d) * read(arrays_.k, row, d);
    }
    const int64_t at = head * cell_.n_rows + row;
    const float dlse = arrays_.dlse == nullptr ? 0.0f : arrays_.dlse[at];
    terms_[at] = own_terms(role, out, value, key, arrays_.lse[at], dlse, c_);
    for (int d = 0; d < kDim; ++d) {
      sum(head, row, d) = role == Role::padding ? 0.0f : terms_[at].ds * read(arrays_.k, row, d);
      if (role == Role::known) continue;
      const bool unknown = role == Role::unknown;
      write(arrays_.dk, head, row, d, unknown ? scale_ * terms_[at].ds * read(arrays_.q, row, d) : 0.0f);
      write(arrays_.dv, head, row, d, unknown ? terms_[at].weight * read(arrays_.dout, row, d) : 0.0f);
    }
  }

  // Row `row` of a step or tile, zeros from `end` on, as what is loaded for the products must have.
  float inside(const uint16_t* of, int32_t head, int32_t row, int32_t end, int d) const {
    return row < end ? reader(head)(of, row, d) : 0.0f;
  }

  void tile(const Work& work) {
    const auto read = reader(work.head);
    const RowRange keys = key_rows<Tiles>(cell_, work.tile);
    std::vector<float> dk(kRows * kDim), dv(kRows * kDim), weights(kRows * kQueries), ds(kRows * kQueries);
    for (int32_t step = 0; step < query_steps<Tiles>(cell_); ++step) {
      const RowRange queries = queries_of_step<Tiles>(cell_, step);
      const int n_keys = keys.end - keys.begin, n_queries = queries.end - queries.begin;
      for (int t = 0; t < kThreads; ++t) {
        Fragment<kQueries> scores, products;
        for (int i = 0; i < Fragment<kQueries>::kNumbers; ++i) {
          const int32_t key = keys.begin + fragment_row(t, i), query = queries.begin + fragment_column(t, i);
          scores.at[i] = products.at[i] = 0.0f;
          for (int d = 0; d < kDim; ++d) {
            scores.at[i] += read(arrays_.k, key, d) * read(arrays_.q, query, d);
            products.at[i] += read(arrays_.v, key, d) * read(arrays_.dout, query, d);
          }
        }
        float log2_sum[kQueries / 4], delta[kQueries / 4];
        for (int i = 0; i < kQueries / 4; ++i) {
          const int32_t query = queries.begin + column_of_thread(t, i);
          log2_sum[i] = query < queries.end ? terms(work.head, query).log2_sum : NAN;
          delta[i] = query < queries.end ? terms(work.head, query).delta : NAN;
        }
        weights_of(scores, log2_sum, c_);
        score_gradients(scores, products, delta);
        if (n_keys < kRows || n_queries < kQueries) {
          clear_outside(scores, t, n_keys, n_queries);
          clear_outside(products, t, n_keys, n_queries);
        }
        uint32_t packed[kQueries / 4];
        pack<T>(scores, packed);
        spread<T, kQueries>(t, packed, weights.data());
        pack<T>(products, packed);
        spread<T, kQueries>(t, packed, ds.data());
      }
      for (int key = 0; key < kRows; ++key)
        for (int query = 0; query < kQueries; ++query)
          for (int d = 0; d < kDim; ++d) {
            const float p = weights[key * kQueries + query], gradient = ds[key * kQueries + query];
            dv[key * kDim + d] += p * inside(arrays_.dout, work.head, queries.begin + query, queries.end, d);
            dk[key * kDim + d] += gradient * inside(arrays_.q, work.head, queries.begin + query, queries.end, d);
          }
      for (int query = 0; query < n_queries; ++query)
        for (int key = 0; key < kRows; ++key)
          for (int d = 0; d < kDim; ++d)
            sum(work.head, queries.begin + query, d) +=
                ds[key * kQueries + query] * inside(arrays_.k, work.head, keys.begin + key, keys.end, d);
    }
    for (int32_t key = keys.begin; key < keys.end; ++key)
      for (int d = 0; d < kDim; ++d) {
        write(arrays_.dk, work.head, key, d, scale_ * dk[(key - keys.begin) * kDim + d]);
        write(arrays_.dv, work.head, key, d, dv[(key - keys.begin) * kDim + d]);
      }
  }

  const Arrays& arrays_;
  const Cell& cell_;
  float scale_, c_;
  std::vector<OwnTerms> terms_;
  std::vector<float> sums_;
};

template <class T>
bool with_sizes(int32_t queries, int32_t dim, const Arrays& arrays, const Cell& cell, float scale) {
#define VCC_PLAY(QUERIES, DIM)                          \
  if (queries == QUERIES && dim == DIM) {               \
    Play<T, QUERIES, DIM>(arrays, cell, scale).run();   \
    return true;                                        \
  }
  VCC_PLAY(64, 64)
  VCC_PLAY(16, 64)
  VCC_PLAY(128, 32)
  VCC_PLAY(64, 128)
#undef VCC_PLAY
  return false;
}

}  // namespace

// Rows [n_rows, heads, dim] of bfloat16 or float16 bits; 0, or 1 where the sizes are not compiled.
extern "C" int attention_gradients(int32_t is_bfloat16, int32_t queries, int32_t dim, int32_t n_rows, int32_t n_tokens,
                                   int32_t n_known, int64_t heads, float scale, const uint16_t* q, const uint16_t* k,
                                   const uint16_t* v, const uint16_t* out, const float* lse, const uint16_t* dout,
                                   const float* dlse, uint16_t* dq, uint16_t* dk, uint16_t* dv) {
  const Arrays arrays{q, k, v, out, dout, lse, dlse, dq, dk, dv, heads};
  const Cell cell{0, n_rows, n_tokens, n_known};
  const bool found = is_bfloat16 ? with_sizes<BFloat16>(queries, dim, arrays, cell, scale)
                                 : with_sizes<Half>(queries, dim, arrays, cell, scale);
  return found ? 0 : 1;
}
