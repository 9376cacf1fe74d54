"""The mean response, its cells, and halves of the truth."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from vcc_fast.evaluation.matrix import CellMatrix
from vcc_fast.evaluation.replicates import emit_response, half_splits, mean_response


def test_mean_response_leaves_own_genes_out():
    means = np.array([[1.0, 4, 2], [3, 1, 0]])
    # The first is named after gene 1.
    assert mean_response(means, np.array([1, -1])).tolist() == [2, 1, 1]
    assert mean_response(means, np.array([-1, -1])).tolist() == [2, 2.5, 1]
    assert mean_response(means[:1], np.array([1])).tolist() == [1, 4, 2], "nothing else is left"


def test_emitted_cells_have_the_response_for_their_mean():
    rng = np.random.default_rng(0)
    x = rng.poisson(3.0, (40, 5)).astype(np.float32)
    x[:, 4] = 0
    control, response = sparse.csr_matrix(x), np.array([1.0, 2, 0, 6, 7])
    emitted = emit_response(response, control, x.mean(axis=0, dtype=np.float64), np.array([3000, 1000]))
    assert emitted.n_cells.tolist() == [3000, 1000]
    cells = emitted.values.read(slice(None))
    mean = np.asarray(cells.mean(axis=0)).ravel()
    np.testing.assert_allclose(mean, [1, 2, 0, 6, 0], rtol=0.05)
    assert cells.data.all()
    # The control cells are drawn as numpy's default generator of seed 0 draws whole numbers, group after group.
    generator = np.random.default_rng(0)
    first = generator.integers(0, 40, size=3000)[0]
    scale = response / np.where(x.any(axis=0), x.mean(axis=0, dtype=np.float64), 1)
    np.testing.assert_allclose(cells[0].toarray()[0], x[first] * scale, rtol=1e-6)


def test_halves_are_disjoint_and_even():
    groups = np.repeat([0, 1, 2], [5, 4, 9])
    cells = CellMatrix(sparse.csr_matrix(np.arange(18, dtype=np.float32)[:, None] + 1), groups, 3)
    seen = []
    for first, second in half_splits(cells, np.array([2, 0, 1]), 3):
        drawn = [set(half.values.read(slice(None)).toarray().ravel().tolist()) for half in (first, second)]
        assert not drawn[0] & drawn[1]
        assert first.n_cells.tolist() == second.n_cells.tolist() == [2, 2, 4]
        for half in (first, second):
            assert (half.groups == groups[half.values.read(slice(None)).toarray().ravel().astype(int) - 1]).all()
        seen.append(frozenset(drawn[0]))
    assert len(set(seen)) == 3
    again = next(iter(half_splits(cells, np.array([2, 0, 1]))))[0]
    assert frozenset(again.values.read(slice(None)).toarray().ravel().tolist()) == seen[0]
