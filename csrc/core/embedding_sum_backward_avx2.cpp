#include "embedding_sum_backward_kernel.hpp"

namespace vcc {

GradientKernels embedding_sum_backward_avx2(DType dtype) { return choose_gradient_kernels(dtype); }

}  // namespace vcc
