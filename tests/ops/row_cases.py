"""Cases of the Triton kernels that work on rows: the embedding sum's gradients and the residual layer norm."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from unittest import mock

import torch
from torch import Tensor

from tests.helpers.tolerance import assert_within_budget, summation_band
from tests.ops.cases import embedding_inputs, poisoned_memory
from tests.ops.test_add_layer_norm_reference import norm_inputs
from vcc_fast.ops import add_layer_norm, add_layer_norm_, embedding_sum
from vcc_fast.ops._embedding_sum import reference
from vcc_fast.ops._embedding_sum.triton_backward import LIMIT
from vcc_fast.ops._embedding_sum.triton_fused_backward import BLOCK_T

DTYPES = {"fp32": torch.float32, "fp16": torch.float16}
ROWS = (50, 9, 3)
# (shape, layout): widths that a warp takes whole, several at a time and masked; layouts.
NORM_CASES = (
    ((1, 1), "contiguous"),
    ((45, 7), "contiguous"),
    ((2, 3, 512), "contiguous"),
    ((3, 600), "contiguous"),
    *(((3, 17, 40), layout) for layout in ("contiguous", "cut", "transposed", "expanded")),
)
# Run twice.
REPEATED = ("E70", "shared-genes", "long-rows", "long-shared-rows", "fused-E70", "fused-edges", "fused-shared-genes")


class EmbeddingCase(NamedTuple):
    """Arguments of the gradients: dout [B, S, E], ids, rows of each table (0: none wanted)."""

    dout: Tensor
    ids: tuple[Tensor | None, ...]
    rows: tuple[int, int, int]


def embedding_cases(dtype: torch.dtype) -> dict[str, EmbeddingCase]:
    """Widths, id types, layouts, tables that are not wanted, and rows of more tokens than one program sums."""
    random = torch.Generator().manual_seed(5)

    def tokens(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=random).to(dtype)

    cases = {f"E{E}": EmbeddingCase(tokens(3, 17, E), embedding_inputs(3, 17, E, dtype)[:3], ROWS) for E in (1, 70)}
    ids = embedding_inputs(3, 17, 1, dtype, index_dtype=torch.int32)[:3]
    cases["E600-int32"] = EmbeddingCase(tokens(3, 17, 600), ids, (50, 0, 3))
    ids = embedding_inputs(3, 17, 1, dtype)[:3]
    shared = (ids[0][1], ids[1].t().contiguous().t(), None)
    cases["shared-genes"] = EmbeddingCase(tokens(3, 17, 20), shared, (50, 9, 0))
    cases["shared-genes-few-rows"] = EmbeddingCase(tokens(3, 17, 20), (ids[0][1].clamp(max=6), None, None), (7, 0, 0))
    cases["transposed"] = EmbeddingCase(tokens(3, 20, 17).transpose(1, 2), ids, ROWS)
    cases["expanded"] = EmbeddingCase(tokens(1, 1, 1).expand(3, 17, 20), ids, ROWS)
    cases["cut"] = EmbeddingCase(tokens(3, 17, 40)[..., :20], ids, (0, 9, 3))
    nothing = tuple(torch.full_like(index, -1) for index in ids)
    cases["nothing-to-add"] = EmbeddingCase(tokens(3, 17, 20), nothing, ROWS)
    beyond = (ids[0] + 40, ids[1] - 5, ids[2] * 10**9)
    cases["beyond-the-tables"] = EmbeddingCase(tokens(3, 17, 20), beyond, ROWS)
    # Sorted, the rows begin at a window's edge and within one; they end so too, and some hold exactly LIMIT tokens.
    counts = torch.tensor([LIMIT, LIMIT + 1, LIMIT - 1, 3 * LIMIT, 6, 2 * LIMIT - 5, LIMIT, 7])
    genes = torch.arange(8).mul(2).repeat_interleave(counts)
    genes = genes[torch.randperm(len(genes), generator=random)].view(2, -1)
    values = torch.randint(-1, 3, genes.shape, generator=random)
    cases["long-rows"] = EmbeddingCase(tokens(*genes.shape, 4), (genes, values, values), (20, 17, 3))
    cases["one-gene"] = EmbeddingCase(tokens(1, 1300, 4), (torch.full((1, 1300), 6), None, None), (17, 0, 0))
    genes = torch.randint(-1, 3, (500,), generator=random)
    cases["long-shared-rows"] = EmbeddingCase(tokens(5, 500, 4), (genes, None, None), (18, 0, 0))
    return cases | fused_cases(tokens)


def fused_cases(tokens: Callable[..., Tensor]) -> dict[str, EmbeddingCase]:
    """Tables whose gradients 16-bit types take from one pass over dout: a large one and small ones."""
    random = torch.Generator().manual_seed(6)

    def ids(B: int, S: int, *rows: int) -> tuple[Tensor, ...]:
        return tuple(torch.randint(-1, n, (B, S), generator=random) for n in rows)

    rows = (70, 9, 3)
    cases = {f"fused-E{E}": EmbeddingCase(tokens(3, 45, E), ids(3, 45, *rows), rows) for E in (1, 70)}
    narrow = tuple(index.int() for index in ids(2, 40, *rows))
    cases["fused-E600-int32"] = EmbeddingCase(tokens(2, 40, 600), narrow, rows)
    genes, values, flags = ids(3, 45, 500, 61, 3)
    cases["fused-most-rows"] = EmbeddingCase(tokens(3, 45, 20), (genes, values, flags), (500, 61, 3))
    cases["fused-values-alone"] = EmbeddingCase(tokens(3, 45, 20), (genes, values, None), (500, 64, 0))
    cases["fused-conditions-alone"] = EmbeddingCase(tokens(3, 45, 20), (genes, None, flags), (500, 0, 3))
    cases["fused-shared-genes"] = EmbeddingCase(tokens(3, 45, 20), (genes[0], values, flags), (500, 61, 3))
    few = genes[1].clamp(max=2)
    cases["fused-shared-long-genes"] = EmbeddingCase(tokens(3, 45, 20), (few, values, flags), (500, 61, 3))
    transposed = tuple(index.t().contiguous().t() for index in (genes, values, flags))
    cases["fused-transposed"] = EmbeddingCase(tokens(3, 20, 45).transpose(1, 2), transposed, (500, 61, 3))
    cases["fused-cut"] = EmbeddingCase(tokens(3, 45, 40)[..., :20], (genes, values, flags), (500, 61, 3))
    nothing = tuple(torch.full_like(index, -1) for index in (genes, values, flags))
    cases["fused-nothing-to-add"] = EmbeddingCase(tokens(3, 45, 20), nothing, (500, 61, 3))
    # Past the end, below -1, and such that 32 bits of them are rows.
    beyond = (genes + 480, values - 5, torch.where(flags == 1, flags - 2**32, flags))
    cases["fused-beyond-the-tables"] = EmbeddingCase(tokens(3, 45, 20), beyond, (500, 61, 3))
    # Sorted, genes begin and end at a tile's edges, within one, and go on over several.
    counts = torch.tensor(
        [BLOCK_T, BLOCK_T + 1, BLOCK_T - 1, 3 * BLOCK_T, 6, 2 * BLOCK_T - 5, BLOCK_T, 1, 20 * BLOCK_T, 7, 2]
    )
    genes = torch.arange(11).mul(7).repeat_interleave(counts)
    genes = genes[torch.randperm(len(genes), generator=random)].view(1, -1)
    _, values, flags = ids(1, genes.shape[1], 1, 9, 3)
    cases["fused-edges"] = EmbeddingCase(tokens(*genes.shape, 16), (genes, values, flags), (80, 9, 3))
    cases["fused-one-token"] = EmbeddingCase(tokens(1, 1, 16), ids(1, 1, 70, 9, 3), rows)
    return cases


def embedding_gradients(case: EmbeddingCase, backend: str) -> tuple[Tensor, ...]:
    """Gradients of the three tables, by the registered op."""
    return torch.ops.vcc_fast.embedding_sum_backward(case.dout, *case.ids, *case.rows, backend)


def assert_parity(case: EmbeddingCase, actual: tuple[Tensor, ...]) -> None:
    """Gradients against the reference's in float64: within the budget of their precision."""
    plain, exact = (reference.backward(x, case.ids, case.rows) for x in (case.dout, case.dout.double()))
    for name, index, n_rows, *gradients in zip(
        ("gene", "value", "condition"), case.ids, case.rows, actual, plain, exact, strict=True
    ):
        assert_within_budget(name, *gradients, band=summation_band(case.dout, index, n_rows))


def large_case(dtype: torch.dtype, rows: tuple[int, int, int], shared: bool, device: str = "cuda") -> EmbeddingCase:
    """8 cells of 2,000 tokens, most values zero."""
    generator = torch.Generator().manual_seed(0)
    genes, values, flags = (torch.randint(n, (8, 2000), generator=generator) for n in rows)
    values[torch.rand(values.shape, generator=generator) < 0.7] = 0
    dout = torch.randn(8, 2000, 512, generator=generator).to(dtype)
    return EmbeddingCase(
        dout.to(device), tuple(x.to(device) for x in (genes[0] if shared else genes, values, flags)), rows
    )


def far_case(stride: int, n_rows: tuple[int, int, int] = (19, 2, 0)) -> EmbeddingCase:
    """Rows of dout `stride` numbers apart; only the rows take memory."""
    numbers = torch.randn(40, 16, generator=torch.Generator().manual_seed(0)).half()
    dout = torch.empty(40 * stride, dtype=torch.float16).as_strided((1, 40, 16), (0, stride, 1))
    dout[0] = numbers
    ids = torch.arange(40)[None]
    return EmbeddingCase(dout, (ids % 19, ids % 2, None), n_rows)


def norm_case(shape: tuple[int, ...], layout: str, dtype: torch.dtype) -> tuple[tuple[Tensor, ...], Tensor, Tensor]:
    """(x, update, weight, bias), dy and dproduct, all but weight and bias in a layout."""
    x, update, weight, bias = norm_inputs(shape, update_dtype=dtype)
    dy, dproduct, *_ = norm_inputs(shape, update_dtype=dtype, seed=1)
    tensors = [x, update, dy, dproduct]
    if layout == "cut":
        tensors = [torch.cat([t, t], -1)[..., : shape[-1]] for t in tensors]
    elif layout == "transposed":
        tensors = [t.transpose(0, -1).contiguous().transpose(0, -1) for t in tensors]
    elif layout == "expanded":
        # As the gradient of a sum: the same row for every row.
        tensors[2:] = [t[:1].expand(shape) for t in tensors[2:]]
    x, update, dy, dproduct = tensors
    return (x, update, weight, bias), dy, dproduct


def norm_results(inputs: tuple[Tensor, ...], dy: Tensor, dproduct: Tensor, backend: str) -> dict[str, Tensor]:
    """y, its rounded copy if there is one, and the gradients of x, update, weight and bias."""
    leaves = [tensor.detach().requires_grad_() for tensor in inputs]
    y, product = add_layer_norm(*leaves, return_product=True, backend=backend)
    outputs = {"y": y} if product is y else {"y": y, "product": product}
    gradients = torch.autograd.grad(tuple(outputs.values()), leaves, (dy, dproduct)[: len(outputs)])
    outputs |= dict(zip(("dx", "dupdate", "dweight", "dbias"), gradients, strict=True))
    return {name: tensor.detach() for name, tensor in outputs.items()}


def all_results() -> dict[tuple[str, str, str], object]:
    """{(what, case, dtype): result} of the Triton kernels, in the interpreter."""
    from vcc_fast.ops._add_layer_norm import triton as norm
    from vcc_fast.ops._embedding_sum import inverse_index, triton_fused_backward

    results: dict[tuple[str, str, str], object] = {}
    for name, dtype in DTYPES.items():
        cases = embedding_cases(dtype)
        with poisoned_memory():
            for case, arguments in cases.items():
                results["embedding gradients", case, name] = embedding_gradients(arguments, "triton")
            for case in REPEATED:
                results["embedding gradients again", case, name] = embedding_gradients(cases[case], "triton")
            with mock.patch.object(inverse_index, "MOST_SHORT_KEYS", 0):
                results["embedding gradients", "wide keys", name] = embedding_gradients(cases["long-rows"], "triton")
            with mock.patch.object(triton_fused_backward, "MOST_RANGES", 3):
                results["embedding gradients", "few ranges", name] = embedding_gradients(cases["fused-edges"], "triton")
            for shape, layout in NORM_CASES:
                arguments = norm_case(shape, layout, dtype)
                results["norm", f"{shape}-{layout}", name] = norm_results(*arguments, "triton")
            results["norm again", "(45, 7)-contiguous", name] = norm_results(
                *norm_case((45, 7), "contiguous", dtype), "triton"
            )
            with mock.patch.object(norm, "MOST_PROGRAMS", 4):
                arguments = norm_case((45, 7), "contiguous", dtype)
                results["norm", "few programs", name] = norm_results(*arguments, "triton")
            x, update, weight, bias = norm_case((3, 17, 40), "contiguous", dtype)[0]
            with torch.no_grad():
                returned, product = add_layer_norm_(x, update, weight, bias, return_product=True, backend="triton")
            results["norm", "overwritten", name] = (x, returned, product)
        *ids, gene, value, condition = embedding_inputs(3, 17, 20, dtype)
        leaves = [table.requires_grad_() for table in (gene, value, condition)]
        out = embedding_sum(*ids, *leaves, backend="triton")
        results["embedding gradients", "autograd", name] = torch.autograd.grad(out, leaves, cases["cut"].dout)
    for stride in (16, 2**26):
        for n_rows in ((19, 2, 0), (70, 2, 0)):
            arguments = far_case(stride, n_rows)
            results["embedding gradients", f"stride {stride}, {n_rows[0]} genes", "fp16"] = embedding_gradients(
                arguments, "triton"
            )
    empty = EmbeddingCase(torch.zeros(2, 0, 8), (torch.zeros(2, 0, dtype=torch.int64), None, None), (20, 0, 3))
    results["embedding gradients", "empty", "fp32"] = embedding_gradients(empty, "triton")
    results["norm", "empty", "fp32"] = norm_results(norm_inputs((0, 8)), *[torch.zeros(0, 8)] * 2, "triton")
    try:
        add_layer_norm(*norm_inputs((1, norm.WIDEST + 1)), backend="triton")
    except Exception as error:  # noqa: BLE001 - which error it is, the test looks at
        results["norm", "too wide", "fp32"] = f"{type(error).__name__}: {error}"
    return results
