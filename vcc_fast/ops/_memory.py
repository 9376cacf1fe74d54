"""Memory for large results on the CPU: huge pages, and pages that earlier results have left.

Fresh memory is zeroed by the system page by page when it is first written, which takes several times as long as writing
it: about 2 microseconds for 4 KiB. Huge pages (2 MiB) make that several times cheaper, and the pages of a result that
is no longer used, kept for the next one, cost nothing.
"""

from __future__ import annotations

import math
import mmap
import weakref
from typing import NamedTuple

import torch
from torch import Tensor

SMALLEST = 4 << 20
"""Bytes of the smallest result that is handled here; the C library keeps the pages of smaller ones itself."""

KEPT = 256 << 20
"""Most bytes of unused memory that are kept for later results."""

HUGE_PAGE = 2 << 20

# Unused blocks, the one freed last at the end.
_unused: list[mmap.mmap] = []


class Memory(NamedTuple):
    """A tensor to write into."""

    tensor: Tensor
    fresh: bool
    """Its pages are not there yet; they will be zero. Otherwise they hold anything."""


def new_memory(shape: tuple[int, ...], dtype: torch.dtype, *, reuse: bool = True, huge: bool = True) -> Memory:
    """A contiguous CPU tensor with nothing in it yet; when it is freed, its pages are kept for a later one.

    Parameters
    ----------
    shape, dtype
        Of the tensor.
    reuse
        False: fresh pages in any case, which are zero and cost nothing where they are not written.
    huge
        False: ordinary pages, for memory of which only little will be written.

    Notes
    -----
    Below `SMALLEST` bytes, and on systems without `madvise`, this is `torch.empty` (`torch.zeros` without `reuse`).
    The tensor's storage cannot be resized.
    """
    n_bytes = math.prod(shape) * dtype.itemsize
    if n_bytes < SMALLEST or not hasattr(mmap, "MADV_HUGEPAGE"):
        tensor = torch.empty(shape, dtype=dtype) if reuse else torch.zeros(shape, dtype=dtype)
        return Memory(tensor, not reuse)
    # Whole huge pages: the system then puts their boundaries where they can be used.
    length = -(-n_bytes // HUGE_PAGE) * HUGE_PAGE
    block = _take(length) if reuse else None
    fresh = block is None
    if block is None:
        block = mmap.mmap(-1, length, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        if huge:
            block.madvise(mmap.MADV_HUGEPAGE)
    # The tensor holds the view, the view holds the block; only the view goes away with the tensor.
    view = memoryview(block)
    if reuse:
        weakref.finalize(view, _keep, block).atexit = False
    return Memory(torch.frombuffer(view, dtype=dtype, count=math.prod(shape)).view(shape), fresh)


def release_memory() -> None:
    """Give the kept pages back to the system."""
    _unused.clear()


def _take(length: int) -> mmap.mmap | None:
    """The block freed last that is large enough and at most a quarter too large."""
    for i in range(len(_unused) - 1, -1, -1):
        if length <= len(_unused[i]) <= length + length // 4:
            return _unused.pop(i)
    return None


def _keep(block: mmap.mmap) -> None:
    _unused.append(block)
    while sum(map(len, _unused)) > KEPT:
        del _unused[0]
