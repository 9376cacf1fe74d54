"""What each option does to the output."""

from __future__ import annotations

import json

import h5py
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION, OOV, lognorm_of
from vcc_fast import __version__


def control_rows(screen, result):
    return screen.obs_names.get_indexer(result.obs.control_cell)


def test_obs_uns_and_run_json(predict, screen, tmp_path):
    result = predict(cells=4)
    first, second = screen.var_names[:2]
    assert list(result.obs_names) == [f"{name}-{i}" for name in (first, second) for i in range(4)]
    assert list(result.obs.target_gene) == [first] * 4 + [second] * 4
    # Labels of the control cell are carried, its measurements are not.
    assert list(result.obs.columns) == ["target_gene", "control_cell", "batch"]
    controls = screen.obs.iloc[control_rows(screen, result)]
    assert (controls.target_gene == "non-targeting").all()
    assert list(result.obs.batch) == list(controls.batch)
    record = result.uns["vcc_fast"]
    assert record["space"] == "lognorm" and record["target_sum"] == 10000.0 and record["prompt"] == "flag"
    assert record["versions"]["vcc_fast"] == __version__
    assert set(record["hashes"]["checkpoint"]) == {"args.json", "best_model.pt", "vocab.json"}
    assert json.loads(record["alignment"]["report"])["unmapped_genes"] == list(OOV)
    assert json.loads(record["weights"]["report"])["missing"] == []
    assert record["inputs"] == {"adata": "screen.h5ad", "checkpoint": "checkpoint_perturb"}
    assert len(record["warnings"]) == 0
    run = json.loads((tmp_path / "out.run.json").read_text())
    assert run["record"]["settings_hash"] == record["settings_hash"]
    assert run["cells"] == 8 and run["peak_memory_bytes"] > 1e7 and run["options"]["cells_per_pert"] == 4


def test_the_file_has_no_time_and_no_path_in_it(predict, tmp_path):
    predict()
    predict(out="again.h5ad")
    content = (tmp_path / "out.h5ad").read_bytes()
    assert content == (tmp_path / "again.h5ad").read_bytes()
    assert str(tmp_path).encode() not in content


def test_formats(predict, screen):
    csr = predict("--include-controls", cells=5)
    dense = predict("--include-controls", "--format", "dense", out="dense.h5ad", cells=5)
    means = predict("--include-controls", "--format", "pseudobulk", out="mean.h5ad", cells=5)
    assert sparse.issparse(csr.X) and isinstance(dense.X, np.ndarray) and isinstance(means.X, np.ndarray)
    np.testing.assert_array_equal(csr.X.toarray(), dense.X)
    assert csr.obs.equals(dense.obs)
    assert list(means.obs_names) == list(means.obs.target_gene) == [*screen.var_names[:2], "non-targeting"]
    assert list(means.obs.n_cells) == [5, 5, 24]
    for i, name in enumerate(means.obs.target_gene):
        np.testing.assert_allclose(means.X[i], dense.X[dense.obs.target_gene == name].mean(0), rtol=1e-5, atol=1e-7)


def test_pseudobulk_over_several_blocks(predict, monkeypatch):
    whole = predict("--format", "pseudobulk", "--batch-size", 2, cells=9)
    monkeypatch.setattr("vcc_fast.prediction.plan.MAX_BLOCK_CELLS", 4)
    split = predict("--format", "pseudobulk", "--batch-size", 2, out="split.h5ad", cells=9)
    np.testing.assert_allclose(split.X, whole.X, rtol=1e-6)


def test_include_controls(predict, screen):
    result = predict("--include-controls")
    controls = result[result.obs.target_gene == "non-targeting"]
    is_control = (screen.obs.target_gene == "non-targeting").to_numpy()
    assert list(controls.obs.control_cell) == list(screen.obs_names[is_control])
    assert list(controls.obs.batch) == list(screen.obs.batch[is_control])
    np.testing.assert_allclose(controls.X.toarray(), lognorm_of(screen)[is_control], rtol=1e-6)
    assert result.obs_names.is_unique and result.n_obs == 6 + 24


def test_means_of_controls_are_of_float64_sums(predict, screen, tmp_path):
    adata = screen.copy()
    adata.X = sparse.csr_matrix(np.random.default_rng(1).gamma(1.0, 1.0, screen.shape).astype(np.float32))
    adata.write_h5ad(tmp_path / "lognorm.h5ad")
    options = ["--include-controls", "--format", "pseudobulk", "--input-space", "lognorm"]
    result = predict(*options, adata=tmp_path / "lognorm.h5ad")
    controls = adata.X.toarray()[(screen.obs.target_gene == "non-targeting").to_numpy()]
    np.testing.assert_array_equal(result.X[-1], controls.mean(0, dtype=np.float64).astype(np.float32))


@pytest.mark.parametrize("options", [[], ["--include-controls"]], ids=["cells", "controls-too"])
def test_a_missing_label_stays_missing(predict, screen, tmp_path, options):
    adata = screen.copy()
    controls = np.flatnonzero(adata.obs.target_gene == "non-targeting")
    adata.obs["donor"] = pd.Categorical(["d1", "nan"] * 15)
    adata.obs.loc[adata.obs_names[controls[::3]], "donor"] = np.nan
    adata.write_h5ad(tmp_path / "missing.h5ad")
    result = predict(*options, adata=tmp_path / "missing.h5ad", cells="all")
    expected = adata.obs.donor.iloc[control_rows(screen, result)]
    assert list(result.obs.donor.isna()) == list(expected.isna()) and expected.isna().sum() >= 16
    assert list(result.obs.donor.dropna()) == list(expected.dropna())


def test_tables_are_read_before_anything_is_computed(predict, screen_path, tmp_path, monkeypatch, capsys):
    with h5py.File(screen_path, "a") as file:
        file["var/feature"].attrs["encoding-type"] = "of-the-future"
    monkeypatch.setattr("vcc_fast.prediction.flag.FlagPrompt.compute", lambda *given: pytest.fail("was computed"))
    assert predict() == 3
    assert "var" in capsys.readouterr().err
    assert not (tmp_path / "out.h5ad.partial").exists()


def test_an_unreadable_column_of_obs_is_said_and_the_rest_is_written(predict, screen_path, capsys):
    with h5py.File(screen_path, "a") as file:
        file["obs/batch"].attrs["encoding-type"] = "of-the-future"
    result = predict()
    assert list(result.obs.columns) == ["target_gene", "control_cell"]
    assert "'batch' is not carried over" in result.uns["vcc_fast"]["warnings"][0]
    assert "'batch' is not carried over" in capsys.readouterr().err


def test_clip_and_zero_below(predict, capsys):
    raw = predict("--postprocess", "none", out="raw.h5ad").X.toarray()
    clipped = predict().X.toarray()
    np.testing.assert_array_equal(clipped, np.where(raw < 0, 0, raw))
    zeroed = predict("--zero-below", 0.05, "--postprocess", "none", out="zeroed.h5ad")
    np.testing.assert_array_equal(zeroed.X.toarray(), np.where(np.abs(raw) < np.float32(0.05), 0, raw))
    count = zeroed.uns["vcc_fast"]["counts"]["values_zeroed_below_threshold"]
    assert count == ((np.abs(raw) < 0.05) & (raw != 0)).sum() > 0
    assert f"--zero-below 0.05: {count}" in capsys.readouterr().err
    assert not np.signbit(clipped).any()


def test_shared_and_independent_draws(predict, screen):
    def controls(*options, cells=6, out="out.h5ad"):
        result = predict(*options, cells=cells, out=out)
        names = np.array(result.obs.control_cell)
        return names[:cells].tolist(), names[cells:].tolist()

    first, second = controls()
    assert first == second and len(set(first)) == 6
    one, other = controls("--control-draw", "independent", out="b.h5ad")
    assert one != other
    assert controls("--seed", 1, out="c.h5ad")[0] != first
    assert controls(cells=9, out="d.h5ad")[0][:6] == first


def test_all_controls_once_and_too_few_of_them(predict, screen, capsys):
    result = predict(cells="all")
    is_control = (screen.obs.target_gene == "non-targeting").to_numpy()
    assert list(result.obs.control_cell) == list(screen.obs_names[is_control]) * 2
    result = predict(cells=30, out="more.h5ad")
    assert "more than once" in capsys.readouterr().err
    assert "more than once" in result.uns["vcc_fast"]["warnings"][0]
    assert len(set(result.obs.control_cell[:24])) == 24


def test_batch_proportions(predict, screen):
    result = predict("--batch-col", "batch", cells=6)
    of_perturbed = screen.obs.batch[screen.obs.target_gene != "non-targeting"].value_counts()
    drawn = result.obs.batch[:6].value_counts()
    assert of_perturbed.sum() == 6
    assert {name: drawn.get(name, 0) for name in of_perturbed.index} == of_perturbed.to_dict()


@pytest.mark.parametrize(
    "text",
    ["target_gene,n_cells,median_umi\n{0},2,5\n{1},4,6\n", "{0}\t2\n{1}\t4\n"],
    ids=["challenge-csv", "two-column-tsv"],
)
def test_numbers_of_the_perts_file(predict, screen, tmp_path, text):
    path = tmp_path / "perts.txt"
    path.write_text(text.format(*screen.var_names[:2]))
    result = predict("--perts-file", path, perts=[], cells=None)
    assert result.obs.target_gene.value_counts().to_dict() == dict(zip(screen.var_names[:2], (2, 4), strict=True))
    result = predict("--perts-file", path, perts=[], cells=3, out="three.h5ad")
    assert set(result.obs.target_gene.value_counts()) == {3}


def test_skipped_targets_are_said_and_kept(predict, screen):
    result = predict("--missing-target", "skip", perts=[screen.var_names[0], "A1BG"])
    assert set(result.obs.target_gene) == {screen.var_names[0]}
    record = result.uns["vcc_fast"]
    assert "A1BG is left out" in record["warnings"][0]
    assert json.loads(record["targets"])["skipped"] == {"A1BG": ["A1BG"]}


def test_other_columns_layers_and_spaces_give_the_same_cells(predict, screen, tmp_path):
    expected = predict(out="expected.h5ad").X.toarray()
    other = screen.copy()
    other.layers["raw"] = other.X.copy()
    other.X = sparse.csr_matrix(lognorm_of(screen).astype(np.float32))
    other.obs = other.obs.rename(columns={"target_gene": "gene"})
    other.obs["gene"] = other.obs["gene"].cat.rename_categories({"non-targeting": "ctrl"})
    path = tmp_path / "other.h5ad"
    other.write_h5ad(path)
    names = ["--pert-col", "gene", "--control-pert", "ctrl"]
    layer = predict(*names, "--layer", "raw", adata=path, out="layer.h5ad")
    np.testing.assert_array_equal(layer.X.toarray(), expected)
    assert "gene" not in layer.obs.columns
    lognorm = predict(*names, "--input-space", "lognorm", adata=path, out="lognorm.h5ad")
    np.testing.assert_allclose(lognorm.X.toarray(), expected, atol=1e-5)
    assert lognorm.uns["vcc_fast"]["target_sum"] == "null"
    scaled = predict(*names, "--input-space", "lognorm", "--target-sum", 5000, adata=path, out="scaled.h5ad")
    assert scaled.uns["vcc_fast"]["target_sum"] == 5000.0
    np.testing.assert_array_equal(scaled.X.toarray(), lognorm.X.toarray())
    median = predict(*names, "--input-space", "lognorm", "--target-sum", "median", adata=path, out="unknown.h5ad")
    assert median.uns["vcc_fast"]["target_sum"] == "null" and "no effect" in median.uns["vcc_fast"]["warnings"][0]


def test_target_sum(predict, screen):
    median = predict("--target-sum", "median", out="median.h5ad")
    total = float(np.median(screen.X.toarray().sum(1)))
    assert median.uns["vcc_fast"]["target_sum"] == total
    same = predict("--target-sum", total, out="same.h5ad")
    np.testing.assert_array_equal(median.X.toarray(), same.X.toarray())
    assert np.abs(median.X - predict().X).max() > 0.01


def test_dense_and_csc_files_give_the_same_cells(predict, screen, tmp_path):
    expected = predict(out="expected.h5ad").X.toarray()
    for kind, matrix in {
        "dense": screen.X.toarray(),
        "csc": screen.X.tocsc(),
        "int": screen.X.astype(np.int64),
    }.items():
        other = screen.copy()
        other.X = matrix
        other.write_h5ad(tmp_path / f"{kind}.h5ad")
        got = predict(adata=tmp_path / f"{kind}.h5ad", out=f"{kind}.out.h5ad")
        np.testing.assert_array_equal(got.X.toarray(), expected, err_msg=kind)


def test_gene_names_through_ensembl_ids_and_aliases(predict, screen, tmp_path):
    expected = predict("--postprocess", "none", out="expected.h5ad").X.toarray()
    table = tmp_path / "hgnc.txt"
    old = screen.var_names[3]
    table.write_text(f"symbol\talias_symbol\tprev_symbol\tensembl_gene_id\n{old}\t\tFORMER\tENSG00000000001\n")
    for column, options in ((None, []), ("ens", ["--ensembl-col", "ens"])):
        other = screen.copy()
        names = list(screen.var_names)
        names[3] = "FORMER" if column is None else "anything"
        other.var_names = names
        other.var["ens"] = [f"ENSG{i:011d}.3" if i == 1 else "" for i in np.where(np.arange(40) == 3, 1, 0)]
        other.write_h5ad(tmp_path / "other.h5ad")
        options = [*options, "--gene-aliases", table, "--postprocess", "none"]
        got = predict(*options, adata=tmp_path / "other.h5ad", out=f"{column}.h5ad")
        np.testing.assert_array_equal(got.X.toarray(), expected)
        renamed = json.loads(got.uns["vcc_fast"]["alignment"]["report"])["renamed"]
        assert renamed == {names[3]: old}


def test_values_do_not_depend_on_batches_and_threads(predict, monkeypatch):
    expected = predict("--batch-size", 1, "--postprocess", "none", out="one.h5ad", cells=7).X.toarray()
    for batch, threads in ((2, 1), (5, 2), (64, 2)):
        got = predict("--batch-size", batch, "--num-threads", threads, "--postprocess", "none", "--overwrite", cells=7)
        np.testing.assert_allclose(got.X.toarray(), expected, atol=1e-5)
    exact = predict("--batch-size", 1, "--postprocess", "none", out="exact.h5ad", cells=7).X.toarray()
    np.testing.assert_array_equal(exact, expected)


def test_bfloat16_is_close_and_recorded(predict):
    exact = predict("--postprocess", "none").X.toarray()
    low = predict("--postprocess", "none", "--dtype", "bf16", out="low.h5ad")
    assert low.uns["vcc_fast"]["settings"]["dtype"] == "bfloat16"
    assert 0 < np.abs(low.X.toarray() - exact).max() < 0.05 * (exact.max() - exact.min())


def test_auto_takes_knockout_for_a_foundation_checkpoint(predict, capsys):
    result = predict(checkpoint=FOUNDATION)
    assert "prompt: knockout (chosen by --prompt auto)" in capsys.readouterr().err
    assert result.uns["vcc_fast"]["prompt"] == "knockout"


def test_flags_on_a_foundation_checkpoint_need_to_be_asked_for(predict, capsys):
    assert predict("--prompt", "flag", checkpoint=FOUNDATION) == 4
    message = capsys.readouterr().err
    assert "pert_encoder" in message and "--prompt knockout" in message and "--random-missing-weights" in message
    result = predict("--prompt", "flag", "--random-missing-weights", 3, checkpoint=FOUNDATION)
    record = result.uns["vcc_fast"]
    assert "RANDOM" in record["warnings"][0] and record["prompt"] == "flag"
    assert "RANDOM" in capsys.readouterr().err
    other = predict("--prompt", "flag", "--random-missing-weights", 4, checkpoint=FOUNDATION, out="other.h5ad")
    assert np.abs(other.X - result.X).max() > 1e-3


def test_knockout_refuses_a_checkpoint_that_cannot_generate(predict, capsys):
    assert predict("--prompt", "knockout") == 4
    assert "flag_encoder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("checkpoint", "options"),
    [
        (FLAG_CHECKPOINT, ["--knockout", "zero"]),
        (FOUNDATION, ["--attend", "expressed"]),
        (FOUNDATION, ["--oov", "drop"]),
    ],
    ids=lambda value: value[0].strip("-") if isinstance(value, list) else "",
)
def test_an_option_of_the_other_prompt_is_said_to_have_no_effect(predict, checkpoint, options):
    changed = predict(*options, checkpoint=checkpoint)
    assert f"{' '.join(options)} has no effect" in changed.uns["vcc_fast"]["warnings"][0]
    plain = predict(checkpoint=checkpoint, out="plain.h5ad")
    np.testing.assert_array_equal(changed.X.toarray(), plain.X.toarray())
    assert len(plain.uns["vcc_fast"]["warnings"]) == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--batch-col", "batch"], "--batch-col batch has no effect"),
        (["--control-draw", "independent"], "--control-draw independent has no effect"),
        (["--random-missing-weights", "3"], "--random-missing-weights 3 has no effect"),
    ],
    ids=lambda value: value[0].strip("-") if isinstance(value, list) else "",
)
def test_an_option_without_effect_is_said(predict, options, words, capsys):
    changed = predict(*options, cells="all")
    assert words in capsys.readouterr().err
    assert len(changed.uns["vcc_fast"]["warnings"]) == 1 and words in changed.uns["vcc_fast"]["warnings"][0]
    plain = predict(cells="all", out="plain.h5ad")
    np.testing.assert_array_equal(changed.X.toarray(), plain.X.toarray())
    assert len(plain.uns["vcc_fast"]["warnings"]) == 0
