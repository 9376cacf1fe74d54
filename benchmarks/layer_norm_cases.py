"""Residual addition and layer norm against torch: what stands between the products of the encoder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from group import Group
from torch import Tensor

from vcc_fast import ops


def layer_norm(quick: bool) -> Iterator[Group]:
    """Residual layer norm, 512 wide: forward that overwrites x, forward and backward together.

    Counted work a number: forward x and update read, y written; backward dy, x and update read, dx written. In
    bfloat16 update and its gradient take 2 bytes, and y is written again in bfloat16 for the next product.
    """
    width = 512
    for dtype in (torch.float32, torch.bfloat16):
        name = str(dtype).removeprefix("torch.")
        for rows in (1536,) if quick else (1536, 5000):
            x, update = torch.randn(rows, width), torch.randn(rows, width).to(dtype)
            weight, bias, dy = torch.randn(width), torch.randn(width), torch.randn(rows, width)
            narrow = dtype != torch.float32
            size = update.itemsize

            def torch_norm(x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, dtype=dtype) -> tuple[Tensor, ...]:
                total = x + update if torch.is_grad_enabled() else x.add_(update)
                y = F.layer_norm(total, weight.shape, weight, bias)
                return (y,) if dtype == torch.float32 else (y, y.to(dtype))

            def our_norm(x: Tensor, update: Tensor, weight: Tensor, bias: Tensor) -> tuple[Tensor, ...]:
                function = ops.add_layer_norm if torch.is_grad_enabled() else ops.add_layer_norm_
                y, product = function(x, update, weight, bias, return_product=True)
                return (y,) if product is y else (y, product)

            def both(norm: Callable, x=x, update=update, weight=weight, bias=bias, dy=dy, dtype=dtype) -> None:
                with torch.enable_grad():
                    leaves = [tensor.detach().requires_grad_() for tensor in (x, update, weight, bias)]
                    outputs = norm(*leaves)
                    torch.autograd.grad(outputs, leaves, (dy, dy.to(dtype))[: len(outputs)])

            target = x.clone()
            forward = {
                "vcc_fast": lambda x=target, u=update, w=weight, b=bias, f=our_norm: f(x, u, w, b),
                "torch add_, layer_norm": lambda x=target, u=update, w=weight, b=bias, f=torch_norm: f(x, u, w, b),
            }
            work = 1.0 * rows * width * (8 + size + (size if narrow else 0))
            yield Group(
                f"residual layer norm {rows} x {width}, forward", name, forward, dict.fromkeys(forward, work), "GB/s"
            )
            training = {
                "vcc_fast": lambda run=both, f=our_norm: run(f),
                "torch add, layer_norm": lambda run=both, f=torch_norm: run(f),
            }
            work += 1.0 * rows * width * (12 + size + (2 * size if narrow else 0))
            yield Group(
                f"residual layer norm {rows} x {width}, forward and backward", name, training,
                dict.fromkeys(training, work), "GB/s",
            )  # fmt: skip
