"""Compiles Triton kernels for GPUs that are not there, and reads what the machine code uses."""

from __future__ import annotations

import re
import subprocess
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


def compile_kernel(kernel, pointers: dict[str, str], constants: dict, options: dict, arch: int, tmp_path: Path):
    """Compile for compute capability `arch` (80, 90): the compiled kernel and its `Usage`.

    Pointers, and integers (strides and sizes), are taken to be divisible by 16 as a launch would find them; every
    argument that is neither pointer nor constant is an int32, except `scale_log2`.
    """
    triton = pytest.importorskip("triton")
    from triton.backends.compiler import GPUTarget
    from triton.compiler import ASTSource

    if triton.knobs.runtime.interpret:
        pytest.skip("TRITON_INTERPRET is set: kernels are not compiled")
    constants = {**constants, **{name: value for name, value in options.items() if name.startswith("BLOCK_")}}
    signature = {}
    for name in kernel.arg_names:
        if name in constants:
            signature[name] = "constexpr"
        else:
            signature[name] = pointers.get(name, "fp32" if name == "scale_log2" else "i32")
    divisible = [["tt.divisibility", 16]]
    attributes = {
        (i,): divisible for i, name in enumerate(kernel.arg_names) if signature[name][0] == "*" or "stride" in name
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
