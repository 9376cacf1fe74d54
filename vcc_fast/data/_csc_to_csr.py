"""A CSC matrix on disk -> a temporary CSR matrix on disk, in bounded memory.

Cells are rows, and CSC keeps the values of a gene together, so reading some cells would read the whole file each time.
1. One pass over `indices` counts the values of each cell, which gives `indptr`.
2. Cells are grouped into panels of about `block` values. One pass over the values, `block` at a time, appends each
   panel's part to the panel's own stretch of the temporary files, in the order of genes.
3. Each panel is read alone and sorted by cell (stable, so that genes stay in order).
Memory is a few times `block` values; the disk takes 12 bytes a value.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data._h5ad_matrix import CsrRows, check_indptr
from vcc_fast.data._h5ad_open import reading
from vcc_fast.errors import DataError

BLOCK_VALUES = 4 * 2**20
BYTES_PER_VALUE = 12


def convert(group, shape: tuple[int, int], path: Path, place: str, folder: str | None, block: int = BLOCK_VALUES):
    """Convert, saying so.

    Parameters
    ----------
    group
        HDF5 group with `data`, `indices`, `indptr`, by gene.
    shape
        (cells, genes).
    path, place
        For messages.
    folder
        Where the temporary files go; the system's default (`TMPDIR`) where None.
    block
        Values in memory at once.

    Returns
    -------
    (CsrRows, TemporaryDirectory): the directory's `cleanup()` removes the files.

    Raises
    ------
    DataError
        The matrix is damaged, or the disk has too little room.
    """
    data, indices = group["data"], group["indices"]
    with reading(path, place):
        by_gene = check_indptr(group["indptr"][:], shape[1], data, indices, path, place)
    nnz = len(data)
    directory = tempfile.TemporaryDirectory(prefix="vcc_fast_csr_", dir=folder)
    try:
        need, free = nnz * BYTES_PER_VALUE, shutil.disk_usage(directory.name).free
        if need > free:
            raise DataError(
                f"{path}: {place} is stored by gene (CSC); reading cells needs a temporary copy of {need:,} bytes, but "
                f"{directory.name} has {free:,} free; set TMPDIR to a larger disk, or store the file as CSR"
            )
        logger.warning(
            "%s: %s is stored by gene (CSC); making a temporary copy by cell, %.2f GB in %s. Files stored as CSR are "
            "read directly: adata.X = adata.X.tocsr()",
            path,
            place,
            need / 1e9,
            directory.name,
        )
        with reading(path, place):
            by_cell = _count(indices, shape[0], nnz, block, path, place)
            files = _scatter(data, indices, by_gene, by_cell, directory.name, block)
            _sort_panels(*files, by_cell, block)
    except BaseException:
        directory.cleanup()
        raise
    values, genes, _ = files
    return CsrRows(values, genes, by_cell, shape, path, place), directory


def _count(indices, n_cells: int, nnz: int, block: int, path: Path, place: str) -> np.ndarray:
    """`indptr` by cell, int64 [N + 1]."""
    counts = np.zeros(n_cells, dtype=np.int64)
    for start in range(0, nnz, block):
        cells = indices[start : start + block]
        if cells.min() < 0 or cells.max() >= n_cells:
            raise DataError(f"{path}: {place} is damaged: it has an entry in row {cells.max()} of {n_cells:,} cells")
        counts += np.bincount(cells, minlength=n_cells)
    return np.concatenate([[0], np.cumsum(counts)])


def _panels(by_cell: np.ndarray, block: int) -> np.ndarray:
    """First cells of the panels, and the number of cells: each panel has at most `block` values or is one cell."""
    edges = [0]
    while edges[-1] < len(by_cell) - 1:
        end = int(np.searchsorted(by_cell, by_cell[edges[-1]] + block, side="right")) - 1
        edges.append(max(end, edges[-1] + 1))
    return np.array(edges, dtype=np.int64)


def _scatter(data, indices, by_gene, by_cell, folder: str, block: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Values, genes and cells in temporary files: panel after panel, genes ascending within a panel."""
    nnz, edges = int(by_cell[-1]), _panels(by_cell, block)
    files = tuple(
        np.memmap(Path(folder, name), dtype=dtype, mode="w+", shape=max(nnz, 1))[:nnz]
        for name, dtype in (("values", np.float32), ("genes", np.int32), ("cells", np.int32))
    )
    panel_of_cell = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
    cursor = by_cell[edges[:-1]].copy()
    for start in range(0, nnz, block):
        end = min(start + block, nnz)
        cells = indices[start:end].astype(np.int32)
        genes = (np.searchsorted(by_gene, np.arange(start, end), side="right") - 1).astype(np.int32)
        panel = panel_of_cell[cells]
        order = np.argsort(panel, kind="stable")
        bounds = np.searchsorted(panel[order], np.arange(len(edges)))
        columns = [column[order] for column in (data[start:end], genes, cells)]
        for p in np.flatnonzero(np.diff(bounds)):
            part = slice(bounds[p], bounds[p + 1])
            place = slice(cursor[p], cursor[p] + bounds[p + 1] - bounds[p])
            for file, column in zip(files, columns, strict=True):
                file[place] = column[part]
            cursor[p] = place.stop
    return files


def _sort_panels(values, genes, cells, by_cell: np.ndarray, block: int) -> None:
    """Sort each panel by cell, in place."""
    edges = by_cell[_panels(by_cell, block)]
    for start, end in zip(edges[:-1], edges[1:], strict=True):
        order = np.argsort(cells[start:end], kind="stable")
        values[start:end] = values[start:end][order]
        genes[start:end] = genes[start:end][order]
