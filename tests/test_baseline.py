"""`python -m vcc_fast.baseline`: the file, that evaluate takes it, and what is refused."""

from __future__ import annotations

import json

import anndata as ad
import numpy as np
import pytest
from scipy import sparse

from tests.helpers.screens import CONTROL, lognorm_screen, make_adata
from vcc_fast.baseline import KINDS, main
from vcc_fast.errors import DataError
from vcc_fast.evaluation.api import evaluate_anndata
from vcc_fast.evaluation.baseline_kinds import BY_KEY, Task
from vcc_fast.evaluation.training import TrainingProfiles

NAMES = {CONTROL: CONTROL, "p0": "g0", "p1": "g1", "p2": "g2", "p3": "g0+g1", "p4": "g7"}


def screen(seed: int, drop=(), n_cells=60) -> ad.AnnData:
    """Controls and single perturbations of genes, and a double."""
    adata = lognorm_screen(seed, n_perts=5, n_cells=n_cells, n_genes=40)
    adata.obs["target_gene"] = adata.obs["target_gene"].astype(str).map(NAMES)
    return adata[~adata.obs["target_gene"].isin(drop)].copy()


@pytest.fixture(scope="module")
def train(tmp_path_factory):
    path = tmp_path_factory.mktemp("baseline") / "train.h5ad"
    screen(1, drop=("g7", "g0+g1")).write_h5ad(path)
    return path


def write(train, output, kind, *more, perts=("g0+g1", "g7"), code=0):
    command = ["--kind", kind, "--adata-train", train, "-o", output, "--input-space", "lognorm", "--quiet"]
    command += ["--perts", *perts] if perts else []
    assert main([str(word) for word in [*command, *more]]) == code
    return ad.read_h5ad(output) if code == 0 else None


@pytest.mark.parametrize("how", ["resampled", "shifted"])
@pytest.mark.parametrize("kind", KINDS)
def test_cells_have_the_baselines_mean(kind, how, train, tmp_path):
    # Every one of the 60 controls ten times, so that the drawn cells' mean is the controls'.
    found = write(train, tmp_path / "b.h5ad", kind, "--cells-per-pert", 600, "--emit", how)
    assert found.obs["target_gene"].value_counts().to_dict() == {"g0+g1": 600, "g7": 600}
    source = ad.read_h5ad(train)
    labels = source.obs["target_gene"].to_numpy()
    names = ["g0", "g1", "g2"]
    mean = np.stack([source.X[labels == name].astype(np.float64).mean(axis=0).A1 for name in [*names, CONTROL]])
    genes = source.var_names.to_numpy(dtype=str)
    training = TrainingProfiles(names, np.full(3, 60), mean[:-1], mean[-1], genes)
    expected = np.maximum(BY_KEY[kind].fit(Task(training, ["g0+g1", "g7"], mean[-1])).profiles, 0)
    for name, profile in zip(["g0+g1", "g7"], expected, strict=True):
        cells = found[found.obs["target_gene"] == name].X.toarray().astype(np.float64)
        if how == "shifted":
            # Cutting at 0 only lifts means.
            rising = profile >= mean[-1]
            np.testing.assert_allclose(cells.mean(axis=0)[rising], profile[rising], rtol=1e-5)
            assert (cells.mean(axis=0) >= profile - 1e-5).all()
            continue
        error = 5 * cells.std(axis=0, ddof=1) / np.sqrt(600)
        assert (np.abs(cells.mean(axis=0) - profile) <= error + 1e-5).all()


def test_no_change_is_the_drawn_controls(train, tmp_path):
    found = write(train, tmp_path / "b.h5ad", "no-change", "--cells-per-pert", 20)
    source = ad.read_h5ad(train)
    for name in ("g0+g1", "g7"):
        mine = found[found.obs["target_gene"] == name]
        assert np.array_equal(mine.X.toarray(), source[mine.obs["control_cell"].astype(str)].X.toarray())
    assert found.obs["control_cell"].nunique() == 20
    assert set(source[found.obs["control_cell"].astype(str)].obs["target_gene"]) == {CONTROL}


def test_the_file_says_what_it_is(train, tmp_path):
    found = write(train, tmp_path / "b.h5ad", "additive", "--seed", 5, "--target-sum", 5000, "--include-controls")
    entry = found.uns["vcc_fast"]
    assert (entry["baseline"], entry["seed"], entry["target_sum"], entry["output_space"]) == (
        "additive", 5, 5000, "lognorm",
    )  # fmt: skip
    assert entry["settings"]["kind"] == "additive" and entry["settings"]["emit"] == "resampled"
    assert "sampled_sha256" in json.dumps({**entry["read"]["adata_train"]}, default=str)
    assert any("knows nothing of 1 of 2 perturbations (g7)" in text for text in np.atleast_1d(entry["warnings"]))
    assert found.obs["target_gene"].value_counts().to_dict() == {"g0+g1": 100, "g7": 100, CONTROL: 60}
    source = ad.read_h5ad(train)
    controls = source[source.obs["target_gene"] == CONTROL]
    assert np.array_equal(found[found.obs["target_gene"] == CONTROL].X.toarray(), controls.X.toarray())
    assert list(found.var_names) == list(source.var_names) and found.obs_names.is_unique


def test_the_scorers_take_it(train, tmp_path):
    found = write(train, tmp_path / "b.h5ad", "bilinear-ridge", "--cells-per-pert", 30, "--include-controls")
    result = evaluate_anndata(found, screen(2), ad.read_h5ad(train), profile="vcc2025", missing_perts="skip")
    names = result.baselines["baseline"].unique().tolist()
    assert names[0] == "cell mean" and "additive" in names and names[-1] == "split-half ceiling (oracle)"
    assert result.baselines["overlap_at_N"].notna().all()


def test_the_same_bytes_for_the_same_seed_and_other_lists(train, tmp_path):
    write(train, tmp_path / "a.h5ad", "linear")
    write(train, tmp_path / "b.h5ad", "linear")
    assert (tmp_path / "a.h5ad").read_bytes() == (tmp_path / "b.h5ad").read_bytes()
    whole = ad.read_h5ad(tmp_path / "a.h5ad")
    alone = write(train, tmp_path / "c.h5ad", "linear", perts=("g7",))
    assert np.array_equal(alone.X.toarray(), whole[whole.obs["target_gene"] == "g7"].X.toarray())
    other = write(train, tmp_path / "d.h5ad", "linear", "--seed", 1)
    assert not np.array_equal(other.X.toarray(), whole.X.toarray())


def test_counts_and_numbers_of_cells_from_a_file(tmp_path):
    rng = np.random.default_rng(0)
    x = sparse.csr_matrix(rng.poisson(2.0, (90, 12)).astype(np.float32))
    adata = make_adata(x, np.repeat([CONTROL, "g0", "g1"], 30))
    adata.write_h5ad(tmp_path / "train.h5ad")
    (tmp_path / "perts.csv").write_text("target_gene,n_cells\ng3,7\ng4,40\n")
    command = ["--kind", "mean-by-cell", "--adata-train", tmp_path / "train.h5ad", "-o", tmp_path / "b.h5ad", "--quiet"]
    assert main([str(word) for word in [*command, "--perts-file", tmp_path / "perts.csv"]]) == 0
    found = ad.read_h5ad(tmp_path / "b.h5ad")
    assert found.obs["target_gene"].value_counts().to_dict() == {"g3": 7, "g4": 40}
    assert found.uns["vcc_fast"]["target_sum"] == 10000
    assert any("start from the same one" in text for text in np.atleast_1d(found.uns["vcc_fast"]["warnings"]))
    assert not (found.X.toarray() % 1 == 0).all()


def test_controls_of_another_file_are_the_start(train, tmp_path):
    other = screen(9, drop=("g0", "g1", "g2", "g0+g1", "g7"))
    genes = np.random.default_rng(0).permutation(other.n_vars)
    other[:, genes].write_h5ad(tmp_path / "controls.h5ad")
    found = write(train, tmp_path / "b.h5ad", "additive", "--controls", tmp_path / "controls.h5ad", perts=("g2",))
    source = ad.read_h5ad(train)
    mean = {name: source[source.obs["target_gene"] == name].X.mean(axis=0).A1 for name in ("g2", CONTROL)}
    expected = np.maximum(other.X.mean(axis=0).A1 + mean["g2"] - mean[CONTROL], 0)
    assert np.corrcoef(found.X.mean(axis=0).A1, expected)[0, 1] > 0.98
    assert set(found.obs["control_cell"]) <= set(other.obs_names)


@pytest.mark.parametrize(
    ("more", "perts", "code", "text"),
    [
        (["--perts-file", "none.csv"], (), 2, "--perts-file"),
        ([], (), 2, "--perts or --perts-file"),
        (["--control-pert", "ctl"], ("g0",), 3, "no cell has target_gene == 'ctl'"),
        (["--pert-col", "gene"], ("g0",), 3, "no column 'gene'"),
        (["--input-space", "counts"], ("g0",), 3, "--input-space lognorm"),
        (["--layer", "raw"], ("g0",), 3, "raw"),
        ([], (CONTROL,), 2, "is the control label"),
        (["--seed", "-1"], ("g0",), 2, "--seed"),
        (["--target-sum", "0"], ("g0",), 2, "--target-sum"),
        (["--cells-per-pert", "0"], ("g0",), 2, "whole number"),
    ],
)
def test_what_is_refused(train, tmp_path, capsys, more, perts, code, text):
    write(train, tmp_path / "b.h5ad", "additive", *more, perts=perts, code=code)
    assert text in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_outputs_are_not_overwritten_unasked(train, tmp_path, capsys):
    write(train, tmp_path / "b.h5ad", "no-change")
    write(train, tmp_path / "b.h5ad", "no-change", code=2)
    assert "--overwrite" in capsys.readouterr().err
    write(train, tmp_path / "b.h5ad", "additive", "--overwrite")
    write(train, train, "additive", "--overwrite", code=2)
    assert "one of the files that are read" in capsys.readouterr().err
    write(train, tmp_path / "none" / "b.h5ad", "additive", code=2)


def test_a_failure_leaves_nothing_behind(train, tmp_path, monkeypatch):
    from vcc_fast.evaluation import baseline_file

    def fails(*_, **__):
        raise DataError("no")

    monkeypatch.setattr(baseline_file, "emit", fails)
    write(train, tmp_path / "b.h5ad", "additive", code=3)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_controls_alone_has_no_change_only(tmp_path, capsys):
    screen(1, drop=("g0", "g1", "g2", "g0+g1", "g7")).write_h5ad(tmp_path / "c.h5ad")
    write(tmp_path / "c.h5ad", tmp_path / "b.h5ad", "additive", code=3)
    assert "has only control cells" in capsys.readouterr().err
    assert write(tmp_path / "c.h5ad", tmp_path / "b.h5ad", "no-change").n_obs == 200


@pytest.mark.parametrize("profile", ["pseudobulk", "vcc2025"])
def test_fitted_baselines_never_read_the_truth(profile, train):
    """Other values of the truth's perturbed cells change no prediction: compared where the truth has no part."""
    from vcc_fast.evaluation import pseudobulk_profile, scorer_baselines

    seen = []
    modules = (pseudobulk_profile, scorer_baselines)
    with pytest.MonkeyPatch.context() as patch:
        for module in modules:
            fit = module.fit_all
            patch.setattr(module, "fit_all", lambda task, fit=fit: seen.append(fit(task)) or seen[-1])
        real = screen(2)
        poisoned = real.copy()
        values = poisoned.X.toarray()
        perturbed = (poisoned.obs["target_gene"] != CONTROL).to_numpy()
        values[perturbed] = np.random.default_rng(0).gamma(5, 0.7, values[perturbed].shape)
        poisoned.X = values.astype(np.float32)
        for truth in (real, poisoned):
            evaluate_anndata(real, truth, ad.read_h5ad(train), profile=profile)
    (first, left), (second, left_again) = seen
    assert [each.name for each in first] == [each.name for each in second] and left == left_again
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.profiles, other.profiles), one.name


def test_order_of_training_cells_changes_nothing(train):
    source, real, pred = ad.read_h5ad(train), screen(2), screen(3)
    expected = evaluate_anndata(pred, real, source).baselines
    shuffled = source[np.random.default_rng(0).permutation(source.n_obs)]
    found = evaluate_anndata(pred, real, shuffled).baselines
    assert found["baseline"].tolist() == expected["baseline"].tolist()
    # Sums in another order; the regressions' eigenvectors feel it most.
    np.testing.assert_allclose(
        found.select_dtypes("number").to_numpy(), expected.select_dtypes("number").to_numpy(), rtol=1e-7, atol=1e-9
    )
