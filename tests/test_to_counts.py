"""The command line of `to-counts`: matched and sampled library sizes, amplitude and its fit, what it refuses."""

from __future__ import annotations

import dataclasses
import tracemalloc

import anndata
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from vcc_fast import demo
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.submission import source
from vcc_fast.submission.counts_input import open_input
from vcc_fast.to_counts import Config, build_parser, main, run

GENES = [f"g{i}" for i in range(30)]
N_CONTROLS, N_CELLS = 40, 12


def controls_adata(seed=0):
    rng = np.random.default_rng(seed)
    counts = rng.poisson(rng.gamma(1.0, 4.0, len(GENES)), (N_CONTROLS + 5, len(GENES))).astype(np.float32)
    labels = ["non-targeting"] * N_CONTROLS + ["g1"] * 5
    obs = pd.DataFrame({"target_gene": labels}, index=[f"control{i}" for i in range(len(labels))])
    return anndata.AnnData(sparse.csr_matrix(counts), obs=obs, var=pd.DataFrame(index=GENES))


def prediction_adata(controls, perts=("g1", "g2"), change=0.3, matched=True, genes=GENES):
    """Control cells in lognorm, `change` added to every third gene."""
    rows = np.concatenate([np.random.default_rng(i).permutation(N_CONTROLS)[:N_CELLS] for i in range(len(perts))])
    X = controls[:, genes].X.toarray()[rows].astype(np.float64)
    values = np.log1p(X * (1e4 / X.sum(1, keepdims=True))) + change * (np.arange(len(genes)) % 3 == 0)
    obs = pd.DataFrame({"target_gene": np.repeat(perts, N_CELLS)}, index=[f"p{i}" for i in range(len(rows))])
    if matched:
        obs["control_cell"] = controls.obs_names[rows]
    uns = {"vcc_fast": {"space": "lognorm", "target_sum": 1e4, "warnings": np.array(["made by hand"], dtype=object)}}
    X = sparse.csr_matrix(values.astype(np.float32))
    return anndata.AnnData(X, obs=obs, var=pd.DataFrame(index=genes), uns=uns)


@pytest.fixture
def convert(tmp_path):
    controls = controls_adata()
    controls.write_h5ad(tmp_path / "controls.h5ad")

    def go(*options, pred=None, out="counts.h5ad"):
        """The AnnData that the command wrote, or its exit code."""
        (prediction_adata(controls) if pred is None else pred).write_h5ad(tmp_path / "pred.h5ad")
        argv = ["--pred", tmp_path / "pred.h5ad", "--controls", tmp_path / "controls.h5ad"]
        code = main([*map(str, argv), *(["-o", str(tmp_path / out)] if out else []), *map(str, options)])
        return code if code or not out else anndata.read_h5ad(tmp_path / out)

    go.controls, go.folder = controls, tmp_path
    return go


def test_options_are_the_configs_fields():
    actions = {a.dest: a.default for a in build_parser()._actions if a.dest not in ("help", "config")}
    fields = {f.name: f.default for f in dataclasses.fields(Config)}
    assert set(actions) == set(fields)
    assert {k: v for k, v in actions.items() if k not in ("pred", "controls")} == {
        k: v for k, v in fields.items() if k not in ("pred", "controls")
    }


def test_help_teaches(capsys):
    assert main(["--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    for words in (
        "examples:",
        "stochastic",
        "multinomial",
        "nb",
        "controls",
        "--fit-scale",
        "control_cell",
        "(seed, cell)",
    ):
        assert words in text


def test_library_sizes_of_matched_controls(convert):
    got = convert()
    totals = convert.controls[got.obs.control_cell].X.toarray().sum(1)
    # A sum of 30 independent roundings, each of variance 1/4 at most: 6 standard deviations.
    assert np.abs(got.X.toarray().sum(1) - totals).max() <= 6 * np.sqrt(30 / 4)
    record = got.uns["vcc_fast"]
    assert record["space"] == "counts" and record["as_counts"]["library"] == "matched"
    assert record["as_counts"]["lognorm_target_sum"] == 1e4 and record["prediction"]["space"] == "lognorm"
    assert list(record["warnings"]) == ["made by hand"] and len(record["hashes"]["pred"]) == 64
    assert list(got.obs.columns) == ["target_gene", "control_cell"] and list(got.var_names) == GENES


def test_library_sizes_of_sampled_controls(convert):
    got = convert(pred=prediction_adata(convert.controls, matched=False))
    assert got.uns["vcc_fast"]["as_counts"]["library"] == "sampled"
    sizes = np.sort(convert.controls.X[:N_CONTROLS].toarray().sum(1))
    totals = got.X.toarray().sum(1)
    assert len(np.unique(totals)) > N_CELLS
    assert totals.min() >= sizes[0] - 17 and totals.max() <= sizes[-1] + 17
    other = convert("--seed", 1, "--overwrite", pred=prediction_adata(convert.controls, matched=False))
    assert (other.X.toarray().sum(1) != totals).any()
    forced = convert("--library", "sampled", "--overwrite")
    np.testing.assert_array_equal(forced.X.toarray(), got.X.toarray())
    assert convert("--library", "matched", "--overwrite", pred=prediction_adata(convert.controls, matched=False)) == 2


@pytest.mark.parametrize("method", ["stochastic", "multinomial", "nb", "controls"])
@pytest.mark.parametrize("block_bytes", [1, 8 * len(GENES) * 5])
def test_blocks_of_any_size_and_other_cells_left_out_give_the_same(convert, monkeypatch, method, block_bytes):
    whole = convert("--method", method)
    monkeypatch.setattr(source, "BLOCK_BYTES", block_bytes)
    again = convert("--method", method, "--overwrite")
    np.testing.assert_array_equal(whole.X.toarray(), again.X.toarray())


def test_control_rows_can_be_left_out_and_do_not_change_the_others(convert):
    pred = prediction_adata(convert.controls)
    controls = convert.controls[:3].copy()
    X = controls.X.toarray()
    controls.X = sparse.csr_matrix(np.log1p(X * (1e4 / X.sum(1, keepdims=True))))
    controls.obs["control_cell"] = controls.obs_names
    joined = anndata.concat([controls, pred], uns_merge="first")
    with_them = convert(pred=joined)
    np.testing.assert_array_equal(with_them[:3].X.toarray(), X)
    without = convert("--drop-controls", "--overwrite", pred=joined)
    np.testing.assert_array_equal(without.X.toarray(), with_them[3:].X.toarray())
    assert list(without.obs_names) == list(pred.obs_names)
    scaled = convert("--scale-effect", 3, "--overwrite", pred=joined)
    np.testing.assert_array_equal(scaled[:3].X.toarray(), X)
    assert convert("--drop-controls", "--overwrite", pred=controls) == 3


def test_scale_effect(convert):
    zero = convert("--scale-effect", 0)
    twice = convert("--scale-effect", 2, "--overwrite", pred=prediction_adata(convert.controls, change=0.15))
    once = convert("--overwrite", pred=prediction_adata(convert.controls, change=0.3))
    none = convert("--overwrite", pred=prediction_adata(convert.controls, change=0.0))
    assert (twice.X.toarray() != once.X.toarray()).mean() < 0.02
    # Without an effect a control cell comes back, up to the genes that it has none of.
    same = none.X.toarray() > 0
    assert (zero.X.toarray() != none.X.toarray())[same].mean() < 0.02
    assert twice.uns["vcc_fast"]["as_counts"]["scale_effect"] == 2


def test_the_fit_finds_the_amplitude(convert, capsys):
    """Predicted changes of 0.3 for real ones of 0.18: a is 0.6."""
    real = prediction_adata(convert.controls, change=0.18)
    real.write_h5ad(convert.folder / "truth.h5ad")
    assert convert("--fit-scale", convert.folder / "truth.h5ad", "--truth-space", "lognorm", out=None) == 0
    first = capsys.readouterr().out.split()
    assert first[0] == "--scale-effect" and abs(float(first[1]) - 0.6) < 0.15
    assert sorted(p.name for p in convert.folder.iterdir()) == ["controls.h5ad", "pred.h5ad", "truth.h5ad"]


def test_the_fit_is_its_definition_on_the_demo(tmp_path):
    from vcc_fast.predict import main as predict

    paths = demo.paths()
    truth_path, out = paths["controls"].parent / "screen_truth.h5ad", tmp_path / "demo.h5ad"
    assert predict(["--demo", "-o", str(out), "--cells-per-pert", "20", "--quiet"]) == 0
    found = run(Config(pred=out, controls=paths["controls"], fit_scale=truth_path, quiet=True))
    pred, controls, truth = (anndata.read_h5ad(path) for path in (out, paths["controls"], truth_path))
    truth = truth[:, pred.var_names]

    def lognorm(adata):
        counts = adata.X.toarray().astype(np.float64)
        return np.log1p(counts * (1e4 / counts.sum(1, keepdims=True)))

    own_controls = (truth.obs.target_gene == "non-targeting").any()
    baseline = truth if own_controls else controls[:, pred.var_names]
    base = lognorm(baseline[baseline.obs.target_gene == "non-targeting"]).mean(0)
    predicted, real = [], []
    for name in dict.fromkeys(pred.obs.target_gene):
        mine, others = pred[pred.obs.target_gene == name], pred.var_names != name
        started = lognorm(controls[mine.obs.control_cell][:, pred.var_names]).mean(0)
        predicted.append((mine.X.toarray().mean(0, dtype=np.float64) - started)[others])
        real.append((lognorm(truth[truth.obs.target_gene == name]).mean(0) - base)[others])
    x, y = np.concatenate(predicted), np.concatenate(real)
    assert found.scale == pytest.approx((x @ y) / (x @ x), rel=1e-5)
    assert found.error_scaled == pytest.approx(np.square(y - found.scale * x).mean(), rel=1e-5)
    assert found.n_perturbations == 16 and 0 < found.standard_error < 1


def test_other_lists_of_genes(convert, capsys):
    some = ["g7", "g0", "g20"]
    got = convert(pred=prediction_adata(convert.controls, genes=some))
    totals = convert.controls[got.obs.control_cell][:, some].X.toarray().sum(1)
    assert np.abs(got.X.toarray().sum(1) - totals).max() <= 3
    renamed = prediction_adata(convert.controls)
    renamed.var_names = [*GENES[:-1], "other"]
    assert convert("--overwrite", pred=renamed) == 3
    assert "1 of 30 predicted genes are not there: other" in capsys.readouterr().err


def with_values(adata, value):
    X = adata.X.toarray()
    X[5, 4] = value
    adata.X = sparse.csr_matrix(X)
    return adata


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda a: with_values(a, np.nan), "'p5' (row 5), gene 'g4', value nan"),
        (lambda a: with_values(a, -1), "value -1"),
        (lambda a: with_values(a, 99), "counts can be submitted as they are"),
        (lambda a: a.uns["vcc_fast"].update(space="counts") or a, "holds counts already"),
        (lambda a: a.uns["vcc_fast"].update(settings={"format": "pseudobulk"}) or a, "table of means"),
        (lambda a: a.obs.__setitem__("control_cell", "nobody") or a, "'nobody'"),
    ],
)
def test_predictions_that_do_not_fit(convert, capsys, change, words):
    pred = prediction_adata(convert.controls)
    got = convert(pred=change(pred))
    assert isinstance(got, int) and got == 3
    assert words in capsys.readouterr().err
    assert not (convert.folder / "counts.h5ad").exists()


def test_whole_values_are_counts(convert, capsys):
    pred = prediction_adata(convert.controls)
    pred.X = sparse.csr_matrix(np.rint(pred.X.toarray()))
    assert convert(pred=pred) == 3
    assert "every value is a whole number" in capsys.readouterr().err


def test_controls_that_do_not_fit(convert, capsys):
    repeated = controls_adata()
    repeated.obs_names = ["same"] * repeated.n_obs
    repeated.write_h5ad(convert.folder / "controls.h5ad")
    assert convert() == 3
    assert "names of control cells repeat" in capsys.readouterr().err
    bad = controls_adata()
    bad.X = bad.X * 0.5
    bad.write_h5ad(convert.folder / "controls.h5ad")
    assert convert() == 3
    assert "controls.h5ad: control cells: cell 'control0'" in capsys.readouterr().err
    assert convert("--control-pert", "ctrl") == 3
    assert "commonest labels" in capsys.readouterr().err


def test_the_target_sum_is_asked_for_where_it_matters(convert, capsys):
    pred = prediction_adata(convert.controls)
    del pred.uns["vcc_fast"]
    assert convert(pred=pred).uns["vcc_fast"]["as_counts"]["lognorm_target_sum"] == "unknown"
    for options in (["--scale-effect", 2], ["--method", "controls"]):
        assert convert(*options, "--overwrite", pred=pred) == 2
        assert "--target-sum is needed" in capsys.readouterr().err
        assert not isinstance(convert(*options, "--overwrite", "--target-sum", 1e4, pred=pred), int)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--scale-effect", "inf"], "--scale-effect"),
        (["--target-sum", "0"], "--target-sum"),
        (["--seed", "-1"], "--seed"),
        (["--method", "poisson"], "invalid choice"),
        (["--fit-scale", "nowhere.h5ad"], "nowhere.h5ad"),
    ],
)
def test_wrong_options(convert, capsys, options, words):
    assert convert(*options) == 2
    assert words in capsys.readouterr().err


def test_outputs_that_are_refused(convert, capsys):
    assert convert(out=None) == 2
    assert convert(out="counts.csv") == 2
    assert convert(out="pred.h5ad", pred=prediction_adata(convert.controls)) == 2
    assert "same file as --pred" in capsys.readouterr().err
    convert()
    before = (convert.folder / "counts.h5ad").read_bytes()
    assert convert() == 2
    assert "--overwrite" in capsys.readouterr().err
    assert (convert.folder / "counts.h5ad").read_bytes() == before
    assert convert("--fit-scale", convert.folder / "controls.h5ad") == 2
    assert "--fit-scale writes nothing" in capsys.readouterr().err


def test_the_fit_needs_shared_perturbations(convert, capsys):
    other = prediction_adata(convert.controls, perts=("g8", "g9"))
    other.write_h5ad(convert.folder / "truth.h5ad")
    assert convert("--fit-scale", convert.folder / "truth.h5ad", "--truth-space", "lognorm", out=None) == 3
    assert "none of the 2 predicted perturbations" in capsys.readouterr().err


def test_memory_is_bounded_by_the_block(tmp_path, monkeypatch):
    n_cells, n_genes = 600, 2000
    rng = np.random.default_rng(0)
    counts = rng.poisson(3.0, (50, n_genes)).astype(np.float32)
    obs = pd.DataFrame({"target_gene": "non-targeting"}, index=[f"c{i}" for i in range(50)])
    anndata.AnnData(sparse.csr_matrix(counts), obs=obs).write_h5ad(tmp_path / "controls.h5ad")
    values = np.log1p(rng.gamma(1.0, 2.0, (n_cells, n_genes))).astype(np.float32)
    obs = pd.DataFrame({"target_gene": "0", "control_cell": "c1"}, index=[f"p{i}" for i in range(n_cells)])
    anndata.AnnData(values, obs=obs).write_h5ad(tmp_path / "pred.h5ad")
    monkeypatch.setattr(source, "BLOCK_BYTES", 8 * n_genes * 10)
    monkeypatch.setattr("vcc_fast.data.control_counts.BLOCK_ROWS", 10)
    config = Config(
        pred=tmp_path / "pred.h5ad", controls=tmp_path / "controls.h5ad", output=tmp_path / "o.h5ad", quiet=True
    )
    tracemalloc.start()
    try:
        run(config)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The file's values alone are 1,200,000 of 12 bytes as CSR: 14.4 MB. A block of 10 cells is 160 kB in float64, with
    # ten arrays of its size at most; the writer waits for whole chunks of 65,536 values of two arrays, twice over.
    assert peak < 10 * 8 * n_genes * 10 + 4 * 65_536 * 8 + 2**21


def test_matched_rows_by_name(convert):
    pred = prediction_adata(convert.controls)
    pred.write_h5ad(convert.folder / "pred.h5ad")
    paths = {"pred": convert.folder / "pred.h5ad", "controls": convert.folder / "controls.h5ad"}
    config = Config(**paths, output=convert.folder / "o.h5ad")
    with H5adFile(paths["pred"]) as p, H5adFile(paths["controls"]) as c:
        given = open_input(config, p, c)
        assert list(c.obs_names[given.control_rows]) == list(pred.obs.control_cell)
        assert given.names == ["g1", "g2"] and list(given.groups) == [0] * N_CELLS + [1] * N_CELLS
        assert len(given.pool) == N_CONTROLS
