// The 16-lane residual layer norm, for ctypes; the arguments are those of the binding.
#include "add_layer_norm.hpp"

extern "C" void emulated_add_layer_norm(const float* x, const void* update, const float* weight, const float* bias,
                                        float* y, void* product, float* mean, float* rstd, int64_t rows, int64_t E,
                                        int64_t x_stride, int64_t update_stride, int64_t y_stride, float eps,
                                        int bf16) {
  const vcc::AddLayerNormArgs args{x, update, weight, bias, y, product, mean, rstd, rows, E, x_stride, update_stride,
                                   y_stride, eps, bf16 ? vcc::DType::bfloat16 : vcc::DType::float32, 1};
  vcc::add_layer_norm_avx512(args.update_type).forward(args, 0, rows);
}

// Of one block of rows: `sums` gets dweight and dbias.
extern "C" void emulated_add_layer_norm_backward(const float* dy, const void* dproduct, const float* x,
                                                 const void* update, const float* weight, const float* mean,
                                                 const float* rstd, float* dx, void* dupdate, float* sums,
                                                 int64_t rows, int64_t E, int bf16) {
  const vcc::AddLayerNormBackwardArgs args{dy, dproduct, x, update, weight, mean, rstd, dx, dupdate, sums, sums + E,
                                           rows, E, E, E, E, E, bf16 ? vcc::DType::bfloat16 : vcc::DType::float32, 1};
  vcc::add_layer_norm_avx512(args.update_type).backward(args, 0, rows, sums);
}
