"""A small panel of each edition, valid predictions for it, and a way to run the command on them."""

from __future__ import annotations

import io
import json
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

import anndata
import numpy as np
import pandas as pd
import pytest
import zstandard
from scipy import sparse

from vcc_fast.submit import main

GENES = [f"GENE{i}" for i in range(40)]
TARGETS = GENES[:4]
CONTEXTS = ("A", "B", "C")
CELLS = 5


def counts_of(n, rng, genes=GENES):
    return sparse.csr_matrix(rng.poisson(1.5, (n, len(genes))).astype(np.float32))


def prediction_2026(contexts=CONTEXTS, seed=0, targets=TARGETS, cells=CELLS):
    """Valid predictions of the small 2026 panel."""
    n = len(contexts) * len(targets) * cells
    obs = pd.DataFrame(
        {
            "target_gene": np.tile(np.repeat(targets, cells), len(contexts)),
            "context": np.repeat(contexts, len(targets) * cells),
        },
        index=[f"cell{i}" for i in range(n)],
    )
    X = counts_of(n, np.random.default_rng(seed))
    return anndata.AnnData(X, obs=obs, var=pd.DataFrame(index=GENES))


def prediction_2025(seed=0, controls=6):
    """Valid predictions of the small 2025 panel, controls among them."""
    labels = [*np.repeat(TARGETS, CELLS), *["non-targeting"] * controls]
    counts = counts_of(len(labels), np.random.default_rng(seed)).toarray()
    lognorm = np.log1p(counts * (1e4 / counts.sum(1, keepdims=True))).astype(np.float32)
    obs = pd.DataFrame({"target_gene": labels}, index=[f"cell{i}" for i in range(len(labels))])
    return anndata.AnnData(sparse.csr_matrix(lognorm), obs=obs, var=pd.DataFrame(index=GENES))


@dataclass
class Panel:
    """Lists on disk, and the command."""

    folder: Path
    lists: list[str] = field(default_factory=list)

    def write(self, name, adata):
        path = self.folder / name
        adata.write_h5ad(path)
        return path

    def submit(self, edition, *preds, options=(), out="out.vcc"):
        """Exit code of the command; AnnData objects are written first."""
        paths = [p if isinstance(p, Path) else self.write(f"pred{i}.h5ad", p) for i, p in enumerate(preds)]
        argv = ["--edition", str(edition), "--pred", *map(str, paths), *self.lists]
        argv += ["--cells-per-pert", str(CELLS)] if str(edition) == "2026" else []
        return main([*argv, *(["-o", str(self.folder / out)] if out else []), *map(str, options)])


@pytest.fixture
def panel(tmp_path):
    (tmp_path / "gene_names.csv").write_text("gene_name\n" + "\n".join(GENES) + "\n")
    (tmp_path / "pert_counts.csv").write_text("target_gene\n" + "\n".join(TARGETS) + "\n")
    manifest = {"contexts": list(CONTEXTS), "partition": "validation", "panel_id": "small-1"}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    lists = ["--genes", str(tmp_path / "gene_names.csv"), "--pert-counts", str(tmp_path / "pert_counts.csv")]
    return Panel(tmp_path, lists)


def members(path):
    """Name -> bytes of a `.vcc`, in its order."""
    with tarfile.open(path) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar.getmembers()}


def unpacked(path, folder):
    """The `.h5ad` of a `.vcc`, as a file and as AnnData."""
    target = Path(folder) / "unpacked.h5ad"
    with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(members(path)["pred.h5ad.zst"])) as stream:
        target.write_bytes(stream.read())
    return target, anndata.read_h5ad(target)
