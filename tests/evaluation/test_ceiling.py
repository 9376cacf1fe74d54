"""Halves of the truth."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.evaluation.ceiling import half_labels


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_halves_are_disjoint_equal_and_follow_the_cells(seed, sizes):
    names = [f"p{i}" for i in range(len(sizes))]
    labels = np.repeat([*names, "other"], [*sizes, 3])
    cells = np.array([f"c{i}" for i in range(len(labels))])
    halves = half_labels(labels, cells, names)
    for name, size in zip(names, sizes, strict=True):
        mine = halves[labels == name]
        assert [(mine == half).sum() for half in (0, 1, -1)] == [size // 2, size // 2, size % 2]
    assert (halves[labels == "other"] == -1).all()
    order = np.random.default_rng(seed).permutation(len(labels))
    assert half_labels(labels[order], cells[order], names).tolist() == halves[order].tolist()


def test_another_seed_draws_other_halves():
    labels, cells = np.repeat(["p"], 40), np.array([f"c{i}" for i in range(40)])
    assert half_labels(labels, cells, ["p"]).tolist() != half_labels(labels, cells, ["p"], seed=1).tolist()
    both = half_labels(np.repeat(["p", "q"], 40), np.tile(cells, 2), ["p", "q"])
    assert both[:40].tolist() != both[40:].tolist()
