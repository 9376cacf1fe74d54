"""The embedding sum's CUDA C++ kernels, played on the CPU thread after thread: results, accesses, independence.

The same headers that nvcc compiles, behind the backend's own Python. The emulation (emulation.hpp) refuses reads and
writes outside the arrays, accesses that are not aligned, reads of memory that nothing has written, and results that are
not written exactly once; threads between barriers run in any order. What it cannot show is the GPU itself.
"""

from __future__ import annotations

import ctypes
from unittest import mock

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("triton", reason="the cases are those of the Triton kernels")

from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from tests.helpers.paths import ROOT  # noqa: E402
from tests.ops.cases import embedding_inputs, poisoned_memory  # noqa: E402
from tests.ops.row_cases import EmbeddingCase, assert_parity, embedding_cases, far_case  # noqa: E402
from vcc_fast.errors import UsageError  # noqa: E402
from vcc_fast.ops import _dispatch, embedding_sum  # noqa: E402
from vcc_fast.ops._embedding_sum import cuda, reference  # noqa: E402

DTYPES = {"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}
TYPES = pytest.mark.parametrize("dtype", DTYPES.values(), ids=DTYPES.keys())
CASES = tuple(embedding_cases(torch.float32))
# Narrow, odd, whole vectors but no whole warp, whole rows, and more than one round of a warp.
WIDTHS = (1, 7, 8, 70, 264, 512, 600, 1032)
ORDERS = (0, 1, 12345)


@pytest.fixture(autouse=True)
def emulated(embedding_library, monkeypatch):
    """The backend's launches go to the emulation; its threads' order."""
    monkeypatch.setattr(cuda, "library", lambda: embedding_library)
    embedding_library.set_emulation_order(0)
    return embedding_library


def forward(ids, tables, shape=(3, 17)):
    width = next(table.shape[1] for table in tables if table is not None)
    with poisoned_memory():
        return cuda.forward(ids, tables, (*shape, width))


def assert_same_as_reference(ids, tables, shape=(3, 17)):
    out = forward(ids, tables, shape)
    expected = reference.forward(ids, tables, (*shape, out.shape[2]))
    assert out.dtype == expected.dtype and torch.equal(out, expected)


def gradients(case: EmbeddingCase):
    with poisoned_memory():
        return cuda.backward(case.dout, case.ids, case.rows)


@pytest.mark.parametrize("number, dtype", [(1, torch.float16), (2, torch.bfloat16)], ids=["fp16", "bf16"])
def test_numbers_are_read_and_rounded_as_torch_does(emulated, number, dtype):
    every = torch.arange(-(2**15), 2**15, dtype=torch.int16)
    wide, rounded = torch.empty(2**16), torch.empty(2**16, dtype=torch.int16)
    emulated.widen_and_round(
        number, ctypes.c_int64(2**16), *(ctypes.c_void_p(x.data_ptr()) for x in (every, wide, rounded))
    )
    exact = every.view(dtype)
    assert torch.equal(wide.nan_to_num(nan=1e30), exact.float().nan_to_num(nan=1e30))
    assert (
        torch.equal(rounded[~exact.isnan()], every[~exact.isnan()]) and rounded.view(dtype)[exact.isnan()].isnan().all()
    )
    # Any float32: random bits, halves of steps, and what lies beside them.
    bits = torch.randint(-(2**31), 2**31, (200_000,), generator=torch.Generator().manual_seed(0)).int()
    ties = (exact.float().view(torch.int32)[:, None] + torch.tensor([2**11, 2**12, 2**12 + 1, 2**15, 2**15 - 1])).int()
    floats = torch.cat([bits, ties.flatten()]).view(torch.float32)
    rounded = torch.empty(len(floats), dtype=torch.int16)
    addresses = (None, ctypes.c_void_p(floats.data_ptr()), ctypes.c_void_p(rounded.data_ptr()))
    emulated.widen_and_round(number, ctypes.c_int64(len(floats)), *addresses)
    expected, nan = floats.to(dtype), floats.isnan()
    assert torch.equal(rounded[~nan], expected[~nan].view(torch.int16)) and rounded.view(dtype)[nan].isnan().all()


@TYPES
@pytest.mark.parametrize("E", WIDTHS)
def test_forward_is_the_reference_bit_for_bit(E, dtype):
    *ids, gene, value, condition = embedding_inputs(3, 17, E, dtype)
    assert_same_as_reference(tuple(ids), (gene, value, condition))


@TYPES
@pytest.mark.parametrize(
    "present", [(1, 0, 0), (0, 1, 1), (1, 0, 1)], ids=["gene", "value-condition", "gene-condition"]
)
def test_forward_of_some_tables(present, dtype):
    *ids, gene, value, condition = embedding_inputs(3, 17, 40, dtype, index_dtype=torch.int32)
    tables = (gene, value, condition)
    ids, tables = (tuple(x if there else None for x, there in zip(of, present, strict=True)) for of in (ids, tables))
    assert_same_as_reference(ids, tables)


@TYPES
def test_forward_of_any_layout_of_ids_and_tables(dtype):
    genes, values, flags, gene, value, condition = embedding_inputs(3, 17, 24, dtype)
    mixed = (genes[1].contiguous(), values.t().contiguous().t().int()[:, :], flags[:1].expand(3, 17))
    assert_same_as_reference(mixed, (gene, value, condition))
    strided = torch.stack([genes, genes * 0 - 1], -1)[..., 0]
    cut = torch.cat([gene, gene], 1)[:, :24]
    assert_same_as_reference((strided, values, None), (cut, value, None))


@TYPES
@pytest.mark.parametrize("E", [8, 12])
def test_forward_of_tables_that_begin_anywhere(E, dtype):
    """A table that does not begin at 16 bytes is read number by number."""
    *ids, gene, value, condition = embedding_inputs(3, 17, E, dtype)
    shifted = torch.empty(50 * E + 1, dtype=dtype)[1:].view(50, E).copy_(gene)
    assert_same_as_reference(tuple(ids), (shifted, value, condition))


@TYPES
def test_forward_ids_beyond_a_table_add_nothing(dtype):
    table = torch.ones(4, 8, dtype=dtype)
    ids = torch.tensor([[0, 4, -1, -9, 10**9, 2**32, 3 - 2**32]])
    assert forward((ids, None, None), (table, None, None), (1, 7))[0, :, 0].tolist() == [1, 0, 0, 0, 0, 0, 0]
    empty = forward((ids, ids, None), (table[:0], table, None), (1, 7))
    assert empty[0, :, 0].tolist() == [1, 0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("order", ORDERS)
def test_forward_does_not_depend_on_the_threads_order(emulated, order):
    *ids, gene, value, condition = embedding_inputs(5, 19, 600, torch.bfloat16)
    emulated.set_emulation_order(order)
    assert_same_as_reference(tuple(ids), (gene, value, condition), (5, 19))


@TYPES
@pytest.mark.parametrize("case", CASES)
def test_gradients(case, dtype):
    case = embedding_cases(dtype)[case]
    assert_parity(case, gradients(case))


@pytest.mark.parametrize("case", ["E70", "E600-int32", "shared-genes", "fused-E600-int32", "fused-edges", "long-rows"])
def test_gradients_do_not_depend_on_the_threads_order(emulated, case):
    case, results = embedding_cases(torch.float16)[case], []
    for order in ORDERS:
        emulated.set_emulation_order(order)
        results.append(gradients(case))
    for other in results[1:]:
        assert all(torch.equal(one, two) for one, two in zip(results[0], other, strict=True))


@TYPES
@pytest.mark.parametrize("E", [16, 20, 512, 1032])
@pytest.mark.parametrize("longest", [16, 48, 1024])
def test_gradients_of_rows_over_many_ranges(longest, E, dtype):
    """Rows within a range, over one edge, over many whole ranges, and such that end or begin at an edge."""
    counts = torch.tensor([32, 16, 15, 1, 100, 3, 16, 13, 40, 5, 3])
    genes = torch.arange(11).mul(2).repeat_interleave(counts)
    genes = genes[torch.randperm(len(genes), generator=torch.Generator().manual_seed(0))].view(2, -1)
    values = torch.randint(-1, 9, genes.shape, generator=torch.Generator().manual_seed(1))
    dout = torch.randn(*genes.shape, E, generator=torch.Generator().manual_seed(2)).to(dtype)
    case = EmbeddingCase(dout, (genes, values, values % 3), (23, 9, 3))
    with mock.patch.object(cuda, "LONGEST_RANGE", longest), mock.patch.object(cuda, "RANGES", 2):
        assert_parity(case, gradients(case))


@TYPES
@pytest.mark.parametrize(
    "rows", [(0, 9, 3), (0, 9, 0), (0, 0, 3), (30, 100, 3), (0, 100, 90), (30, 64, 3), (0, 0, 0), (30, 0, 100)]
)
def test_gradients_of_small_and_large_tables(rows, dtype):
    generator = torch.Generator().manual_seed(3)
    ids = tuple(torch.randint(-1, max(n, 1), (3, 50), generator=generator) if n else None for n in rows)
    case = EmbeddingCase(torch.randn(3, 50, 72, generator=generator).to(dtype), ids, rows)
    assert_parity(case, gradients(case))


def test_gradients_that_begin_anywhere():
    """dout that does not begin at 16 bytes, or whose rows do not, is read number by number."""
    case = embedding_cases(torch.bfloat16)["fused-E600-int32"]
    flat = torch.empty(case.dout.numel() + 1, dtype=torch.bfloat16)[1:]
    shifted = case._replace(dout=flat.view(case.dout.shape).copy_(case.dout))
    wide = torch.empty(2, 40, 601, dtype=torch.bfloat16)
    wide[..., :600] = case.dout
    for other in (shifted, case._replace(dout=wide[..., :600])):
        for one, two in zip(gradients(case), gradients(other), strict=True):
            assert torch.equal(one, two)


@pytest.mark.parametrize("genes", [19, 70])
def test_gradients_of_rows_that_span_more_than_32_bits(genes):
    near, far = (gradients(far_case(stride, (genes, 2, 0))) for stride in (16, 2**26))
    assert all(torch.equal(one, two) for one, two in zip(near, far, strict=True))


def test_a_nan_stays_with_its_own_tokens():
    case = embedding_cases(torch.float16)["fused-E70"]
    case.dout[1, 4, 5] = torch.nan
    for gradient, ids in zip(gradients(case), case.ids, strict=True):
        rows = gradient.isnan().nonzero().tolist()
        assert rows == ([[int(ids[1, 4]), 5]] if ids[1, 4] >= 0 else [])


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_any_small_call(data):
    B, S, E = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 40)), data.draw(st.sampled_from((1, 3, 8, 16, 40)))
    rows = tuple(data.draw(st.sampled_from(choices)) for choices in ((0, 1, 5, 90), (0, 3, 70), (0, 2)))
    dtype = data.draw(st.sampled_from(tuple(DTYPES.values())))
    generator = torch.Generator().manual_seed(data.draw(st.integers(0, 2**32)))
    shared = data.draw(st.booleans())
    ids = tuple(torch.randint(-2, n + 2, (B, S), generator=generator) if n else None for n in rows)
    ids = (ids[0][0] if shared and ids[0] is not None else ids[0], *ids[1:])
    dout = torch.randn(B, S, E, generator=generator).to(dtype)
    case = EmbeddingCase(dout, ids, rows)
    with mock.patch.object(cuda, "LONGEST_RANGE", data.draw(st.sampled_from((16, 48, 1024)))):
        assert_parity(case, gradients(case))
    tables = tuple(torch.randn(n, E, generator=generator).to(dtype) if n else None for n in rows)
    if any(rows) and any(index is not None and index.ndim == 2 for index in ids):
        assert_same_as_reference(ids, tables, (B, S))


def test_the_op_takes_the_backend_in_both_directions(monkeypatch):
    monkeypatch.setattr(_dispatch, "_cuda_refusal", lambda device, dtype: None)
    *ids, gene, value, condition = embedding_inputs(3, 17, 20, torch.float16)
    tables = [table.requires_grad_() for table in (gene, value, condition)]
    dout = torch.randn(3, 17, 20, generator=torch.Generator().manual_seed(0)).half()
    with poisoned_memory():
        out = embedding_sum(*ids, *tables, backend="cuda")
        out.backward(dout)
    assert torch.equal(out, embedding_sum(*ids, *tables, backend="reference"))
    assert_parity(EmbeddingCase(dout, tuple(ids), (50, 9, 3)), tuple(table.grad for table in tables))


def test_the_gpu_suite_s_small_launches_run(monkeypatch):
    """What compute-sanitizer is given on a GPU."""
    monkeypatch.setattr(_dispatch, "_cuda_refusal", lambda device, dtype: None)
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from gpu.small_launches import launches

    with poisoned_memory():
        assert len(list(launches(torch.device("cpu")))) == 18


def test_which_tables_are_small():
    assert cuda.small_tables((60_697, 51, 3)) == (1, 2)
    assert cuda.small_tables((60_697, 62, 3)) == (2,)
    assert cuda.small_tables((0, 64, 0)) == (1,) and cuda.small_tables((9, 0, 65)) == cuda.small_tables((9, 0, 0)) == ()


def test_ranges_hold_every_token_and_no_more_than_are_added_one_by_one():
    assert cuda.range_length(160_000) == 608 and cuda.range_length(1) == 16
    for n_tokens in (*range(1, 3000, 7), 10**6, 2**31 - 1):
        assert cuda.range_length(n_tokens) % 16 == 0 and cuda.range_length(n_tokens) <= cuda.LONGEST_RANGE


def test_no_tokens_and_too_many():
    case = EmbeddingCase(torch.randn(2, 0, 8), (torch.zeros(2, 0, dtype=torch.int64), None, None), (5, 0, 0))
    assert not gradients(case)[0].any()
    with pytest.raises(UsageError, match="dout has 2147483648 tokens; the CUDA gradients count up to .*fewer cells"):
        cuda.backward(torch.zeros(1, 1, 1).expand(2**16, 2**15, 1), (None, None, None), (0, 0, 0))


def changed(monkeypatch, **fields):
    """Launches are given other fields than the backend's."""
    launch = cuda._launch

    def launch_changed(name, arguments, like):
        for field, value in fields.items():
            setattr(arguments, field, like.data_ptr() if value == "dout" else value)
        launch(name, arguments, like)

    monkeypatch.setattr(cuda, "_launch", launch_changed)


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"bytes": 8}, "the arguments do not fit"),
        ({"range": 0}, "the arguments do not fit"),
        ({"range": 24}, "the arguments do not fit"),
        # Shorter than a row: dout is not made to end behind its memory, in some other array's.
        ({"stride_bytes": 52}, "not aligned"),
        ({"S": 10**6}, "a read outside"),
        ({"edges": "dout"}, "a write outside"),
        ({"partials": "dout"}, "a write outside"),
    ],
)
def test_the_emulation_refuses_arguments_that_do_not_fit(monkeypatch, fields, message):
    genes = torch.tensor([3, 79] * 20)
    case = EmbeddingCase(torch.randn(2, 40, 16), (genes, genes.expand(2, 40) % 9, None), (80, 9, 0))
    gradients(case)
    changed(monkeypatch, **fields)
    with pytest.raises(RuntimeError, match=f"vcc_cuda_embedding_sum_backward failed: .*({message})"):
        gradients(case)


@pytest.mark.parametrize(
    "first, starts, message",
    [
        (16, [0, 17, 32], "a read of what nothing has written"),
        (15, [0, 16, 32], "a result that was not written whole"),
        (16, [0, 0, 32], "a second write to the same place"),
    ],
)
def test_the_emulation_refuses_an_index_that_contradicts_itself(monkeypatch, first, starts, message):
    """32 tokens in ranges of 16, the first few of row 0 and the rest of row 1, and starts that say something else."""
    case = EmbeddingCase(torch.randn(1, 32, 16), (torch.zeros(1, 32, dtype=torch.int64), None, None), (2, 0, 0))
    keys, starts = (torch.arange(32) >= first).int(), torch.tensor(starts, dtype=torch.int32)
    monkeypatch.setattr(cuda, "LONGEST_RANGE", 16)
    monkeypatch.setattr(cuda, "sorted_tokens", lambda ids, rows: (keys, torch.arange(32), starts, 0))
    with pytest.raises(RuntimeError, match=message):
        gradients(case)


def test_the_emulation_refuses_vectors_where_rows_have_none(monkeypatch):
    *ids, gene, value, condition = embedding_inputs(3, 17, 12, torch.float16)
    changed(monkeypatch, wide=1)
    with pytest.raises(RuntimeError, match="not aligned|outside"):
        forward(tuple(ids), (gene, value, condition))
