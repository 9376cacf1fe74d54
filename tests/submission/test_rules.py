"""Every rule that is broken has its own words: what, where, required, remedy; and all of them come at once."""

from __future__ import annotations

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from tests.submission.conftest import CELLS, GENES, TARGETS, prediction_2025, prediction_2026
from vcc_fast.submission.editions import EDITIONS
from vcc_fast.submission.violations import SubmissionError
from vcc_fast.submit import Config, run


def broken(panel, edition, *preds, **options):
    """The violations of predictions, by rule."""
    paths = [
        panel.write(f"pred{i}.h5ad", pred) if not hasattr(pred, "exists") else pred for i, pred in enumerate(preds)
    ]
    cells = {"cells_per_pert": CELLS} if edition == "2026" else {}
    lists = {"genes": panel.folder / "gene_names.csv", "pert_counts": panel.folder / "pert_counts.csv"}
    config = Config(
        edition=edition,
        pred=[str(p) for p in paths],
        output=panel.folder / "out.vcc",
        quiet=True,
        **(cells | lists | options),
    )
    with pytest.raises(SubmissionError) as caught:
        run(config)
    assert not list(panel.folder.glob("out.vcc*"))
    for violation in caught.value.violations:
        for text in (violation.what, violation.where, violation.required, violation.remedy):
            assert text and text in str(caught.value)
    return {violation.rule: violation for violation in caught.value.violations}


def with_value(adata, value, row=7, column=3):
    X = adata.X.toarray()
    X[row, column] = value
    return anndata.AnnData(sparse.csr_matrix(X), obs=adata.obs, var=adata.var)


def relabelled(adata, column, old, new):
    obs = adata.obs.copy()
    obs[column] = [new if value == old else value for value in obs[column]]
    return anndata.AnnData(adata.X, obs=obs, var=adata.var)


def renamed_genes(adata, **names):
    return anndata.AnnData(adata.X, obs=adata.obs, var=pd.DataFrame(index=[names.get(g, g) for g in adata.var_names]))


def only(violations, rule):
    assert list(violations) == [rule]
    return violations[rule]


@pytest.mark.parametrize(
    ("value", "rule"),
    [(np.nan, "not-finite"), (np.inf, "not-finite"), (-2, "negative"), (1.5, "fractional"), (2_000_000, "cell-total")],
)
def test_values_of_2026(panel, value, rule):
    found = only(broken(panel, "2026", with_value(prediction_2026(), value)), rule)
    assert found.what.startswith("1 ") and "pred0.h5ad" in found.where and "'cell7' (row 7)" in found.where
    if rule != "cell-total":
        assert "gene 'GENE3'" in found.where


@pytest.mark.parametrize(
    ("value", "rule"), [(np.nan, "not-finite"), (-np.inf, "not-finite"), (-0.5, "negative"), (15.0, "too-large")]
)
def test_values_of_2025(panel, value, rule):
    found = only(broken(panel, "2025", with_value(prediction_2025(), value)), rule)
    assert "'cell7' (row 7), gene 'GENE3'" in found.where


def test_limits_are_allowed_themselves(panel):
    cell = prediction_2026()
    X = cell.X.toarray()
    X[7] = 0
    X[7, 3] = 1_000_000
    assert panel.submit("2026", anndata.AnnData(sparse.csr_matrix(X), obs=cell.obs, var=cell.var)) == 0
    assert panel.submit("2025", with_value(prediction_2025(), 14.999), options=["--overwrite"]) == 0


def test_counts_in_2025_and_lognorm_in_2026(panel):
    assert "--input-space counts" in only(broken(panel, "2025", counts_with_controls()), "all-whole").remedy
    lognorm = prediction_2026()
    lognorm.X = lognorm.X.log1p()
    assert "to-counts" in only(broken(panel, "2026", lognorm), "fractional").remedy


def counts_with_controls():
    adata = prediction_2026(contexts=("A",), targets=[*TARGETS, "non-targeting"])
    del adata.obs["context"]
    return adata


def test_a_lognorm_file_that_cell_eval_would_take_for_counts(panel):
    nearly = prediction_2025()
    nearly.X = sparse.csr_matrix(np.rint(nearly.X.toarray()) + 5e-4)
    only(broken(panel, "2025", nearly), "all-whole")


def test_controls_absent_in_2025_and_present_in_2026(panel):
    found = only(broken(panel, "2025", prediction_2025(controls=0)), "missing-controls")
    assert "--include-controls" in found.remedy
    controls = prediction_2026(targets=[*TARGETS, "non-targeting"])
    found = only(broken(panel, "2026", controls), "controls-present")
    assert found.what == f"{3 * CELLS} control cells" and "--drop-controls" in found.remedy


def test_targets(panel):
    two = prediction_2026(targets=TARGETS[:2])
    found = broken(panel, "2026", two)
    assert list(found) == ["missing-target"] and "GENE2, GENE3" in found["missing-target"].where
    other = relabelled(prediction_2026(), "target_gene", "GENE1", "GENE9")
    found = broken(panel, "2026", other)
    assert list(found) == ["missing-target", "extra-target"]
    guide = relabelled(prediction_2026(), "target_gene", "GENE1", "GENE1-2")
    assert "not the guide" in broken(panel, "2026", guide)["extra-target"].remedy
    found = broken(panel, "2025", relabelled(prediction_2025(), "target_gene", "GENE1", "GENE9"))
    assert list(found) == ["missing-target", "extra-target"]


def test_cells_per_target(panel):
    fewer = prediction_2026()[1:]
    found = only(broken(panel, "2026", fewer.copy()), "cells-per-target")
    assert "of context A" in found.where and "GENE0 has 4, not 5" in found.where
    (panel.folder / "pert_counts.csv").write_text("target_gene,n_cells\n" + "".join(f"{t},7\n" for t in TARGETS))
    found = only(broken(panel, "2026", prediction_2026(), cells_per_pert=None), "cells-per-target")
    assert "exactly 7" in found.required
    found = only(broken(panel, "2025", prediction_2025(), cells_per_pert="file"), "cells-per-target")
    assert "GENE3 has 5, not 7" in found.where
    assert panel.submit("2025", prediction_2025()) == 0


def test_the_rule_of_2026_is_400_cells(panel):
    found = broken(panel, "2026", prediction_2026(), cells_per_pert=None)
    assert "exactly 400 cells" in only(found, "cells-per-target").required


def test_too_many_cells_and_values(panel, monkeypatch):
    for field, value, rule in (("max_cells", 10, "too-many-cells"), ("max_values", 100, "too-many-values")):
        for name, edition in EDITIONS.items():
            if field == "max_values" and name == "2025":
                continue
            limited = {name: edition.__class__(**{**edition.__dict__, field: value})}
            monkeypatch.setattr("vcc_fast.submission.setup.EDITIONS", limited)
            adata = prediction_2026() if name == "2026" else prediction_2025()
            found = only(broken(panel, name, adata), rule)
            assert f"at most {value}" in found.required


def test_contexts(panel):
    found = only(broken(panel, "2026", prediction_2026(contexts=("A", "C"))), "missing-context")
    assert "B" in found.what
    found = broken(panel, "2026", prediction_2026(contexts=("A", "B", "D")))
    assert list(found) == ["unknown-context", "missing-context"]
    without = prediction_2026()
    del without.obs["context"]
    found = only(broken(panel, "2026", without), "missing-context-column")
    assert "'target_gene'" in found.where and "--context" in found.remedy


def test_columns_of_other_names(panel):
    other = prediction_2026()
    other.obs = other.obs.rename(columns={"target_gene": "gene", "context": "line"})
    assert list(broken(panel, "2026", other)) == ["missing-target-column", "missing-context-column"]
    assert panel.submit("2026", other, options=["--pert-col", "gene", "--context-col", "line"]) == 0


def test_a_target_without_counts(panel):
    adata = prediction_2026()
    X = adata.X.toarray()
    X[CELLS : 2 * CELLS] = 0
    found = only(
        broken(panel, "2026", anndata.AnnData(sparse.csr_matrix(X), obs=adata.obs, var=adata.var)), "all-zero-target"
    )
    assert "GENE1 of context A" in found.where


def test_genes(panel):
    found = broken(panel, "2026", renamed_genes(prediction_2026(), GENE5="OTHER"))
    assert list(found) == ["missing-gene", "extra-gene"]
    assert "GENE5" in found["missing-gene"].where and "OTHER" in found["extra-gene"].where
    found = broken(panel, "2026", renamed_genes(prediction_2026(), GENE5="GENE6"))
    assert list(found) == ["duplicate-gene", "missing-gene"] and "GENE6" in found["duplicate-gene"].where
    found = broken(panel, "2025", prediction_2025()[:, 1:].copy())
    assert list(found) == ["missing-gene"]
    (panel.folder / "gene_names.csv").write_text("\n".join([*GENES, "GENE1"]))
    assert "GENE1" in only(broken(panel, "2025", prediction_2025()), "duplicate-listed-gene").where


def test_a_gene_list_read_with_a_wrong_header_is_a_missing_gene(panel, caplog):
    (panel.folder / "gene_names.csv").write_text("symbols\n" + "\n".join(GENES))
    assert "symbols" in only(broken(panel, "2026", prediction_2026()), "missing-gene").where


def test_a_truncated_file_is_named_and_the_others_are_checked(panel):
    whole = panel.write("A.h5ad", prediction_2026(contexts=("A",)))
    cut = panel.folder / "B.h5ad"
    cut.write_bytes(whole.read_bytes()[:3000])
    bad = panel.write("C.h5ad", with_value(prediction_2026(contexts=("C",)), -1))
    found = broken(panel, "2026", whole, cut, bad)
    assert list(found) == ["unreadable-file", "negative"]
    assert "B.h5ad" in found["unreadable-file"].where and "C.h5ad" in found["negative"].where


@pytest.mark.parametrize(
    ("entry", "value"), [("indices", 40), ("indices", -1), ("indptr", 3), ("indptr", 10**9)], ids=str
)
def test_a_matrix_whose_parts_do_not_fit(panel, entry, value):
    path = panel.write("bad.h5ad", prediction_2026())
    with h5py.File(path, "a") as file:
        file["X"][entry][2 if value == 3 else -1] = value
        if entry == "indptr" and value == 3:
            file["X"]["indptr"][1] = 9
    found = only(broken(panel, "2026", path), "damaged-matrix")
    assert "bad.h5ad" in found.where and "damaged" in found.where


def test_everything_at_once(panel, capsys):
    adata = prediction_2026(contexts=("A", "B"), targets=[*TARGETS[:3], "non-targeting"])
    adata = renamed_genes(with_value(with_value(adata, np.nan), 0.5, row=8), GENE5="OTHER")
    rules = ["missing-gene", "extra-gene", "controls-present", "missing-context", "missing-target"]
    assert list(broken(panel, "2026", adata)) == [*rules, "not-finite", "fractional"]
    assert panel.submit("2026", adata) == 3
    text = capsys.readouterr().err
    assert "8 rules of the 2026 edition broken; nothing was written" in text
    assert "  8. " in text and text.count("remedy: ") == 8


def test_several_places_are_counted_and_the_first_is_named(panel):
    adata = with_value(with_value(prediction_2026(), -1, row=50), -3, row=9)
    found = only(broken(panel, "2026", adata), "negative")
    assert found.what == "2 values are negative" and "cell9" in found.where


@pytest.mark.parametrize("block_bytes", [1, 3 * 8 * len(GENES), 2**30])
def test_blocks_of_any_size_find_the_same(panel, monkeypatch, block_bytes):
    monkeypatch.setattr("vcc_fast.submission.source.BLOCK_BYTES", block_bytes)
    found = broken(panel, "2026", with_value(with_value(prediction_2026(), 0.5, row=59), 0.25, row=31))
    assert found["fractional"].what == "2 values are not whole" and "'cell31' (row 31)" in found["fractional"].where
