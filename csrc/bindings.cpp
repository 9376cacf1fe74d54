// The only file that knows Python: addresses, sizes and strides in, plain C++ calls without the GIL, exceptions out.
// (std::invalid_argument becomes ValueError, std::out_of_range IndexError, std::bad_alloc MemoryError.)
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "core/add_layer_norm.hpp"
#include "core/bin_rows.hpp"
#include "core/cell_sums.hpp"
#include "core/cpu_features.hpp"
#include "core/csv_rows.hpp"
#include "core/embedding_sum.hpp"
#include "core/embedding_sum_backward.hpp"
#include "core/linear.hpp"
#include "core/machine_peak.hpp"
#include "core/masked_attention.hpp"
#include "core/masked_attention_backward.hpp"
#include "core/rank_sum.hpp"
#include "core/split_rows.hpp"
#include "core/token_batch.hpp"

namespace py = pybind11;

namespace {

using Address = uintptr_t;
using StrideTuple = std::tuple<int64_t, int64_t, int64_t>;

template <class T>
T* pointer(Address address) {
  return reinterpret_cast<T*>(address);
}

template <class Enum>
Enum parse(const char* argument, const std::string& text, const std::vector<std::pair<std::string, Enum>>& choices) {
  std::string names;
  for (const auto& [name, value] : choices) {
    if (name == text) return value;
    names += (names.empty() ? "" : ", ") + name;
  }
  throw std::invalid_argument(std::string(argument) + " must be one of " + names + ", not '" + text + "'");
}

vcc::DType parse_dtype(const std::string& text) {
  return parse<vcc::DType>("dtype", text, {{"float32", vcc::DType::float32}, {"bfloat16", vcc::DType::bfloat16}});
}

vcc::IndexType parse_index(const std::string& text) {
  return parse<vcc::IndexType>("index_dtype", text,
                               {{"int32", vcc::IndexType::int32}, {"int64", vcc::IndexType::int64}});
}

vcc::ValueType parse_value(const std::string& text) {
  return parse<vcc::ValueType>("values_dtype", text,
                               {{"float32", vcc::ValueType::float32}, {"float64", vcc::ValueType::float64}});
}

vcc::Isa parse_isa(const std::string& text) {
  std::vector<std::pair<std::string, vcc::Isa>> choices;
  for (vcc::Isa isa : {vcc::Isa::portable, vcc::Isa::avx2, vcc::Isa::avx512, vcc::Isa::avx512_bf16})
    choices.emplace_back(vcc::name(isa), isa);
  return parse<vcc::Isa>("isa", text, choices);
}

vcc::Strides strides(const StrideTuple& bsh) { return {std::get<0>(bsh), std::get<1>(bsh), std::get<2>(bsh)}; }

void masked_attention(Address q, Address k, Address v, Address out, Address lse, Address n_known, Address n_tokens,
                      int64_t B, int64_t S, int64_t H, int64_t D, const StrideTuple& q_strides,
                      const StrideTuple& k_strides, const StrideTuple& v_strides, const StrideTuple& out_strides,
                      float scale, const std::string& dtype, int num_threads) {
  const vcc::MaskedAttentionArgs args{pointer<void>(q), pointer<void>(k), pointer<void>(v), pointer<void>(out),
                                      pointer<float>(lse), pointer<int64_t>(n_known), pointer<int64_t>(n_tokens),
                                      B, S, H, D, strides(q_strides), strides(k_strides), strides(v_strides),
                                      strides(out_strides), scale, parse_dtype(dtype), num_threads};
  py::gil_scoped_release release;
  vcc::masked_attention(args);
}

void masked_attention_backward(Address dout, Address dlse, Address q, Address k, Address v, Address out, Address lse,
                               Address n_known, Address n_tokens, Address dq, Address dk, Address dv, int64_t B,
                               int64_t S, int64_t H, int64_t D, const StrideTuple& dout_strides,
                               const StrideTuple& q_strides, const StrideTuple& k_strides,
                               const StrideTuple& v_strides, const StrideTuple& out_strides,
                               const StrideTuple& dq_strides, const StrideTuple& dk_strides,
                               const StrideTuple& dv_strides, float scale, const std::string& dtype,
                               int num_threads) {
  const vcc::MaskedAttentionBackwardArgs args{
      pointer<void>(dout), pointer<float>(dlse), pointer<void>(q), pointer<void>(k), pointer<void>(v),
      pointer<void>(out), pointer<float>(lse), pointer<int64_t>(n_known), pointer<int64_t>(n_tokens),
      pointer<void>(dq), pointer<void>(dk), pointer<void>(dv), B, S, H, D, strides(dout_strides), strides(q_strides),
      strides(k_strides), strides(v_strides), strides(out_strides), strides(dq_strides), strides(dk_strides),
      strides(dv_strides), scale, parse_dtype(dtype), num_threads};
  py::gil_scoped_release release;
  vcc::masked_attention_backward(args);
}

int64_t masked_attention_backward_work_items(int64_t B, int64_t S, int64_t H, int64_t D, const std::string& dtype) {
  vcc::MaskedAttentionBackwardArgs args{};
  args.B = B, args.S = S, args.H = H, args.D = D, args.dtype = parse_dtype(dtype), args.num_threads = 1;
  return vcc::masked_attention_backward_work_items(args);
}

int64_t masked_attention_work_items(int64_t B, int64_t S, int64_t H, int64_t D, const std::string& dtype,
                                    int num_threads) {
  vcc::MaskedAttentionArgs args{};
  args.B = B, args.S = S, args.H = H, args.D = D, args.dtype = parse_dtype(dtype), args.num_threads = num_threads;
  return vcc::masked_attention_work_items(args);
}

void embedding_sum(Address gene_ids, Address value_ids, Address condition_ids, Address gene_table, Address value_table,
                   Address condition_table, Address out, int64_t B, int64_t S, int64_t E, int64_t gene_rows,
                   int64_t value_rows, int64_t condition_rows, int64_t gene_id_stride_b, const std::string& index_dtype,
                   const std::string& dtype, bool fresh, int num_threads) {
  const vcc::EmbeddingSumArgs args{
      {{"gene", pointer<void>(gene_ids), gene_id_stride_b, pointer<void>(gene_table), gene_rows},
       {"value", pointer<void>(value_ids), S, pointer<void>(value_table), value_rows},
       {"condition", pointer<void>(condition_ids), S, pointer<void>(condition_table), condition_rows}},
      pointer<void>(out), B, S, E, parse_index(index_dtype), parse_dtype(dtype), fresh, num_threads};
  py::gil_scoped_release release;
  vcc::embedding_sum(args);
}

void embedding_sum_backward(Address dout, const std::tuple<int64_t, int64_t>& dout_strides, Address gene_ids,
                            Address value_ids, Address condition_ids, Address gene_gradient, Address value_gradient,
                            Address condition_gradient, int64_t B, int64_t S, int64_t E, int64_t gene_rows,
                            int64_t value_rows, int64_t condition_rows, int64_t gene_id_stride_b, bool gene_zeroed,
                            const std::string& index_dtype, const std::string& dtype, int num_threads) {
  const vcc::EmbeddingSumBackwardArgs args{
      pointer<void>(dout), std::get<0>(dout_strides), std::get<1>(dout_strides),
      {{pointer<void>(gene_ids), gene_id_stride_b, pointer<void>(gene_gradient), gene_rows, gene_zeroed},
       {pointer<void>(value_ids), S, pointer<void>(value_gradient), value_rows, false},
       {pointer<void>(condition_ids), S, pointer<void>(condition_gradient), condition_rows, false}},
      B, S, E, parse_index(index_dtype), parse_dtype(dtype), num_threads};
  py::gil_scoped_release release;
  vcc::embedding_sum_backward(args);
}

void add_layer_norm(Address x, Address update, Address weight, Address bias, Address y, Address product, Address mean,
                    Address rstd, int64_t rows, int64_t E, int64_t x_stride, int64_t update_stride, int64_t y_stride,
                    float eps, const std::string& update_dtype, int num_threads) {
  const vcc::AddLayerNormArgs args{pointer<float>(x), pointer<void>(update), pointer<float>(weight),
                                   pointer<float>(bias), pointer<float>(y), pointer<void>(product),
                                   pointer<float>(mean), pointer<float>(rstd), rows, E, x_stride, update_stride,
                                   y_stride, eps, parse_dtype(update_dtype), num_threads};
  py::gil_scoped_release release;
  vcc::add_layer_norm(args);
}

void add_layer_norm_backward(Address dy, Address dproduct, Address x, Address update, Address weight, Address mean,
                             Address rstd, Address dx, Address dupdate, Address dweight, Address dbias, int64_t rows,
                             int64_t E, int64_t dy_stride, int64_t dproduct_stride, int64_t x_stride,
                             int64_t update_stride, const std::string& update_dtype, int num_threads) {
  const vcc::AddLayerNormBackwardArgs args{
      pointer<float>(dy), pointer<void>(dproduct), pointer<float>(x), pointer<void>(update), pointer<float>(weight),
      pointer<float>(mean), pointer<float>(rstd), pointer<float>(dx), pointer<void>(dupdate), pointer<float>(dweight),
      pointer<float>(dbias), rows, E, dy_stride, dproduct_stride, x_stride, update_stride, parse_dtype(update_dtype),
      num_threads};
  py::gil_scoped_release release;
  vcc::add_layer_norm_backward(args);
}

using RowsTuple = std::tuple<Address, int64_t>;

vcc::Rows rows(const RowsTuple& first_and_stride) {
  return {pointer<void>(std::get<0>(first_and_stride)), std::get<1>(first_and_stride)};
}

void linear(const RowsTuple& x, const RowsTuple& weight, Address bias, const RowsTuple& y, int64_t M, int64_t N,
            int64_t K, const std::string& activation, const std::string& dtype, int num_threads) {
  const auto kind = parse<vcc::Activation>("activation", activation,
                                           {{"none", vcc::Activation::none}, {"relu", vcc::Activation::relu}});
  const vcc::LinearArgs args{rows(x), rows(weight), pointer<void>(bias), rows(y), M, N, K, kind, parse_dtype(dtype),
                             num_threads};
  py::gil_scoped_release release;
  vcc::linear(args);
}

void linear_backward(const RowsTuple& dy, const RowsTuple& x, const RowsTuple& weight, const RowsTuple& y,
                     const RowsTuple& dx, const RowsTuple& dweight, Address dbias, int64_t M, int64_t N, int64_t K,
                     const std::string& dtype, int num_threads) {
  const vcc::LinearBackwardArgs args{rows(dy), rows(x), rows(weight), rows(y), rows(dx), rows(dweight),
                                     pointer<void>(dbias), M, N, K, parse_dtype(dtype), num_threads};
  py::gil_scoped_release release;
  vcc::linear_backward(args);
}

void bin_rows(Address values, Address indptr, int64_t n_rows, int64_t n_bins, Address uniforms, Address out,
              const std::string& values_dtype, int num_threads) {
  const vcc::BinRowsArgs args{pointer<void>(values), pointer<int64_t>(indptr), n_rows, n_bins,
                              pointer<double>(uniforms), pointer<float>(out), parse_value(values_dtype), num_threads};
  py::gil_scoped_release release;
  vcc::bin_rows(args);
}

int64_t token_batch(Address genes, Address counts, Address n_values, Address keys, Address n_unknown, Address n_known,
                    int64_t n_cells, int64_t width, int64_t n_genes, int64_t pad_id, int64_t cls_id, int64_t n_bins,
                    float pad_value, Address gene_ids, Address values, Address known, Address real, int num_threads) {
  const vcc::TokenBatchArgs args{pointer<const uint64_t>(genes), pointer<const uint64_t>(counts),
                                 pointer<const int64_t>(n_values), pointer<const uint64_t>(keys),
                                 pointer<const int64_t>(n_unknown), pointer<const int64_t>(n_known), n_cells, width,
                                 n_genes, pad_id, cls_id, n_bins, pad_value, pointer<int64_t>(gene_ids),
                                 pointer<float>(values), pointer<bool>(known), pointer<bool>(real), num_threads};
  py::gil_scoped_release release;
  return vcc::token_batch(args);
}

// (layout, values, indices, starts, ends, row_stride, column_stride, n_rows, groups, scale)
using CellMatrixTuple =
    std::tuple<std::string, Address, Address, Address, Address, int64_t, int64_t, int64_t, Address, Address>;

std::vector<vcc::CellMatrix> cell_matrices(const std::vector<CellMatrixTuple>& cells) {
  using Layout = vcc::CellMatrix::Layout;
  std::vector<vcc::CellMatrix> matrices;
  for (const auto& [layout, values, indices, starts, ends, row_stride, column_stride, n_rows, groups, scale] : cells)
    matrices.push_back({parse<Layout>("layout", layout, {{"csr", Layout::csr}, {"csc", Layout::csc}, {"dense", Layout::dense}}),
                        pointer<void>(values), pointer<void>(indices), pointer<int64_t>(starts),
                        pointer<int64_t>(ends), row_stride, column_stride, n_rows, pointer<int32_t>(groups), pointer<double>(scale)});
  return matrices;
}

std::tuple<std::string, int64_t> rank_sum(const std::vector<CellMatrixTuple>& cells, int64_t n_genes,
                                                int64_t n_groups, Address statistic, Address p_value, Address z,
                                                Address log_mean, Address natural_mean, int64_t out_stride,
                                                bool allow_negative, double limit, int64_t block_bytes,
                                                const std::string& values_dtype, const std::string& index_dtype,
                                                int num_threads) {
  vcc::RankSumArgs args{};
  args.cells = cell_matrices(cells);
  args.n_genes = n_genes, args.n_groups = n_groups;
  args.value_type = parse_value(values_dtype), args.index_type = parse_index(index_dtype);
  args.statistic = pointer<double>(statistic), args.p_value = pointer<double>(p_value), args.z = pointer<double>(z);
  args.log_mean = pointer<double>(log_mean), args.natural_mean = pointer<double>(natural_mean);
  args.out_stride = out_stride, args.allow_negative = allow_negative, args.limit = limit;
  args.block_bytes = block_bytes, args.num_threads = num_threads;
  vcc::RankSumStatus status;
  {
    py::gil_scoped_release release;
    status = vcc::rank_sum(args);
  }
  const char* faults[] = {"", "not_canonical", "not_finite", "negative", "too_large", "not_whole"};
  return {faults[static_cast<int>(status.fault)], status.gene};
}

void float_means(const std::vector<CellMatrixTuple>& cells, int64_t n_genes, int64_t n_groups, Address mean,
                 int64_t out_stride, const std::string& index_dtype, int num_threads) {
  const std::vector<vcc::CellMatrix> matrices = cell_matrices(cells);
  const vcc::IndexType index = parse_index(index_dtype);
  py::gil_scoped_release release;
  vcc::float_means(matrices, index, n_genes, n_groups, pointer<double>(mean), out_stride, num_threads);
}

vcc::SparseRows sparse_rows(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                            const std::string& index_dtype) {
  return {pointer<const float>(values), pointer<const void>(indices), pointer<const int64_t>(starts),
          pointer<const int64_t>(ends), n_rows, n_genes, parse_index(index_dtype)};
}

void row_totals(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                const std::string& index_dtype, Address totals, int num_threads) {
  const vcc::SparseRows rows = sparse_rows(values, indices, starts, ends, n_rows, n_genes, index_dtype);
  py::gil_scoped_release release;
  vcc::row_totals(rows, pointer<double>(totals), num_threads);
}

void add_group_sums(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                    const std::string& index_dtype, Address groups, int64_t n_groups, Address sums, int num_threads) {
  const vcc::SparseRows rows = sparse_rows(values, indices, starts, ends, n_rows, n_genes, index_dtype);
  py::gil_scoped_release release;
  vcc::add_group_sums(rows, pointer<const int64_t>(groups), n_groups, pointer<double>(sums), num_threads);
}

void add_jackknife(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                   const std::string& index_dtype, Address totals, Address sums, double total, double scale, Address first,
                   Address second, int num_threads) {
  const vcc::SparseRows rows = sparse_rows(values, indices, starts, ends, n_rows, n_genes, index_dtype);
  py::gil_scoped_release release;
  vcc::add_jackknife(rows, pointer<const double>(totals), pointer<const double>(sums), total, scale,
                     pointer<double>(first), pointer<double>(second), num_threads);
}

void count_others(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                  const std::string& index_dtype, Address place, Address counts, int num_threads) {
  const vcc::SparseRows rows = sparse_rows(values, indices, starts, ends, n_rows, n_genes, index_dtype);
  py::gil_scoped_release release;
  vcc::count_others(rows, pointer<const int32_t>(place), pointer<int64_t>(counts), num_threads);
}

void split_rows(Address values, Address indices, Address starts, Address ends, int64_t n_rows, int64_t n_genes,
                const std::string& index_dtype, Address place, Address centre, int64_t width, Address dense,
                Address other_starts, Address other_values, Address other_columns, Address square, const std::string& dtype,
                int num_threads) {
  const vcc::SparseRows rows = sparse_rows(values, indices, starts, ends, n_rows, n_genes, index_dtype);
  const auto run = [&](auto real) {
    using Real = decltype(real);
    vcc::split_rows(rows, pointer<const int32_t>(place), pointer<const Real>(centre), width, pointer<Real>(dense),
                    pointer<const int64_t>(other_starts), pointer<Real>(other_values), pointer<int32_t>(other_columns),
                    pointer<double>(square), num_threads);
  };
  const bool is_float = parse_value(dtype) == vcc::ValueType::float32;
  py::gil_scoped_release release;
  if (is_float) run(float{});
  else run(double{});
}

void adjust_p_values(Address p, Address fdr, int64_t n_rows, int64_t n, int num_threads) {
  py::gil_scoped_release release;
  vcc::adjust_p_values(pointer<double>(p), pointer<double>(fdr), n_rows, n, num_threads);
}

double measure_peak(const std::string& dtype, const std::string& isa, int num_threads, double seconds) {
  const vcc::DType type = parse_dtype(dtype);
  const vcc::Isa level = parse_isa(isa);
  py::gil_scoped_release release;
  return vcc::measure_peak(type, level, num_threads, seconds);
}

double measure_copy_bandwidth(int64_t bytes, int num_threads, double seconds) {
  py::gil_scoped_release release;
  return vcc::measure_copy_bandwidth(bytes, num_threads, seconds);
}

std::vector<std::string> names(const std::vector<vcc::Isa>& isas) {
  std::vector<std::string> texts;
  for (vcc::Isa isa : isas) texts.emplace_back(vcc::name(isa));
  return texts;
}

py::dict cpu_features() {
  const vcc::CpuFeatures& cpu = vcc::cpu_features();
  py::dict found;
  found["brand"] = cpu.brand;
  found["cores"] = std::max(1u, std::thread::hardware_concurrency());
  found["avx2"] = cpu.avx2;
  found["avx512"] = cpu.avx512;
  found["avx512_bf16"] = cpu.avx512_bf16;
  return found;
}

py::dict build_info() {
  py::dict info;
  info["compiler"] = VCC_COMPILER;
#ifdef VCC_CUDA
  info["cuda"] = VCC_CUDA;  // its launches are C functions, for ctypes: csrc/cuda/embedding_sum.hpp
#else
  info["cuda"] = false;
#endif
#ifdef _OPENMP
  info["openmp"] = true;
#else
  info["openmp"] = false;
#endif
  info["isas"] = names(vcc::compiled_isas());
  return info;
}

py::bytes csv_rows(const std::string& prefix, Address labels, Address label_ends,
                   const std::vector<std::tuple<Address, int64_t, bool>>& columns, Address kept, int64_t n_rows) {
  std::vector<vcc::CsvColumn> given;
  for (const auto& [values, stride, whole] : columns) given.push_back({pointer<const double>(values), stride, whole});
  std::string text;
  {
    py::gil_scoped_release release;
    vcc::csv_rows(prefix, pointer<const char>(labels), pointer<const int64_t>(label_ends), given,
                  pointer<const bool>(kept), n_rows, text);
  }
  return py::bytes(text);
}

}  // namespace

PYBIND11_MODULE(_core, m) {
  using py::arg;
  m.doc() = "Native kernels of vcc_fast on raw addresses; vcc_fast.ops checks arguments and is the way to call them.";
  m.attr("__version__") = VCC_VERSION;
  m.def("masked_attention", &masked_attention, arg("q"), arg("k"), arg("v"), arg("out"), arg("lse"), arg("n_known"),
        arg("n_tokens"), arg("B"), arg("S"), arg("H"), arg("D"), arg("q_strides"), arg("k_strides"), arg("v_strides"),
        arg("out_strides"), arg("scale"), arg("dtype"), arg("num_threads"),
        "out[B,S,H,D] (and lse[B,H,S]) of attention to known keys and oneself; see csrc/core/masked_attention.hpp.");
  m.def("masked_attention_work_items", &masked_attention_work_items, arg("B"), arg("S"), arg("H"), arg("D"),
        arg("dtype"), arg("num_threads"), "Tasks that the threads share at a time, at least; all tokens known.");
  m.def("masked_attention_backward", &masked_attention_backward, arg("dout"), arg("dlse"), arg("q"), arg("k"),
        arg("v"), arg("out"), arg("lse"), arg("n_known"), arg("n_tokens"), arg("dq"), arg("dk"), arg("dv"), arg("B"),
        arg("S"), arg("H"), arg("D"), arg("dout_strides"), arg("q_strides"), arg("k_strides"), arg("v_strides"),
        arg("out_strides"), arg("dq_strides"), arg("dk_strides"), arg("dv_strides"), arg("scale"), arg("dtype"),
        arg("num_threads"), "dq, dk, dv[B,S,H,D] of masked_attention; see csrc/core/masked_attention_backward.hpp.");
  m.def("masked_attention_backward_work_items", &masked_attention_backward_work_items, arg("B"), arg("S"), arg("H"),
        arg("D"), arg("dtype"), "Items that the threads of one call share; all tokens known.");
  m.def("embedding_sum", &embedding_sum, arg("gene_ids"), arg("value_ids"), arg("condition_ids"), arg("gene_table"),
        arg("value_table"), arg("condition_table"), arg("out"), arg("B"), arg("S"), arg("E"), arg("gene_rows"),
        arg("value_rows"), arg("condition_rows"), arg("gene_id_stride_b"), arg("index_dtype"), arg("dtype"),
        arg("fresh"), arg("num_threads"), "out[B,S,E] = sum of three table rows; see csrc/core/embedding_sum.hpp.");
  m.def("embedding_sum_backward", &embedding_sum_backward, arg("dout"), arg("dout_strides"), arg("gene_ids"),
        arg("value_ids"), arg("condition_ids"), arg("gene_gradient"), arg("value_gradient"), arg("condition_gradient"),
        arg("B"), arg("S"), arg("E"), arg("gene_rows"), arg("value_rows"), arg("condition_rows"),
        arg("gene_id_stride_b"), arg("gene_zeroed"), arg("index_dtype"), arg("dtype"), arg("num_threads"),
        "Gradients [rows,E] of three tables, 0 rows for none; see csrc/core/embedding_sum_backward.hpp.");
  m.def("add_layer_norm", &add_layer_norm, arg("x"), arg("update"), arg("weight"), arg("bias"), arg("y"),
        arg("product"), arg("mean"), arg("rstd"), arg("rows"), arg("E"), arg("x_stride"), arg("update_stride"),
        arg("y_stride"), arg("eps"), arg("update_dtype"), arg("num_threads"),
        "y[rows,E] = layer norm of x + update; see csrc/core/add_layer_norm.hpp.");
  m.def("add_layer_norm_backward", &add_layer_norm_backward, arg("dy"), arg("dproduct"), arg("x"), arg("update"),
        arg("weight"), arg("mean"), arg("rstd"), arg("dx"), arg("dupdate"), arg("dweight"), arg("dbias"), arg("rows"),
        arg("E"), arg("dy_stride"), arg("dproduct_stride"), arg("x_stride"), arg("update_stride"),
        arg("update_dtype"), arg("num_threads"), "Gradients of add_layer_norm; see csrc/core/add_layer_norm.hpp.");
  m.def("csv_rows", &csv_rows, arg("prefix"), arg("labels"), arg("label_ends"), arg("columns"), arg("kept"),
        arg("n_rows"), "Lines of text of columns of float64, each (address, stride, whole); see csrc/core/csv_rows.hpp.");
  m.def("linear", &linear, arg("x"), arg("weight"), arg("bias"), arg("y"), arg("M"), arg("N"), arg("K"),
        arg("activation"), arg("dtype"), arg("num_threads"),
        "y[M,N] = activation(x[M,K] weight[N,K]^T + bias[N]); matrices as (address, stride of rows); see "
        "csrc/core/linear.hpp.");
  m.def("linear_backward", &linear_backward, arg("dy"), arg("x"), arg("weight"), arg("y"), arg("dx"), arg("dweight"),
        arg("dbias"), arg("M"), arg("N"), arg("K"), arg("dtype"), arg("num_threads"),
        "Gradients of a linear layer; y of the forward with ReLU, address 0 for what is absent or not wanted.");
  m.def("linear_work_items", &vcc::linear_work_items, arg("rows"), arg("lanes"), arg("num_threads"),
        "How many pieces of work the threads share in a product of rows x lanes.");
  m.def("bin_rows", &bin_rows, arg("values"), arg("indptr"), arg("n_rows"), arg("n_bins"), arg("uniforms"), arg("out"),
        arg("values_dtype"), arg("num_threads"), "Quantile bins of CSR rows; see csrc/core/bin_rows.hpp.");
  m.def("token_batch", &token_batch, arg("genes"), arg("counts"), arg("n_values"), arg("keys"), arg("n_unknown"),
        arg("n_known"), arg("n_cells"), arg("width"), arg("n_genes"), arg("pad_id"), arg("cls_id"), arg("n_bins"),
        arg("pad_value"), arg("gene_ids"), arg("values"), arg("known"), arg("real"), arg("num_threads"),
        "Tokens of cells, binned and drawn; the first damaged cell or -1; see csrc/core/token_batch.hpp.");
  m.def("rank_sum", &rank_sum, arg("cells"), arg("n_genes"), arg("n_groups"), arg("statistic"), arg("p_value"), arg("z"),
        arg("log_mean"), arg("natural_mean"), arg("out_stride"), arg("allow_negative"), arg("limit"),
        arg("block_bytes"), arg("values_dtype"), arg("index_dtype"), arg("num_threads"),
        "Mann-Whitney U of groups against controls; (what is wrong with a value, or '', and its gene); see "
        "csrc/core/rank_sum.hpp.");
  m.def("float_means", &float_means, arg("cells"), arg("n_genes"), arg("n_groups"), arg("mean"), arg("out_stride"),
        arg("index_dtype"), arg("num_threads"), "Geometric means in float32 as pdex has them; see csrc/core/rank_sum.hpp.");
  m.def("row_totals", &row_totals, arg("values"), arg("indices"), arg("starts"), arg("ends"), arg("n_rows"),
        arg("n_genes"), arg("index_dtype"), arg("totals"), arg("num_threads"),
        "Sum of each sparse row; see csrc/core/cell_sums.hpp.");
  m.def("add_group_sums", &add_group_sums, arg("values"), arg("indices"), arg("starts"), arg("ends"), arg("n_rows"),
        arg("n_genes"), arg("index_dtype"), arg("groups"), arg("n_groups"), arg("sums"), arg("num_threads"),
        "sums[n_groups,n_genes] += the rows of each group; see csrc/core/cell_sums.hpp.");
  m.def("add_jackknife", &add_jackknife, arg("values"), arg("indices"), arg("starts"), arg("ends"), arg("n_rows"),
        arg("n_genes"), arg("index_dtype"), arg("totals"), arg("sums"), arg("total"), arg("scale"), arg("first"),
        arg("second"), arg("num_threads"), "One group's jackknife; see csrc/core/cell_sums.hpp.");
  m.def("count_others", &count_others, arg("values"), arg("indices"), arg("starts"), arg("ends"), arg("n_rows"),
        arg("n_genes"), arg("index_dtype"), arg("place"), arg("counts"), arg("num_threads"),
        "Values of genes that stay sparse in each row; see csrc/core/split_rows.hpp.");
  m.def("split_rows", &split_rows, arg("values"), arg("indices"), arg("starts"), arg("ends"), arg("n_rows"), arg("n_genes"),
        arg("index_dtype"), arg("place"), arg("centre"), arg("width"), arg("dense"), arg("other_starts"),
        arg("other_values"), arg("other_columns"), arg("square"), arg("dtype"), arg("num_threads"),
        "Rows as dense and sparse genes; see csrc/core/split_rows.hpp.");
  m.def("adjust_p_values", &adjust_p_values, arg("p"), arg("fdr"), arg("n_rows"), arg("n"), arg("num_threads"),
        "Benjamini-Hochberg over each row of p[n_rows,n].");
  m.def("measure_peak", &measure_peak, arg("dtype"), arg("isa"), arg("num_threads"), arg("seconds"),
        "GFLOP/s of multiply-adds that touch no memory.");
  m.def("measure_copy_bandwidth", &measure_copy_bandwidth, arg("bytes"), arg("num_threads"), arg("seconds"),
        "GB/s of a copy, read plus written.");
  m.def("cpu_features", &cpu_features, "Instruction sets of this processor, its brand and number of logical cores.");
  m.def("available_isas", [] { return names(vcc::available_isas()); }, "Levels in this build that the processor has.");
  m.def("selected_isa",
        [](const std::string& op, const std::string& dtype) {
          return vcc::name(vcc::selected_isa(op, parse_dtype(dtype)));
        },
        arg("op"), arg("dtype"), "The level `op` uses now; VCC_FAST_ISA forces one.");
  m.def("build_info", &build_info, "Compiler, CUDA, OpenMP and the levels compiled in.");
}
