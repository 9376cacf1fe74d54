"""Benchmark `linear`."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from group import Group

from vcc_fast import _core, ops

GRADIENTS = torch.ops.vcc_fast.linear_backward


def linear(quick: bool) -> Iterator[Group]:
    """The encoder's linear layers: forward, with ReLU, and each gradient, against torch (MKL, oneDNN)."""
    shapes = ((1536, 512, 1536),) if quick else ((5000, 512, 1536), (5000, 512, 512), (1536, 512, 1536))
    for dtype in (torch.float32, torch.bfloat16):
        for sizes in shapes[-1:] if _is_emulated(dtype) else shapes:
            yield from _layer(*sizes, dtype)


def _is_emulated(dtype: torch.dtype) -> bool:
    """Where the processor has no bfloat16 product, torch's takes seconds."""
    return dtype == torch.bfloat16 and _core.selected_isa("linear", "bfloat16") != "avx512_bf16"


def _layer(m: int, k: int, n: int, dtype: torch.dtype) -> Iterator[Group]:
    x, weight, bias, dy = (torch.randn(*shape).to(dtype) for shape in ((m, k), (n, k), (n,), (m, n)))
    y, flop = torch.randn(m, n).relu().to(dtype), 2.0 * m * n * k
    name, label = str(dtype).removeprefix("torch."), f"linear {m} x {k} -> {n}"
    few = 1 if _is_emulated(dtype) else None

    def group(what: str, cases: dict, products: int = 1) -> Group:
        return Group(f"{label}, {what}", name, cases, dict.fromkeys(cases, products * flop), max_rounds=few)

    # oneDNN's product with a weight that it has laid out before; torch has no gradients of it.
    try:
        packed = torch.ops.mkldnn._reorder_linear_weight(weight, m)
    except (AttributeError, RuntimeError):
        packed = None
    for activation in ("none", "relu"):
        cases = {
            "vcc_fast": lambda a=activation: ops.linear(x, weight, bias, a, backend="native"),
            "torch": lambda a=activation: ops.linear(x, weight, bias, a, backend="reference"),
        }
        if activation == "relu":
            cases["torch, not in place"] = lambda: F.relu(F.linear(x, weight, bias))
        if packed is not None:
            cases["oneDNN, weight packed before"] = lambda a=activation: torch.ops.mkldnn._linear_pointwise(
                x, packed, bias, a, [], ""
            )
        yield group("forward" if activation == "none" else "forward with ReLU", cases)
    for what, wanted in (("dx", (True, False, False)), ("dW", (False, True, False))):
        yield group(
            what,
            {
                "vcc_fast": lambda w=wanted: GRADIENTS(dy, x, weight, None, *w, "native"),
                "torch": lambda w=wanted: GRADIENTS(dy, x, weight, None, *w, "reference"),
            },
        )
    yield group(
        "backward with ReLU: dx, dW, db",
        {
            "vcc_fast": lambda: GRADIENTS(dy, x, weight, y, True, True, True, "native"),
            "torch": lambda: _torch_backward(dy, x, weight, y),
        },
        products=2,
    )


def _torch_backward(
    dy: torch.Tensor, x: torch.Tensor, weight: torch.Tensor, y: torch.Tensor
) -> tuple[torch.Tensor, ...]:
    """What torch's autograd runs for F.relu(F.linear(...))."""
    dy = torch.ops.aten.threshold_backward(dy, y, 0)
    return dy @ weight, dy.mT @ x, dy.sum(0)
