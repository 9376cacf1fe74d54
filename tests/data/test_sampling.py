from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.data.sampling import ControlPool, draw_controls
from vcc_fast.errors import DataError, UsageError

POOL = np.array([3, 8, 9, 20, 21, 22, 40])


def test_draws_are_the_same_on_every_machine():
    assert draw_controls(POOL, 7, seed=0).rows.tolist() == [9, 22, 40, 8, 3, 21, 20]
    assert draw_controls(POOL, 3, seed=0, key="TP53").rows.tolist() == [8, 3, 20]


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(1, 30),
    n=st.integers(0, 80),
    more=st.integers(0, 40),
    seed=st.integers(0, 2**40),
    key=st.one_of(st.none(), st.text(max_size=5)),
    stratified=st.booleans(),
)
def test_a_draw_is_the_beginning_of_a_longer_one(size, n, more, seed, key, stratified):
    strata = [f"b{i % 3}" for i in range(size)] if stratified else None
    pool = np.arange(size) * 5
    short = draw_controls(pool, n, seed=seed, key=key, strata=strata)
    long = draw_controls(pool, n + more, seed=seed, key=key, strata=strata)
    assert short.rows.dtype == np.int64 and len(short) == n
    np.testing.assert_array_equal(short.rows, long.rows[:n])


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 30), n=st.integers(0, 100), seed=st.integers(0, 1000))
def test_every_control_is_used_k_times_before_any_is_used_again(size, n, seed):
    draw = draw_controls(np.arange(size), n, seed=seed)
    used = Counter(draw.rows.tolist())
    times = [used[row] for row in range(size)]
    assert max(times) - min(times) <= 1
    assert draw.replaced == max(0, n - size)


def test_passes_differ_and_seeds_differ_and_keys_differ():
    rows = draw_controls(np.arange(50), 100, seed=1).rows
    assert (rows[:50] != rows[50:]).any()
    assert (draw_controls(np.arange(50), 50, seed=2).rows != rows[:50]).any()
    a, b = (draw_controls(np.arange(50), 50, seed=1, key=key).rows for key in "AB")
    assert (a != b).any() and (a != rows[:50]).any()


def test_first_control_is_uniform_over_seeds():
    counts = Counter(int(draw_controls(np.arange(5), 1, seed=seed).rows[0]) for seed in range(2000))
    # expected 400 each, standard deviation 18
    assert all(320 < counts[row] < 480 for row in range(5))


@settings(max_examples=60, deadline=None)
@given(
    weights=st.lists(st.integers(1, 1000), min_size=2, max_size=8),
    n=st.integers(1, 300),
)
def test_every_beginning_is_within_one_cell_of_the_shares(weights, n):
    strata = [f"s{i}" for i in range(len(weights)) for _ in range(3)]
    shares = {f"s{i}": weight for i, weight in enumerate(weights)}
    draw = draw_controls(np.arange(len(strata)), n, seed=0, strata=strata, shares=shares)
    taken = np.cumsum(np.eye(len(weights))[draw.rows // 3], axis=0)
    owed = np.outer(np.arange(1, n + 1), np.array(weights) / sum(weights))
    assert np.abs(taken - owed).max() < 1


def test_strata_by_default_have_the_pools_own_shares():
    strata = ["a"] * 6 + ["b"] * 3 + ["c"]
    draw = draw_controls(np.arange(10), 20, seed=4, strata=strata)
    assert Counter(strata[row] for row in draw.rows[:10]) == {"a": 6, "b": 3, "c": 1}
    assert draw.replaced == 10 and draw.missing_strata == ()


def test_a_stratum_without_controls_is_reported():
    draw = draw_controls([5, 6], 4, seed=0, strata=["a", "a"], shares={"a": 1, "b": 9, "none": 0})
    assert draw.missing_strata == ("b",) and set(draw.rows.tolist()) == {5, 6}
    with pytest.raises(DataError, match="none of the strata"):
        draw_controls([5, 6], 4, seed=0, strata=["a", "a"], shares={"b": 9})


def test_pool_of_labels():
    labels = np.array(["non-targeting", "A", "non-targeting", "B", "A"], dtype=object)
    pool = ControlPool.from_labels(labels)
    assert pool.rows.tolist() == [0, 2] and len(pool) == 2
    np.testing.assert_array_equal(pool.draw(2, seed=3).rows, draw_controls([0, 2], 2, seed=3).rows)
    batches = ["x", "x", "y", "y", "y"]
    stratified = ControlPool.from_labels(labels, batches=batches)
    assert stratified.shares == {"x": 1, "y": 2} and stratified.strata.tolist() == ["x", "y"]
    assert Counter(stratified.draw(3, seed=0).rows.tolist()) == {0: 1, 2: 2}


def test_pool_of_controls_alone_matches_its_own_batches():
    assert ControlPool.from_labels(["c"] * 3, "c", batches=["x", "y", "y"]).shares == {"x": 1, "y": 2}


@pytest.mark.parametrize("labels", [["A", "B", "A"], []], ids=["other labels", "no cells"])
def test_no_control_names_the_labels(labels):
    with pytest.raises(DataError, match="no cell has perturbation == 'ctrl'.*--control-pert") as caught:
        ControlPool.from_labels(labels, "ctrl", column="perturbation")
    assert ("'A' (2), 'B' (1)" if labels else "none (no cells)") in str(caught.value)


def test_wrong_arguments():
    with pytest.raises(UsageError, match="n=-1, seed=0"):
        draw_controls([1], -1, seed=0)
    with pytest.raises(UsageError, match="seed=-3"):
        draw_controls([1], 1, seed=-3)
    with pytest.raises(DataError, match="no control cell"):
        draw_controls([], 1, seed=0)
    with pytest.raises(DataError, match="one stratum per control"):
        draw_controls([1, 2], 1, seed=0, strata=["a"])
    assert len(draw_controls([], 0, seed=0)) == 0
