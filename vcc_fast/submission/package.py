"""Checked predictions -> the two members of a `.vcc`, streamed: a block of cells in memory at a time.

The files are read once more after the check, first for the values and then for their columns, because the two follow
each other in the `.h5ad`; a copy of it on disk (15 GB for 360,000 cells) is spared by that.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from vcc_fast._progress import Progress
from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.errors import DataError
from vcc_fast.submission.archive import VccArchive, zstd_writer
from vcc_fast.submission.checking import Checked, Panel
from vcc_fast.submission.h5ad_image import H5adImage, make_image
from vcc_fast.submission.source import PredictionFile

PREDICTION = "pred.h5ad.zst"
META = "meta.json"
WATERMARK = ("watermark.txt", b"vcc-prep")


def write_archive(
    path: str | Path,
    files: Sequence[PredictionFile],
    panel: Panel,
    checked: Checked,
    *,
    panel_id: str | None = None,
    threads: int = 1,
    quiet: bool = False,
) -> Path:
    """Write the `.vcc` of checked files.

    Parameters
    ----------
    path
        The file to be; there whole or not at all.
    files, panel, checked
        As `check` took and returned them.
    panel_id
        Of the 2026 bundle's manifest.
    threads
        Of zstd, default 1; the bytes do not depend on it.
    quiet
        No progress.

    Raises
    ------
    DataError
        The disk is full or fails, or a file of predictions changed since it was checked.
    """
    image = make_image(_obs(files, panel), _var(panel), checked.row_values)
    of_2025 = panel.edition.name == "2025"
    with VccArchive(path, tarfile.GNU_FORMAT if of_2025 else tarfile.PAX_FORMAT) as archive:
        if not of_2025:
            with archive.member(META) as handle:
                handle.write(json.dumps(_meta(panel, checked, panel_id), sort_keys=True).encode())
        with archive.member(PREDICTION) as handle:
            _compress(image, handle, files, panel, checked, threads, quiet)
        if of_2025:
            with archive.member(WATERMARK[0]) as handle:
                handle.write(WATERMARK[1])
        return archive.finish()


def _compress(
    image: H5adImage,
    handle,
    files: Sequence[PredictionFile],
    panel: Panel,
    checked: Checked,
    threads: int,
    quiet: bool,
) -> None:
    arrays = _Arrays(files, panel, checked)
    with zstd_writer(handle, image.size, threads) as out, Progress(image.size, "write", "bytes", quiet=quiet) as bar:
        for part in image.stream(arrays):
            out.write(part)
            bar.update(len(part))


class _Arrays:
    """The two long arrays of the upload, in pieces; files that stand as they are written give each by itself."""

    def __init__(self, files: Sequence[PredictionFile], panel: Panel, checked: Checked):
        self._files, self._row_values, self._totals = files, checked.row_values, checked.totals
        # Whole within a tolerance is whole from here on.
        self._finish = np.rint if panel.edition.space == "counts" else np.asarray
        # What `cell-eval prep` does to counts: scale to the median total of the cells that have any, then log1p.
        self._target_sum = None
        if panel.space != panel.edition.space:
            self._target_sum = float(np.median(checked.totals[checked.totals > 0]))

    def __call__(self, name: str) -> Iterator[np.ndarray]:
        """Pieces of "data" or "indices"."""
        stop = 0
        for each in self._files:
            start, stop = stop, stop + each.n_cells
            stored = None
            if name == "indices" or self._target_sum is None:
                stored = each.stored(name, int(self._row_values[start:stop].sum()))
            if stored is None:
                yield from self._by_blocks(each, name, start)
            else:
                yield from stored if name == "indices" else map(self._finish, stored)

    def _by_blocks(self, each: PredictionFile, name: str, first: int) -> Iterator[np.ndarray]:
        for start, block in each.blocks():
            cells = slice(first + start, first + start + block.shape[0])
            if not np.array_equal(np.diff(block.indptr), self._row_values[cells]):
                raise DataError(f"{each.path}: changed since it was checked; leave it alone and run again")
            if name == "indices":
                yield block.indices
            elif self._target_sum is None:
                yield self._finish(block.data)
            else:
                yield counts_to_lognorm(block, self._target_sum, self._totals[cells]).data


def _obs(files: Sequence[PredictionFile], panel: Panel):
    import pandas as pd

    columns = {"target_gene": np.concatenate([each.targets for each in files])}
    if panel.edition.has_contexts:
        columns["context"] = np.concatenate([each.contexts for each in files])
    labels = {name: pd.Categorical(values) for name, values in columns.items()}
    return pd.DataFrame(labels, index=pd.RangeIndex(sum(each.n_cells for each in files)).astype(str))


def _var(panel: Panel):
    import pandas as pd

    return pd.DataFrame(index=pd.Index(panel.genes.names, dtype=object))


def _meta(panel: Panel, checked: Checked, panel_id: str | None) -> dict[str, object]:
    """vcc-cli's schema 1: what the server sizes its machine by, and which panel the file was made for."""
    from vcc_fast import __version__

    meta = {
        "schema": 1,
        "nnz": checked.n_values,
        "n_obs": len(checked.row_values),
        "n_vars": len(panel.genes.names),
        "cli_version": f"vcc-fast {__version__}",
        "contexts": list(panel.contexts),
    }
    more = {"perts_fingerprint": panel.targets and panel.targets.fingerprint, "panel_id": panel_id}
    return meta | {name: value for name, value in more.items() if value is not None}
