"""Writing an `.h5ad` file block by block, so that it is there whole or not at all.

The file grows as PATH.tmp, is synced to disk and renamed. Its bytes depend on the values alone: no times, and the same
for any division into blocks, because values are compressed here, one whole chunk after another, and not when HDF5's
cache happens to be full.
"""

from __future__ import annotations

import errno
import os
import shutil
import zlib
from collections.abc import Mapping
from pathlib import Path

import h5py
import numpy as np
import scipy.sparse as sp

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
        if len(var) != n_vars:
            raise DataError(f"var: needs one row per gene ({n_vars:,}), got {len(var):,}")
        self.path, self.n_vars, self.format, self.n_obs = Path(path), int(n_vars), format, 0
        self._temporary = self.path.with_name(self.path.name + ".tmp")
        self._var, self._compression = var, compression
        self._offsets = [np.zeros(1, dtype=np.int64)]
        with self._writing():
            self._file = h5py.File(self._temporary, "w")
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
                self._offsets.append(self._offsets[-1][-1] + block.indptr[1:].astype(np.int64))
                for stream, values in zip(self._streams, (block.data, block.indices), strict=True):
                    stream.add(values)
            else:
                block = block.toarray() if sp.issparse(block) else block
                self._streams[0].add(np.asarray(block, dtype=np.float32))
            self._flush(last=False)
        self.n_obs += block.shape[0]

    def finish(self, obs, uns: Mapping | None = None, obsm: Mapping[str, np.ndarray] | None = None) -> Path:
        """Write the rest, sync and rename.

        Parameters
        ----------
        obs
            Table of the cells, in the order they were appended, a pandas DataFrame with unique names.
        uns
            Settings and reports (`plain_uns` says what is kept as JSON text).
        obsm
            Arrays with one row per cell.

        Returns
        -------
        The file's path.

        Raises
        ------
        DataError
            `obs` or an array has not one row per cell, names repeat, or the disk is full.
        """
        from anndata.io import write_elem

        for name, rows in [("obs", len(obs)), *((f"obsm[{k!r}]", len(v)) for k, v in (obsm or {}).items())]:
            if rows != self.n_obs:
                raise DataError(f"{name}: needs one row per cell ({self.n_obs:,}), got {rows:,}")
        if not obs.index.is_unique:
            raise DataError("obs: names of cells repeat; give every cell a name of its own")
        settings = plain_uns(uns or {})
        with self._writing():
            self._flush(last=True)
            self._close_matrix()
            write_elem(self._file, "obs", plain_table(obs))
            write_elem(self._file, "var", plain_table(self._var, fold=False))
            write_elem(self._file, "obsm", dict(sorted((obsm or {}).items())))
            for empty in ("varm", "obsp", "varp", "layers"):
                write_elem(self._file, empty, {})
            write_elem(self._file, "uns", settings)
            self._file.close()
            _sync(self._temporary)
            os.replace(self._temporary, self.path)
            _sync(self.path.parent)
        return self.path

    def abort(self) -> None:
        """Remove what was not finished; nothing happens after `finish`."""
        if self._temporary.exists():
            try:
                self._file.close()
            except (OSError, RuntimeError):
                pass  # a file on a full disk cannot be flushed; it is removed below all the same
            self._temporary.unlink(missing_ok=True)

    def _open_matrix(self) -> None:
        if self.format == "dense":
            rows = max(1, CHUNK_VALUES // max(1, self.n_vars))
            self._streams = [self._stream(self._file, "X", np.float32, (rows, max(1, self.n_vars)))]
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

    def _stream(self, group: h5py.Group, name: str, dtype, chunks: tuple[int, ...]) -> _ChunkStream:
        return _ChunkStream(group, name, np.dtype(dtype), chunks, self._compression, self.n_vars)

    def _flush(self, last: bool) -> None:
        """Write full chunks, one of each dataset in turn, so that their order in the file is always the same."""
        while any([stream.write_chunk(last) for stream in self._streams]):
            pass

    def _writing(self):
        return _RemoveOnError(self)


class _ChunkStream:
    """Rows that come in pieces of any size and go into a growing dataset in whole chunks along its first axis."""

    def __init__(self, group, name: str, dtype: np.dtype, chunks: tuple[int, ...], compression, n_vars: int):
        self.chunks, self.dtype, self.compression = chunks, dtype, compression
        self.tail = (n_vars,) if len(chunks) == 2 else ()
        filters = {} if compression is None else dict(zip(("compression", "compression_opts", "shuffle"), compression))
        self.dataset = group.create_dataset(
            name, shape=(0, *self.tail), maxshape=(None, *self.tail), dtype=dtype, chunks=chunks, **filters
        )
        self.pieces: list[np.ndarray] = []
        self.waiting = 0

    def add(self, values: np.ndarray) -> None:
        """Take rows in; they are written by `write_chunk`."""
        if len(values):
            self.pieces.append(np.ascontiguousarray(values, dtype=self.dtype))
            self.waiting += len(values)

    def write_chunk(self, last: bool) -> bool:
        """Write one chunk if there is a full one, or (`last`) any rest; False when there was nothing to write."""
        size = self.chunks[0]
        if self.waiting < size and not (last and self.waiting):
            return False
        taken, rows = [], 0
        while self.pieces and rows < size:
            piece = self.pieces[0][: size - rows]
            rest = self.pieces[0][len(piece) :]
            self.pieces[:1] = [rest] if len(rest) else []
            taken.append(piece)
            rows += len(piece)
        self.waiting -= rows
        start = self.dataset.shape[0]
        self.dataset.resize(start + rows, axis=0)
        chunk = np.zeros(self.chunks, dtype=self.dtype)
        np.concatenate(taken, out=chunk[:rows]) if self.tail != (0,) else None
        self.dataset.id.write_direct_chunk((start, *(0 for _ in self.tail)), self._encode(chunk))
        return True

    def _encode(self, chunk: np.ndarray) -> bytes:
        """The chunk as HDF5's filters would store it: shuffled (first bytes of all values, then second ...), deflated."""
        if self.compression is None:
            return chunk.tobytes()
        _, level, shuffle = self.compression
        raw = chunk.reshape(-1).view(np.uint8)
        if shuffle:
            raw = np.ascontiguousarray(raw.reshape(-1, self.dtype.itemsize).T)
        return zlib.compress(raw, level)


class _RemoveOnError:
    """Around everything that writes: a failure removes the temporary file, and a full disk is said in plain words."""

    def __init__(self, writer: H5adWriter):
        self.writer = writer

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind, error, trace) -> None:
        if error is None:
            return
        path, temporary = self.writer.path, self.writer._temporary
        written = temporary.stat().st_size if temporary.exists() else 0
        self.writer.abort()
        if isinstance(error, OSError):
            full = error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
            folder = path.parent if path.parent.exists() else Path()
            raise DataError(
                f"{path}: cannot be written: {error.strerror or error} (after {written:,} bytes; "
                f"{shutil.disk_usage(folder).free:,} bytes are free there)"
                + (
                    "; free some space or name another place"
                    if full
                    else "; check that the folder exists and is writable"
                )
            ) from error


def _sync(path: Path) -> None:
    """Wait until a file or a folder's entries are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
