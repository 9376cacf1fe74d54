"""The embedding sum and the residual layer norm, which move rows and compute little: counted in bytes.

Counted: of the embedding sum, a gene row read and a row written a token, in either direction; of the norm, x and update
read and y and its rounded copy written. The copy of as many bytes stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from unittest import mock

import torch
import torch.nn.functional as F
from group import Group
from torch import Tensor

from gpu.sizes import Setting
from vcc_fast import ops
from vcc_fast.ops._embedding_sum import cuda, inverse_index, triton_fused_backward


def rows(setting: Setting) -> Iterator[Group]:
    """Embedding forward and backward in the run's type and float32; genes of each token's own, or shared; the norm."""
    for dtype in dict.fromkeys((setting.dtype, torch.float32)):
        for shared in (False, True):
            yield from _embedding(setting, dtype, shared)
    yield _norm(setting)


def _embedding(setting: Setting, dtype: torch.dtype, shared: bool) -> Iterator[Group]:
    sizes, device = setting.sizes, setting.device
    shape = (sizes.embedding_cells, sizes.embedding_tokens)
    n_rows = (sizes.gene_rows, sizes.bins, 3)
    genes = torch.randperm(sizes.gene_rows, device=device)[: shape[1]] if shared else None
    if genes is None:
        genes = torch.randint(sizes.gene_rows, shape, device=device)
    # Most values of a cell are zero, and one gene of it is perturbed.
    values = torch.randint(sizes.bins, shape, device=device).masked_fill(torch.rand(shape, device=device) < 0.7, 0)
    flags = torch.zeros(shape, dtype=torch.int64, device=device)
    flags[:, 3] = 1
    ids = (genes, values, flags)
    tables = [torch.randn(n, sizes.width, device=device).to(dtype) for n in n_rows]
    dout = torch.randn(*shape, sizes.width, device=device).to(dtype)
    other = torch.empty_like(dout)
    name = f"{shape[0]} x {shape[1]} x {sizes.width}, {'genes shared' if shared else 'genes of its own'}"
    work = 2.0 * dout.numel() * dout.itemsize
    cases = {
        f"vcc_fast {backend}": lambda b=backend: ops.embedding_sum(*ids, *tables, backend=b)
        for backend in ("triton", "cuda", "reference")
    }
    cases["torch gathers"] = lambda: sum(F.embedding(i, t) for i, t in zip(ids, tables, strict=True))
    cases["copy"] = lambda: other.copy_(dout)
    type_name = str(dtype).removeprefix("torch.")
    yield Group(f"embedding sum {name}", type_name, cases, dict.fromkeys(cases, work), "GB/s")

    gradients = torch.ops.vcc_fast.embedding_sum_backward
    dense = torch.ops.aten.embedding_dense_backward
    whole = [i.expand(shape) for i in ids]
    cases = {
        f"vcc_fast {backend}": lambda b=backend: gradients(dout, *ids, *n_rows, b)
        for backend in ("triton", "cuda", "reference")
    }
    cases["vcc_fast cuda, index made before"] = _index_made_before(lambda: gradients(dout, *ids, *n_rows, "cuda"))
    if not setting.dry_run and triton_fused_backward.fits(dtype, n_rows):
        cases["vcc_fast triton, a pass a table"] = lambda: _pass_a_table(
            lambda: gradients(dout, *ids, *n_rows, "triton")
        )
    cases["torch embedding_dense_backward"] = lambda: [
        dense(dout, i, n, -1, False) for i, n in zip(whole, n_rows, strict=True)
    ]
    cases["copy"] = lambda: other.copy_(dout)
    yield Group(f"embedding sum backward {name}", type_name, cases, dict.fromkeys(cases, work), "GB/s")


def _pass_a_table(case: Callable[[], object]) -> object:
    """`case()` without the kernel that takes all gradients from one pass."""
    with mock.patch.object(triton_fused_backward, "fits", lambda dtype, n_rows: False):
        return case()


def _index_made_before(case: Callable[[], object]) -> Callable[[], object]:
    """`case` without the time of sorting the tokens, which one batch needs once."""
    made: dict[tuple[int, int], object] = {}

    def sorted_once(ids: Tensor, n_rows: int) -> object:
        key = ids.data_ptr(), n_rows
        if key not in made:
            made[key] = inverse_index.sorted_tokens(ids, n_rows)
        return made[key]

    def run() -> object:
        with mock.patch.object(cuda, "sorted_tokens", sorted_once):
            return case()

    return run


def _norm(setting: Setting) -> Group:
    sizes = setting.sizes
    n_rows, width = sizes.embedding_cells * sizes.embedding_tokens, sizes.width
    x = torch.randn(n_rows, width, device=setting.device)
    update = torch.randn(n_rows, width, device=setting.device).to(setting.dtype)
    weight, bias = torch.randn(2, width, device=setting.device)
    cases = {
        f"vcc_fast {backend}": lambda b=backend: ops.add_layer_norm(
            x, update, weight, bias, return_product=True, backend=b
        )
        for backend in ("triton", "reference")
    }
    cases["torch add, layer_norm, cast"] = lambda: (
        (y := F.layer_norm(x + update, (width,), weight, bias)),
        y.to(setting.dtype),
    )
    work = 2.0 * x.numel() * (x.itemsize + update.itemsize)
    name = f"residual layer norm {n_rows} x {width}"
    return Group(name, setting.type_name, cases, dict.fromkeys(cases, work), "GB/s")
