"""A table of rank-sum tests as the CSV file that `cell-eval run --de-pred --de-real` reads."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from vcc_fast.evaluation.rank_table import RankTable

COLUMNS = (
    "target", "feature", "target_mean", "ref_mean", "target_membership", "ref_membership", "log2_fold_change",
    "percent_change", "p_value", "statistic", "fdr",
)  # fmt: skip


def write_rank_csv(table: RankTable, path: Path) -> None:
    """Write `table.frame()` to a file, one perturbation at a time.

    Numbers are the shortest text that reads back as them, floats always with a point or an exponent, so that readers
    that look at the first lines only take the columns for floats.
    """
    from vcc_fast import _core

    fields = [_field(gene) for gene in table.genes]
    labels = np.frombuffer("".join(fields).encode(), dtype=np.uint8)
    label_ends = np.cumsum([len(field.encode()) for field in fields], dtype=np.int64)
    control_mean = np.ascontiguousarray(table.control_mean, dtype=np.float64)
    percent = np.ascontiguousarray(table.percent_change, dtype=np.float64)
    arrays = [
        np.ascontiguousarray(values, dtype=np.float64)
        for values in (table.mean, table.log2_fold_change, percent, table.p_value, table.statistic, table.fdr)
    ]
    with open(path, "wb") as file:
        file.write((",".join(COLUMNS) + "\n").encode())
        for p, name in enumerate(table.names):
            size = np.array([table.n_cells[p], table.n_control], dtype=np.float64)
            mean, change, percents, p_values, statistic, fdr = ((array[p].ctypes.data, 1, False) for array in arrays)
            columns = [
                mean, (control_mean.ctypes.data, 1, False), (size[:1].ctypes.data, 0, True),
                (size[1:].ctypes.data, 0, True), change, percents, p_values, statistic, fdr,
            ]  # fmt: skip
            kept = None if table.tested is None else np.ascontiguousarray(table.tested[p], dtype=bool)
            text = _core.csv_rows(
                prefix=_field(name) + ",", labels=labels.ctypes.data, label_ends=label_ends.ctypes.data,
                columns=columns, kept=0 if kept is None else kept.ctypes.data, n_rows=len(fields),
            )  # fmt: skip
            file.write(text)


def _field(text: str) -> str:
    """A name as a CSV field, quoted where it must be."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([text])
    return out.getvalue()
