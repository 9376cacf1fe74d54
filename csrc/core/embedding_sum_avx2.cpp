#include "embedding_sum_kernel.hpp"

namespace vcc {

SumRowsKernels embedding_sum_avx2(DType dtype) { return choose_sum_rows(dtype); }

}  // namespace vcc
