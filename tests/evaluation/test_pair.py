"""What is refused before anything is computed, and what the refusal says."""

from __future__ import annotations

import logging

import numpy as np
import pytest

from tests.helpers.screens import CONTROL, make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import InMemoryCells, open_cells
from vcc_fast.evaluation.pair import listing, make_pair
from vcc_fast.evaluation.pseudobulk import group_moments

X = np.full((4, 3), 0.5)
LABELS = [CONTROL, "a", "b", "a+c"]


def pair(pred_labels=LABELS, real_labels=LABELS, pred_genes="xyz", real_genes="xyz", **options):
    pred = make_adata(np.full((len(pred_labels), len(pred_genes)), 0.5), pred_labels, pred_genes)
    real = make_adata(np.full((len(real_labels), len(real_genes)), 0.5), real_labels, real_genes)
    return make_pair(InMemoryCells(pred), InMemoryCells(real), **options)


def test_a_good_pair():
    found = pair()
    assert found.perturbations == ["a", "a+c", "b"]
    assert found.genes.tolist() == ["x", "y", "z"]
    assert not found.reordered and found.missing == found.extra == []
    assert found.pred.space == found.real.space == "lognorm"


def test_other_order_of_genes_is_matched():
    found = pair(pred_genes="zxy")
    assert found.reordered and found.pred.order.tolist() == [1, 2, 0] and found.real.order.tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"pred_genes": "xy"}, ["the prediction lacks 1 of its 3 (z)"]),
        ({"pred_genes": "xyzw"}, ["has 1 that it has not (w)"]),
        ({"pred_genes": "xyw"}, ["lacks 1 of its 3 (z)", "has 1 that it has not (w)"]),
        ({"pred_genes": "xyx"}, ["the prediction", "more than once (x)"]),
        ({"real_genes": "xyx"}, ["the truth", "more than once (x)"]),
        ({"pred_labels": ["a", "b"]}, ["lacks 1 of the truth's 3", "a+c", "--missing-perts skip"]),
        ({"pred_labels": ["a", "b", "a+c", "c+a"]}, ["the prediction", "both 'a+c' and 'c+a'"]),
        ({"real_labels": [CONTROL, "b", "ctrl+b"]}, ["the truth", "both 'b' and 'ctrl+b'"]),
        ({"real_labels": ["a", "b", "a+c"]}, ["no control", "--control-pert"]),
        ({"real_labels": [CONTROL] * 2}, ["only control"]),
        ({"pert_col": "gene"}, ["--pert-col gene", "target_gene"]),
        ({"pred_labels": []}, ["the prediction is empty", "0 cells"]),
        ({"real_labels": []}, ["the truth is empty"]),
        ({"pred_labels": ["q"], "missing_perts": "skip"}, ["lacks 3"]),
    ],
    ids=["missing-gene", "extra-gene", "both", "twice", "twice-real", "missing-pert", "two-names", "two-names-real",
         "no-control", "only-control", "column", "empty", "empty-real", "nothing-common"],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Variable names are not unique")
def test_what_is_refused(options, words):
    with pytest.raises(DataError) as caught:
        pair(**options)
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"pred_space": "raw"}, "--pred-space"),
        ({"real_space": "bins"}, "--real-space"),
        ({"missing_perts": "x"}, "skip"),
    ],
    ids=["pred-space", "real-space", "missing"],
)
def test_wrong_options(options, word):
    with pytest.raises(UsageError, match=word):
        pair(**options)


def test_perturbations_of_one_side_only():
    found = pair(pred_labels=["a", "q", "", "a+c"], missing_perts="skip")
    assert (found.perturbations, found.missing, found.extra) == (["a", "a+c"], ["b"], ["q"])


def test_other_column_and_control():
    real = make_adata(X, LABELS)
    real.obs = real.obs.rename(columns={"target_gene": "gene"}).replace(CONTROL, "ctrl")
    found = make_pair(InMemoryCells(real), InMemoryCells(real), pert_col="gene", control="ctrl")
    assert found.perturbations == ["a", "a+c", "b"]


def test_names_of_gears():
    found = pair(
        pred_labels=["KCTD16", "B+A", "C", "D+ctrl"], real_labels=["ctrl", "KCTD16+ctrl", "A+B", "ctrl+C", "D"],
        control="ctrl",
    )  # fmt: skip
    assert found.perturbations == ["A+B", "D", "KCTD16+ctrl", "ctrl+C"] and found.missing == found.extra == []
    assert found.pred.labels.tolist() == ["KCTD16+ctrl", "A+B", "ctrl+C", "D"]


@pytest.mark.parametrize("uns", [{"vcc_fast": {"seed": 1}}, {}], ids=["of-predict", "of-others"])
def test_a_prediction_of_predict_has_its_own_column(uns, caplog):
    pred, real = make_adata(X, LABELS, uns=uns), make_adata(X, LABELS)
    real.obs = real.obs.rename(columns={"target_gene": "gene"})
    if not uns:
        with pytest.raises(DataError, match="the prediction, --pert-col gene"):
            make_pair(InMemoryCells(pred), InMemoryCells(real), pert_col="gene")
        return
    with caplog.at_level(logging.INFO, logger="vcc_fast"):
        found = make_pair(InMemoryCells(pred), InMemoryCells(real), pert_col="gene")
    assert found.perturbations == ["a", "a+c", "b"] and found.pred_column == "target_gene"
    assert "no obs column 'gene'" in caplog.text
    pred.obs["gene"] = ["a", "b", "a+c", "q"]
    assert make_pair(InMemoryCells(pred), InMemoryCells(real), pert_col="gene").pred_column == "gene"


def test_missing_labels_are_no_perturbation():
    real = make_adata(X, [CONTROL, "a", None, np.nan])
    found = make_pair(InMemoryCells(real), InMemoryCells(real))
    assert found.perturbations == ["a"]
    assert found.real.labels.tolist() == [CONTROL, "a", "", ""]


def test_layer():
    adata = make_adata(X, LABELS)
    adata.layers["other"] = 3 * X
    with open_cells(adata, "other") as cells:
        ((_, rows, block),) = cells.iter_blocks(np.array([2, 1]))
        assert rows.tolist() == [2, 1] and (block == 1.5).all()
    with pytest.raises(DataError, match="no layer 'none'.*other"), open_cells(adata, "none"):
        pass


def test_what_is_no_cells():
    with pytest.raises(TypeError, match="list"), open_cells([1]):
        pass


@pytest.mark.parametrize("value", [-1, 0.5])
def test_a_remedy_names_only_an_option_that_reads_the_file(value):
    """--layer is of the truth's and the training file's layers."""
    x = np.ones((4, 2), dtype=np.float32)
    x[1, 0] = value
    cells = InMemoryCells(make_adata(x, ["a", CONTROL, "a", CONTROL]))
    pair = make_pair(cells, cells, pred_space="counts", real_space="counts")
    for side, has_layer in ((pair.real, True), (pair.pred, False)):
        with pytest.raises(DataError, match=f"{side.name}.*'c1'.*'g0'") as caught:
            group_moments(side, ["a", CONTROL])
        assert ("--layer" in str(caught.value)) == has_layer
        assert ("give a file of" in str(caught.value)) != has_layer


def test_listing():
    assert listing([]) == "none"
    assert listing(list("abc")) == "a, b, c"
    assert listing(list("abcd"), 2) == "a, b and 2 more"
