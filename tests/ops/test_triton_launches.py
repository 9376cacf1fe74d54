"""The host side of the Triton ops needs no number from the device: it runs on tensors that have none.

Kernels are replaced by something that notes its launch. A meta tensor raises where a number of it is read.
"""

from __future__ import annotations

from importlib import import_module
from unittest import mock

import pytest
import torch
from torch import Tensor

from tests.model.waiting import NoWaiting

pytest.importorskip("triton")

B, S, H, D, E = 3, 70, 2, 40, 48


class Launches:
    """In place of a kernel: notes the grid of each launch, and that its arguments are where they should be."""

    def __init__(self):
        self.grids: list[tuple[int, ...]] = []

    def __getitem__(self, grid):
        def launch(*arguments, **options):
            assert all(argument.is_meta for argument in arguments if isinstance(argument, Tensor))
            assert options["num_warps"] > 0
            self.grids.append(grid)

        return launch


def numbers(*shape: int, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    return torch.empty(shape, dtype=dtype, device="meta")


def run(module: str, function: str, kernels: dict[str, str], *arguments) -> tuple[object, dict[str, int]]:
    """What the function of a backend returns, and how often it launched each kernel {name: module}."""
    launches = {name: Launches() for name in kernels}
    patches = [
        mock.patch.object(import_module(f"vcc_fast.ops.{where}"), name, launches[name])
        for name, where in kernels.items()
    ]
    for patch in patches:
        patch.start()
    try:
        with NoWaiting():
            result = getattr(import_module(f"vcc_fast.ops.{module}"), function)(*arguments)
    finally:
        for patch in patches:
            patch.stop()
    return result, {name: len(launch.grids) for name, launch in launches.items()}


@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float32], ids=["bf16", "fp32"])
def test_attention(counted, dtype):
    q, k, v, dout = (numbers(B, S, H, D, dtype=dtype) for _ in range(4))
    counts = [numbers(B, dtype=torch.int64) if counted else None for _ in range(2)]
    (out, lse), launched = run(
        "_masked_attention.triton", "forward", {"masked_attention_kernel": "_masked_attention.triton"},
        q, k, v, *counts, 0.125,
    )  # fmt: skip
    assert out.shape == q.shape and lse.shape == (B, H, S) and launched == {"masked_attention_kernel": 1}
    kernels = {
        "key_gradients_kernel": "_masked_attention.triton_backward",
        "query_gradients_kernel": "_masked_attention.triton_backward",
        "own_gradients_kernel": "_masked_attention.triton_backward",
    }
    dlse = numbers(B, H, S, dtype=torch.float32)
    gradients, launched = run(
        "_masked_attention.triton_backward", "backward", kernels, dout, dlse, q, k, v, out, lse, *counts, 0.125
    )
    assert [gradient.shape for gradient in gradients] == [q.shape] * 3
    assert set(launched.values()) == {1}


@pytest.mark.parametrize("fused", [False, True], ids=["apart", "fused"])
@pytest.mark.parametrize("shared", [False, True])
def test_embedding_sum(shared, fused):
    rows = (5000, 51 if fused else 90, 3)
    ids = (numbers(S, dtype=torch.int64) if shared else numbers(B, S, dtype=torch.int64), *(
        numbers(B, S, dtype=torch.int64) for _ in range(2)
    ))  # fmt: skip
    tables = tuple(numbers(n, E) for n in rows)
    out, launched = run(
        "_embedding_sum.triton", "forward", {"embedding_sum_kernel": "_embedding_sum.triton"}, ids, tables, (B, S, E)
    )
    assert out.shape == (B, S, E) and launched == {"embedding_sum_kernel": 1}
    kernels = {
        name: "_embedding_sum.triton_backward" for name in ("few_rows_kernel", "window_sums_kernel", "row_sums_kernel")
    } | {"sum_partials_kernel": "_triton_sums"}
    kernels |= {name: "_embedding_sum.triton_fused_backward" for name in ("fused_kernel", "finish_kernel")}
    gradients, launched = run("_embedding_sum.triton_backward", "backward", kernels, numbers(B, S, E), ids, rows)
    assert [gradient.shape for gradient in gradients] == [(n, E) for n in rows]
    assert (launched["fused_kernel"], launched["finish_kernel"]) == ((1, 1) if fused else (0, 0))
    assert (launched["row_sums_kernel"], launched["few_rows_kernel"]) == ((0, 0) if fused else (2, 1))


def test_layer_norm():
    x, dy = (numbers(B, S, E, dtype=torch.float32) for _ in range(2))
    update, weight = numbers(B, S, E), numbers(E, dtype=torch.float32)
    statistics = tuple(numbers(B * S, dtype=torch.float32) for _ in range(2))
    module = "_add_layer_norm.triton"
    _, launched = run(
        module, "forward", {"add_layer_norm_kernel": module}, x, update, weight, weight, numbers(B, S, E), None,
        statistics, 1e-5,
    )  # fmt: skip
    assert launched == {"add_layer_norm_kernel": 1}
    kernels = {"add_layer_norm_backward_kernel": module, "sum_partials_kernel": "_triton_sums"}
    gradients, launched = run(module, "backward", kernels, dy, None, x, update, weight, *statistics)
    assert gradients[0].shape == x.shape and launched == {"add_layer_norm_backward_kernel": 1, "sum_partials_kernel": 2}
