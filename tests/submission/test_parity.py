"""The official tools accept what is written: `vcc prep` of vcc-cli 0.3.0, `cell-eval prep` of cell-eval 0.8.2."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from importlib.util import find_spec

import anndata
import numpy as np
import pytest
from scipy import sparse

from tests.submission.conftest import CELLS, TARGETS, members, prediction_2025, prediction_2026, unpacked

pytestmark = pytest.mark.parity


def needs(module, package):
    """Skip where the tool is not installed (the PyPI package `vcc` is another one, without `vcc.prep`)."""
    try:
        found = find_spec(module) is not None
    except ModuleNotFoundError:
        found = False
    return pytest.mark.skipif(not found, reason=f"{package} is not installed: pip install -e '.[parity]'")


needs_vcc = needs("vcc.vccfile", "vcc-cli")
needs_cell_eval = needs("cell_eval._cli", "cell-eval")


def vcc_prep(panel, path, *options):
    argv = ["prep", str(path), *_for_vcc(panel.lists), "--cells-per-pert", str(CELLS), *options, "--json"]
    return subprocess.run([sys.executable, "-m", "vcc", *argv], capture_output=True, text=True)


def _for_vcc(lists):
    return ["--perts" if item == "--pert-counts" else item for item in lists]


@needs_vcc
def test_vcc_prep_accepts_it_and_would_write_the_same(panel, tmp_path):
    assert panel.submit("2026", prediction_2026()) == 0
    path, ours = unpacked(panel.folder / "out.vcc", tmp_path)
    done = vcc_prep(panel, path, "--dry-run")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["verified_targets"] and report["normalization"] == "counts-preserved"
    assert not report["reordered_genes"] and not report["dropped"]
    assert report["nnz"] == json.loads(members(panel.folder / "out.vcc")["meta.json"])["nnz"]
    assert vcc_prep(panel, path, "-o", str(tmp_path / "official.vcc")).returncode == 0
    official_meta = json.loads(members(tmp_path / "official.vcc")["meta.json"])
    our_meta = json.loads(members(panel.folder / "out.vcc")["meta.json"])
    assert set(official_meta) == set(our_meta)
    assert {k: v for k, v in official_meta.items() if k != "cli_version"} == {
        k: v for k, v in our_meta.items() if k != "cli_version"
    }
    _, official = unpacked(tmp_path / "official.vcc", tmp_path)
    assert (official.X != ours.X).nnz == 0 and official.X.dtype == ours.X.dtype
    assert official.obs.equals(ours.obs) and official.var.equals(ours.var)


@needs_vcc
def test_tar_headers_are_vcc_preps(panel, tmp_path):
    assert panel.submit("2026", prediction_2026()) == 0
    path, _ = unpacked(panel.folder / "out.vcc", tmp_path)
    assert vcc_prep(panel, path, "-o", str(tmp_path / "official.vcc")).returncode == 0

    def headers(archive):
        with tarfile.open(archive) as tar:
            found = [member.get_info() for member in tar.getmembers()]
        return [{k: v for k, v in info.items() if k not in ("size", "chksum")} for info in found]

    assert headers(panel.folder / "out.vcc") == headers(tmp_path / "official.vcc")
    size = (panel.folder / "out.vcc").stat().st_size
    assert size % tarfile.RECORDSIZE == 0


@needs_vcc
def test_vcc_reads_the_archive_before_an_upload(panel):
    from vcc.vccfile import contexts_from_vcc, nnz_from_vcc, validate_vcc

    assert panel.submit("2026", prediction_2026()) == 0
    out = panel.folder / "out.vcc"
    validate_vcc(out)
    assert contexts_from_vcc(out) == ("A", "B", "C") and nnz_from_vcc(out) == prediction_2026().X.nnz


@needs_vcc
def test_what_vcc_prep_refuses_is_refused_here(panel):
    from vcc.prep import PrepError, run_prep

    def refused(path):
        lists = {"genes_path": panel.lists[1], "perts_path": panel.lists[3]}
        try:
            run_prep(input_path=str(path), **lists, cells_per_pert=CELLS, dry_run=True)
        except PrepError:
            return True
        return False

    def changed(change):
        adata = prediction_2026()
        X = adata.X.toarray()
        change(X, adata.obs)
        return anndata.AnnData(sparse.csr_matrix(X), obs=adata.obs, var=adata.var)

    def put(value):
        return changed(lambda X, obs: X.__setitem__((7, 3), value))

    cases = {
        "nan": put(np.nan),
        "negative": put(-1),
        "fraction": put(0.5),
        "total": put(1_000_001),
        "cells": prediction_2026()[1:].copy(),
        "contexts": prediction_2026(contexts=("A", "B")),
        "unknown context": prediction_2026(contexts=("A", "B", "D")),
        "targets": prediction_2026(targets=TARGETS[:3]),
        "controls": prediction_2026(targets=[*TARGETS, "non-targeting"]),
        "genes": prediction_2026()[:, 1:].copy(),
        "zero target": changed(lambda X, obs: X.__setitem__(obs.target_gene == "GENE1", 0)),
    }
    for name, adata in cases.items():
        path = panel.write("case.h5ad", adata)
        assert refused(path), name
        assert panel.submit("2026", path) == 3, name
    border = {"total": put(999_900), "tiny fraction": put(3 + 5e-7)}
    for name, adata in border.items():
        path = panel.write("case.h5ad", adata)
        assert not refused(path), name
        assert panel.submit("2026", path, options=["--overwrite"]) == 0, name


@needs_cell_eval
@pytest.mark.parametrize("space", ["lognorm", "counts"])
def test_cell_eval_prep_accepts_it_and_changes_nothing(panel, tmp_path, space):
    if shutil.which("zstd") is None or shutil.which("tar") is None:
        pytest.skip("cell-eval prep needs the programs zstd and tar")
    if space == "lognorm":
        adata = prediction_2025()
    else:
        adata = prediction_2026(contexts=("A",), targets=[*TARGETS, "non-targeting"])
    # cell-eval reads the list without a header, as the one of 2025 is.
    genes = panel.folder / "gene_names.csv"
    genes.write_text("\n".join(adata.var_names) + "\n")
    assert panel.submit("2025", adata, options=["--input-space", space]) == 0
    path, ours = unpacked(panel.folder / "out.vcc", tmp_path)

    def cell_eval_prep(source, out):
        argv = ["prep", "-i", str(source), "-g", str(genes), "-o", str(out), "--expected-gene-dim", str(adata.n_vars)]
        program = f"import sys; sys.argv = {['cell-eval', *argv]!r}; from cell_eval.__main__ import main; main()"
        return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    done = cell_eval_prep(path, tmp_path / "again.vcc")
    assert done.returncode == 0, done.stderr
    _, again = unpacked(tmp_path / "again.vcc", tmp_path)
    assert (again.X != ours.X).nnz == 0 and again.obs.equals(ours.obs) and again.var.equals(ours.var)
    done = cell_eval_prep(panel.write("input.h5ad", adata), tmp_path / "official.vcc")
    assert done.returncode == 0, done.stderr
    official = members(tmp_path / "official.vcc")
    assert list(official) == list(members(panel.folder / "out.vcc")) and official["watermark.txt"] == b"vcc-prep"
    _, theirs = unpacked(tmp_path / "official.vcc", tmp_path)
    assert theirs.obs.equals(ours.obs)
    # Their float32 arithmetic: a product, a division and log1p, each to half a unit in the last place.
    np.testing.assert_allclose(ours.X.toarray(), theirs.X.toarray(), rtol=4 * np.finfo(np.float32).eps)
    assert _tar_of(panel.folder / "out.vcc") == _tar_of(tmp_path / "official.vcc")


def _tar_of(path):
    """Names, types, modes and the magic of the headers; owner and time are theirs."""
    with tarfile.open(path) as tar:
        found = [(m.name, m.type, oct(m.mode & 0o600)) for m in tar.getmembers()]
    return found, path.read_bytes()[257:265]
