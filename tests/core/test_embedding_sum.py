"""The C++ embedding sum on every instruction set of this machine, against plain indexing."""

from __future__ import annotations

import pytest
import torch

from vcc_fast import _core

ROWS = (300, 51, 3)
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])


def embedding_sum(ids, tables, b, s, e, *, num_threads=2, fresh=False):
    """`ids` and `tables` of gene, value, condition; None where absent. Starts from NaN."""
    dtype = next(t.dtype for t in tables if t is not None)
    index = next(i.dtype for i in ids if i is not None)
    out = torch.full((b, s, e), float("nan"), dtype=dtype)
    address = [0 if x is None else x.data_ptr() for x in (*ids, *tables)]
    rows = [0 if t is None else len(t) for t in tables]
    stride = s if ids[0] is None or ids[0].dim() == 2 else 0
    names = [str(x).removeprefix("torch.") for x in (index, dtype)]
    _core.embedding_sum(*address, out.data_ptr(), b, s, e, *rows, stride, *names, fresh, num_threads)
    return out


def expected(ids, tables, b, s, e):
    total = torch.zeros(b, s, e)
    for i, table in zip(ids, tables, strict=True):
        if table is not None:
            i = i.long().expand(b, s)
            total = total + torch.where((i >= 0)[..., None], table.float()[i.clamp(min=0)], torch.zeros(()))
    return total.to(next(t.dtype for t in tables if t is not None))


def case(b, s, e, dtype, index=torch.int64, seed=0):
    generator = torch.Generator().manual_seed(seed)
    tables = [torch.randn(rows, e, generator=generator).to(dtype) for rows in ROWS]
    ids = [torch.randint(-1, rows, (b, s), generator=generator).to(index) for rows in ROWS]
    return ids, tables


@DTYPES
@pytest.mark.parametrize("index", [torch.int32, torch.int64], ids=["int32", "int64"])
@pytest.mark.parametrize("b, s, e", [(2, 300, 512), (3, 7, 1), (1, 1, 33), (2, 513, 24), (0, 4, 8), (2, 0, 8)])
def test_sum_of_three_rows(isa, dtype, index, b, s, e):
    ids, tables = case(b, s, e, dtype, index)
    # The order and the roundings are specified, so the result is exact.
    assert torch.equal(embedding_sum(ids, tables, b, s, e), expected(ids, tables, b, s, e))


@DTYPES
@pytest.mark.parametrize("present", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (1, 0, 1), (0, 1, 1)])
def test_absent_tables(isa, dtype, present):
    ids, tables = ([x if p else None for x, p in zip(xs, present, strict=True)] for xs in case(2, 40, 64, dtype))
    assert torch.equal(embedding_sum(ids, tables, 2, 40, 64), expected(ids, tables, 2, 40, 64))


def test_gene_ids_shared_by_all_cells(isa):
    ids, tables = case(3, 50, 16, torch.float32)
    ids[0] = ids[0][0].contiguous()
    assert torch.equal(embedding_sum(ids, tables, 3, 50, 16), expected(ids, tables, 3, 50, 16))


def test_bfloat16_is_rounded_once(isa):
    # 1 + 2^-8 + 2^-8: rounding after each addition would lose both small terms.
    tables = [torch.full((1, 8), x).bfloat16() for x in (1.0, 2.0**-8, 2.0**-8)]
    ids = [torch.zeros(1, 1, dtype=torch.int64)] * 3
    assert (embedding_sum(ids, tables, 1, 1, 8) == 1 + 2.0**-7).all()


def test_nan_is_kept(isa):
    tables = [torch.full((1, 16), float("nan")).bfloat16(), None, None]
    ids = [torch.zeros(1, 1, dtype=torch.int64), None, None]
    assert torch.isnan(embedding_sum(ids, tables, 1, 1, 16)).all()


@pytest.mark.parametrize("table, name", [(0, "gene"), (1, "value"), (2, "condition")])
@pytest.mark.parametrize("wrong", ["above", "below"])
def test_ids_out_of_range_are_named(isa, table, name, wrong):
    ids, tables = case(3, 600, 8, torch.float32)
    bad = ROWS[table] if wrong == "above" else -2
    ids[table][2, 5] = ids[table][1, 417] = bad
    message = rf"{name}_ids\[1, 417\] is {bad}, but {name}_table has {ROWS[table]} rows"
    for threads in (1, 3):
        with pytest.raises(IndexError, match=message):
            embedding_sum(ids, tables, 3, 600, 8, num_threads=threads)


def test_table_without_ids_is_refused():
    ids, tables = case(1, 4, 8, torch.float32)
    with pytest.raises(ValueError, match="value_ids and value_table must be given together"):
        embedding_sum([ids[0], None, ids[2]], tables, 1, 4, 8)
