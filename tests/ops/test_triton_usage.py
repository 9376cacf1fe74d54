"""The Triton attention kernels compile for GPUs that are not here: registers, spills, shared memory, 64-bit offsets."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import torch

from tests.helpers.paths import ROOT
from tests.ops.aot import ATTENTION_KERNELS, TYPE_NAMES, compile_attention

SHARED_MEMORY = {80: 163 * 1024, 90: 227 * 1024, 100: 227 * 1024}
MATRIX_INSTRUCTION = {80: "mma.sync", 90: "wgmma", 100: "tcgen05.mma"}
TABLE = json.loads(Path(__file__).with_name("triton_usage.json").read_text())
DTYPES = {name: dtype for dtype, name in TYPE_NAMES.items()}
KERNELS = {kernel.name: kernel for kernel in ATTENTION_KERNELS}


def written_version() -> str:
    """Triton's version in constraints.txt."""
    return re.search(r"^triton==(\S+)$", (ROOT / "constraints.txt").read_text(), re.M)[1]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "{kernel}-{dtype}-D{D}-sm{arch}".format(**row))
def test_half_kernels_use_no_more_than_written(row, tmp_path):
    triton = pytest.importorskip("triton")
    kernel = KERNELS[row["kernel"]]
    compiled, usage = compile_attention(kernel, DTYPES[row["dtype"]], row["D"], row["arch"], tmp_path)
    assert usage.spilled == 0, usage
    assert usage.shared <= SHARED_MEMORY[row["arch"]], usage
    if kernel.name != "own":
        # The products run on the tensor cores.
        assert MATRIX_INSTRUCTION[row["arch"]] in compiled.asm["ptx"]
    if triton.__version__ != written_version():
        pytest.skip(f"the table of registers is for Triton {written_version()}, this is {triton.__version__}")
    assert usage.registers <= row["registers"] and usage.shared <= row["shared"], usage


@pytest.mark.parametrize(
    "name, D", [*((name, D) for name in KERNELS for D in (32, 64)), ("forward", 128), ("own", 128)]
)
def test_float32_kernels_compile_without_spills(name, D, tmp_path):
    """The gradients' other kernels do spill beyond head dim 64."""
    _, usage = compile_attention(KERNELS[name], torch.float32, D, 90, tmp_path)
    assert usage.spilled == 0, usage


@pytest.mark.parametrize("kernel", ATTENTION_KERNELS, ids=lambda kernel: kernel.name)
def test_float32_products_are_not_rounded_to_tf32(kernel, tmp_path):
    compiled, _ = compile_attention(kernel, torch.float32, 32, 90, tmp_path)
    assert "tf32" not in compiled.asm["ptx"]


@pytest.mark.parametrize("kernel", ATTENTION_KERNELS, ids=lambda kernel: kernel.name)
def test_offsets_are_64_bit(kernel, tmp_path):
    """No product of two numbers that are known only when the kernel runs is taken in 32 bits.

    What is left in 32 bits are products with a tile's size: positions of tokens, which S bounds.
    """
    compiled, _ = compile_attention(kernel, torch.bfloat16, 64, 90, tmp_path)
    ttir = compiled.asm["ttir"]
    constants = set(re.findall(r"^\s*(%\S+) = arith\.constant", ttir, re.M))
    products = re.findall(r"= arith\.muli (%\S+), (%\S+?)(?: overflow<\S+>)? : (\S+)", ttir)
    assert any(kind.endswith("i64") or kind.endswith("i64>") for *_, kind in products), "no product found: the pattern?"
    narrow = [(x, y) for x, y, kind in products if "i64" not in kind and not {x, y} & constants]
    assert not narrow, narrow


@pytest.mark.parametrize("kernel", ATTENTION_KERNELS, ids=lambda kernel: kernel.name)
def test_compiles_for_one_token_without_counts(kernel, tmp_path):
    """Triton makes constants of integers that are 1."""
    constants = {"S": 1, "H": 1, "HAS_KNOWN": False, "HAS_TOKENS": False, "HAS_DLSE": False}
    compile_attention(kernel, torch.float16, 16, 90, tmp_path, constants=constants)


@pytest.mark.parametrize("kernel", ATTENTION_KERNELS, ids=lambda kernel: kernel.name)
def test_compiles_for_64_bit_strides_and_32_bit_counts(kernel, tmp_path):
    strides = {f"{x}_stride_{axis}": "i64" for x in ("q", "k", "v", "dout") for axis in "bsh"}
    types = strides | dict.fromkeys(("n_known_ptr", "n_tokens_ptr"), "*i32")
    compile_attention(kernel, torch.float16, 16, 90, tmp_path, types=types)
