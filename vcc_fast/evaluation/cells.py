"""One face for the two places cells come from: an `.h5ad` file read in blocks, and an AnnData in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from scipy import sparse

from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError


class Cells(Protocol):
    """What the evaluation reads; `vcc_fast.data.h5ad.H5adFile` and `InMemoryCells` both are one."""

    n_obs: int
    n_vars: int
    obs_names: np.ndarray
    var_names: np.ndarray
    obs_columns: list[str]

    def uns_entry(self, key: str, default: Any = None) -> Any: ...

    def obs_column(self, name: str) -> np.ndarray: ...

    def iter_blocks(self, rows: np.ndarray | None = None, block_rows: int = 1024) -> Iterator[tuple]: ...


class InMemoryCells:
    """An AnnData, or anything with its `X`, `obs`, `var` and `uns`, read as `H5adFile` is.

    Parameters
    ----------
    adata
        `X` is [N, G], dense or any scipy sparse kind. It is not changed.
    layer
        A layer instead of `X`.

    Attributes
    ----------
    matrix
        The matrix itself, sparse of any kind or an array.
    """

    def __init__(self, adata: Any, layer: str | None = None):
        if layer is not None and layer not in adata.layers:
            # anndata 0.13 lists X among the layers, as None.
            layers = ", ".join(filter(None, adata.layers)) or "none"
            raise DataError(f"there is no layer {layer!r}; the layers are {layers}")
        x = adata.X if layer is None else adata.layers[layer]
        if x is None:
            raise DataError("this AnnData has no X, so there are no values to evaluate")
        self.matrix = x if sparse.issparse(x) else np.asarray(x)
        self._obs = adata.obs
        self._uns = adata.uns
        self.n_obs, self.n_vars = self.matrix.shape
        self.obs_names = np.asarray(adata.obs_names, dtype=object)
        self.var_names = np.asarray(adata.var_names, dtype=object)
        self.obs_columns = [str(column) for column in adata.obs.columns]

    @cached_property
    def _rows(self) -> Any:
        return self.matrix.tocsr() if sparse.issparse(self.matrix) else self.matrix

    def uns_entry(self, key: str, default: Any = None) -> Any:
        """One entry of `uns`, or `default`."""
        return self._uns.get(key, default) if isinstance(self._uns, Mapping) else default

    def obs_column(self, name: str) -> np.ndarray:
        """A column of `obs` as str [N], "" where a cell has no value; DataError where there is no such column."""
        if name not in self._obs.columns:
            raise DataError(f"obs has no column {name!r}; it has {', '.join(map(str, self._obs.columns)) or 'none'}")
        column = self._obs[name]
        return np.where(column.isna(), "", column.astype(str)).astype(object)

    def iter_blocks(self, rows: np.ndarray | None = None, block_rows: int = 1024) -> Iterator[tuple]:
        """(start, rows, block) over the given rows in order; a block is CSR or dense, [<= block_rows, G]."""
        rows = np.arange(self.n_obs) if rows is None else rows
        for start in range(0, len(rows), block_rows):
            part = rows[start : start + block_rows]
            yield start, part, self._rows[part]


def open_cells(source: Any, layer: str | None = None) -> AbstractContextManager[Cells]:
    """Cells of a path (opened in blocks, closed at the end of the `with`) or of an AnnData in memory."""
    if isinstance(source, str | Path):
        return H5adFile(source, layer)
    if hasattr(source, "X") and hasattr(source, "obs"):
        return nullcontext(InMemoryCells(source, layer))
    raise TypeError(f"a path of an .h5ad file or an AnnData is needed, not {type(source).__name__}")
