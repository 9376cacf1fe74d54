"""`python -m vcc_fast.evaluate`: its files, its table, its exit codes."""

from __future__ import annotations

import errno
import json
import subprocess
import sys

import anndata as ad
import numpy as np
import pandas as pd
import pytest

from tests.helpers.paths import PARITY, ROOT
from tests.helpers.screens import lognorm_screen
from vcc_fast.evaluate import PROFILES, Config, main, run
from vcc_fast.evaluation import clustering, profiles
from vcc_fast.evaluation.metrics import METRIC_NAMES
from vcc_fast.report import plots
from vcc_fast.report.evaluation_files import ALL_FILES, FIGURES, FILES

SYNTHETIC = PARITY / "evaluation_synthetic"


@pytest.fixture(scope="module")
def screens(tmp_path_factory):
    folder = tmp_path_factory.mktemp("screens")
    for seed, name in enumerate(["pred", "real", "train"]):
        lognorm_screen(seed).write_h5ad(folder / f"{name}.h5ad")
    return folder


def arguments(screens, outdir, *more):
    files = ["--adata-pred", screens / "pred.h5ad", "--adata-real", screens / "real.h5ad", "--outdir", outdir]
    return [str(argument) for argument in [*files, *more]]


def test_files(screens, tmp_path, capsys):
    outdir = tmp_path / "new" / "scores"
    assert main(arguments(screens, outdir, "--adata-train", screens / "train.h5ad")) == 0
    assert sorted(path.name for path in outdir.iterdir()) == sorted(FILES)

    results = pd.read_csv(outdir / "results.csv")
    assert list(results.columns) == ["perturbation", *METRIC_NAMES]
    assert results["perturbation"].tolist() == ["p0", "p1", "p2"]
    baselines = pd.read_csv(outdir / "baselines.csv")
    assert list(baselines.columns) == ["perturbation", "baseline", *METRIC_NAMES]
    assert baselines.groupby("baseline").size().to_dict() == {
        "no change": 3, "perturbed mean (by perturbation)": 3, "perturbed mean (by cell)": 3, "matching mean": 3,
        "split-half ceiling (oracle)": 3,
    }  # fmt: skip
    assert ",," in (outdir / "baselines.csv").read_text(), "an undefined value is an empty field"
    agg = pd.read_csv(outdir / "agg_results.csv")
    assert list(agg.columns) == ["statistic", *METRIC_NAMES]
    assert agg["statistic"].tolist() == ["count", "null_count", "mean", "std", "min", "25%", "50%", "75%", "max"]
    np.testing.assert_allclose(agg.set_index("statistic")["mse"]["mean"], results["mse"].mean())
    assert len(pd.read_csv(outdir / "de_genes.csv")) == 3 * 20

    summary = json.loads((outdir / "summary.json").read_text())
    assert summary["settings"]["real_space"] == "lognorm" and summary["n_perturbations"] == 3
    assert summary["predictors"]["no change"]["mean"]["pearson_delta"] is None
    assert summary["predictors"]["no change"]["n_undefined"]["pearson_delta"] == 3
    assert summary["files"]["adata_train"] == str(screens / "train.h5ad")
    assert summary["n_cells"]["p0"] == {"pred": 8, "real": 8}

    printed = capsys.readouterr().out
    assert all(name in printed for name in METRIC_NAMES)
    assert "no change" in printed and "–" in printed and "*" in printed and str(outdir) in printed
    assert "warning: the training file holds 3 of the 3" in printed


def test_the_comparison_with_the_best_baseline(screens, tmp_path, capsys):
    assert main(arguments(screens, tmp_path, "--adata-train", screens / "train.h5ad")) == 0
    table = pd.read_csv(tmp_path / "model_vs_baseline.csv").set_index("metric")
    assert table.index.tolist() == list(METRIC_NAMES)
    summary = json.loads((tmp_path / "summary.json").read_text())
    printed = capsys.readouterr().out
    assert "model against the best baseline (95% percentile interval of 1,000 paired resamples" in printed
    for name, row in summary["against_best_baseline"].items():
        assert row["verdict"] == table.loc[name, "verdict"] and row["baseline"] != "split-half ceiling (oracle)"
        assert f"  {name} " in printed and f"against {row['baseline']}" in printed


def test_ceiling_and_crispr_are_options(screens, tmp_path):
    files = arguments(screens, tmp_path, "--quiet", "--overwrite", "--adata-train", screens / "train.h5ad")
    assert main([*files, "--no-ceiling", "--crispr", "a"]) == 0
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert summary["ceilings"] == [] and not any("ceiling" in name for name in summary["predictors"])
    assert (summary["settings"]["crispr"], summary["settings"]["ceiling"]) == ("a", False)
    assert main([*files, "--crispr", "x"]) == 2


def test_baselines_can_be_left_out(screens, tmp_path, capsys):
    """A scorer's own stay; everything else is as it was."""
    left = {
        "pseudobulk": set(), "vcc2025": {"cell mean (oracle)"}, "vcc2026": {"mean response (oracle)"}, "alone": set(),
    }  # fmt: skip
    for name, more in (("pseudobulk", []), ("vcc2025", []), ("vcc2026", []), ("alone", ["--no-scaling"])):
        profile = "vcc2026" if name == "alone" else name
        files = arguments(
            screens, tmp_path / name, "--profile", profile, "--no-ceiling", "--extra-controls", "ignore", *more
        )
        if profile == "vcc2026":
            for side in ("pred", "real"):
                counts = lognorm_screen(side == "real")
                counts.X = np.rint(np.expm1(counts.X.toarray() if hasattr(counts.X, "toarray") else counts.X))
                counts.write_h5ad(tmp_path / f"{side}.h5ad")
            files = [each.replace(str(screens), str(tmp_path)) for each in files] + ["--input-type", "counts"]
        assert main([*files, "--overwrite"]) == 0
        before = pd.read_csv(tmp_path / name / "results.csv")
        assert main([*files, "--overwrite", "--no-baselines"]) == 0
        assert pd.read_csv(tmp_path / name / "results.csv").equals(before)
        summary = json.loads((tmp_path / name / "summary.json").read_text())
        assert set(summary["predictors"]) - {"model", "replicate (halves of the truth)"} == left[name]
        assert summary["settings"]["baselines"] is False
        there = (tmp_path / name / "baselines.csv").exists()
        assert there == bool(left[name]) and (tmp_path / name / "report.html").exists()
        assert "model" in capsys.readouterr().out
    capsys.readouterr()
    useless = arguments(screens, tmp_path / "new", "--no-baselines", "--adata-train", screens / "train.h5ad")
    assert main(useless) == 2
    assert "--adata-train is what baselines are fitted on" in capsys.readouterr().err


def test_results_are_not_overwritten_unasked(screens, tmp_path, capsys):
    command = arguments(screens, tmp_path, "--quiet")
    assert main(command) == 0
    assert capsys.readouterr() == ("", "")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "notes.txt").write_text("mine")
    assert main(command) == 2
    assert "--overwrite" in capsys.readouterr().err
    (tmp_path / "results.csv").write_text("old")
    assert main([*command, "--overwrite"]) == 0
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_results_of_two_runs_are_never_mixed(screens, tmp_path, monkeypatch):
    assert main(arguments(screens, tmp_path, "--quiet")) == 0

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(plots, "plot_changes", full)
    assert main(arguments(screens, tmp_path, "--quiet", "--overwrite")) == 3
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"results.csv", "baselines.csv", "agg_results.csv", "de_genes.csv", "model_vs_baseline.csv"}


def test_no_report(screens, tmp_path):
    assert main(arguments(screens, tmp_path, "--quiet")) == 0
    assert main(arguments(screens, tmp_path, "--quiet", "--no-report", "--overwrite")) == 0
    assert {path.name for path in tmp_path.iterdir()} == set(FILES) - set(FIGURES) - {"report.html"}


def test_quiet_still_warns(screens, tmp_path, capsys):
    assert main(arguments(screens, tmp_path, "--quiet", "--adata-train", screens / "train.h5ad")) == 0
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.startswith("WARNING: the training file holds")


def test_short_options_and_config_file(screens, tmp_path):
    (tmp_path / "c.toml").write_text('control-pert = "p2"\nquiet = true\n')
    files = ["-ap", screens / "pred.h5ad", "-ar", screens / "real.h5ad", "-o", tmp_path / "out"]
    assert main([str(argument) for argument in [*files, "--config", tmp_path / "c.toml", "--num-threads", 1]]) == 0
    found = pd.read_csv(tmp_path / "out" / "results.csv")
    assert found["perturbation"].tolist() == ["non-targeting", "p0", "p1"]


def test_counts(tmp_path):
    config = Config(
        adata_pred=SYNTHETIC / "pred_counts.h5ad", adata_real=SYNTHETIC / "real_counts.h5ad", outdir=tmp_path,
        input_type="counts", quiet=True,
    )  # fmt: skip
    assert (config.pred_space, config.real_space) == ("counts", "counts")
    result = run(config)
    assert result.summary["settings"]["target_sum"] == 10000
    assert result.summary["predictors"]["model"]["mean"]["pearson_delta"] > 0.5


def test_help_says_what_every_file_holds(capsys):
    assert main(["--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert all(f"{name} (" in text or f"{name} and" in text for name in ALL_FILES), text
    assert all(f"{name}:" in text for name in PROFILES), text


def test_the_command_offers_the_packages_profiles():
    assert PROFILES == tuple(profiles.PROFILES)


@pytest.mark.parametrize(
    ("profile", "more"),
    [("vcc2025", {"baseline_diff.csv"}), ("vcc2026", {"scaled.csv"}), ("full", {"baseline_diff.csv"})],
)
def test_files_of_a_scorer(tmp_path, capsys, profile, more):
    suffix = "_counts" if profile == "vcc2026" else ""
    files = ["-ap", SYNTHETIC / f"pred{suffix}.h5ad", "-ar", SYNTHETIC / f"real{suffix}.h5ad", "-o", tmp_path / "out"]
    options = ["--profile", profile, "--extra-controls", "ignore", "--num-threads", "1"]
    assert main([str(argument) for argument in [*files, *options]]) == 0
    found = {path.name for path in (tmp_path / "out").iterdir()}
    assert found == set(FILES) | {"real_de.csv", "pred_de.csv", "volcano.png", "volcano.svg"} | more
    names = list(profiles.PROFILES[profile].metrics)
    if profile == "full" and clustering.missing_packages():
        names.remove(clustering.NAME)
    results = pd.read_csv(tmp_path / "out" / "results.csv")
    assert list(results)[1 : len(names) + 1] == names
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["control_reference"] and summary["score"]["avg_score"] is not None
    assert summary["constant_prediction"]
    printed = capsys.readouterr().out
    assert all(name in printed for name in names) and "constant prediction" in printed and "avg_score" in printed


def test_the_budget_of_memory_is_an_option(tmp_path):
    """32 KiB: cells go to disk, and tests some genes at a time; the files are the same."""
    files = ["-ap", SYNTHETIC / "pred.h5ad", "-ar", SYNTHETIC / "real.h5ad", "--profile", "vcc2025", "--no-report"]
    for name, options in (("default", []), ("small", ["--memory", str(2**-15)])):
        assert main([str(argument) for argument in [*files, "-o", tmp_path / name, *options]]) == 0
    for name in ("results.csv", "baselines.csv", "real_de.csv", "pred_de.csv", "baseline_diff.csv"):
        assert (tmp_path / "default" / name).read_bytes() == (tmp_path / "small" / name).read_bytes(), name


def test_a_missing_number_is_empty_and_an_undefined_one_is_written(tmp_path):
    """As cell-eval writes them: a perturbation without significant genes has no recall, and an undefined area."""
    real, pred = lognorm_screen(0), lognorm_screen(1)
    for name, adata in (("pred", pred), ("real", real)):
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    command = arguments(
        tmp_path, tmp_path / "out", "--profile", "full", "--metrics", "de_sig_genes_recall,roc_auc", "--quiet"
    )
    assert main(command) == 0
    lines = (tmp_path / "out" / "results.csv").read_text().splitlines()
    assert lines[0] == "perturbation,de_sig_genes_recall,roc_auc"
    assert lines[3] == "p2,,NaN" and "NaN" not in lines[1]
    agg = (tmp_path / "out" / "agg_results.csv").read_text().splitlines()
    assert agg[1:3] == ["count,2.0,3.0", "null_count,1.0,0.0"]
    assert agg[3].startswith("mean,0") and agg[3].endswith(",NaN")


def test_metrics_of_the_pseudobulk_profile_can_be_picked(screens, tmp_path, capsys):
    assert main(arguments(screens, tmp_path, "--metrics", "mse, pearson")) == 0
    assert list(pd.read_csv(tmp_path / "results.csv")) == ["perturbation", "mse", "pearson"]
    assert list(pd.read_csv(tmp_path / "agg_results.csv")) == ["statistic", "mse", "pearson"]
    assert "pearson_delta" not in capsys.readouterr().out


def test_a_prediction_of_predict_is_read_from_its_own_column(screens, tmp_path, capsys):
    for name in ("pred", "real"):
        adata = ad.read_h5ad(screens / f"{name}.h5ad")
        if name == "pred":
            adata.uns["vcc_fast"] = {"seed": 1}
        else:
            adata.obs = adata.obs.rename(columns={"target_gene": "gene"})
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    assert main(arguments(tmp_path, tmp_path / "out", "--pert-col", "gene")) == 0
    assert main(arguments(screens, tmp_path / "plain", "--quiet")) == 0
    assert "read from 'target_gene'" in capsys.readouterr().err
    assert (tmp_path / "out" / "results.csv").read_bytes() == (tmp_path / "plain" / "results.csv").read_bytes()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--adata-pred", "nowhere.h5ad"], ["--adata-pred", "nowhere.h5ad"]),
        (["--profile", "all"], ["--profile"]),
        (["--input-type", "counts", "--pred-space", "lognorm"], ["--input-type counts", "--pred-space"]),
        (["--target-sum", "-1"], ["--target-sum"]),
        (["--num-threads", "0"], ["--num-threads"]),
        (["--memory", "0"], ["--memory", "GiB above 0"]),
        (["--memory", "much"], ["--memory", "much"]),
        (["--adata-train", "nowhere.h5ad"], ["--adata-train"]),
        (["--metrics", "mse,maee"], ["--metrics", "maee", "mae"]),
        (["--guess-like-cell-eval", "--pred-space", "counts"], ["--guess-like-cell-eval"]),
        (["--target-sum", "mean"], ["--target-sum", "median"]),
        (["--controls", "own"], ["pseudobulk", "--controls reference"]),
    ],
    ids=[
        "missing",
        "profile",
        "spaces",
        "target-sum",
        "threads",
        "memory",
        "memory-word",
        "train",
        "metrics",
        "guess",
        "sum-word",
        "controls",
    ],
)
def test_wrong_usage_is_2(screens, tmp_path, capsys, options, words):
    assert main(arguments(screens, tmp_path, *options)) == 2
    message = capsys.readouterr().err
    assert all(word in message for word in words) and "Traceback" not in message


def damaged(screens, folder, kind):
    real = lognorm_screen(1)
    path = folder / "real.h5ad"
    if kind == "nan":
        real.X[0, int(real.X[0].indices[0])] = np.nan
    elif kind == "gene":
        real = real[:, :-1].copy()
    elif kind == "perturbation":
        real.obs["target_gene"] = real.obs["target_gene"].astype(str).replace("p1", "q1")
    elif kind == "controls":
        real = real[real.obs["target_gene"] != "non-targeting"].copy()
    real.write_h5ad(path)
    if kind == "truncated":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif kind == "empty":
        path.write_bytes(b"")
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("nan", ["the truth", "'c0'", "'g", "nan"]),
        ("gene", ["has 1 that it has not (g29)"]),
        ("perturbation", ["lacks 1", "q1", "--missing-perts skip"]),
        ("controls", ["no control cell"]),
        ("truncated", ["real.h5ad"]),
        ("empty", ["real.h5ad", "empty"]),
    ],
)
def test_data_that_cannot_be_scored_is_3(screens, tmp_path, capsys, kind, words):
    path = damaged(screens, tmp_path, kind)
    assert main(arguments(screens, tmp_path / "out", "--adata-real", path)) == 3
    message = capsys.readouterr().err
    assert all(word in message for word in words), message
    assert "Traceback" not in message and list((tmp_path / "out").iterdir()) == []


def test_missing_perturbations_can_be_skipped(screens, tmp_path):
    path = damaged(screens, tmp_path, "perturbation")
    outdir = tmp_path / "out"
    assert main(arguments(screens, outdir, "--adata-real", path, "--missing-perts", "skip", "--quiet")) == 0
    assert pd.read_csv(outdir / "results.csv")["perturbation"].tolist() == ["p0", "p2"]
    alignment = json.loads((outdir / "summary.json").read_text())["alignment"]
    assert alignment["perturbations_only_in_truth"] == ["q1"]
    assert alignment["perturbations_only_in_prediction"] == ["p1"]


def test_torch_is_never_loaded(screens, tmp_path):
    code = (
        "import sys; from vcc_fast.evaluate import main; code = main(sys.argv[1:]); "
        "sys.exit(code or ('torch loaded' if 'torch' in sys.modules else 0))"
    )
    command = [sys.executable, "-c", code, *arguments(screens, tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "\033" not in done.stdout
