"""The cells of an `.h5ad` file as a source of shards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast.data.align import ensembl_ids_of
from vcc_fast.data.h5ad import H5adFile


class H5adCells:
    """A `CellSource` (`cell_counts`); a context manager that holds the file open.

    Parameters
    ----------
    path
        The file.
    layer
        A layer instead of `X`.
    ensembl_col
        Column of var with Ensembl ids ("index" for the index); looked for by default.
    """

    def __init__(self, path: str | Path, layer: str | None = None, ensembl_col: str | None = None):
        self.name, self._layer = str(path), layer
        self._file = H5adFile(path, layer)
        self._ensembl_col = ensembl_col

    def __enter__(self) -> H5adCells:
        return self

    def __exit__(self, *exception) -> None:
        self._file.close()

    @property
    def n_cells(self) -> int:
        """Cells of the file."""
        return self._file.n_obs

    @property
    def var_names(self) -> np.ndarray:
        """Names of the genes, object [G] of str."""
        return self._file.var_names

    @cached_property
    def ensembl_ids(self) -> np.ndarray | None:
        """Their Ensembl ids, object [G], or None."""
        return ensembl_ids_of(self._file.var, self._ensembl_col)

    def blocks(self, start: int) -> Iterator[tuple[int, sparse.csr_matrix]]:
        """See `CellSource`."""
        for first, _, block in self._file.iter_blocks(np.arange(start, self.n_cells)):
            yield start + first, block

    def cell_names(self, first: int, n: int) -> np.ndarray:
        """See `CellSource`."""
        return self._file.obs_names[first : first + n]

    def identity(self) -> dict[str, Any]:
        """Path, layer, cells, and the file's size and time of change."""
        stat = Path(self.name).stat()
        return {
            "kind": "h5ad", "name": self.name, "layer": self._layer, "cells": self.n_cells, "bytes": stat.st_size,
            "modified_ns": stat.st_mtime_ns,
        }  # fmt: skip
