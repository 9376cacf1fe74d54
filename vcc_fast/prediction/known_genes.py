"""Known and unknown genes of cells, and a batch of them through iterative generation; used by `generate`.

Shapes: B cells, K genes of the file that are in the vocabulary, P known and U unknown genes of one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.errors import DataError
from vcc_fast.model.generation import generate_iteratively

if TYPE_CHECKING:
    from vcc_fast.model.scgpt import ScGPT


def read_gene_names(path: str | Path, var_names: Sequence[str]) -> np.ndarray:
    """bool [G]: the dataset's genes that a file names, one a line; empty lines are skipped.

    Raises
    ------
    DataError
        The file names none, or one that the dataset does not have.
    """
    try:
        names = [line.strip() for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    except UnicodeDecodeError as error:
        raise DataError(f"--known-genes {path}: not a text file ({error})") from error
    if not names:
        raise DataError(f"--known-genes {path}: no name in it; one gene a line is needed")
    absent = sorted(set(names) - set(var_names))
    if absent:
        raise DataError(
            f"--known-genes {path}: {len(absent)} of {len(set(names))} names are not among the dataset's genes "
            f"({', '.join(absent[:10])}{', ...' if len(absent) > 10 else ''}); take them from its var_names"
        )
    return np.isin(np.asarray(var_names, dtype=str), names)


def split_cell(
    expressed: np.ndarray, row: int, n_columns: int, known_genes: np.ndarray | float, unknown: str, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Positions [P] of one cell's known genes and [U] of its unknown ones, both in gene order.

    Parameters
    ----------
    expressed
        Positions of the cell's non-zero genes.
    row
        The cell's row in the file.
    n_columns
        Genes of the file that are in the vocabulary, K.
    known_genes
        bool [K], the genes that are known where they are not zero; or the share of non-zero genes that is.
    unknown
        "all": every other gene; "expressed": the other non-zero genes.
    seed
        Of the share, which is drawn from (seed, row) alone.
    """
    if isinstance(known_genes, float):
        share = round(known_genes * len(expressed))
        known = np.sort(np.random.default_rng([seed, row]).choice(expressed, share, replace=False))
        candidates = np.arange(n_columns)
    else:
        known = expressed[known_genes[expressed]]
        candidates = np.flatnonzero(~known_genes)
    if unknown == "expressed":
        candidates = np.intersect1d(candidates, expressed)
    return known, np.setdiff1d(candidates, known)


def generate_batch(
    model: ScGPT, bins: np.ndarray, splits: list[tuple], token_ids: np.ndarray, steps: int
) -> tuple[np.ndarray, np.ndarray]:
    """Bins and rounds [B, K] float32 of one batch; known genes keep their bin and have round 0.

    Parameters
    ----------
    model
        A foundation model.
    bins
        [B, K] the cells' own bins; only those of known genes are read.
    splits
        `split_cell` of every cell.
    token_ids
        [K].
    steps
        Rounds.
    """
    n_known = np.array([1 + len(known) for known, _ in splits])
    n_unknown = np.array([len(unknown) for _, unknown in splits])
    known_ids = np.full((len(splits), n_known.max()), model.vocab.pad_id, dtype=np.int64)
    known_values = np.full(known_ids.shape, model.config.pad_value, dtype=np.float32)
    unknown_ids = np.full((len(splits), n_unknown.max()), model.vocab.pad_id, dtype=np.int64)
    # <cls> has the padding value, as in pre-training.
    known_ids[:, 0] = model.vocab.cls_id
    for cell, (known, unknown) in enumerate(splits):
        known_ids[cell, 1 : n_known[cell]] = token_ids[known]
        known_values[cell, 1 : n_known[cell]] = bins[cell, known]
        unknown_ids[cell, : n_unknown[cell]] = token_ids[unknown]
    made = generate_iteratively(model, known_ids, known_values, unknown_ids, steps, n_known, n_unknown)
    values, rounds = made.values.cpu().numpy(), made.rounds.cpu().numpy()
    out, when = np.zeros(bins.shape, dtype=np.float32), np.zeros(bins.shape, dtype=np.float32)
    for cell, (known, unknown) in enumerate(splits):
        out[cell, known] = bins[cell, known]
        out[cell, unknown] = values[cell, : n_unknown[cell]]
        when[cell, unknown] = rounds[cell, : n_unknown[cell]]
    return out, when


@dataclass
class Tally:
    """Sums over cells that the result is made of."""

    known: int = 0
    """Known genes."""
    generated: int = 0
    """Generated genes."""
    without_known: int = 0
    """Cells without a known gene."""
    hidden: int = 0
    """Generated genes whose own bin is not zero, in cells with a known gene."""
    error: float = 0.0
    """Sum of |generated - own bin| over these."""
    constant: float = 0.0
    """The same if each of them got the mean bin of its cell's known genes."""

    def add(self, own: np.ndarray, made: np.ndarray, splits: list[tuple]) -> None:
        """Count the cells of a batch: own and generated bins [B, K]."""
        for cell, (known, unknown) in enumerate(splits):
            self.known += len(known)
            self.generated += len(unknown)
            self.without_known += not len(known)
            hidden = unknown[own[cell, unknown] > 0]
            if len(known) and len(hidden):
                self.hidden += len(hidden)
                self.error += float(abs(made[cell, hidden] - own[cell, hidden]).sum())
                self.constant += float(abs(own[cell, known].mean() - own[cell, hidden]).sum())
