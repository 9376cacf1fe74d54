"""A small screen to fine-tune on, and the command run on it in this process."""

from __future__ import annotations

from pathlib import Path

import anndata
import numpy as np
import pandas as pd
from scipy import sparse

from vcc_fast.data.h5ad import H5adFile
from vcc_fast.train.pairs import Pairs
from vcc_fast.train.recipe import PRESETS, Recipe
from vcc_fast.train.screen import CellReader, read_labels
from vcc_fast.train.screen_tokens import make_tokens

CONTROL = "non-targeting"
# Singles, a double, and one whose target is not measured.
PERTURBATIONS = ("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G1+G2", "ABSENT")
SHORT = (
    "--size", "tiny", "--epochs", "2", "--steps-per-epoch", "3", "--batch-cells", "4", "--cells-per-pert", "2",
    "--check-cells", "4", "--validation-share", "0.2", "--dtype", "fp32", "--num-threads", "1", "--quiet",
)  # fmt: skip

# scGPT's epochs: once through all cells.
TUTORIAL = (
    "--size", "tiny", "--preset", "scgpt", "--epochs", "2", "--batch-cells", "16", "--check-cells", "4",
    "--validation-share", "0.2", "--dtype", "fp32", "--num-threads", "1", "--quiet",
)  # fmt: skip


def screen(
    n_genes: int = 60, perturbations=PERTURBATIONS, n_controls: int = 20, n_cells: int = 6, seed: int = 0, genes=None
) -> anndata.AnnData:
    """Counts of controls and perturbed cells in mixed order; a perturbation halves its targets and moves others."""
    rng = np.random.default_rng(seed)
    genes = [f"G{i}" for i in range(n_genes)] if genes is None else list(genes)
    labels = np.repeat([CONTROL, *perturbations], [n_controls, *[n_cells] * len(perturbations)])
    labels = labels[rng.permutation(len(labels))]
    effect = {name: np.exp(0.7 * rng.standard_normal(len(genes))) for name in perturbations} | {CONTROL: 1.0}
    rate = rng.gamma(0.8, 3.0, len(genes)) + 0.2
    counts = np.stack([rng.poisson(rate * effect[label]) for label in labels]).astype(np.float32)
    obs = pd.DataFrame(
        {"target_gene": pd.Categorical(labels), "batch": pd.Categorical([f"b{i % 3}" for i in range(len(labels))])},
        index=[f"cell{i}" for i in range(len(labels))],
    )
    return anndata.AnnData(sparse.csr_matrix(counts), obs=obs, var=pd.DataFrame(index=genes))


def screen_of_lines(n_genes: int = 20, perturbations=("G1", "G2", "G3", "G4"), n_cells: int = 8, seed: int = 0):
    """A screen in two cell lines (column `line`), whose controls are alike: perturbations change A alone, not B."""
    rng = np.random.default_rng(seed)
    rate, cells = rng.gamma(2.0, 3.0, n_genes) + 2, []
    for name in (CONTROL, *perturbations):
        change = 0.8 * rng.standard_normal(n_genes) * (name != CONTROL)
        for line, size in (("A", 1), ("B", 0)):
            for _ in range(2 * n_cells if name == CONTROL else n_cells):
                cells.append((name, line, rng.poisson(rate * np.exp(size * change))))
    labels, lines, counts = zip(*(cells[i] for i in rng.permutation(len(cells))), strict=True)
    obs = pd.DataFrame(
        {"target_gene": pd.Categorical(labels), "line": pd.Categorical(lines)},
        index=[f"cell{i}" for i in range(len(cells))],
    )
    counts = sparse.csr_matrix(np.stack(counts).astype(np.float32))
    return anndata.AnnData(counts, obs=obs, var=pd.DataFrame(index=[f"G{i}" for i in range(n_genes)]))


def screen_of_batches(n_genes: int = 40, perturbations: int = 20, n_cells: int = 8) -> anndata.AnnData:
    """No perturbation does anything: its cells are control cells again. Batches b0 and b1 differ a lot. Half of the
    controls are of each, the cells of every perturbation of b1, but for a quarter of those of G1."""
    rng = np.random.default_rng(0)
    rate, effect = rng.gamma(2.0, 5.0, n_genes) + 3, np.exp(rng.standard_normal(n_genes))
    b0, b1 = rng.poisson(rate, (n_cells, n_genes)), rng.poisson(rate * effect, (n_cells, n_genes))
    cells = [(CONTROL, "b0", b0), (CONTROL, "b1", b1)]
    for name in (f"G{i}" for i in range(perturbations)):
        cells += [(name, "b1", b1)] if name != "G1" else [(name, "b0", b0), *[(name, "b1", b1)] * 3]
    obs = pd.DataFrame({"target_gene": [c[0] for c in cells], "batch": [c[1] for c in cells]}).loc[
        np.repeat(np.arange(len(cells)), n_cells)
    ]
    obs.index = [f"cell{i}" for i in range(len(obs))]
    counts = sparse.csr_matrix(np.concatenate([c[2] for c in cells]).astype(np.float32))
    return anndata.AnnData(counts, obs=obs, var=pd.DataFrame(index=[f"G{i}" for i in range(n_genes)]))


def write(adata: anndata.AnnData, path: Path) -> Path:
    """Write it; the path."""
    adata.write_h5ad(path)
    return path


def finetune(path: Path, output: Path, *options: object, short=SHORT) -> int:
    """Run the command with a few short steps; its exit code. Later options win over `short`."""
    from vcc_fast.finetune import main

    return main(["--adata", str(path), "-o", str(output), *short, *map(str, options)])


def files(folder: Path) -> dict[str, bytes]:
    """What is compared byte for byte: weights and curves."""
    names = ("best/model.safetensors", "last/model.safetensors", "best/vocab.json", "best/config.json", "curves.csv")
    return {name: (folder / name).read_bytes() for name in names}


def pairs_of(
    file: H5adFile, preset: str = "vcc", *, names=None, batch_col=None, condition_col=None, seed: int = 0, **numbers
) -> Pairs:
    """Pairs of an open screen; `numbers` are fields of the recipe."""
    labels = read_labels(file, "target_gene", CONTROL, batch_col, condition_col)
    tokens = make_tokens(file, None, labels.requests)
    reader = CellReader(file, tokens, "counts", 1e4, np.arange(file.n_obs))
    names = [request.name for request in labels.requests] if names is None else names
    profiles = reader.profiles([labels.control_rows, *(unit.rows for unit in labels.units(names))])
    recipe = Recipe(**(vars(PRESETS[preset]) | numbers))
    of_batches = reader.control_profiles(labels)
    return Pairs(reader, labels, names, tokens.of_target, profiles, recipe, seed, of_batches)
