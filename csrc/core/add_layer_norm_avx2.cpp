#include "add_layer_norm_kernel.hpp"

namespace vcc {

AddLayerNormKernels add_layer_norm_avx2(DType update_type) { return choose_add_layer_norm(update_type); }

}  // namespace vcc
