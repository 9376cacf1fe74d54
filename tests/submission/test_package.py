"""What the archive holds: values, labels, genes in order, meta.json; and that it is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
import textwrap
import tracemalloc

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

import vcc_fast
from tests.helpers.paths import ROOT
from tests.submission.conftest import (
    CELLS,
    CONTEXTS,
    GENES,
    TARGETS,
    members,
    prediction_2025,
    prediction_2026,
    unpacked,
)
from vcc_fast.submission import source


def test_members_of_2026(panel):
    assert panel.submit("2026", prediction_2026()) == 0
    found = members(panel.folder / "out.vcc")
    assert list(found) == ["meta.json", "pred.h5ad.zst"]
    adata = prediction_2026()
    assert json.loads(found["meta.json"]) == {
        "schema": 1,
        "nnz": adata.X.nnz,
        "n_obs": adata.n_obs,
        "n_vars": len(GENES),
        "cli_version": f"vcc-fast {vcc_fast.__version__}",
        "contexts": list(CONTEXTS),
        "panel_id": "small-1",
        "perts_fingerprint": "sha256:" + hashlib.sha256("\n".join(sorted(TARGETS)).encode()).hexdigest(),
    }
    _, got = unpacked(panel.folder / "out.vcc", panel.folder)
    assert (got.X != adata.X).nnz == 0 and got.X.dtype == np.float32
    assert list(got.obs.columns) == ["target_gene", "context"]
    assert list(got.obs.target_gene) == list(adata.obs.target_gene) and list(got.obs.context) == list(adata.obs.context)
    assert list(got.obs_names) == [str(i) for i in range(adata.n_obs)]
    assert list(got.var_names) == GENES and not len(got.var.columns)


def test_members_of_2025(panel):
    adata = prediction_2025()
    assert panel.submit("2025", adata) == 0
    found = members(panel.folder / "out.vcc")
    assert list(found) == ["pred.h5ad.zst", "watermark.txt"] and found["watermark.txt"] == b"vcc-prep"
    _, got = unpacked(panel.folder / "out.vcc", panel.folder)
    assert (got.X != adata.X).nnz == 0 and list(got.obs.columns) == ["target_gene"]
    assert list(got.obs.target_gene) == list(adata.obs.target_gene)


def test_one_file_a_context_with_and_without_the_column(panel):
    assert panel.submit("2026", prediction_2026()) == 0
    whole = (panel.folder / "out.vcc").read_bytes()
    parts = [prediction_2026()[prediction_2026().obs.context == c].copy() for c in CONTEXTS]
    assert panel.submit("2026", *parts, out="parts.vcc") == 0
    for part in parts:
        del part.obs["context"]
    assert panel.submit("2026", *parts, out="plain.vcc", options=["--contexts", "A,B,C"]) == 0
    assert (panel.folder / "parts.vcc").read_bytes() == whole
    assert (panel.folder / "plain.vcc").read_bytes() == whole


def test_another_phase_has_other_contexts_and_no_panel_id(panel):
    adata = prediction_2026(contexts=("D", "E", "F"))
    assert panel.submit("2026", adata, options=["--contexts", "D, E,F"]) == 0
    meta = json.loads(members(panel.folder / "out.vcc")["meta.json"])
    assert meta["contexts"] == ["D", "E", "F"] and "panel_id" not in meta


def test_contexts_that_nothing_names(panel, capsys):
    (panel.folder / "manifest.json").unlink()
    assert panel.submit("2026", prediction_2026()) == 2
    assert "manifest.json" in capsys.readouterr().err


@pytest.mark.parametrize("layout", ["dense", "csc", "float64", "int", "unsorted", "explicit-zeros", "duplicates"])
def test_layouts_of_the_input_give_the_same_bytes(panel, layout):
    adata = prediction_2026()
    assert panel.submit("2026", adata) == 0
    X = adata.X
    other = {
        "dense": lambda: X.toarray(),
        "csc": X.tocsc,
        "float64": lambda: X.astype(np.float64),
        "int": lambda: X.astype(np.int32),
    }.get(layout, lambda: X)()
    path = panel.write("other.h5ad", anndata.AnnData(other, obs=adata.obs, var=adata.var))
    if layout in ("unsorted", "explicit-zeros", "duplicates"):
        _rewrite(path, X, layout)
    assert panel.submit("2026", path, out="other.vcc") == 0
    assert (panel.folder / "other.vcc").read_bytes() == (panel.folder / "out.vcc").read_bytes()


def _rewrite(path, X, layout):
    """The same matrix with reversed columns, with stored zeros, or with values in two parts."""
    rows = []
    for start, stop in zip(X.indptr[:-1], X.indptr[1:], strict=True):
        columns, values = X.indices[start:stop], X.data[start:stop]
        if layout == "unsorted":
            columns, values = columns[::-1], values[::-1]
        elif layout == "explicit-zeros":
            free = np.setdiff1d(np.arange(X.shape[1]), columns)[:2]
            columns, values = np.append(columns, free), np.append(values, np.zeros(len(free)))
        else:
            columns, values = np.append(columns, columns[:1]), np.append(values, -1) + np.eye(1, len(values) + 1)[0]
        rows.append((columns, values))
    with h5py.File(path, "a") as file:
        group = file["X"]
        for name, parts in (("indices", [c for c, _ in rows]), ("data", [v for _, v in rows])):
            del group[name]
            group[name] = np.concatenate(parts).astype(np.int32 if name == "indices" else np.float32)
        group["indptr"][:] = np.concatenate([[0], np.cumsum([len(c) for c, _ in rows])])


def test_genes_in_another_order_are_reordered_and_said(panel, capsys):
    adata = prediction_2026()
    assert panel.submit("2026", adata) == 0
    shuffled = adata[:, np.random.default_rng(1).permutation(len(GENES))].copy()
    capsys.readouterr()
    assert panel.submit("2026", shuffled, out="other.vcc") == 0
    assert "another order" in capsys.readouterr().err
    assert (panel.folder / "other.vcc").read_bytes() == (panel.folder / "out.vcc").read_bytes()


def test_counts_of_2025_are_normalised_to_their_median(panel):
    adata = prediction_2026(contexts=("A",), targets=[*TARGETS, "non-targeting"])
    assert panel.submit("2025", adata, options=["--input-space", "counts"]) == 0
    _, got = unpacked(panel.folder / "out.vcc", panel.folder)
    counts = adata.X.toarray().astype(np.float64)
    totals = counts.sum(1, keepdims=True)
    np.testing.assert_allclose(got.X.toarray(), np.log1p(counts * (np.median(totals) / totals)), rtol=1e-6)


def test_a_layer(panel):
    adata = prediction_2026()
    adata.layers["counts"] = adata.X
    adata.X = sparse.csr_matrix(adata.shape, dtype=np.float32)
    assert panel.submit("2026", adata, options=["--layer", "counts"]) == 0


@pytest.mark.parametrize("block_bytes", [1, 8 * len(GENES) * 7, 2**30])
@pytest.mark.parametrize("threads", [1, 3])
def test_blocks_and_threads_give_the_same_bytes(panel, monkeypatch, block_bytes, threads):
    adata = prediction_2026()
    assert panel.submit("2026", adata) == 0
    monkeypatch.setattr(source, "BLOCK_BYTES", block_bytes)
    assert panel.submit("2026", adata, out="other.vcc", options=["--num-threads", threads]) == 0
    assert (panel.folder / "other.vcc").read_bytes() == (panel.folder / "out.vcc").read_bytes()


def test_dry_run_writes_nothing(panel, capsys):
    assert panel.submit("2026", prediction_2026(), out=None, options=["--dry-run"]) == 0
    assert "every rule of the 2026 edition holds" in capsys.readouterr().err
    assert not list(panel.folder.glob("*.vcc*"))


def test_an_existing_file_stays_without_overwrite(panel, capsys):
    path = panel.folder / "out.vcc"
    path.write_bytes(b"mine")
    assert panel.submit("2026", prediction_2026()) == 2
    assert "--overwrite" in capsys.readouterr().err and path.read_bytes() == b"mine"
    broken = prediction_2026()
    broken.X = -broken.X
    assert panel.submit("2026", broken, options=["--overwrite"]) == 3
    assert path.read_bytes() == b"mine"
    assert panel.submit("2026", prediction_2026(), options=["--overwrite"]) == 0
    assert path.stat().st_size > 4


def test_a_file_that_changes_while_it_is_read(panel, monkeypatch, capsys):
    from vcc_fast.submission import package

    original = package.make_image

    def shorter(obs, var, row_values):
        opened[0].file.close()
        panel.write("pred0.h5ad", prediction_2026(seed=1))
        opened[0].file = source.H5adFile(opened[0].path)
        return original(obs, var, row_values)

    opened = []
    open_predictions = source.open_predictions
    monkeypatch.setattr(
        "vcc_fast.submission.setup.open_predictions",
        lambda *arguments: opened.extend(open_predictions(*arguments)) or opened,
    )
    monkeypatch.setattr(package, "make_image", shorter)
    assert panel.submit("2026", prediction_2026()) == 3
    assert "changed since it was checked" in capsys.readouterr().err
    assert not list(panel.folder.glob("*.vcc*"))


def _large(panel, n_genes=4000, cells=150):
    """A panel whose archive is some megabytes, of values that do not compress."""
    genes = [f"G{i}" for i in range(n_genes)]
    (panel.folder / "gene_names.csv").write_text("\n".join(genes))
    (panel.folder / "pert_counts.csv").write_text("\n".join(genes[:1]))
    n = cells * len(CONTEXTS)
    X = sparse.csr_matrix(np.random.default_rng(0).integers(1, 200, (n, n_genes)).astype(np.float32))
    obs = pd.DataFrame(
        {"target_gene": genes[0], "context": np.repeat(CONTEXTS, cells)}, index=[f"c{i}" for i in range(n)]
    )
    return panel.write("large.h5ad", anndata.AnnData(X, obs=obs, var=pd.DataFrame(index=genes)))


def _command(panel, path, *options):
    argv = ["--edition", "2026", "--pred", str(path), *panel.lists, "--cells-per-pert", "150", "--quiet"]
    return [sys.executable, "-m", "vcc_fast.submit", *argv, "-o", str(panel.folder / "out.vcc"), *options]


@pytest.mark.parametrize("before", [None, b"mine"])
def test_a_full_disk_is_named_and_leaves_what_was_there(panel, before):
    path, out = _large(panel), panel.folder / "out.vcc"
    if before is not None:
        out.write_bytes(before)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    done = subprocess.run(
        _command(panel, path, "--overwrite"), cwd=ROOT, capture_output=True, text=True, preexec_fn=limit
    )
    assert done.returncode == 3, done.stderr
    assert "out.vcc: cannot be written" in done.stderr and "the disk is full" in done.stderr
    left = {p.name: p.read_bytes() for p in panel.folder.glob("out.vcc*")}
    assert left == ({} if before is None else {"out.vcc": before})


def test_kill_9_leaves_nothing_by_the_name_and_the_next_run_succeeds(panel):
    path, out = _large(panel), panel.folder / "out.vcc"
    killer = """
        import os, signal, sys
        from vcc_fast.submission import archive
        from vcc_fast.submit import main
        step, steps = int(sys.argv[1]), 0
        def dying(call):
            def wrapped(*arguments):
                global steps
                steps += 1
                if steps > step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return call(*arguments)
            return wrapped
        class Os:
            def __getattr__(self, name):
                return dying(getattr(os, name)) if name in ("fsync", "replace") else getattr(os, name)
        archive.os = Os()
        archive.member_header = dying(archive.member_header)
        main(sys.argv[2:])
    """
    # Steps: two headers, fsync, replace.
    for step in range(4):
        arguments = _command(panel, path)[3:]
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(killer), str(step), *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert not out.exists()
        assert [p.name for p in panel.folder.glob("out.vcc*")] == ["out.vcc.tmp"]
    assert subprocess.run(_command(panel, path), cwd=ROOT).returncode == 0
    assert [p.name for p in panel.folder.glob("out.vcc*")] == ["out.vcc"]
    members(out)


def test_sigterm_leaves_nothing(panel, monkeypatch):
    from vcc_fast.submission import package

    def stop(*arguments):
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(package, "zstd_writer", stop)
    assert panel.submit("2026", prediction_2026()) == 6
    assert not list(panel.folder.glob("out.vcc*"))


def test_memory_is_bounded_by_the_block(panel, monkeypatch):
    monkeypatch.setattr(source, "BLOCK_BYTES", 2**20)
    path = _large(panel)
    assert panel.submit("2026", path, out=None, options=["--dry-run", "--cells-per-pert", 150]) == 0
    tracemalloc.start()
    try:
        assert panel.submit("2026", path, options=["--cells-per-pert", 150, "--num-threads", 1]) == 0
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # 1,800,000 values of 8 bytes are 14.4 MB. Of a block of 1 MiB there are its columns and values as read, copies in
    # order, one float64 and a few bools a value: at most 8 times its size. HDF5 and zstd have their own.
    assert peak < 8 * 2**20 + 2**20


def test_cells_of_a_block():
    assert source.block_rows(18_533) * 18_533 * 8 <= source.BLOCK_BYTES
    assert source.block_rows(10**9) == 1


def test_small_numbers_of_cells_per_target_are_asked_for(panel):
    assert panel.submit("2026", prediction_2026(cells=3), options=["--cells-per-pert", 3]) == 0
    assert CELLS != 3
