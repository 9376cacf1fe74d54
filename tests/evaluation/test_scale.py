"""Which sum counts are scaled to, and what two files may say about it."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from tests.helpers.screens import make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import InMemoryCells
from vcc_fast.evaluation.pair import make_side
from vcc_fast.evaluation.scale import Scale, guess_space, median_total, resolve_scales

# Totals 4, 10, 6: the median is 6.
COUNTS = sparse.csr_matrix(np.array([[1, 3, 0], [5, 0, 5], [0, 0, 6]], dtype=np.float32))
LOGNORM = np.array([[0.5, 1, 0], [0.25, 0, 2], [0, 0, 1.5]], dtype=np.float32)


def side(name, space):
    x = COUNTS if space == "counts" else LOGNORM
    return make_side(InMemoryCells(make_adata(x, ["a", "b", "c"])), name, space, "--real-space", "target_gene")


def resolve(pred_space, real_space, given=None, recorded=(None, None), **options):
    sides = {"the prediction": side("the prediction", pred_space), "the truth": side("the truth", real_space)}
    records = {
        name: {} if value is None else {"target_sum": value} for name, value in zip(sides, recorded, strict=True)
    }
    scales, warnings = resolve_scales(sides, records, given, **options)
    return scales["the prediction"], scales["the truth"], warnings


@pytest.mark.parametrize(
    ("given", "recorded", "expected"),
    [(None, (None, None), 1e4), (500, (None, None), 500), (None, ("5000.0", None), 5000), (None, (None, 5000), 5000),
     (None, ("none", None), 1e4), (5000, (np.float64(5000), None), 5000), ("median", (None, None), 6)],
    ids=["default", "given", "text", "one-of-two", "not-recorded", "agree", "median"],
)  # fmt: skip
def test_one_sum_for_both(given, recorded, expected):
    pred, truth, warnings = resolve("counts", "counts", given, recorded)
    assert pred == truth == Scale(expected)
    assert warnings == []


def test_own_median_is_the_scorers_rule():
    pred, truth, warnings = resolve("lognorm", "counts", own_median=True)
    assert (pred, truth) == (Scale(), Scale(6.0, as_scanpy=True))
    assert "6, their own median" in warnings[0] and "--target-sum" in warnings[0]
    # What a file records or the user says comes first.
    assert resolve("lognorm", "counts", recorded=(5000, None), own_median=True)[1] == Scale(5000)
    assert resolve("lognorm", "counts", 700, own_median=True)[1:] == (Scale(700), [])


@pytest.mark.parametrize(
    ("given", "recorded"), [(None, (5000, 10000)), (10000, (5000, None)), ("median", (5000, None))]
)
def test_sums_that_differ_are_refused(given, recorded):
    with pytest.raises(DataError, match="target sums differ.*--rescale"):
        resolve("lognorm", "counts", given, recorded)


@pytest.mark.parametrize("kind", [np.asarray, sparse.csr_matrix])
def test_rescale_brings_a_file_to_the_truths_sum(kind):
    pred, truth, warnings = resolve("lognorm", "lognorm", recorded=(5000, 10000), rescale=True)
    assert truth == Scale() and pred == Scale(factor=2.0)
    assert warnings == ["values of the prediction are rescaled from the sum 5000 to 10000"]
    found = pred.apply(kind(LOGNORM))
    np.testing.assert_allclose(sparse.csr_matrix(found).toarray(), np.log1p(2 * np.expm1(LOGNORM)), rtol=1e-6)


@pytest.mark.parametrize("given", [0, -1, float("nan"), float("inf"), "mean"])
def test_wrong_sum(given):
    with pytest.raises(UsageError, match="--target-sum"):
        resolve("counts", "counts", given)


def test_a_median_needs_counts():
    with pytest.raises(UsageError, match="no file is declared to hold counts"):
        resolve("lognorm", "lognorm", "median")


def test_lognorm_is_left_alone():
    assert Scale().apply(LOGNORM) is LOGNORM


@pytest.mark.parametrize("kind", [sparse.csr_matrix, lambda x: x.toarray()])
def test_scanpys_steps(kind):
    found = sparse.csr_matrix(Scale(6.0, as_scanpy=True).apply(kind(COUNTS))).toarray()
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, np.log1p(COUNTS.toarray() * 6 / np.array([[4], [10], [6]])), rtol=3e-7)


def test_median_counts_empty_cells_of_sparse_files_only():
    x = np.array([[0, 0], [2, 2], [1, 5], [8, 0]], dtype=np.float32)
    for kind, expected in ((sparse.csr_matrix, 5), (np.asarray, 6)):
        cells = InMemoryCells(make_adata(kind(x), list("abcd")))
        assert median_total(make_side(cells, "it", "counts", "--real-space", "target_gene")) == expected
    empty = InMemoryCells(make_adata(np.zeros((2, 2)), ["a", "b"]))
    with pytest.raises(DataError, match="median total"):
        median_total(make_side(empty, "it", "counts", "--real-space", "target_gene"))


@pytest.mark.parametrize(
    ("x", "expected"),
    [([[1, 2]], "counts"), ([[0.5, 2]], "lognorm"), ([[1.0005, 2]], "counts"), ([[1.002, 2]], "lognorm")],
)
def test_guess(x, expected):
    assert guess_space(InMemoryCells(make_adata(x, ["a"])), "it") == expected


@pytest.mark.parametrize("x", [[[-1, 0.5]], [[15.0, 0.5]]])
def test_guess_refuses_what_cell_eval_refuses(x):
    with pytest.raises(DataError, match="not within 0 to 15"):
        guess_space(InMemoryCells(make_adata(x, ["a"])), "it")
