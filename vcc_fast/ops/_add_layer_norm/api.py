"""Residual layer norm: the public functions, and the ops' registration with torch (schema, fake, gradient)."""

from __future__ import annotations

import math
from types import ModuleType

import torch
from torch import Tensor

from vcc_fast.ops import _checks
from vcc_fast.ops._add_layer_norm import reference
from vcc_fast.ops._dispatch import resolve_backend


def add_layer_norm(
    x: Tensor,
    update: Tensor,
    weight: Tensor,
    bias: Tensor,
    *,
    eps: float = 1e-5,
    return_product: bool = False,
    backend: str = "auto",
) -> Tensor | tuple[Tensor, Tensor]:
    """Layer norm of x + update over the last dimension, in one pass over memory.

    Parameters
    ----------
    x
        [..., E] residual stream, float32 (or float64, the exact mode).
    update
        [..., E] what is added to it: in x's type, or bfloat16 or float16 beside a float32 x.
    weight, bias
        [E] in x's type.
    eps
        Added to the variance.
    return_product
        Also return y rounded to the type of `update`, for the product that follows; written in the same pass.
    backend
        "auto" (the table of `vcc_fast.ops.backend_table`), "reference", "native" or "triton" (E up to 8192).

    Returns
    -------
    Tensor, or tuple of Tensor
        y [..., E] contiguous in x's type, (s − mean(s)) · weight / sqrt(var(s) + eps) + bias with s = x + update; with
        `return_product` also the same in update's type (y itself where the types agree).

    Raises
    ------
    TypeError, ValueError
        An argument has another type, shape or device than said above.
    UsageError
        The backend cannot run here; the message gives the reason.

    Notes
    -----
    Differentiable once in every tensor. x and update are kept for the backward pass, their sum is not. Deterministic,
    also in the gradients of weight and bias, which are summed in an order that does not depend on the threads.
    """
    _check_tensors(x, update, weight, bias)
    rounds = return_product and update.dtype != x.dtype
    y, product, _, _ = _add_layer_norm(x, update, weight, bias, eps, rounds, backend)
    if return_product:
        return y, product if rounds else y
    return y


def add_layer_norm_(
    x: Tensor,
    update: Tensor,
    weight: Tensor,
    bias: Tensor,
    *,
    eps: float = 1e-5,
    return_product: bool = False,
    backend: str = "auto",
) -> Tensor | tuple[Tensor, Tensor]:
    """`add_layer_norm` that overwrites x, for inference: fresh memory for y would cost more than the arithmetic.

    Parameters
    ----------
    x
        As in `add_layer_norm`, contiguous; holds y afterwards.
    update, weight, bias, eps, return_product, backend
        As in `add_layer_norm`.

    Returns
    -------
    Tensor, or tuple of Tensor
        x, and with `return_product` its copy in update's type.

    Raises
    ------
    TypeError, ValueError, UsageError
        As in `add_layer_norm`; ValueError also where x is not contiguous, or gradients would have to flow.
    """
    _check_tensors(x, update, weight, bias)
    if torch.is_grad_enabled() and any(tensor.requires_grad for tensor in (x, update, weight, bias)):
        raise ValueError("add_layer_norm_ has no gradient: call add_layer_norm, or work under torch.no_grad()")
    if not x.is_contiguous():
        raise ValueError(f"x must be contiguous to be overwritten, got strides {x.stride()}: call add_layer_norm")
    rounds = return_product and update.dtype != x.dtype
    product = _add_layer_norm_in_place(x, update, weight, bias, eps, rounds, backend)
    if return_product:
        return x, product if rounds else x
    return x


@torch.library.custom_op("vcc_fast::add_layer_norm", mutates_args=())
def _add_layer_norm(
    x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, eps: float, return_product: bool, backend: str
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    y, product, mean, rstd = _empty_outputs(x, update, weight, bias, eps, return_product)
    kernels = _kernels(backend, x, update)
    if kernels is not None:
        kernels.forward(x, update, weight, bias, y, product if return_product else None, (mean, rstd), eps)
        return y, product, mean, rstd
    y, mean, rstd = reference.forward(x, update, weight, bias, eps)
    return y.contiguous(), y.to(update.dtype) if return_product else product, mean.contiguous(), rstd.contiguous()


@torch.library.custom_op("vcc_fast::add_layer_norm_", mutates_args=("x",))
def _add_layer_norm_in_place(
    x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, eps: float, return_product: bool, backend: str
) -> Tensor:
    _check_arguments(x, update, weight, bias, eps)
    product = _empty_product(x, update, return_product)
    kernels = _kernels(backend, x, update)
    if kernels is not None:
        kernels.forward(x, update, weight, bias, x, product if return_product else None, None, eps)
        return product
    x.copy_(reference.forward(x, update, weight, bias, eps)[0])
    return x.to(update.dtype) if return_product else product


@torch.library.custom_op("vcc_fast::add_layer_norm_backward", mutates_args=())
def _add_layer_norm_backward(
    dy: Tensor,
    dproduct: Tensor | None,
    x: Tensor,
    update: Tensor,
    weight: Tensor,
    mean: Tensor,
    rstd: Tensor,
    backend: str,
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """dx, dupdate (empty where it is dx itself), dweight, dbias."""
    narrow = update.dtype != x.dtype
    kernels = _kernels(backend, x, update)
    if kernels is not None:
        dx, dupdate, dweight, dbias = kernels.backward(dy, dproduct, x, update, weight, mean, rstd)
    else:
        dx, dweight, dbias = reference.backward(dy, dproduct, x, update, weight, mean, rstd)
        dx = dx.contiguous()
        dupdate = dx.to(update.dtype) if narrow else None
    return dx, dupdate if narrow else x.new_empty(0), dweight, dbias


@_add_layer_norm.register_fake
def _(x, update, weight, bias, eps, return_product, backend):
    return _empty_outputs(x, update, weight, bias, eps, return_product)


@_add_layer_norm_in_place.register_fake
def _(x, update, weight, bias, eps, return_product, backend):
    _check_arguments(x, update, weight, bias, eps)
    return _empty_product(x, update, return_product)


@_add_layer_norm_backward.register_fake
def _(dy, dproduct, x, update, weight, mean, rstd, backend):
    dweight, dbias = (weight.new_empty(weight.shape) for _ in range(2))
    return x.new_empty(x.shape), _empty_product(x, update, update.dtype != x.dtype), dweight, dbias


def _setup_context(ctx, inputs, output) -> None:
    x, update, weight, _, _, ctx.returned_product, ctx.backend = inputs
    _, _, mean, rstd = output
    ctx.mark_non_differentiable(mean, rstd)
    ctx.set_materialize_grads(False)
    ctx.save_for_backward(x, update, weight, mean, rstd)


def _backward(ctx, dy, dproduct, _dmean, _drstd):
    x, update, *_ = ctx.saved_tensors
    if dy is None:
        dy = torch.zeros_like(x)
    dx, dupdate, dweight, dbias = _add_layer_norm_backward(
        dy, dproduct if ctx.returned_product else None, *ctx.saved_tensors, ctx.backend
    )
    return dx, dx if update.dtype == x.dtype else dupdate, dweight, dbias, None, None, None


_add_layer_norm.register_autograd(_backward, setup_context=_setup_context)


def _kernels(backend: str, x: Tensor, update: Tensor) -> ModuleType | None:
    """The module of the backend, by the type of `update`: beside it x has one type only. None: the reference."""
    match resolve_backend("add_layer_norm", backend, x.device, update.dtype, None):
        case "native":
            from vcc_fast.ops._add_layer_norm import native as kernels
        case "triton":
            from vcc_fast.ops._add_layer_norm import triton as kernels
        case _:
            return None
    return kernels


def _empty_product(x: Tensor, update: Tensor, return_product: bool) -> Tensor:
    return torch.empty(x.shape if return_product else (0,), dtype=update.dtype, device=x.device)


def _empty_outputs(
    x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, eps: float, return_product: bool
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    _check_arguments(x, update, weight, bias, eps)
    y = torch.empty(x.shape, dtype=x.dtype, device=x.device)
    mean, rstd = (x.new_empty(x.shape[:-1]) for _ in range(2))
    return y, _empty_product(x, update, return_product), mean, rstd


def _check_tensors(x: Tensor, update: Tensor, weight: Tensor, bias: Tensor) -> None:
    for name, tensor in (("x", x), ("update", update), ("weight", weight), ("bias", bias)):
        _checks.check_is_tensor(name, tensor)


def _check_arguments(x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, eps: float) -> None:
    """Types, shapes and devices."""
    if x.dtype not in (torch.float32, torch.float64):
        raise TypeError(f"x must be float32 or float64, the residual stream's types, got {x.dtype}: convert it")
    if x.ndim == 0 or x.shape[-1] == 0:
        raise ValueError(f"x must be [..., E] with E of at least 1, got shape {tuple(x.shape)}")
    if update.dtype != x.dtype and (x.dtype != torch.float32 or update.dtype not in (torch.bfloat16, torch.float16)):
        raise TypeError(
            f"update must be {x.dtype} as x, or bfloat16 or float16 beside a float32 x, got {update.dtype}: convert it"
        )
    _checks.check_like("update", update, "x", x, dtype=False)
    if update.shape != x.shape:
        raise ValueError(f"update must have x's shape {tuple(x.shape)}, got {tuple(update.shape)}")
    for name, tensor in (("weight", weight), ("bias", bias)):
        _checks.check_like(name, tensor, "x", x, dtype=True)
        if tensor.shape != x.shape[-1:]:
            raise ValueError(f"{name} must be [E] = [{x.shape[-1]}], got shape {tuple(tensor.shape)}")
    if not 0 <= eps < math.inf:
        raise ValueError(f"eps must be a finite number of at least 0, got {eps}")
