"""Which genes are drawn, and that their numbers come back."""

from __future__ import annotations

import base64

import numpy as np

from tests.helpers.evaluations import large_evaluation
from vcc_fast.report.gene_points import MAX_POINTS, choose, encode, leading_genes, significant


def test_prominent_genes_are_always_drawn():
    result = large_evaluation(3, 400)
    columns = leading_genes(result, 1, 50)
    assert len(columns) == 50 == len(set(columns.tolist()))
    for changes in (result.real_changes, result.pred_changes):
        assert set(np.argsort(-np.abs(changes[1]))[:10]) <= set(columns)
    assert sorted(leading_genes(result, 1, 400)) == list(range(400))


def test_numbers_of_points_are_bounded():
    few, many = choose(large_evaluation(5, 300)), choose(large_evaluation(700, 2000, with_ranks=False))
    assert few.rows.tolist() == [0, 1, 2, 3, 4] and few.n_genes == 300
    assert len(many.rows) == 300 and len(many.rows) * many.n_genes <= MAX_POINTS


def test_undefined_and_infinite_values():
    result = large_evaluation(2, 6)
    result.real_ranks.log2_fold_change[0] = [np.nan, np.inf, -np.inf, 2.0, -1.0, 0.0]
    result.real_ranks.p_value[0] = [1.0, 0.0, 0.1, 0.1, 0.1, np.nan]
    columns = np.arange(6)
    found = encode(result, 0, columns, columns)
    step, text = found["values"]["real_lfc"]
    steps = np.frombuffer(base64.b64decode(text), dtype="<i2")
    assert steps[0] == -32768
    np.testing.assert_allclose(step * steps[1:], [2.0, 2.0, -2.0, 2.0, -1.0, 0.0][1:], atol=step / 2)
    step, text = found["values"]["real_p"]
    heights = np.frombuffer(base64.b64decode(text), dtype="<i2")
    np.testing.assert_allclose(step * heights[:5], [0, 300, 1, 1, 1], atol=step / 2)
    assert heights[5] == -32768
    flags = np.frombuffer(base64.b64decode(found["flags"]), dtype=np.uint8)
    np.testing.assert_array_equal((flags & 2) > 0, significant(result.real_ranks, 0))
