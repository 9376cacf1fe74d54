"""Linear layer: the public function, and the op's registration with torch (schema, fake, gradient)."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from vcc_fast.ops import _checks
from vcc_fast.ops._dispatch import resolve_backend
from vcc_fast.ops._linear import reference

ACTIVATIONS = ("none", "relu")


def linear(
    x: Tensor, weight: Tensor, bias: Tensor | None = None, activation: str = "none", *, backend: str = "auto"
) -> Tensor:
    """activation(x weight^T + bias), with the bias and the activation applied while the sums are at hand.

    Parameters
    ----------
    x
        [..., K], float32, bfloat16, float16 or float64. Views are taken; x is copied only where its rows are not
        contiguous or not evenly spaced.
    weight
        [N, K], of x's type and device; the layout of `torch.nn.Linear`.
    bias
        [N], of x's type and device; None: no bias.
    activation
        "none" or "relu".
    backend
        "auto" (the table of `vcc_fast.ops.backend_table`; it looks at the instruction set and at the number of rows
        too), "reference" (torch's own product) or "native".

    Returns
    -------
    Tensor
        [..., N] contiguous, in x's type; summed up in float32 (float64 for float64) and rounded once. A NaN stays a
        NaN, also through ReLU.

    Raises
    ------
    TypeError, ValueError
        An argument has another type, shape, device or value than said above.
    UsageError
        The backend cannot run here; the message gives the reason.

    Notes
    -----
    Differentiable once in x, weight and bias. Keeps x and weight for that, and with ReLU the output; ReLU's derivative
    at 0 is 0. The native backend's sums have a fixed order: results do not depend on the number of threads.
    """
    _checks.check_is_tensor("x", x)
    _checks.check_is_tensor("weight", weight)
    _checks.check_is_tensor("bias", bias, optional=True)
    return _linear(x, weight, bias, activation, backend)


@torch.library.custom_op("vcc_fast::linear", mutates_args=())
def _linear(x: Tensor, weight: Tensor, bias: Tensor | None, activation: str, backend: str) -> Tensor:
    _check_arguments(x, weight, bias, activation)
    matrix = _matrix(x)
    match resolve_backend("linear", backend, x.device, x.dtype, None, matrix.shape[0]):
        case "native":
            from vcc_fast.ops._linear.native import forward
        case _:
            forward = reference.forward
    return forward(matrix, weight, bias, activation).view(*x.shape[:-1], weight.shape[0])


@torch.library.custom_op("vcc_fast::linear_backward", mutates_args=())
def _linear_backward(
    dy: Tensor,
    x: Tensor,
    weight: Tensor,
    y: Tensor | None,
    wants_x: bool,
    wants_weight: bool,
    wants_bias: bool,
    backend: str,
) -> tuple[Tensor, Tensor, Tensor]:
    matrix = _matrix(x)
    match resolve_backend("linear", backend, x.device, x.dtype, None, matrix.shape[0]):
        case "native":
            from vcc_fast.ops._linear.native import backward
        case _:
            backward = reference.backward
    y = None if y is None else _matrix(y)
    dx, dweight, dbias = backward(_matrix(dy), matrix, weight, y, (wants_x, wants_weight, wants_bias))
    dx = None if dx is None else dx.view(x.shape)
    # An op returns tensors: an empty one stands for a gradient that nobody wants.
    return tuple(x.new_empty(0) if g is None else g.contiguous() for g in (dx, dweight, dbias))


@_linear.register_fake
def _(x, weight, bias, activation, backend):
    _check_arguments(x, weight, bias, activation)
    return x.new_empty((*x.shape[:-1], weight.shape[0]))


@_linear_backward.register_fake
def _(dy, x, weight, y, wants_x, wants_weight, wants_bias, backend):
    wanted = ((x.shape, wants_x), (weight.shape, wants_weight), (weight.shape[:1], wants_bias))
    return tuple(x.new_empty(shape if wants else 0) for shape, wants in wanted)


def _setup_context(ctx, inputs, output) -> None:
    x, weight, _, activation, ctx.backend = inputs
    ctx.save_for_backward(x, weight, output if activation == "relu" else None)


def _backward(ctx, dy):
    wanted = ctx.needs_input_grad[:3]
    gradients = _linear_backward(dy, *ctx.saved_tensors, *wanted, ctx.backend)
    return *(g if wants else None for g, wants in zip(gradients, wanted, strict=True)), None, None


_linear.register_autograd(_backward, setup_context=_setup_context)


def _matrix(x: Tensor) -> Tensor:
    """[..., K] as [M, K]; a copy where the leading dimensions do not make one."""
    return x.reshape(math.prod(x.shape[:-1]), x.shape[-1])


def _check_arguments(x: Tensor, weight: Tensor, bias: Tensor | None, activation: str) -> None:
    """Types, shapes and devices: what is known without reading a value."""
    _checks.check_float("x", x)
    _checks.check_like("weight", weight, "x", x, dtype=True)
    if weight.ndim != 2:
        raise ValueError(f"weight must be [N, K], got shape {tuple(weight.shape)}")
    if x.ndim < 1 or x.shape[-1] != weight.shape[1]:
        raise ValueError(
            f"x must be [..., K] with K = {weight.shape[1]} of weight {tuple(weight.shape)}, got {tuple(x.shape)}"
        )
    if bias is not None:
        _checks.check_like("bias", bias, "x", x, dtype=True)
        if bias.shape != weight.shape[:1]:
            raise ValueError(
                f"bias must be [N] = [{weight.shape[0]}] as weight {tuple(weight.shape)}, got shape {tuple(bias.shape)}"
            )
    if activation not in ACTIVATIONS:
        raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}; got {activation!r}")
