"""The user's file: its genes in the vocabulary, its control cells, checked. Shapes: B cells, G genes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from vcc_fast._options import DEFAULT_TARGET_SUM
from vcc_fast._progress import Progress
from vcc_fast.data.align import Alignment
from vcc_fast.data.file_genes import align_file, require_known_genes
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.sampling import ControlPool
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.data.transforms import resolve_target_sum
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.notes import Notes

CELLS_WORTH_A_BAR = 5000


def own_columns(config: Config) -> tuple[str, ...]:
    """Columns of `obs` that the output has whatever the input holds."""
    names = ("target_gene", "control_cell", "effect_cell", "n_cells")
    return names if config.context is None else (*names, "context")


def align_screen(file: H5adFile, vocab: GeneVocab, config: Config, notes: Notes) -> Alignment:
    """The file's genes in the vocabulary; three lines about it are shown."""
    alignment = align_file(file, vocab, config.ensembl_col, config.gene_aliases)
    for line in alignment.summary():
        notes.say(line)
    require_known_genes(alignment)
    return alignment


@dataclass(frozen=True)
class Controls:
    """The control cells that predictions may start from.

    Attributes
    ----------
    pool
        Rows of the file, with batches where they are matched; cells without any expression are left out.
    all_rows
        Rows of all control cells.
    target_sum
        What counts are scaled to before log1p; None where the file has lognorm already.
    scale
        What lognorm values are of, for the record: `target_sum`, or what was given for a file that has lognorm; None
        where it is not known.
    mean_expressed
        Genes above zero in a control cell, on average.
    """

    pool: ControlPool
    all_rows: np.ndarray
    target_sum: float | None
    scale: float | None
    mean_expressed: float


def choose_controls(file: H5adFile, config: Config, of_model: float | None, notes: Notes) -> Controls:
    """Find the control cells and check that every value of theirs is in the declared space.

    `of_model` is the checkpoint's own target sum, which counts are scaled to unless `--target-sum` says otherwise; None
    where it knows none.

    Raises
    ------
    DataError
        A column is missing, there is no control cell, all of them are empty, or a value does not fit; cell, gene and
        value are named.
    """
    labels = file.obs_column(config.pert_col)
    batches = None if config.batch_col is None else file.obs_column(config.batch_col)
    pool = ControlPool.from_labels(labels, config.control_pert, batches=batches, column=config.pert_col)
    given = config.target_sum
    if config.input_space == "counts":
        target_sum = scale = resolve_target_sum(file, of_model or DEFAULT_TARGET_SUM if given is None else given)
    else:
        target_sum, scale = None, None if given in (None, "median") else float(given)
    if of_model is not None and scale is not None and not math.isclose(scale, of_model, rel_tol=1e-6):
        notes.warn(
            f"--target-sum {given}: the values are of cells scaled to {scale:g}, and the checkpoint was fine-tuned on "
            f"cells scaled to {of_model:g}, which predicted changes are of"
            + ("; leave --target-sum out to take the checkpoint's" if config.input_space == "counts" else "")
        )
    checker = SpaceChecker(config.input_space, "X" if config.layer is None else f"layer {config.layer!r}")
    expressed = np.zeros(len(pool), dtype=np.int64)
    quiet = config.quiet or len(pool) < CELLS_WORTH_A_BAR
    with Progress(len(pool), "check controls", quiet=quiet) as progress:
        for start, rows, block in file.iter_blocks(pool.rows):
            checker.update(block, rows=rows, obs_names=file.obs_names, var_names=file.var_names)
            counts = np.count_nonzero(block, axis=1) if isinstance(block, np.ndarray) else _stored_above_zero(block)
            expressed[start : start + len(rows)] = counts
            progress.update(len(rows))
    checker.finish()
    alive = expressed > 0
    if not alive.any():
        raise DataError(f"all {len(pool):,} control cells are empty: every value is 0")
    notes.say(f"controls: {len(pool):,} of {file.n_obs:,} cells have {config.pert_col} == {config.control_pert!r}")
    if not alive.all():
        notes.warn(f"{(~alive).sum():,} of {len(pool):,} control cells are empty (every value is 0) and are not used")
    strata = None if pool.strata is None else pool.strata[alive]
    usable = ControlPool(pool.rows[alive], strata, pool.shares)
    return Controls(usable, pool.rows, target_sum, scale, float(expressed[alive].mean()))


def _stored_above_zero(block: sparse.csr_matrix) -> np.ndarray:
    row_of_value = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    return np.bincount(row_of_value[block.data != 0], minlength=block.shape[0])


def carried_columns(
    file: H5adFile, config: Config, notes: Notes, condition_col: str | None = None
) -> dict[str, pd.Categorical]:
    """Columns of `obs` that an output row takes from its control cell, as text over all rows of the file.

    Labels, not measurements: categories, text and truth values describe where a cell comes from (batch, donor, cell
    line) and hold for the prediction; numbers (counts, quality) were measured on the control cell and would not.
    The columns of batches and conditions are labels whatever they hold.
    A column that cannot be read is passed over with a warning.
    """
    carried = {}
    for name in file.obs_columns:
        if name in (config.pert_col, *own_columns(config)):
            continue
        try:
            column = file.obs([name])[name]
        except DataError as error:
            notes.warn(f"obs column {name!r} is not carried over: {_without_path(error, file)}")
            continue
        kind = column.dtype
        if (
            name in (config.batch_col, condition_col)
            or not pd.api.types.is_numeric_dtype(kind)
            or pd.api.types.is_bool_dtype(kind)
        ):
            carried[name] = text_labels(column)
    return carried


def _without_path(error: DataError, file: H5adFile) -> str:
    # Kept warnings are part of the output, which must not depend on where files lie.
    return str(error).replace(str(file.path), file.path.name)


def text_labels(column: pd.Series) -> pd.Categorical:
    """Values as sorted text categories; missing ones stay missing."""
    codes, values = pd.factorize(column)
    # Two values can have the same text.
    again, labels = pd.factorize(np.array([str(value) for value in values], dtype=object), sort=True)
    return pd.Categorical.from_codes(np.append(again, -1)[codes], labels)
