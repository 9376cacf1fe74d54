"""Opening an `.h5ad` file and its elements, with errors that say what is there instead and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import h5py
import numpy as np

from vcc_fast.errors import DataError, VccFastError

# chunks are up to 1 MiB in most files; HDF5's own default cache (1 MiB) decodes a chunk again for every row in it
CHUNK_CACHE_BYTES = 16 * 2**20
# a dense matrix's own cache, at most
BAND_CACHE_BYTES = 256 * 2**20


def open_h5ad(path: str | Path) -> h5py.File:
    """Open a file for reading and check that it is an AnnData file of a layout that is still in use.

    Raises
    ------
    DataError
        No such file, not HDF5, truncated, not AnnData, or of anndata < 0.7.
    """
    path = Path(path)
    if not path.exists():
        raise DataError(f"{path}: no such file")
    if path.is_dir():
        hint = (
            " (a zarr store? write it with adata.write_h5ad)" if any(path.glob(".z*")) or (path / "X").exists() else ""
        )
        raise DataError(f"{path}: is a folder, not an .h5ad file{hint}")
    try:
        with open(path, "rb") as raw:
            head = raw.read(8)
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror})") from error
    if not head:
        raise DataError(f"{path}: is empty (0 bytes); is the download complete?")
    if head.startswith(b"\x1f\x8b"):
        raise DataError(f"{path}: is gzip compressed as a whole; unpack it first (gunzip)")
    if not h5py.is_hdf5(path):
        raise DataError(f"{path}: is not an HDF5 file (it begins with {head!r}); needed is an .h5ad file")
    try:
        file = h5py.File(path, "r", rdcc_nbytes=CHUNK_CACHE_BYTES)
    except OSError as error:
        kind = "is truncated; is the download or copy complete?" if "truncated" in str(error) else "cannot be opened"
        raise DataError(f"{path}: {kind} ({error})") from error
    try:
        _check_layout(path, file)
    except BaseException:
        file.close()
        raise
    return file


def _check_layout(path: Path, file: h5py.File) -> None:
    missing = [name for name in ("obs", "var") if name not in file]
    if missing:
        raise DataError(
            f"{path}: is HDF5 but not AnnData: no {' and '.join(missing)}; it holds {listing(file)}"
            + (
                ". It looks like 10x's own .h5: read it with scanpy.read_10x_h5 and write it with write_h5ad"
                * _is_10x(file)
            )
        )
    old = [name for name in ("X", "obs", "var") if name in file and "h5sparse_format" in file[name].attrs]
    old += [name for name in ("obs", "var") if isinstance(file[name], h5py.Dataset)]
    if old:
        raise DataError(
            f"{path}: {', '.join(old)} written by anndata < 0.7, a layout that is not read here; "
            "load it with an anndata that still can (0.7 to 0.12) and write it again: "
            "anndata.read_h5ad(F).write_h5ad(G)"
        )


def _is_10x(file: h5py.File) -> bool:
    return "matrix" in file and "barcodes" in file["matrix"]


def matrix_element(path: Path, file: h5py.File, layer: str | None) -> tuple[h5py.Group | h5py.Dataset, str, str]:
    """`X` or a layer, what to call it, and its format: "csr", "csc" or "dense".

    Raises
    ------
    DataError
        It is not there, or is of an encoding that is no matrix of numbers.
    """
    layers = file["layers"] if "layers" in file else {}
    place = "X" if layer is None else f"layers[{layer!r}]"
    found = layers.get(layer) if layer is not None else file.get("X")
    if found is None or found.attrs.get("encoding-type") == "null":
        remedy = f"the layers are {listing(layers)}" + (
            "; pass one with --layer" if layer is None and len(layers) else ""
        )
        raise DataError(f"{path}: has no {place}; {remedy}")
    encoding = found.attrs.get("encoding-type", "array" if isinstance(found, h5py.Dataset) else "none")
    kind = {"csr_matrix": "csr", "csc_matrix": "csc", "array": "dense"}.get(encoding)
    complete = isinstance(found, h5py.Dataset) if kind == "dense" else _has_parts(found)
    if kind is None or not complete:
        what = f"has the encoding {encoding!r}" if kind is None else f"is an incomplete {encoding!r}"
        raise DataError(
            f"{path}: {place} {what}; needed is a csr_matrix, a csc_matrix or a dense array "
            "(write it again with a current anndata)"
        )
    values = found if kind == "dense" else found["data"]
    if values.dtype.kind not in "fiub" or (kind == "dense" and values.ndim != 2):
        raise DataError(
            f"{path}: {place} holds {values.dtype} of shape {list(values.shape)}; needed are numbers [N, G]"
        )
    if kind == "dense":
        # HDF5 shares one cache among all handles of a dataset: a new one takes effect once the others are gone
        name = found.name
        del found, values
        found = _with_band_cache(file, name)
    return found, place, kind


def _with_band_cache(file: h5py.File, name: str) -> h5py.Dataset:
    """A dense matrix whose cache holds all chunks that a row crosses, so that ascending rows decode each chunk once.

    h5py's own choice of chunks is hundreds of rows high, and such a row of chunks is larger than the file's cache.
    """
    shape, chunks, size = file[name].shape, file[name].chunks, file[name].dtype.itemsize
    if chunks is None:
        return file[name]
    across = -(-shape[1] // chunks[1])
    # Two chunks of one slot evict each other; a hundred slots a chunk make that rare.
    slots = max(8191, 100 * across + 1)
    n_bytes = min(max(across * chunks[0] * chunks[1] * size, CHUNK_CACHE_BYTES), BAND_CACHE_BYTES)
    access = h5py.h5p.create(h5py.h5p.DATASET_ACCESS)
    access.set_chunk_cache(slots, n_bytes, 1.0)
    return h5py.Dataset(h5py.h5d.open(file.id, name.encode(), access))


def _has_parts(group) -> bool:
    return isinstance(group, h5py.Group) and {"data", "indices", "indptr"} <= set(group) and "shape" in group.attrs


def listing(group) -> str:
    """The first names in a group, for an error."""
    names = list(group)
    return ", ".join(map(repr, names[:12])) + (", ..." if len(names) > 12 else "") if names else "none"


@contextmanager
def reading(path: Path, what: str) -> Iterator[None]:
    """Turn what HDF5 and anndata raise on damaged or unknown content (of many types) into a DataError that names it."""
    try:
        yield
    except (VccFastError, MemoryError):
        raise
    except Exception as error:
        cause = error.__cause__ if error.__cause__ is not None else error
        text = " ".join(f"{type(cause).__name__}: {cause}".split())[:300]
        raise DataError(f"{path}: {what} cannot be read ({text}); the file may be damaged") from error


def texts(values) -> np.ndarray:
    """Names or labels as a plain object array of `str`; a missing value becomes ""."""
    import pandas as pd

    values = np.asarray(values, dtype=object)
    labels = [v if isinstance(v, str) else v.decode() if isinstance(v, bytes) else str(v) for v in values]
    return np.where(pd.isna(values), "", np.array(labels, dtype=object)).astype(object)
