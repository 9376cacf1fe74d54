"""Which device and number type `auto` means, and what is kept in float32 under a smaller type."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import torch
from torch import nn

from vcc_fast.errors import UsageError

DTYPES = {
    "float32": torch.float32, "fp32": torch.float32,
    "bfloat16": torch.bfloat16, "bf16": torch.bfloat16,
    "float16": torch.float16, "fp16": torch.float16,
}  # fmt: skip


@contextmanager
def cpu_threads(number: int | None) -> Iterator[None]:
    """Have torch compute with `number` CPU threads while the block runs; None: with as many as it has."""
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(number or before)
        yield
    finally:
        torch.set_num_threads(before)


def choose_device(device: str | torch.device = "auto") -> torch.device:
    """The device that `device` names; "auto" is CUDA where torch sees one, else the CPU.

    Raises
    ------
    UsageError
        There is no such device, or torch does not see it.
    """
    if device == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    try:
        chosen = torch.device(device)
    except RuntimeError as error:
        raise UsageError(f"device must be auto, cpu, cuda or cuda:N, not {device!r}") from error
    if chosen.type not in ("cpu", "cuda"):
        raise UsageError(f"device must be auto, cpu, cuda or cuda:N, not {device!r}")
    if chosen.type == "cuda":
        seen = torch.cuda.device_count() if torch.cuda.is_available() else 0
        if (chosen.index or 0) >= seen:
            raise UsageError(f"device {str(chosen)!r}: torch sees {seen} CUDA devices; use another, cpu or auto")
    return chosen


def choose_dtype(dtype: str | torch.dtype = "auto", device: str | torch.device = "cpu") -> torch.dtype:
    """The number type that `dtype` names; "auto" is bfloat16 where `device` computes it natively, else float32.

    Natively: CUDA devices from compute capability 8.0, processors with AVX512-BF16 or AMX.

    Raises
    ------
    UsageError
        `dtype` is none of auto, fp32, bf16, fp16 (float32, bfloat16, float16).
    """
    if isinstance(dtype, torch.dtype):
        if dtype not in DTYPES.values():
            raise UsageError(f"dtype must be float32, bfloat16 or float16, not {dtype}")
        return dtype
    if dtype == "auto":
        return torch.bfloat16 if computes_bfloat16(torch.device(device)) else torch.float32
    if dtype not in DTYPES:
        raise UsageError(f"dtype must be one of auto, {', '.join(DTYPES)}, not {dtype!r}")
    return DTYPES[dtype]


def computes_bfloat16(device: torch.device) -> bool:
    """Whether `device` has bfloat16 multiplication in hardware; the CPU is asked through the native core."""
    if device.type == "cuda":
        return torch.cuda.get_device_capability(device)[0] >= 8
    try:
        core = import_module("vcc_fast._core")
    except ModuleNotFoundError:
        # Without the core every op runs in plain torch, where float32 is the safe choice.
        return False
    # Every processor with AMX has AVX512-BF16 as well.
    return bool(core.cpu_features()["avx512_bf16"])


def cast_linears(model: nn.Module, dtype: torch.dtype) -> None:
    """Cast, once, the weights whose products cost: the encoder layers' linear maps and the decoders' square ones.

    Tables, norms and the decoders' last row (one number a token) stay in float32, and so does the residual stream.
    """
    for name, module in model.named_modules():
        is_wide = isinstance(module, nn.Linear) and module.out_features > 1
        if is_wide and name.startswith(("transformer_encoder.", "decoder.")):
            module.to(dtype)


def use_products(model: nn.Module, dtype: torch.dtype | None) -> None:
    """Compute the wide products in `dtype` with weights that stay as they are: mixed precision, for training.

    `cast_linears` halves the weights' memory and is for inference: small updates would be lost in rounded weights.
    None undoes it.
    """
    for module in model.modules():
        if hasattr(module, "product_dtype"):
            module.product_dtype = dtype
