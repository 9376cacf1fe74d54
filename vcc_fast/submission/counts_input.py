"""A file of predictions beside the control cells that it was made from: genes, perturbations, matched cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from vcc_fast.data.control_counts import ControlCounts
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.sampling import ControlPool
from vcc_fast.errors import DataError, UsageError
from vcc_fast.submission.counts_config import Config
from vcc_fast.submission.violations import sample

PREDICT_COLUMN = "target_gene"
MATCHED_COLUMN = "control_cell"


@dataclass(frozen=True)
class CountsInput:
    """Both files, open, and how they fit.

    Attributes
    ----------
    pred, controls
        The files.
    record
        The prediction's `uns["vcc_fast"]`; empty where it has none.
    names
        Perturbations, in order of first cell.
    groups
        int64 [N]: each predicted cell's place in `names`.
    control_rows
        int64 [N]: its control cell, a row of `controls`.
    library
        "matched" or "sampled".
    pool
        int64, rows of all control cells.
    config
        The options.
    """

    pred: H5adFile
    controls: H5adFile
    record: dict[str, Any]
    names: list[str]
    groups: np.ndarray
    control_rows: np.ndarray
    library: str
    pool: np.ndarray
    config: Config

    @cached_property
    def counts(self) -> ControlCounts:
        """The control cells over the predicted genes; reads them once."""
        columns = columns_of(self.pred.var_names, self.controls)
        return ControlCounts(self.controls, self.pool, columns, self.config.quiet)

    @property
    def is_control(self) -> np.ndarray:
        """bool [P]."""
        return np.array([name == self.config.control_pert for name in self.names])

    @property
    def target_sum(self) -> float:
        """What the lognorm values are of.

        Raises
        ------
        UsageError
            It was not given, and the prediction does not record it.
        """
        if self.config.target_sum is not None:
            return self.config.target_sum
        try:
            recorded = float(self.record.get("target_sum", np.nan))
        except (TypeError, ValueError):
            recorded = np.nan
        if not recorded > 0:
            raise UsageError(
                f"--target-sum is needed: {self.pred.path} does not record the total that its lognorm values are of "
                "(10000 for scanpy's usual normalize_total(target_sum=1e4))"
            )
        return recorded

    def rows_of(self, group: int) -> np.ndarray:
        """Control cells of a perturbation's cells."""
        return self.control_rows[self.groups == group]


def open_input(config: Config, pred: H5adFile, controls: H5adFile) -> CountsInput:
    """Match the two files.

    Raises
    ------
    DataError
        The prediction has counts already, a column, gene or control cell is not there, or names repeat.
    UsageError
        `--library matched` without the column of matched cells.
    """
    record = pred.uns_entry("vcc_fast", {})
    record = dict(record) if isinstance(record, dict) else {}
    if record.get("space") == "counts":
        raise DataError(f"{pred.path}: holds counts already (uns['vcc_fast']['space']); it can be submitted as it is")
    if str(record.get("settings", {}).get("format")) == "pseudobulk":
        raise DataError(
            f"{pred.path}: is a table of means (--format pseudobulk), and counts are of cells; predict cells"
        )
    column = config.pert_col if config.pert_col in pred.obs_columns else PREDICT_COLUMN
    labels = pred.obs_column(column)
    names = list(dict.fromkeys(labels.tolist()))
    place = {name: i for i, name in enumerate(names)}
    groups = np.array([place[label] for label in labels], dtype=np.int64)
    pool = ControlPool.from_labels(controls.obs_column(config.pert_col), config.control_pert, column=config.pert_col)
    has_matched = MATCHED_COLUMN in pred.obs_columns
    if config.library == "matched" and not has_matched:
        raise UsageError(f"--library matched: {pred.path} has no obs column {MATCHED_COLUMN!r}; use --library sampled")
    if has_matched and config.library != "sampled":
        library, rows = "matched", _matched(pred, controls, pool.rows)
    else:
        library, rows = "sampled", np.empty(len(labels), dtype=np.int64)
        for group, name in enumerate(names):
            mine = groups == group
            rows[mine] = pool.draw(int(mine.sum()), seed=config.seed, key=name).rows
    return CountsInput(pred, controls, record, names, groups, rows, library, pool.rows, config)


def columns_of(genes: np.ndarray, file: H5adFile) -> np.ndarray:
    """int64 [G]: a file's columns of these genes.

    Raises
    ------
    DataError
        Some are not there, or one is there twice.
    """
    place: dict[str, int] = {}
    twice = set()
    for column, name in enumerate(file.var_names):
        twice |= {str(name)} if place.setdefault(str(name), column) != column else set()
    missing = [str(gene) for gene in genes if gene not in place]
    if missing:
        raise DataError(
            f"{file.path}: {len(missing):,} of {len(genes):,} predicted genes are not there: {sample(missing)}; give "
            "the file that predict had as --adata"
        )
    repeated = sorted(twice & {str(gene) for gene in genes})
    if repeated:
        raise DataError(f"{file.path}: genes are there more than once: {sample(repeated)}; keep one column of each")
    return np.array([place[gene] for gene in genes], dtype=np.int64)


def _matched(pred: H5adFile, controls: H5adFile, pool: np.ndarray) -> np.ndarray:
    names = controls.obs_names[pool]
    row_of = dict(zip(names, pool.tolist(), strict=True))
    if len(row_of) < len(pool):
        raise DataError(
            f"{controls.path}: names of control cells repeat, so that predictions cannot be matched to them; give "
            "every cell a name of its own, or pass --library sampled"
        )
    wanted = pred.obs_column(MATCHED_COLUMN)
    unknown = [name for name in dict.fromkeys(wanted.tolist()) if name not in row_of]
    if unknown:
        raise DataError(
            f"{pred.path}: obs[{MATCHED_COLUMN!r}] names {len(unknown):,} cells that are no control cells of "
            f"{Path(controls.path).name}: {sample(map(repr, unknown))}; give the file that predict had as --adata, or "
            "pass --library sampled"
        )
    return np.array([row_of[name] for name in wanted], dtype=np.int64)
