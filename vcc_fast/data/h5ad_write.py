"""Writing an `.h5ad` file block by block, so that it is there whole or not at all.

The file grows as PATH.tmp, is synced to disk and renamed. Its bytes depend on the values alone: no times, and the same
for any division into blocks, because values are compressed here, one whole chunk after another, and not when HDF5's
cache happens to be full.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import h5py
import numpy as np
import scipy.sparse as sp

from vcc_fast._files import sync
from vcc_fast.data._h5ad_chunks import ChunkStream
from vcc_fast.data._h5ad_uns import plain_table, plain_uns
from vcc_fast.errors import DataError, UsageError

FORMATS = ("csr", "dense")
GZIP = ("gzip", 1, True)
# 256 KiB of float32: a few cells, so that reading single cells decodes little
CHUNK_VALUES = 65_536


class H5adWriter:
    """Write `X` by blocks, then `obs` and `uns`. As a context manager, an exception or a missing `finish` aborts.

    Parameters
    ----------
    path
        The file to be; one that exists is replaced when `finish` renames.
    n_vars
        G.
    var
        Table of the G genes, a pandas DataFrame.
    format
        "csr" (float32 values, int32 columns, int64 offsets; zeros are not stored) or "dense" (float32).
    compression
        ("gzip", level, shuffle), by default level 1 with the shuffle filter, which is smaller and faster than
        gzip alone; None for none.

    Raises
    ------
    UsageError
        Unknown format or compression.
    DataError
        `var` has not n_vars rows, or the file cannot be created.
    """

    def __init__(
        self,
        path: str | Path,
        n_vars: int,
        var,
        *,
        format: str = "csr",
        compression: tuple[str, int, bool] | None = GZIP,
    ):
        if format not in FORMATS:
            raise UsageError(f"format: must be one of {', '.join(FORMATS)}, got {format!r}")
        if compression is not None and compression[0] != "gzip":
            raise UsageError(f"compression: must be ('gzip', level, shuffle) or None, got {compression!r}")
        if len(var) != n_vars or not n_vars:
            raise DataError(f"var: needs one row per gene ({n_vars:,}, at least 1), got {len(var):,}")
        self.path, self.n_vars, self.format, self.n_obs = Path(path), int(n_vars), format, 0
        self._temporary = self.path.with_name(self.path.name + ".tmp")
        self._var, self._compression = var, compression
        self._offsets, self._n_values = [np.zeros(1, dtype=np.int64)], 0
        self._file, self._unfinished = None, False
        with self._writing():
            self._file = h5py.File(self._temporary, "w")
            self._unfinished = True
            self._file.attrs.update({"encoding-type": "anndata", "encoding-version": "0.1.0"})
            self._open_matrix()

    def __enter__(self) -> H5adWriter:
        return self

    def __exit__(self, *exception) -> None:
        self.abort()

    def append(self, block) -> None:
        """Add cells.

        Parameters
        ----------
        block
            CSR matrix or array [B, G]; written as float32.

        Raises
        ------
        DataError
            Another number of genes, or the disk is full (the temporary file is removed).
        """
        if block.ndim != 2 or block.shape[1] != self.n_vars:
            raise DataError(f"block: needs {self.n_vars:,} genes a cell, got the shape {list(block.shape)}")
        with self._writing():
            if self.format == "csr":
                block = sp.csr_matrix(block, dtype=np.float32, copy=True)
                block.sum_duplicates()
                block.eliminate_zeros()
                self._offsets.append(self._n_values + block.indptr[1:].astype(np.int64))
                self._n_values += block.nnz
                for stream, values in zip(self._streams, (block.data, block.indices), strict=True):
                    stream.add(values)
            else:
                block = block.toarray() if sp.issparse(block) else block
                self._streams[0].add(np.asarray(block, dtype=np.float32))
            self._flush(last=False)
        self.n_obs += block.shape[0]

    def finish(
        self,
        obs,
        uns: Mapping | None = None,
        obsm: Mapping[str, np.ndarray] | None = None,
        varm: Mapping[str, np.ndarray] | None = None,
    ) -> Path:
        """Write the rest, sync and rename.

        Parameters
        ----------
        obs
            Table of the cells, in the order they were appended, a pandas DataFrame with unique names.
        uns
            Settings and reports (`plain_uns` says what is kept as JSON text).
        obsm, varm
            Arrays with one row per cell, per gene.

        Returns
        -------
        The file's path.

        Raises
        ------
        DataError
            `obs` or an array has not one row per cell (gene), names repeat, or the disk is full.
        """
        from anndata.io import write_elem

        for name, rows in [("obs", len(obs)), *((f"obsm[{k!r}]", len(v)) for k, v in (obsm or {}).items())]:
            if rows != self.n_obs:
                raise DataError(f"{name}: needs one row per cell ({self.n_obs:,}), got {rows:,}")
        for name, values in (varm or {}).items():
            if len(values) != self.n_vars:
                raise DataError(f"varm[{name!r}]: needs one row per gene ({self.n_vars:,}), got {len(values):,}")
        if not obs.index.is_unique:
            raise DataError("obs: names of cells repeat; give every cell a name of its own")
        settings = plain_uns(uns or {})
        with self._writing():
            self._flush(last=True)
            self._close_matrix()
            write_elem(self._file, "obs", plain_table(obs))
            write_elem(self._file, "var", plain_table(self._var, fold=False))
            write_elem(self._file, "obsm", dict(sorted((obsm or {}).items())))
            write_elem(self._file, "varm", dict(sorted((varm or {}).items())))
            for empty in ("obsp", "varp", "layers"):
                write_elem(self._file, empty, {})
            write_elem(self._file, "uns", settings)
            self._file.close()
            sync(self._temporary)
            os.replace(self._temporary, self.path)
            self._unfinished = False
            sync(self.path.parent)
        return self.path

    def abort(self) -> None:
        """Remove what was not finished; nothing happens after `finish`, nor to a file that another writer opened."""
        if self._unfinished:
            self._unfinished = False
            try:
                self._file.close()
            except (OSError, RuntimeError):
                pass  # a file on a full disk cannot be flushed; it is removed below all the same
            self._temporary.unlink(missing_ok=True)

    def _open_matrix(self) -> None:
        if self.format == "dense":
            rows = max(1, CHUNK_VALUES // self.n_vars)
            self._streams = [self._stream(self._file, "X", np.float32, (rows, self.n_vars))]
            self._file["X"].attrs.update({"encoding-type": "array", "encoding-version": "0.2.0"})
            return
        group = self._file.create_group("X")
        group.attrs.update({"encoding-type": "csr_matrix", "encoding-version": "0.1.0"})
        self._streams = [
            self._stream(group, "data", np.float32, (CHUNK_VALUES,)),
            self._stream(group, "indices", np.int32, (CHUNK_VALUES,)),
        ]

    def _close_matrix(self) -> None:
        if self.format == "csr":
            self._file["X"].attrs["shape"] = np.array([self.n_obs, self.n_vars], dtype=np.int64)
            indptr = self._stream(self._file["X"], "indptr", np.int64, (min(CHUNK_VALUES, self.n_obs + 1),))
            indptr.add(np.concatenate(self._offsets))
            while indptr.write_chunk(last=True):
                pass

    def _stream(self, group: h5py.Group, name: str, dtype, chunks: tuple[int, ...]) -> ChunkStream:
        return ChunkStream(group, name, dtype, chunks, self._compression)

    def _flush(self, last: bool) -> None:
        """Write full chunks, one of each dataset in turn, so that their order in the file is always the same."""
        while any([stream.write_chunk(last) for stream in self._streams]):
            pass

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Around everything that writes: a failure removes the temporary file, and a full disk is said plainly."""
        try:
            yield
        except BaseException as error:
            written = self._temporary.stat().st_size if self._unfinished and self._temporary.exists() else 0
            self.abort()
            if not isinstance(error, OSError):
                raise
            raise DataError(_write_error(self.path, error, written)) from error


def _write_error(path: Path, error: OSError, written: int) -> str:
    # HDF5 gives the system's error number only inside its text
    found = re.search(r"errno = (\d+)", str(error))
    number = error.errno or (int(found[1]) if found else 0)
    reason = os.strerror(number) if number else str(error)
    if not path.parent.is_dir():
        return f"{path}: cannot be written: there is no folder {path.parent}; make it first"
    room = f"after {written:,} bytes; {shutil.disk_usage(path.parent).free:,} bytes are free there"
    full = number in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
    remedy = "free some space or name another place" if full else "name a place that can be written to"
    return f"{path}: cannot be written: {reason} ({room}); {remedy}"
