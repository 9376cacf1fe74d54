"""What the plays of attention are tested on: cells of any shape, and the addresses of their tensors."""

from __future__ import annotations

import ctypes

import pytest
import torch
from hypothesis import strategies as st

TYPES = pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=["bf16", "fp16"])


def pointer(tensor: torch.Tensor | None) -> ctypes.c_void_p:
    return ctypes.c_void_p(None if tensor is None else tensor.data_ptr())


@st.composite
def any_cell(draw, sizes, most: int) -> tuple:
    """(size, dtype, rows, tokens, known): one of `sizes`, and at most `most` rows."""
    size = draw(st.sampled_from(sizes))
    dtype = draw(st.sampled_from([torch.bfloat16, torch.float16]))
    S = draw(st.integers(0, most))
    n_tokens = draw(st.integers(0, S))
    return size, dtype, S, n_tokens, draw(st.integers(0, n_tokens))
