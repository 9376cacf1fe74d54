#include "csv_rows.hpp"

#include <charconv>
#include <cmath>
#include <cstring>

namespace vcc {
namespace {

// Longest shortest text of a double: sign, 17 digits, point, "e-308".
constexpr int64_t kLongest = 32;

char* write_number(double value, bool whole, char* at) {
  if (whole) return std::to_chars(at, at + kLongest, static_cast<int64_t>(value)).ptr;
  if (std::isnan(value)) {
    std::memcpy(at, "NaN", 3);
    return at + 3;
  }
  char* const end = std::to_chars(at, at + kLongest, value).ptr;
  for (const char* c = at; c != end; ++c)
    if (*c == '.' || *c == 'e' || *c == 'n') return end;
  end[0] = '.';
  end[1] = '0';
  return end + 2;
}

}  // namespace

void csv_rows(const std::string& prefix, const char* labels, const int64_t* label_ends,
              const std::vector<CsvColumn>& columns, const bool* kept, int64_t n_rows, std::string& out) {
  const int64_t numbers = static_cast<int64_t>(columns.size()) * (kLongest + 1) + 1;
  const int64_t first = static_cast<int64_t>(out.size());
  const int64_t texts = n_rows * static_cast<int64_t>(prefix.size()) + (n_rows > 0 ? label_ends[n_rows - 1] : 0);
  out.resize(first + texts + n_rows * numbers);
  char* at = out.data() + first;
  int64_t begin = 0;
  for (int64_t row = 0; row < n_rows; ++row) {
    const int64_t label = begin;
    begin = label_ends[row];
    if (kept != nullptr && !kept[row]) continue;
    std::memcpy(at, prefix.data(), prefix.size());
    at += prefix.size();
    std::memcpy(at, labels + label, begin - label);
    at += begin - label;
    for (const CsvColumn& column : columns) {
      *at++ = ',';
      at = write_number(column.values[row * column.stride], column.whole, at);
    }
    *at++ = '\n';
  }
  out.resize(at - out.data());
}

}  // namespace vcc
