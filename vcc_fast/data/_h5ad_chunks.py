"""A growing HDF5 dataset that is written in whole chunks, compressed here."""

from __future__ import annotations

import zlib

import numpy as np


class ChunkStream:
    """Rows that come in pieces of any size and go into a new dataset in whole chunks along its first axis.

    Parameters
    ----------
    group
        HDF5 group to make the dataset in.
    name, dtype
        The dataset's.
    chunks
        Shape of a chunk: (values,), or (rows, columns) for a dataset of that many columns.
    compression
        ("gzip", level, shuffle) or None.
    """

    def __init__(self, group, name: str, dtype, chunks: tuple[int, ...], compression: tuple[str, int, bool] | None):
        self.chunks, self.dtype, self.compression = chunks, np.dtype(dtype), compression
        filters = {}
        if compression is not None:
            filters = {"compression": "gzip", "compression_opts": compression[1], "shuffle": compression[2]}
        columns = chunks[1:]
        self.dataset = group.create_dataset(
            name, shape=(0, *columns), maxshape=(None, *columns), dtype=self.dtype, chunks=chunks, **filters
        )
        self.pieces: list[np.ndarray] = []
        self.waiting = 0

    def add(self, values: np.ndarray) -> None:
        """Take a copy of some rows; they are written by `write_chunk`."""
        if len(values):
            self.pieces.append(np.array(values, dtype=self.dtype))
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
        np.concatenate(taken, out=chunk[:rows])
        self.dataset.id.write_direct_chunk((start, *[0] * (chunk.ndim - 1)), self._encode(chunk))
        return True

    def _encode(self, chunk: np.ndarray) -> bytes:
        """The chunk as HDF5's filters would store it: all first bytes, all second bytes and so on, then deflated."""
        if self.compression is None:
            return chunk.tobytes()
        _, level, shuffle = self.compression
        raw = chunk.reshape(-1).view(np.uint8)
        if shuffle:
            raw = np.ascontiguousarray(raw.reshape(-1, self.dtype.itemsize).T)
        return zlib.compress(raw, level)
