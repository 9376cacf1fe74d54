"""Reading `.h5ad` files in blocks of cells: CSR, CSC or dense, `X` or a layer, whatever the file's size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import h5py
import numpy as np

from vcc_fast.data import _csc_to_csr
from vcc_fast.data._h5ad_matrix import CsrRows, DenseRows
from vcc_fast.data._h5ad_open import listing, matrix_element, open_h5ad, reading, texts
from vcc_fast.errors import DataError, UsageError


class H5adFile:
    """An open `.h5ad` file; use it as a context manager.

    Values are read when rows are asked for, and only theirs. In memory are `indptr` (8 bytes a cell), HDF5's chunk
    cache (16 MiB a dataset; a dense matrix's holds one row of chunks, at most 256 MiB) and the block. A CSC matrix is
    copied once, by the first read of rows, to temporary files on disk (`_csc_to_csr`).

    Parameters
    ----------
    path
        The file.
    layer
        A layer instead of `X`.
    temp_dir
        Where a CSC matrix's temporary copy goes; the system's default (`TMPDIR`) where None.

    Raises
    ------
    DataError
        The file is missing, truncated, not HDF5, not AnnData or of anndata < 0.7; has no such matrix; or its shapes
        contradict each other. It names the file, what is there and a remedy.
    """

    def __init__(self, path: str | Path, layer: str | None = None, temp_dir: str | None = None):
        self.path, self.layer, self._temp_dir = Path(path), layer, temp_dir
        self._file, self._temporary = open_h5ad(path), None
        try:
            self._matrix, self._place, self.format = matrix_element(self.path, self._file, layer)
            self._values = self._matrix if self.format == "dense" else self._matrix["data"]
            shape = self._matrix.shape if self.format == "dense" else self._matrix.attrs["shape"]
            self.n_obs, self.n_vars = (int(n) for n in shape)
            for axis, names, n in (("obs", self.obs_names, self.n_obs), ("var", self.var_names, self.n_vars)):
                if len(names) != n:
                    raise DataError(
                        f"{self.path}: {self._place} has the shape {self.n_obs:,} x {self.n_vars:,}, but {axis} has "
                        f"{len(names):,} rows; the file is damaged or was written in parts"
                    )
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> H5adFile:
        return self

    def __exit__(self, *exception) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and remove temporary ones."""
        self.__dict__.pop("_rows", None)
        self._file.close()
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    @property
    def shape(self) -> tuple[int, int]:
        """(cells, genes)."""
        return self.n_obs, self.n_vars

    @property
    def dtype(self) -> np.dtype:
        """The values' type on disk; they are read as float32, so whole numbers above 2^24 are rounded."""
        return self._values.dtype

    @property
    def nnz(self) -> int:
        """Stored values: explicit zeros count, and all values of a dense matrix."""
        return int(self._values.size)

    @cached_property
    def obs_names(self) -> np.ndarray:
        """Names of the cells, object [N] of str."""
        return self._index("obs")

    @cached_property
    def var_names(self) -> np.ndarray:
        """Names of the genes, object [G] of str."""
        return self._index("var")

    @cached_property
    def var(self):
        """Table of the genes, a pandas DataFrame."""
        return self._table("var")

    @property
    def obs_columns(self) -> list[str]:
        """Columns of the table of cells."""
        return [str(column) for column in self._file["obs"].attrs.get("column-order", [])]

    def obs(self, columns: Sequence[str] | None = None):
        """Table of the cells, a pandas DataFrame.

        Parameters
        ----------
        columns
            The columns to read; all by default.

        Raises
        ------
        DataError
            A column is not there.
        """
        if columns is None:
            return self._table("obs")
        import pandas as pd

        return pd.DataFrame({name: self._obs_values(name) for name in columns}, index=pd.Index(self.obs_names))

    def obs_column(self, name: str) -> np.ndarray:
        """One column of the table of cells as text, object [N] of str; missing values are "".

        Raises
        ------
        DataError
            The column is not there; the ones that are, are named.
        """
        values = self._obs_values(name)
        if hasattr(values, "categories"):
            # one more at the end, where the code -1 of a missing value finds it
            labels = np.append(texts(values.categories), "")
            return labels[np.asarray(values.codes)]
        return texts(values)

    @property
    def uns(self) -> dict:
        """Unstructured annotation, read whole."""
        return self._read("uns") if "uns" in self._file else {}

    def uns_entry(self, key: str, default: object = None) -> object:
        """One entry of `uns`; the others are not read, so that none of them can be in the way.

        Parameters
        ----------
        key
            Its name.
        default
            What is returned where there is no such entry.

        Raises
        ------
        DataError
            The entry is there but cannot be read.
        """
        entries = self._file.get("uns")
        return self._read(f"uns/{key}") if isinstance(entries, h5py.Group) and key in entries else default

    @property
    def layers(self) -> list[str]:
        """Names of the layers."""
        return list(self._file["layers"]) if "layers" in self._file else []

    def read_rows(self, rows: Sequence[int]):
        """Some cells.

        Parameters
        ----------
        rows
            int [B], in any order, repeats allowed; neighbours are read together.

        Returns
        -------
        float32 CSR matrix [B, G] with sorted columns, or array [B, G] where the file's matrix is dense.

        Raises
        ------
        DataError
            The file is damaged, or a row is not in 0 .. n_obs - 1.
        """
        rows = np.asarray(rows)
        if rows.dtype.kind not in "iu" and rows.size:
            raise DataError(f"rows: need whole numbers, got {rows.dtype}")
        rows = rows.astype(np.int64)
        if rows.size and not (0 <= rows.min() and rows.max() < self.n_obs):
            raise DataError(f"rows: need 0 to {self.n_obs - 1:,}, got {rows.min():,} to {rows.max():,}")
        return self._rows.read(rows)

    def iter_blocks(
        self, rows: Sequence[int] | None = None, block_rows: int = 1024
    ) -> Iterator[tuple[int, np.ndarray, object]]:
        """Cells in blocks, one in memory at a time.

        Parameters
        ----------
        rows
            As in `read_rows`; all cells by default.
        block_rows
            Cells a block, default 1024.

        Yields
        ------
        (start, rows, block): the place of the block's first cell in `rows`, int64 rows of the file, and the values as
        `read_rows` gives them.
        """
        if block_rows < 1:
            raise UsageError(f"block_rows: must be >= 1, got {block_rows}")
        rows = np.arange(self.n_obs) if rows is None else np.asarray(rows)
        for start in range(0, len(rows), block_rows):
            part = rows[start : start + block_rows]
            yield start, part.astype(np.int64), self.read_rows(part)

    @property
    def is_canonical(self) -> bool:
        """Whether all rows that were read so far stand on disk as `read_rows` gives them: CSR, columns ascending."""
        return self.format == "csr" and self._rows.canonical

    def iter_stored(self, array: str, n_values: int = 1 << 22) -> Iterator[np.ndarray]:
        """The `data` or the `indices` of a CSR matrix as they stand on disk, in pieces.

        Parameters
        ----------
        array
            "data" or "indices".
        n_values
            Values a piece, default 4 Mi.

        Raises
        ------
        DataError
            The matrix is not CSR, or damaged.
        """
        if self.format != "csr":
            raise DataError(f"{self.path}: {self._place} is {self.format}, not CSR, so that it has no {array} by rows")
        for start in range(0, self.nnz, n_values):
            with reading(self.path, self._place):
                piece = self._matrix[array][start : start + n_values]
            yield piece

    @cached_property
    def _rows(self) -> CsrRows | DenseRows:
        if self.format == "dense":
            return DenseRows(self._matrix, self.path, self._place)
        if self.format == "csc":
            rows, self._temporary = _csc_to_csr.convert(
                self._matrix, self.shape, self.path, self._place, self._temp_dir, _csc_to_csr.BLOCK_VALUES
            )
            return rows
        with reading(self.path, self._place):
            indptr = self._matrix["indptr"][:]
        return CsrRows(self._matrix["data"], self._matrix["indices"], indptr, self.shape, self.path, self._place)

    def _index(self, axis: str) -> np.ndarray:
        key = self._file[axis].attrs.get("_index", "_index")
        if key not in self._file[axis]:
            raise DataError(f"{self.path}: {axis} has no index {key!r}; it holds {listing(self._file[axis])}")
        return texts(self._read(f"{axis}/{key}"))

    def _table(self, axis: str):
        table = self._read(axis)
        table.index = table.index.astype(str)
        return table

    def _obs_values(self, name: str):
        obs = self._file["obs"]
        if name not in self.obs_columns:
            raise DataError(
                f"{self.path}: obs has no column {name!r}; its columns are "
                f"{', '.join(map(repr, self.obs_columns[:20])) or 'none'}"
            )
        # anndata 0.7 kept categories apart from the column, so that only the whole table can be read
        if "encoding-type" not in obs[name].attrs:
            return self._read("obs")[name].array
        return self._read(f"obs/{name}")

    def _read(self, element: str):
        from anndata.io import read_elem

        with reading(self.path, element):
            return read_elem(self._file[element])
