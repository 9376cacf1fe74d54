"""The bytes of an `.h5ad` whose values are still to come: written front to back, it never lies on disk as a whole.

HDF5 files are not written in order, so that one cannot be streamed into a compressor. But where the arrays of a
contiguous dataset will lie is known as soon as their sizes are: HDF5 makes a skeleton with everything but the two large
arrays, which are allocated and never written, in a file that is kept in memory without its holes (some dozen bytes a
cell), and the arrays go in their places as they are computed.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import h5py
import numpy as np

from vcc_fast.data._h5ad_uns import plain_table

VALUE_BYTES = 4


@dataclass(frozen=True)
class H5adImage:
    """An `.h5ad` with a CSR `X` (float32 values, int32 columns, int64 offsets) without its values and columns.

    Attributes
    ----------
    segments
        In the order of the file: bytes, or "data" or "indices" where that array goes.
    n_values
        Values, and columns.
    """

    segments: tuple[bytes | str, ...]
    n_values: int

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return sum(VALUE_BYTES * self.n_values if isinstance(part, str) else len(part) for part in self.segments)

    def stream(self, arrays: Callable[[str], Iterator[np.ndarray]]) -> Iterator[bytes | memoryview]:
        """The file's bytes in order.

        Parameters
        ----------
        arrays
            Called with "data" (float32 wanted) and with "indices" (int32), gives that array in pieces of any length.

        Raises
        ------
        ValueError
            The pieces of an array are not `n_values` values in all.
        """
        for part in self.segments:
            if isinstance(part, bytes):
                yield part
                continue
            dtype, left = ("<f4" if part == "data" else "<i4"), self.n_values
            for piece in arrays(part):
                left -= len(piece)
                if len(piece):
                    yield memoryview(np.ascontiguousarray(piece, dtype=dtype)).cast("B")
            if left:
                raise ValueError(f"{part}: {self.n_values - left:,} of {self.n_values:,} values came")


def make_image(obs, var, row_values: np.ndarray) -> H5adImage:
    """Lay out an `.h5ad` with empty `uns`, `obsm`, `varm`, `obsp`, `varp` and `layers`.

    Parameters
    ----------
    obs, var
        Tables of the N cells and G genes, pandas DataFrames.
    row_values
        int64 [N]: values of each cell.
    """
    from anndata.io import write_elem

    n_values = int(row_values.sum())
    skeleton = _SparseFile()
    with h5py.File(skeleton, "w") as file:
        file.attrs.update({"encoding-type": "anndata", "encoding-version": "0.1.0"})
        group = file.create_group("X")
        group.attrs.update({"encoding-type": "csr_matrix", "encoding-version": "0.1.0"})
        group.attrs["shape"] = np.array([len(obs), len(var)], dtype=np.int64)
        places = {
            "data": _allocate(group, b"data", h5py.h5t.IEEE_F32LE, n_values),
            "indices": _allocate(group, b"indices", h5py.h5t.STD_I32LE, n_values),
        }
        group["indptr"] = np.concatenate([[0], np.cumsum(row_values)]).astype(np.int64)
        write_elem(file, "obs", plain_table(obs))
        write_elem(file, "var", plain_table(var, fold=False))
        for empty in ("obsm", "varm", "obsp", "varp", "layers", "uns"):
            write_elem(file, empty, {})
    return H5adImage(tuple(_around(skeleton, places, VALUE_BYTES * n_values)), n_values)


def _allocate(group: h5py.Group, name: bytes, dtype, n_values: int) -> int:
    """Make a contiguous dataset without writing it; returns its offset in the file."""
    plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plist.set_layout(h5py.h5d.CONTIGUOUS)
    plist.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    plist.set_fill_time(h5py.h5d.FILL_TIME_NEVER)
    # Else the file's bytes would depend on the second that it was made in.
    plist.set_obj_track_times(False)
    space = h5py.h5s.create_simple((n_values,))
    dataset = h5py.h5d.create(group.id, name, dtype, space, plist)
    return dataset.get_offset()


def _around(skeleton: _SparseFile, places: dict[str, int], length: int) -> Iterator[bytes | str]:
    at = 0
    for name, offset in sorted(places.items(), key=lambda place: place[1]):
        yield skeleton.content(at, offset)
        yield name
        at = offset + length
    yield skeleton.content(at, skeleton.size)


class _SparseFile(io.RawIOBase):
    """A file in memory that h5py can write to; what was never written takes no memory and is read as zeros."""

    PAGE = 1 << 16

    def __init__(self):
        self.size, self._at = 0, 0
        self._pages: dict[int, bytearray] = {}

    def content(self, start: int, stop: int) -> bytes:
        """Bytes start..stop."""
        out = bytearray(stop - start)
        for page, inside, outside in self._pieces(start, stop):
            if page in self._pages:
                out[outside] = self._pages[page][inside]
        return bytes(out)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + (0, self._at, self.size)[whence]
        return self._at

    def truncate(self, size: int | None = None) -> int:
        self.size = self._at if size is None else size
        return self.size

    def readinto(self, buffer) -> int:
        stop = min(self._at + len(buffer), self.size)
        n = max(0, stop - self._at)
        buffer[:n] = self.content(self._at, self._at + n)
        self._at += n
        return n

    def write(self, data) -> int:
        view = memoryview(data).cast("B")
        for page, inside, outside in self._pieces(self._at, self._at + len(view)):
            self._pages.setdefault(page, bytearray(self.PAGE))[inside] = view[outside]
        self._at += len(view)
        self.size = max(self.size, self._at)
        return len(view)

    def _pieces(self, start: int, stop: int) -> Iterator[tuple[int, slice, slice]]:
        """(page, the part of it, the part of start..stop) in order."""
        at = start
        while at < stop:
            page, first = divmod(at, self.PAGE)
            n = min(self.PAGE - first, stop - at)
            yield page, slice(first, first + n), slice(at - start, at - start + n)
            at += n
