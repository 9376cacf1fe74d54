"""Compiles Triton kernels for GPUs that are not there, and reads what the machine code uses."""

from __future__ import annotations

import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest
import torch

TYPE_NAMES = {torch.float16: "fp16", torch.bfloat16: "bf16", torch.float32: "fp32"}
COMPILE_OPTIONS = ("num_warps", "num_stages", "enable_fp_fusion")


class Usage(NamedTuple):
    """Registers a thread, bytes of spilled registers a thread, bytes of shared memory a program."""

    registers: int
    spilled: int
    shared: int


class Kernel(NamedTuple):
    """A kernel of masked attention: its name among the tiles, its function, its file."""

    name: str
    function: str
    module: str


ATTENTION_KERNELS = (
    Kernel("forward", "masked_attention_kernel", "triton"),
    Kernel("own", "own_gradients_kernel", "triton_own_gradients"),
    Kernel("keys", "key_gradients_kernel", "triton_backward"),
    Kernel("queries", "query_gradients_kernel", "triton_backward"),
)
FLOAT_POINTERS = ("lse_ptr", "dlse_ptr", "delta_ptr", "own_ptr")


def compile_attention(
    kernel: Kernel,
    dtype: torch.dtype,
    D: int,
    arch: int,
    tmp_path: Path,
    choice: int = 0,
    constants: dict | None = None,
    types: dict[str, str] | None = None,
):
    """One of the attention kernels, as it would be launched with every optional argument: see `compile_kernel`.

    `choice` counts in `tile_choices`; `constants` and `types` replace what arguments are by default.
    """
    pytest.importorskip("triton")
    function = getattr(import_module(f"vcc_fast.ops._masked_attention.{kernel.module}"), kernel.function)
    tiles = import_module("vcc_fast.ops._masked_attention.triton_tiles")
    options = tiles.tile_choices(kernel.name, dtype, D, arch // 10)[choice]
    pointers = {name: f"*{TYPE_NAMES[dtype]}" for name in function.arg_names if name.endswith("_ptr")}
    pointers |= {name: "*fp32" for name in FLOAT_POINTERS} | dict.fromkeys(("n_known_ptr", "n_tokens_ptr"), "*i64")
    pointers |= types or {}
    constants = {"D": D, "HAS_KNOWN": True, "HAS_TOKENS": True, "HAS_DLSE": True, **(constants or {})}
    constants = {name: value for name, value in constants.items() if name in function.arg_names}
    return compile_kernel(function, pointers, constants, options, arch, tmp_path)


def compile_kernel(
    kernel,
    pointers: dict[str, str],
    constants: dict,
    options: dict,
    arch: int,
    tmp_path: Path,
    divisible_sizes: tuple[str, ...] = (),
):
    """Compile for compute capability `arch` (80, 90, 100): the compiled kernel and its `Usage`.

    Pointers, strides and `divisible_sizes` are taken to be divisible by 16, as a launch would find them; every
    argument that is neither pointer nor constant is an int32, except `scale` and `scale_log2`, and what `pointers`
    gives a type of its own.
    """
    triton = pytest.importorskip("triton")
    from triton.backends.compiler import GPUTarget
    from triton.compiler import ASTSource

    if triton.knobs.runtime.interpret:
        pytest.skip("TRITON_INTERPRET is set: kernels are not compiled")
    constants = {**constants, **{name: value for name, value in options.items() if name in kernel.arg_names}}
    signature = {}
    for name in kernel.arg_names:
        if name in constants:
            signature[name] = "constexpr"
        else:
            signature[name] = pointers.get(name, "fp32" if name.startswith("scale") else "i32")
    divisible = [["tt.divisibility", 16]]
    attributes = {
        (i,): divisible
        for i, name in enumerate(kernel.arg_names)
        if name not in constants and (signature[name][0] == "*" or "stride" in name or name in divisible_sizes)
    }
    compiled = triton.compile(
        ASTSource(kernel, signature, constants, attributes),
        target=GPUTarget("cuda", arch, 32),
        options={name: options[name] for name in COMPILE_OPTIONS},
    )
    cubin = tmp_path / "kernel.cubin"
    cubin.write_bytes(compiled.asm["cubin"])
    text = subprocess.run(
        [triton.knobs.nvidia.cuobjdump.path, "-res-usage", str(cubin)], capture_output=True, text=True, check=True
    ).stdout
    numbers = {name: int(value) for name, value in re.findall(r"\b(REG|STACK|LOCAL):(\d+)", text)}
    return compiled, Usage(numbers["REG"], numbers["STACK"] + numbers["LOCAL"], compiled.metadata.shared)
