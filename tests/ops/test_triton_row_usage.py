"""The Triton kernels on rows compile for GPUs that are not here: registers, spills, wide moves, no atomics, offsets."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.ops.aot import TYPE_NAMES, compile_kernel
from tests.ops.test_triton_usage import written_version

TABLE = json.loads(Path(__file__).with_name("triton_row_usage.json").read_text())
DTYPES = {name: dtype for dtype, name in TYPE_NAMES.items()}
WIDTH, TOKENS, SMALL_ROWS = 512, 5000, 54
INTEGER_POINTERS = {
    **dict.fromkeys(("ids_ptr", "order_ptr", "gene_ids_ptr", "value_ids_ptr", "condition_ids_ptr"), "*i64"),
    "keys_ptr": "*i16",
    "starts_ptr": "*i32",
}
SUMMED = ("dout_ptr", "gradient_ptr", "out_ptr", "gene_table_ptr", "value_table_ptr", "condition_table_ptr")
NARROW = ("update_ptr", "product_ptr", "dproduct_ptr", "dupdate_ptr")


class RowKernel(NamedTuple):
    """A kernel's module and function, and its constants beside the tiles'."""

    module: str
    function: str
    constants: dict


KERNELS = {
    "embedding": RowKernel(
        "_embedding_sum.triton", "embedding_sum_kernel", {"HAS_GENE": True, "HAS_VALUE": True, "HAS_CONDITION": True}
    ),
    "few rows": RowKernel("_embedding_sum.triton_backward", "few_rows_kernel", {}),
    "windows": RowKernel("_embedding_sum.triton_backward", "window_sums_kernel", {"SHARED": False}),
    "windows, shared": RowKernel("_embedding_sum.triton_backward", "window_sums_kernel", {"SHARED": True}),
    "rows": RowKernel("_embedding_sum.triton_backward", "row_sums_kernel", {"SHARED": False}),
    "rows, shared": RowKernel("_embedding_sum.triton_backward", "row_sums_kernel", {"SHARED": True}),
    "fused": RowKernel(
        "_embedding_sum.triton_fused_backward",
        "fused_kernel",
        {"SHARED": False, "HAS_VALUE": True, "HAS_CONDITION": True},
    ),
    "fused, shared": RowKernel(
        "_embedding_sum.triton_fused_backward",
        "fused_kernel",
        {"SHARED": True, "HAS_VALUE": True, "HAS_CONDITION": True},
    ),
    "finish": RowKernel("_embedding_sum.triton_fused_backward", "finish_kernel", {}),
    "partial sums": RowKernel("_triton_sums", "sum_partials_kernel", {}),
    "norm": RowKernel("_add_layer_norm.triton", "add_layer_norm_kernel", {"HAS_STATISTICS": True}),
    "norm backward": RowKernel("_add_layer_norm.triton", "add_layer_norm_backward_kernel", {}),
}


# What has the most optional arguments.
ALL = (
    "embedding", "few rows", "windows, shared", "rows, shared", "fused, shared", "finish", "norm", "norm backward",
)  # fmt: skip


def compile_rows(name: str, dtype: str, arch: int, tmp_path, *, width: int = WIDTH, constants: dict | None = None):
    """One of KERNELS as it would be launched with every optional argument: see `compile_kernel`."""
    pytest.importorskip("triton")
    kernel = KERNELS[name]
    module = import_module(f"vcc_fast.ops.{kernel.module}")
    function = getattr(module, kernel.function)
    if name == "partial sums":
        options = {"BLOCK_P": module.BLOCK_P, "BLOCK_N": module.BLOCK_N, "num_warps": 4, "enable_fp_fusion": True}
    elif name == "embedding":
        options = module.launch_options(TOKENS, width)
    elif name in ("fused", "fused, shared", "finish"):
        options = {**module.launch_options(width, SMALL_ROWS), "BLOCK_R": module.BLOCK_R, "BLOCK_P": module.BLOCK_P}
    elif "norm" in name:
        options = module.launch_options(width)
    else:
        options = module.launch_options(DTYPES[dtype], width)
    pointers = {argument: "*fp32" for argument in function.arg_names if argument.endswith("_ptr")}
    narrow = NARROW if "norm" in name else SUMMED
    pointers |= {argument: f"*{dtype}" for argument in narrow if argument in pointers} | {"eps": "fp32"}
    pointers |= {argument: kind for argument, kind in INTEGER_POINTERS.items() if argument in pointers}
    optional = ("HAS_PRODUCT", "HAS_DPRODUCT", "HAS_DUPDATE")
    constants = {
        **{argument: dtype != "fp32" for argument in optional if argument in function.arg_names},
        **{argument: getattr(module, argument) for argument in ("CHUNK", "LIMIT") if argument in function.arg_names},
        **kernel.constants,
        **(constants or {}),
    }
    options = {"num_stages": 3, **options}
    return compile_kernel(function, pointers, constants, options, arch, tmp_path, ("E", "N"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "{kernel}-{dtype}-sm{arch}".format(**row))
def test_kernels_use_no_more_than_written(row, tmp_path):
    triton = pytest.importorskip("triton")
    compiled, usage = compile_rows(row["kernel"], row["dtype"], row["arch"], tmp_path)
    assert usage.spilled == 0, usage
    ptx = compiled.asm["ptx"]
    assert not re.search(r"\b(atom|red)\.", ptx), "an atomic operation would make the order of sums a matter of chance"
    # Either way 128 bits at a time.
    assert "ld.global.v4.b32" in ptx or "cp.async.cg.shared.global" in ptx
    if row["kernel"] not in ("partial sums", "rows", "rows, shared"):
        # Those write one row, which gives each thread less than 128 bits.
        assert "st.global.v4.b32" in ptx
    if triton.__version__ != written_version():
        pytest.skip(f"the table of registers is for Triton {written_version()}, this is {triton.__version__}")
    assert usage.registers <= row["registers"] and usage.shared <= row["shared"], usage


@pytest.mark.parametrize("name", ALL)
def test_compiles_for_rows_of_one_number(name, tmp_path):
    """A width and strides of 1 are compiled as constants."""
    pytest.importorskip("triton")
    module = import_module(f"vcc_fast.ops.{KERNELS[name].module}")
    names = getattr(module, KERNELS[name].function).arg_names
    ones = {argument: 1 for argument in names if argument in ("E", "rows_each", "fan", "S") or "stride" in argument}
    _, usage = compile_rows(name, "bf16", 90, tmp_path, width=1, constants=ones)
    assert usage.spilled == 0, usage


@pytest.mark.parametrize("name", ["norm", "norm backward"])
def test_widest_norm_does_not_spill(name, tmp_path):
    widest = pytest.importorskip("vcc_fast.ops._add_layer_norm.triton").WIDEST
    _, usage = compile_rows(name, "bf16", 90, tmp_path, width=widest)
    assert usage.spilled == 0, usage


@pytest.mark.parametrize("name", ALL)
def test_offsets_are_64_bit(name, tmp_path):
    """No product of two numbers that are known only when the kernel runs is taken in 32 bits.

    But positions among the sorted tokens, products with `fan`, which MOST_TOKENS bounds.
    """
    compiled, _ = compile_rows(name, "bf16", 90, tmp_path)
    ttir = compiled.asm["ttir"]
    constants = set(re.findall(r"^\s*(%\S+) = arith\.constant", ttir, re.M))
    products = re.findall(r"= arith\.muli (%\S+), (%\S+?)(?: overflow<\S+>)? : (\S+)", ttir)
    assert any(kind.endswith("i64") or kind.endswith("i64>") for *_, kind in products), "no product found: the pattern?"
    narrow = [(x, y) for x, y, kind in products if "i64" not in kind and not {x, y} & constants]
    assert all("%fan" in pair for pair in narrow), narrow
