"""DE genes: scGPT's lists in `uns`, and the ranking by Welch's t."""

from __future__ import annotations

import logging

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from vcc_fast.errors import DataError
from vcc_fast.evaluation import de
from vcc_fast.evaluation.de import match_keys, top_genes, uns_genes, welch_genes, welch_t
from vcc_fast.evaluation.names import canonical
from vcc_fast.evaluation.pseudobulk import GroupMoments

GENES = np.array(["g0", "g1", "g2", "g3"])


def moments(groups):
    arrays = {name: np.asarray(x, dtype=np.float64) for name, x in groups.items()}
    with np.errstate(invalid="ignore"):
        variance = np.stack(
            [x.var(axis=0, ddof=1) if len(x) > 1 else np.full(x.shape[1], np.nan) for x in arrays.values()]
        )
    return GroupMoments(
        list(arrays),
        np.array([len(x) for x in arrays.values()]),
        np.stack([x.mean(axis=0) for x in arrays.values()]),
        variance,
    )


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.integers(2, 9), st.integers(2, 9))
def test_welch_t_is_scipys(seed, n, n_control):
    rng = np.random.default_rng(seed)
    x, c = rng.gamma(2, 1, (n, 6)), rng.gamma(3, 1, (n_control, 6))
    found = welch_t(x.mean(0), x.var(0, ddof=1), n, c.mean(0), c.var(0, ddof=1), n_control)
    np.testing.assert_allclose(found, stats.ttest_ind(x, c, equal_var=False).statistic, rtol=1e-9)


def test_welch_t_without_variance():
    zero = np.zeros(3)
    found = welch_t(np.array([1.0, 0.0, 2.0]), zero, 5, np.array([1.0, 3.0, 1.0]), zero, 5)
    assert found.tolist() == [0, -np.inf, np.inf]


def test_order_of_ranking():
    t = np.array([1.0, -3.0, 0.0, 3.0, np.inf, -2.0, -np.inf])
    assert top_genes(t, 5).tolist() == [4, 6, 1, 3, 5]
    assert top_genes(t).tolist() == [4, 6, 1, 3, 5, 0, 2]


def test_rounding_does_not_decide_between_equal_genes():
    t = np.array([0.1 + 0.2, 0.3, -0.3, 0.30001])
    assert t[0] > t[1]
    assert top_genes(t, 3).tolist() == [3, 0, 1]
    assert top_genes(t[[1, 0, 2]], 3).tolist() == [0, 1, 2]


def test_welch_genes_by_hand():
    control = [[0, 1, 0, 5], [2, 1, 0, 6]]
    real = moments({"a": [[0, 1, 1, 9], [2, 1, 1, 8]], "b": [[5, 1, 0, 5], [9, 1, 0, 6]], "control": control})
    found = welch_genes(real, "control", ["b", "a"], n_top=2)
    # a: t = 0, 0, inf, 3/sqrt(1/4 + 1/4); b: 6/sqrt(4 + 1), 0, 0, 0
    assert found["a"].columns.tolist() == [2, 3]
    assert found["b"].columns.tolist() == [0, 1]
    assert found["a"].source == "welch"


def test_a_single_cell_has_no_de_genes():
    found = welch_genes(moments({"a": [[1, 2]], "b": [[1, 2], [2, 2]], "c": [[0, 0], [1, 0]]}), "c", ["a", "b"])
    assert found["a"].columns.size == 0 and found["a"].source == "undefined"
    assert found["b"].columns.tolist() == [1, 0]


@pytest.mark.parametrize(
    ("keys", "names", "expected"),
    [
        (["K562_A+ctrl_1+1", "K562_A+B_1+1"], ["A", "A+B"], {"A": 0, "A+B": 1}),
        (["K562_ctrl+A_1+1", "K562_B+A_1+1"], ["A", "A+B"], {"A": 0, "A+B": 1}),
        (["K_562_x_A+ctrl_1+1_b"], ["A"], {"A": 0}),
        (["K562_A_1+ctrl_1+1", "K562_A+ctrl_1+1"], ["A", "A_1"], {"A_1": 0, "A": 1}),
        (["A", "B"], ["A", "C"], {"A": 0}),
        (["HEPG2_A+ctrl_1+1", "K562_A+ctrl_1+1", "K562_B+ctrl_1+1"], ["A", "B"], {"A": 1, "B": 2}),
        (["HEPG2_A+ctrl_1+1", "K562_A+ctrl_1+1"], ["A"], {"A": 0}),
        (["K562_AB+ctrl_1+1"], ["A", "B"], {}),
        (["MED_A_A+ctrl_1", "MED_A_B+ctrl_1"], ["A", "B"], {"A": 0, "B": 1}),
        (["CD4_Tcell_B+ctrl_1+1"], ["B", "CD4"], {"B": 0}),
        (["CD4_Tcell_B+ctrl_1+1", "CD4_Tcell_C+D_1+1"], ["CD4"], {}),
        (["CD4_Tcell_B_1", "CD4_Tcell_C_1"], ["B", "C", "CD4"], {"B": 0, "C": 1}),
        (["CD4+CD8_B+ctrl_1+1"], ["B", "CD4+CD8"], {"B": 0}),
        (["CD4+_B_1+1"], ["B"], {"B": 0}),
        (["K562_A+ctrl_1+1", "K562_ctrl+A_1+1"], ["ctrl+A"], {"ctrl+A": 1}),
        (["K562_ctrl+A_1+1", "K562_B+C_1+1"], ["A+ctrl", "C+B"], {"A+ctrl": 0, "C+B": 1}),
    ],
    ids=["scgpt", "other-order", "underscores", "underscore-in-name", "bare", "common-frame", "first-of-frames", "part",
         "name-in-cell-type", "cell-type-is-a-name", "only-the-cell-type", "bare-frames", "cell-type-is-a-double",
         "plus-in-cell-type", "very-name", "gears"],
)  # fmt: skip
def test_keys(keys, names, expected):
    assert match_keys(keys, names) == {name: keys[index] for name, index in expected.items()}


def test_matching_thousands_of_keys_does_not_compare_each_with_each(monkeypatch):
    calls = []
    monkeypatch.setattr(de, "canonical", lambda name: calls.append(name) or canonical(name))
    names = [f"G{i}" for i in range(2000)]
    assert match_keys([f"K562_{name}+ctrl_1+1" for name in names], names).keys() == set(names)
    assert len(calls) <= 4 * len(names)


def test_lists_of_the_file(caplog):
    lists = {
        "K562_a+ctrl_1+1": np.array(["g3", "gone", "g0", "g1"]),
        "K562_b+ctrl_1+1": ["g2"],
        "K562_c+ctrl_1+1": ["gone"],
    }
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        found = uns_genes(lists, GENES, ["a", "b", "c", "d"], n_top=2)
    assert {name: genes.columns.tolist() for name, genes in found.items()} == {"a": [3, 0], "b": [2]}
    assert {genes.source for genes in found.values()} == {"uns"}
    assert "1 genes that the file has not" in caplog.text


@pytest.mark.parametrize("lists", [{}, "x", None])
def test_no_lists(lists):
    assert uns_genes(lists, GENES, ["a"]) == {}


def test_lists_in_other_names_are_an_error():
    with pytest.raises(DataError, match="ENSG1.*g0"):
        uns_genes({"K_a+ctrl_1": ["ENSG1", "ENSG2"]}, GENES, ["a"])
