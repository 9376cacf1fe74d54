// Numbers as lines of comma-separated text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vcc {

struct CsvColumn {
  const double* values;
  int64_t stride;  // in values; 0 writes the same number in every line
  bool whole;      // written as a whole number
};

// Appends to `out`, for every row that is kept (all where `kept` is null): prefix, the row's label, then each column
// behind a comma, and a line feed. A number is the shortest text that reads back as it, with ".0" where it has neither
// point nor exponent, so that a reader which infers types from the first lines sees a column of floats; "inf", "-inf",
// "NaN". Labels are `labels` from
// the end of the one before to label_ends[row].
void csv_rows(const std::string& prefix, const char* labels, const int64_t* label_ends,
              const std::vector<CsvColumn>& columns, const bool* kept, int64_t n_rows, std::string& out);

}  // namespace vcc
