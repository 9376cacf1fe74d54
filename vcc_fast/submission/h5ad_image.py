"""The bytes of an `.h5ad` whose values are still to come: written front to back, it never lies on disk as a whole.

HDF5 files are not written in order, so that one cannot be streamed into a compressor. But where the arrays of a
contiguous dataset will lie is known as soon as their sizes are: a skeleton is made with everything but the two large
arrays, which are allocated and never written (a hole, where the file system has those). Its other bytes are kept, a few
dozen a cell, and the arrays go in their places as they are computed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

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
    with tempfile.TemporaryDirectory(prefix="vcc_fast_") as folder:
        path = Path(folder) / "skeleton.h5ad"
        with h5py.File(path, "w") as file:
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
        return H5adImage(tuple(_around(path, places, VALUE_BYTES * n_values)), n_values)


def _allocate(group: h5py.Group, name: bytes, dtype, n_values: int) -> int:
    """Make a contiguous dataset without writing it; returns its offset in the file."""
    plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plist.set_layout(h5py.h5d.CONTIGUOUS)
    plist.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    plist.set_fill_time(h5py.h5d.FILL_TIME_NEVER)
    space = h5py.h5s.create_simple((n_values,))
    dataset = h5py.h5d.create(group.id, name, dtype, space, plist)
    return dataset.get_offset()


def _around(path: Path, places: dict[str, int], length: int) -> Iterator[bytes | str]:
    with open(path, "rb") as handle:
        at = 0
        for name, offset in sorted(places.items(), key=lambda place: place[1]):
            yield handle.read(offset - at)
            yield name
            at = offset + length
            handle.seek(at)
        yield handle.read()
