"""`--scale-effect`, `--output-space counts`, `--context`: what is done to predicted cells on their way to the file."""

from __future__ import annotations

import anndata
import numpy as np
import pytest
from scipy import sparse

from tests.prediction.conftest import lognorm_of, make_screen
from vcc_fast.prediction.flag import FlagPrompt
from vcc_fast.to_counts import main as to_counts

GENES = list(make_screen().var_names)
PERTS = GENES[:2]


def dense(adata):
    return adata.X.toarray() if sparse.issparse(adata.X) else adata.X


def of(adata, name):
    return dense(adata[adata.obs.target_gene == name])


def control_rows(result, screen):
    return [screen.obs_names.get_loc(name) for name in result.obs.control_cell]


@pytest.mark.parametrize("method", ["stochastic", "multinomial", "nb", "controls"])
def test_counts_are_those_that_to_counts_makes(predict, screen_path, tmp_path, method):
    predict(cells=7, out="lognorm.h5ad")
    counts = predict("--output-space", "counts", "--count-method", method, cells=7)
    argv = ["--pred", tmp_path / "lognorm.h5ad", "--controls", screen_path, "--method", method, "--quiet"]
    assert to_counts([*map(str, argv), "-o", str(tmp_path / "converted.h5ad")]) == 0
    converted = anndata.read_h5ad(tmp_path / "converted.h5ad")
    np.testing.assert_array_equal(dense(counts), dense(converted))
    assert counts.obs.equals(converted.obs)
    record = counts.uns["vcc_fast"]
    assert record["space"] == "counts" and record["target_sum"] == 1e4
    assert record["as_counts"]["method"] == method and record["as_counts"]["seed"] == 0


def test_library_sizes_are_the_controls(predict, screen):
    result = predict("--output-space", "counts", cells=20)
    totals = screen.X.toarray().sum(1)[control_rows(result, screen)]
    assert (dense(result) == np.rint(dense(result))).all() and result.X.min() >= 0
    # A sum of at most 40 independent roundings, each of variance at most 1/4: 6 standard deviations.
    assert np.abs(dense(result).sum(1) - totals).max() <= 6 * np.sqrt(40 / 4)


def test_every_layout_has_the_same_counts(predict):
    csr = predict("--output-space", "counts", cells=5)
    array = predict("--output-space", "counts", "--format", "dense", "--overwrite", cells=5)
    assert isinstance(array.X, np.ndarray)
    np.testing.assert_array_equal(array.X, dense(csr))


def test_controls_beside_counts_are_raw(predict, screen):
    result = predict("--output-space", "counts", "--include-controls", cells=2)
    controls = result[result.obs.target_gene == "non-targeting"]
    np.testing.assert_array_equal(dense(controls), screen.X.toarray()[control_rows(controls, screen)])


def test_counts_of_some_genes_add_up_to_what_the_control_has_of_them(predict, screen):
    some = GENES[3:9]
    result = predict("--output-space", "counts", "--output-genes", ",".join(some), cells=20)
    totals = screen[:, some].X.toarray().sum(1)[control_rows(result, screen)]
    assert np.abs(dense(result).sum(1) - totals).max() <= 6 * np.sqrt(len(some) / 4)


def test_a_resumed_run_has_the_same_counts(predict, tmp_path):
    options = ["--output-space", "counts", "--count-method", "nb", "--batch-size", 2]
    predict(*options, cells=10)
    whole = (tmp_path / "out.h5ad").read_bytes()
    original, calls = FlagPrompt.compute, []

    def compute(*arguments):
        calls.append(1)
        if len(calls) <= 2:
            return original(*arguments)
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vcc_fast.prediction.plan.MAX_BLOCK_CELLS", 4)
        patch.setattr("vcc_fast.prediction.prepare.cells_per_block", lambda *arguments: 4)
        patch.setattr(FlagPrompt, "compute", compute)
        assert predict(*options, "--overwrite", cells=10) == 6
        patch.setattr(FlagPrompt, "compute", original)
        predict(*options, "--resume", cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == whole


@pytest.mark.parametrize("scale", [0, 0.5, 3])
@pytest.mark.parametrize("layout", ["csr", "dense"])
def test_mean_changes_are_scaled(predict, screen, scale, layout):
    options = ["--postprocess", "none", "--format", layout]
    once = predict(*options, cells=9)
    scaled = predict(*options, "--scale-effect", scale, "--overwrite", cells=9)
    control = lognorm_of(screen)[control_rows(once[:9], screen)].mean(0)
    for name in PERTS:
        before, after = of(once, name).astype(np.float64), of(scaled, name).astype(np.float64)
        expected = control + scale * (before.mean(0) - control)
        np.testing.assert_allclose(after.mean(0), expected, atol=5e-6)
        np.testing.assert_allclose(after - after.mean(0), before - before.mean(0), atol=5e-6)
    assert scaled.uns["vcc_fast"]["settings"]["scale_effect"] == scale


def test_scaled_values_are_clipped_and_pseudobulk_is_their_mean(predict, screen):
    scaled = predict("--scale-effect", 4, cells=9)
    assert dense(scaled).min() == 0
    once = predict("--postprocess", "none", "--scale-effect", 4, "--overwrite", cells=9)
    means = predict("--postprocess", "none", "--scale-effect", 4, "--format", "pseudobulk", "--overwrite", cells=9)
    for i, name in enumerate(PERTS):
        np.testing.assert_allclose(means.X[i], of(once, name).mean(0, dtype=np.float64), atol=5e-6)


@pytest.mark.parametrize("layout", ["csr", "pseudobulk"])
def test_scale_with_effect_cells_is_from_the_prediction_without_the_perturbation(predict, layout):
    options = ["--postprocess", "none", "--effect-cells", 4, "--format", layout]
    once = predict(*options, cells=9)
    scaled = predict(*options, "--scale-effect", 2.5, "--overwrite", cells=9)
    none = predict(*options, "--scale-effect", 0, "--overwrite", cells=9)
    np.testing.assert_allclose(scaled.varm["effect_mean"], 2.5 * once.varm["effect_mean"], rtol=1e-6)
    np.testing.assert_allclose(scaled.varm["effect_half_width"], 2.5 * once.varm["effect_half_width"], rtol=1e-6)
    for i, name in enumerate(PERTS):
        means = [of(each, name).mean(0, dtype=np.float64) for each in (none, once, scaled)]
        np.testing.assert_allclose(means[1] - means[0], once.varm["effect_mean"][:, i], atol=5e-6)
        np.testing.assert_allclose(means[2] - means[0], 2.5 * once.varm["effect_mean"][:, i], atol=1e-5)
    if layout == "csr":
        given = ~once.obs.effect_cell.to_numpy()
        expected = dense(none)[given] + 2.5 * (dense(once)[given] - dense(none)[given])
        np.testing.assert_allclose(dense(scaled)[given], expected, atol=1e-5)


def test_effect_cells_in_counts(predict):
    result = predict("--effect-cells", 4, "--output-space", "counts", "--count-method", "controls", cells=9)
    assert (dense(result) == np.rint(dense(result))).all() and result.obs.effect_cell.sum() == 8
    assert len(result.uns["vcc_fast"]["effect_cells"]["mean_abs_change"]) == 2


@pytest.mark.parametrize("layout", ["csr", "dense", "pseudobulk"])
def test_context(predict, layout):
    result = predict("--context", "H1", "--format", layout, "--include-controls")
    assert list(result.obs.columns[:2]) == ["target_gene", "n_cells" if layout == "pseudobulk" else "control_cell"]
    assert (result.obs.context == "H1").all()
    assert result.uns["vcc_fast"]["settings"]["context"] == "H1"


def test_context_replaces_the_controls_own_and_is_carried_without_the_option(predict, screen, tmp_path):
    labelled = screen.copy()
    labelled.obs["context"] = "K562"
    labelled.write_h5ad(tmp_path / "labelled.h5ad")
    assert (predict(adata=tmp_path / "labelled.h5ad").obs.context == "K562").all()
    other = predict("--context", "A", "--overwrite", adata=tmp_path / "labelled.h5ad")
    assert (other.obs.context == "A").all() and list(other.obs.columns).count("context") == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--output-space", "counts", "--input-space", "lognorm"], "to-counts"),
        (["--output-space", "counts", "--format", "pseudobulk"], "--format csr or dense"),
        (["--output-space", "counts", "--postprocess", "none"], "--postprocess clip"),
        (["--count-method", "nb"], "--output-space counts"),
        (["--scale-effect", "-1"], "at least 0"),
        (["--scale-effect", "nan"], "finite"),
        (["--context", " "], "--context"),
    ],
)
def test_what_does_not_go_together_is_refused(predict, capsys, options, words):
    assert predict(*options) == 2
    assert words in capsys.readouterr().err


def test_dry_run_tells(predict, capsys):
    predict("--dry-run", "--output-space", "counts", "--scale-effect", 0.7)
    text = capsys.readouterr().out
    assert "whole counts, method stochastic" in text and "--scale-effect 0.7" in text
