"""What tests of the CUDA C++ kernels ask for."""

from __future__ import annotations

import pytest
import torch

from vcc_fast.ops import available_backends


def _missing() -> str | None:
    if not torch.cuda.is_available():
        return "needs a CUDA device"
    return available_backends("embedding_sum", "cuda", torch.float32)["cuda"]


HOPPER = pytest.mark.skipif(_missing() is not None, reason=str(_missing()))
CUDA_DTYPES = pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"]
)
