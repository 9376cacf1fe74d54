"""Embedding sum in CUDA C++ (csrc/cuda), for GPUs of compute capability 9.0: pointers handed to the launches.

Forward, each token's row is written once, 16 bytes at a time where rows allow it. Backward, the tokens are sorted by
gene, once, and dout is read once for the gene table and up to two small tables; every sum has an order that the ids
alone fix. Ids that are no rows of their table add nothing; the host never waits.

The launches are C functions in the native core, and compute nothing before a GPU is there: `_core` loads without one.
"""

from __future__ import annotations

import ctypes
from ctypes import c_int64, c_void_p
from functools import cache

import torch
from torch import Tensor

from vcc_fast.errors import UsageError
from vcc_fast.ops._embedding_sum.inverse_index import sorted_tokens

MOST_SMALL_ROWS = 64
"""Most rows of tables that are summed in shared memory beside another one's."""
MOST_TOKENS = 2**31 - 1
RANGES = 264
"""As many ranges of sorted positions as keep a GPU of 132 processors busy, four warps each at two slices of columns."""
LONGEST_RANGE = 1024
"""Most positions of a range, which bounds how many numbers are added up one by one."""
_STEP = 16
"""Positions of a step of the walk, kAhead x kStages of embedding_sum_backward.cuh: ranges are whole steps."""
_TYPES = (torch.float32, torch.float16, torch.bfloat16)


class _Table(ctypes.Structure):
    _fields_ = [
        ("ids", c_void_p), ("id_bytes", c_int64), ("stride_b", c_int64), ("stride_s", c_int64),
        ("table", c_void_p), ("rows", c_int64),
    ]  # fmt: skip


class _Sum(ctypes.Structure):
    _fields_ = [
        ("bytes", c_int64), ("tables", _Table * 3), ("out", c_void_p), ("B", c_int64), ("S", c_int64), ("E", c_int64),
        ("type", c_int64), ("wide", c_int64),
    ]  # fmt: skip


class _SmallTable(ctypes.Structure):
    _fields_ = [("ids", c_void_p), ("id_bytes", c_int64), ("rows", c_int64), ("gradient", c_void_p)]


class _Backward(ctypes.Structure):
    _fields_ = [
        ("bytes", c_int64), ("dout", c_void_p), ("stride_bytes", c_int64), ("n_tokens", c_int64), ("S", c_int64),
        ("E", c_int64), ("keys", c_void_p), ("order", c_void_p), ("starts", c_void_p), ("n_entries", c_int64),
        ("n_rows", c_int64), ("gradient", c_void_p), ("small", _SmallTable * 2), ("range", c_int64),
        ("positions", c_void_p), ("rows", c_void_p), ("edges", c_void_p), ("partials", c_void_p),
        ("type", c_int64), ("wide", c_int64),
    ]  # fmt: skip


def forward(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...], out_shape: tuple[int, int, int]
) -> Tensor:
    """Sum [B, S, E] in the tables' type. Tables that are not contiguous are copied."""
    B, S, E = out_shape
    tables = tuple(None if table is None else table.contiguous() for table in tables)
    first = next(table for table in tables if table is not None)
    out = torch.empty(out_shape, dtype=first.dtype, device=first.device)
    arguments = _Sum(ctypes.sizeof(_Sum), out=out.data_ptr(), B=B, S=S, E=E, type=_TYPES.index(first.dtype))
    for entry, index, table in zip(arguments.tables, ids, tables, strict=True):
        if table is not None:
            stride_b, stride_s = (0, *index.stride())[-2:]
            entry.ids, entry.id_bytes, entry.stride_b, entry.stride_s = (
                index.data_ptr(), index.itemsize, stride_b, stride_s,
            )  # fmt: skip
            entry.table, entry.rows = table.data_ptr(), table.shape[0]
    arguments.wide = _wide(E, out, *tables)
    _launch("vcc_cuda_embedding_sum", arguments, out)
    return out


def backward(dout: Tensor, ids: tuple[Tensor | None, ...], n_rows: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Gradient [rows, E] of each table in dout's type; [0, E] where `n_rows` is 0. The same in every run.

    Copies dout where it does not lie as rows with one stride, and ids where they are not contiguous.

    Raises
    ------
    UsageError
        There are more tokens than 32 bits count.
    """
    B, S, E = dout.shape
    if B * S > MOST_TOKENS:
        raise UsageError(f"dout has {B * S} tokens; the CUDA gradients count up to {MOST_TOKENS}: give fewer cells")
    if dout.numel() == 0:
        return tuple(dout.new_zeros((rows, E)) for rows in n_rows)
    tokens = dout.reshape(B * S, E)
    if tokens.stride(1) != 1 or tokens.stride(0) * tokens.itemsize >= 2**32:
        tokens = tokens.contiguous()
    gradients = [torch.empty((rows, E), dtype=dout.dtype, device=dout.device) for rows in n_rows]
    small = small_tables(n_rows)
    large = [table for table, rows in enumerate(n_rows) if rows and table not in small]
    for table in large or [None]:
        index = None if table is None else sorted_tokens(ids[table], n_rows[table])
        beside = [(ids[i].expand(B, S).reshape(-1), gradients[i]) for i in small]
        _sum_rows(tokens, S, index, None if table is None else gradients[table], beside)
        # One walk takes the small tables along.
        small = ()
    return tuple(gradients)


def small_tables(n_rows: tuple[int, ...]) -> tuple[int, ...]:
    """Which tables (1 the value's, 2 the condition's) are summed beside another: as many as have room together."""
    found, left = [], MOST_SMALL_ROWS
    for table in (2, 1):
        if 0 < n_rows[table] <= left:
            found.append(table)
            left -= n_rows[table]
    return tuple(sorted(found))


def range_length(n_tokens: int) -> int:
    """Sorted positions of a range, from the number of tokens alone, so that equal ids give equal sums on any GPU."""
    each = -(-n_tokens // RANGES)
    return min(LONGEST_RANGE, -(-each // _STEP) * _STEP)


def _sum_rows(
    tokens: Tensor,
    S: int,
    index: tuple[Tensor, Tensor, Tensor, int] | None,
    gradient: Tensor | None,
    small: list[tuple[Tensor, Tensor]],
) -> None:
    """One walk through tokens [B * S, E]: fills the gradient of a large table, if any, and those of small ones."""
    n_tokens, E = tokens.shape
    length = range_length(n_tokens)
    n_ranges = -(-n_tokens // length)

    def workspace(*shape: int, dtype: torch.dtype = torch.float32) -> Tensor:
        return torch.empty(shape, dtype=dtype, device=tokens.device)

    partials = workspace(n_ranges, sum(len(table) for _, table in small), E)
    positions = workspace(n_ranges * length, dtype=torch.int64)
    rows = workspace(n_ranges * length, dtype=torch.int32)
    arguments = _Backward(
        ctypes.sizeof(_Backward), tokens.data_ptr(), tokens.stride(0) * tokens.itemsize, n_tokens, S, E,
        range=length, positions=positions.data_ptr(), rows=rows.data_ptr(), partials=partials.data_ptr(),
        type=_TYPES.index(tokens.dtype),
    )  # fmt: skip
    edges = workspace(0 if index is None else 2 * n_ranges, E)
    if index is not None:
        keys, order, starts, shift = index
        # A slot that no row over a range's edge fills stays as it is, and nothing reads it.
        keys = keys.to(torch.int32) + shift
        arguments.keys, arguments.order, arguments.starts = keys.data_ptr(), order.data_ptr(), starts.data_ptr()
        arguments.n_entries, arguments.n_rows = len(keys), len(gradient)
        arguments.gradient, arguments.edges = gradient.data_ptr(), edges.data_ptr()
    for entry, (ids, table) in zip(arguments.small, small, strict=False):
        entry.ids, entry.id_bytes, entry.rows, entry.gradient = (
            ids.data_ptr(), ids.itemsize, len(table), table.data_ptr(),
        )  # fmt: skip
    arguments.wide = _wide(E, tokens, partials, edges, gradient, *(table for _, table in small))
    arguments.wide &= arguments.stride_bytes % 16 == 0
    _launch("vcc_cuda_embedding_sum_backward", arguments, tokens)


def _wide(width: int, *tensors: Tensor | None) -> bool:
    """Whether rows of `width` numbers that begin where these tensors do can be moved 16 bytes at a time."""
    return all(
        tensor.data_ptr() % 16 == 0 and (tensor.itemsize * width % 16 == 0) for tensor in tensors if tensor is not None
    )


@cache
def library() -> ctypes.CDLL:
    """The native core as a C library."""
    from vcc_fast import _core

    loaded = ctypes.CDLL(_core.__file__)
    loaded.vcc_cuda_error.restype = ctypes.c_char_p
    return loaded


def _launch(name: str, arguments: ctypes.Structure, like: Tensor) -> None:
    """Launch on the current stream of the tensor's device; a failure is a RuntimeError, as torch's own are."""
    device, stream = 0, None  # of tests that run the kernels on the CPU
    if like.is_cuda:
        device, stream = like.device.index, torch.cuda.current_stream(like.device).cuda_stream
    with torch.cuda.device_of(like):
        code = getattr(library(), name)(ctypes.byref(arguments), device, c_void_p(stream))
    if code:
        raise RuntimeError(f"{name} failed: {library().vcc_cuda_error(code).decode()}")
