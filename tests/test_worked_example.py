"""The README's worked examples, every command as it is printed: from .h5ad, and from a screen, to report and .vcc."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
import sys
import tarfile

import anndata as ad
import numpy as np
import pandas as pd
import pytest
import zstandard

from tests.helpers.paths import ROOT
from vcc_fast.evaluation import vcc2026

WHOLE_WAY, FROM_A_SCREEN = "### The whole way, on the packaged screen", "### From a screen to a submission"


def commands(heading) -> str:
    text = (ROOT / "README.md").read_text()
    return text[text.index(heading) :].split("```bash\n")[1].split("```")[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return after(WHOLE_WAY, tmp_path_factory.mktemp("worked_example"))


@pytest.fixture(scope="module")
def fine_tuned(tmp_path_factory):
    return after(FROM_A_SCREEN, tmp_path_factory.mktemp("from_a_screen"))


def after(heading, root):
    """Where the commands have run, with this tree's package behind `python` and `vcc-fast`."""
    tools = root / "tools"
    tools.mkdir()
    for name, arguments in (("python", ""), ("vcc-fast", " -m vcc_fast.cli")):
        tool = tools / name
        tool.write_text(f'#!/bin/sh\nexec "{sys.executable}"{arguments} "$@"\n')
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    work = root / "work"
    work.mkdir()
    environment = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [shutil.which("bash") or "bash", "-euo", "pipefail", "-c", commands(heading)],
        cwd=work, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (work / "printed.txt").write_text(done.stdout + done.stderr)
    return work


def test_counts_are_those_of_the_predictions(folder):
    for name in ("model", "ridge"):
        predicted, counts = (ad.read_h5ad(folder / f"{name}{suffix}.h5ad") for suffix in ("", "_counts"))
        assert counts.shape == predicted.shape == (16 * 40, 544)
        assert (counts.obs["target_gene"].to_numpy() == predicted.obs["target_gene"].to_numpy()).all()
        assert (counts.X.data == np.rint(counts.X.data)).all() and counts.X.data.min() > 0


def test_scores_and_reports_are_there(folder):
    metrics = [metric.name for metric in vcc2026.METRICS]
    for name in ("model", "ridge"):
        scores = folder / f"scores_{name}"
        results = pd.read_csv(scores / "results.csv")
        assert len(results) == 16 and list(results)[1:7] == metrics
        assert pd.read_csv(scores / "scaled.csv")["metric"].tolist() == [*metrics, "avg_score"]
        baselines = pd.read_csv(scores / "baselines.csv")
        assert {"no change", "bilinear ridge", "mean response"} <= set(baselines["baseline"])
        assert baselines["de_wilcoxon_sig_jaccard"].notna().all()
        page = (scores / "report.html").read_text()
        assert "pds_cosine" in page and "bilinear ridge" in page
    assert "model against the best baseline" in (folder / "printed.txt").read_text()


def test_the_archive_holds_the_models_counts(folder):
    with tarfile.open(folder / "model.vcc") as archive:
        assert archive.getnames() == ["meta.json", "pred.h5ad.zst"]
        packed = archive.extractfile("pred.h5ad.zst").read()
    path = folder / "unpacked.h5ad"
    with open(path, "wb") as out:
        zstandard.ZstdDecompressor().copy_stream(io.BytesIO(packed), out)
    sent, counts = ad.read_h5ad(path), ad.read_h5ad(folder / "model_counts.h5ad")
    assert (sent.X != counts.X).nnz == 0
    assert sent.obs["context"].unique().tolist() == ["A"]
    assert sent.obs["target_gene"].tolist() == counts.obs["target_gene"].tolist()
    assert "the official list of 2026" in (folder / "printed.txt").read_text()


def test_a_screen_becomes_a_submission(fine_tuned):
    assert {path.name for path in (fine_tuned / "fine_tuned").iterdir()} >= {"best", "curves.csv", "test.csv"}
    counts = ad.read_h5ad(fine_tuned / "mine.h5ad")
    assert counts.shape == (16 * 20, 544) and (counts.X.data == np.rint(counts.X.data)).all()
    baselines = pd.read_csv(fine_tuned / "scores_mine" / "baselines.csv")
    assert {"no change", "bilinear ridge", "mean response"} <= set(baselines["baseline"])
    assert pd.read_csv(fine_tuned / "scores_mine" / "scaled.csv")["scaled"].notna().any()
    with tarfile.open(fine_tuned / "mine.vcc") as archive:
        assert archive.getnames() == ["meta.json", "pred.h5ad.zst"]
