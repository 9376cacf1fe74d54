"""Embedding sum: the public function, and the op's registration with torch (schema, fake, gradient)."""

from __future__ import annotations

import torch
from torch import Tensor

from vcc_fast.ops import _checks
from vcc_fast.ops._dispatch import resolve_backend
from vcc_fast.ops._embedding_sum import reference

_NAMES = ("gene", "value", "condition")


def embedding_sum(
    gene_ids: Tensor | None,
    value_ids: Tensor | None,
    condition_ids: Tensor | None,
    gene_table: Tensor | None,
    value_table: Tensor | None,
    condition_table: Tensor | None,
    *,
    backend: str = "auto",
) -> Tensor:
    """Sum of the rows that up to three tables hold for each token: gathers, sum, one write.

    Parameters
    ----------
    gene_ids
        [B, S], or [S] where all cells have the same genes; int32 or int64.
    value_ids, condition_ids
        [B, S], int32 or int64. An id of −1 adds nothing. Ids are row numbers of their table; the condition's rows stand
        for flags, batches or whatever the model puts there.
    gene_table, value_table, condition_table
        [rows, E], one type (float32, bfloat16, float16 or float64) and one device. None adds nothing, and its ids,
        which may then be None too, are not read. One table at least, and one [B, S] of ids, must be there.
    backend
        "auto" (the table of `vcc_fast.ops.backend_table`, which has rows of its own for the gradients), "reference",
        "native", "triton" or "cuda" (CUDA C++ for Hopper, which "auto" never takes: it has never run on a GPU).

    Returns
    -------
    Tensor
        [B, S, E] contiguous, in the tables' type; added up in float32 (float64 for float64 tables) and rounded once.

    Raises
    ------
    TypeError, ValueError
        An argument has another type, shape or device than said above.
    IndexError
        On CPU, an id that is below −1 or not in its table; the message names the table, the position, the id and the
        number of rows. On CUDA, where a check would wait for the device, such an id adds nothing.
    UsageError
        The backend cannot run here; the message gives the reason.

    Notes
    -----
    Differentiable once in the tables; the gradients are dense, summed in float32 and rounded once.
    Deterministic on CPU, natively also bit for bit whatever the number of threads; on CUDA the order of the gradient's
    sums is fixed in Triton and CUDA C++, and not in the reference. Triton's gradients in 16-bit types take each number
    of dout times zero in sums that it does not belong to, so that a NaN or an infinity in it reaches rows of other
    tokens. Large native results are written into memory that earlier ones have left: up to 256 MiB of it is kept
    (`vcc_fast.ops._memory`).
    """
    ids = (gene_ids, value_ids, condition_ids)
    tables = (gene_table, value_table, condition_table)
    for kind, tensors in (("ids", ids), ("table", tables)):
        for name, tensor in zip(_NAMES, tensors, strict=True):
            _checks.check_is_tensor(f"{name}_{kind}", tensor, optional=True)
    if gene_table is None and value_table is None and condition_table is None:
        raise ValueError("gene_table, value_table and condition_table are all None: give at least one table")
    return _embedding_sum(*ids, *tables, backend)


@torch.library.custom_op("vcc_fast::embedding_sum", mutates_args=())
def _embedding_sum(
    gene_ids: Tensor | None,
    value_ids: Tensor | None,
    condition_ids: Tensor | None,
    gene_table: Tensor | None,
    value_table: Tensor | None,
    condition_table: Tensor | None,
    backend: str,
) -> Tensor:
    ids, tables = (gene_ids, value_ids, condition_ids), (gene_table, value_table, condition_table)
    first, out_shape = _check_arguments(ids, tables)
    chosen = resolve_backend("embedding_sum", backend, first.device, first.dtype, None)
    # The core checks the ids as it reads them.
    if first.device.type == "cpu" and chosen != "native":
        _check_ids(ids, tables)
    if 0 in out_shape:
        return first.new_empty(out_shape)
    match chosen:
        case "native":
            from vcc_fast.ops._embedding_sum.native import forward
        case "triton":
            from vcc_fast.ops._embedding_sum.triton import forward
        case "cuda":
            from vcc_fast.ops._embedding_sum.cuda import forward
        case _:
            forward = reference.forward
    return forward(ids, tables, out_shape)


@torch.library.custom_op("vcc_fast::embedding_sum_backward", mutates_args=())
def _embedding_sum_backward(
    dout: Tensor,
    gene_ids: Tensor | None,
    value_ids: Tensor | None,
    condition_ids: Tensor | None,
    gene_rows: int,
    value_rows: int,
    condition_rows: int,
    backend: str,
) -> tuple[Tensor, Tensor, Tensor]:
    ids, rows = (gene_ids, value_ids, condition_ids), (gene_rows, value_rows, condition_rows)
    match resolve_backend("embedding_sum_backward", backend, dout.device, dout.dtype, None):
        case "native":
            from vcc_fast.ops._embedding_sum.native import backward
        case "triton":
            from vcc_fast.ops._embedding_sum.triton_backward import backward
        case "cuda":
            from vcc_fast.ops._embedding_sum.cuda import backward
        case _:
            backward = reference.backward
    return backward(dout, ids, rows)


@_embedding_sum.register_fake
def _(gene_ids, value_ids, condition_ids, gene_table, value_table, condition_table, backend):
    first, out_shape = _check_arguments(
        (gene_ids, value_ids, condition_ids), (gene_table, value_table, condition_table)
    )
    return first.new_empty(out_shape)


@_embedding_sum_backward.register_fake
def _(dout, gene_ids, value_ids, condition_ids, gene_rows, value_rows, condition_rows, backend):
    return tuple(dout.new_empty((rows, dout.shape[2])) for rows in (gene_rows, value_rows, condition_rows))


def _setup_context(ctx, inputs, output) -> None:
    ids, tables, ctx.backend = inputs[:3], inputs[3:6], inputs[6]
    ctx.save_for_backward(*ids)
    ctx.rows = tuple(0 if table is None else table.shape[0] for table in tables)


def _backward(ctx, dout):
    # A table that needs no gradient counts as one without rows.
    wanted = ctx.needs_input_grad[3:6]
    rows = (count if wants else 0 for count, wants in zip(ctx.rows, wanted, strict=True))
    gradients = _embedding_sum_backward(dout, *ctx.saved_tensors, *rows, ctx.backend)
    return None, None, None, *(g if wants else None for g, wants in zip(gradients, wanted, strict=True)), None


_embedding_sum.register_autograd(_backward, setup_context=_setup_context)


def _check_arguments(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...]
) -> tuple[Tensor, tuple[int, int, int]]:
    """Types, shapes and devices: what is known without reading a value. The first table and [B, S, E]."""
    first_name, first = next((f"{n}_table", t) for n, t in zip(_NAMES, tables, strict=True) if t is not None)
    for name, table in zip(_NAMES, tables, strict=True):
        if table is None:
            continue
        _checks.check_float(f"{name}_table", table)
        _checks.check_like(f"{name}_table", table, first_name, first, dtype=True)
        if table.ndim != 2 or table.shape[1] != first.shape[-1]:
            raise ValueError(
                f"{name}_table must be [rows, E], with E of {first_name} {tuple(first.shape)}, got {tuple(table.shape)}"
            )
    full_name, full = next(
        ((f"{n}_ids", i) for n, i in zip(_NAMES, ids, strict=True) if i is not None and i.ndim == 2), (None, None)
    )
    if full is None:
        raise ValueError("gene_ids, value_ids or condition_ids must be [B, S]: expand shared gene_ids to [B, S]")
    B, S = full.shape
    for name, index, table in zip(_NAMES, ids, tables, strict=True):
        if index is None:
            if table is not None:
                raise ValueError(f"{name}_ids is None but {name}_table is not: give the ids, or no table")
            continue
        _checks.check_integer(f"{name}_ids", index)
        _checks.check_like(f"{name}_ids", index, first_name, first, dtype=False)
        shared = name == "gene" and index.ndim == 1 and index.shape[0] == S
        if not shared and (index.ndim != 2 or index.shape[0] != B or index.shape[1] != S):
            also = f" or [{S}]" if name == "gene" else ""
            raise ValueError(
                f"{name}_ids must be [B, S] = [{B}, {S}]{also} as {full_name}, got shape {tuple(index.shape)}"
            )
    return first, (B, S, first.shape[1])


def _check_ids(ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...]) -> None:
    """Every id is -1 or a row of its table."""
    for name, index, table in zip(_NAMES, ids, tables, strict=True):
        if table is None:
            continue
        wrong = (index < -1) | (index >= table.shape[0])
        if wrong.any():
            position = wrong.nonzero()[0].tolist()
            raise IndexError(
                f"{name}_ids{position} is {int(index[tuple(position)])}, but {name}_table has {table.shape[0]} rows: "
                "an id is a row number, or -1 for nothing"
            )
