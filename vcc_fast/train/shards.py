"""Reading a folder of shards: cells by number, straight from memory-mapped files."""

from __future__ import annotations

import copy
import hashlib
import mmap
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError
from vcc_fast.train.shard_format import MANIFEST, PARTS, VOCAB, Manifest, ShardEntry, corrupt_shards

# Each open shard holds two file descriptors, and a process may often have no more than 1,024. A window of 64 blocks and
# the next one, which is read ahead, are of 128 shards or few more.
OPEN_SHARDS = 192


class Shard:
    """One shard's arrays: indptr int64 [cells + 1], genes and counts uint16 [values].

    Raises
    ------
    DataError
        A file is damaged; it and the remedy are named.
    """

    def __init__(self, folder: Path, entry: ShardEntry):
        problem = entry.problem(folder)
        if problem is not None:
            raise corrupt(folder, entry.name, problem)
        arrays = {part: self._load(folder, entry, part) for part in PARTS}
        self._mapped = [arrays[part] for part in ("genes", "counts") if isinstance(arrays[part], np.memmap)]
        self.name, self.indptr = entry.name, arrays["indptr"]
        self.genes, self.counts = np.asarray(arrays["genes"]), np.asarray(arrays["counts"])
        if self.indptr[0] != 0 or self.indptr[-1] != entry.n_values or (np.diff(self.indptr) < 0).any():
            raise corrupt(folder, entry.name, f"{entry.name}.indptr.npy does not rise from 0 to {entry.n_values:,}")

    @staticmethod
    def _load(folder: Path, entry: ShardEntry, part: str) -> np.ndarray:
        length = entry.n_cells + 1 if part == "indptr" else entry.n_values
        path = entry.path(folder, part)
        try:
            # Offsets are all wanted at once; an array of no values cannot be mapped.
            mapped = part != "indptr" and length > 0
            array = np.load(path, mmap_mode="r" if mapped else None, allow_pickle=False)
        except (ValueError, OSError) as error:
            raise corrupt(folder, entry.name, f"{path.name} cannot be read ({error})") from error
        if array.dtype != PARTS[part] or array.shape != (length,):
            raise corrupt(folder, entry.name, f"{path.name} holds {array.dtype} {list(array.shape)}")
        return array

    def read_ahead(self, first: int, last: int) -> None:
        """Ask the system to read the values of cells first .. last - 1 from the disk, without waiting for it."""
        if not hasattr(mmap, "MADV_WILLNEED"):
            return
        begin, end = (int(self.indptr[cell]) for cell in (first, last))
        for array in self._mapped:
            file: mmap.mmap = array.base
            start = len(file) - array.nbytes
            place = (start + begin * array.itemsize) // mmap.PAGESIZE * mmap.PAGESIZE
            if end > begin:
                file.madvise(mmap.MADV_WILLNEED, place, start + end * array.itemsize - place)


@dataclass(frozen=True)
class Rows:
    """Where the values of n cells are.

    Parameters
    ----------
    cells
        int64 [n], their numbers.
    n_values
        int64 [n].
    genes, counts
        int64 [n], address of each cell's first gene and count, valid while this object lives.
    shards, shard, begin
        The shards in use; of each cell, int64 [n], its place among them, and its first value there.
    """

    cells: np.ndarray
    n_values: np.ndarray
    genes: np.ndarray
    counts: np.ndarray
    shards: tuple[Shard, ...]
    shard: np.ndarray
    begin: np.ndarray

    def __len__(self) -> int:
        return len(self.cells)

    def take(self, places: np.ndarray | slice) -> Rows:
        """Some of them."""
        per_cell = (self.cells, self.n_values, self.genes, self.counts)
        return Rows(*(array[places] for array in per_cell), self.shards, self.shard[places], self.begin[places])

    def values(self, place: int) -> tuple[np.ndarray, np.ndarray]:
        """Genes and counts of one cell, uint16 [n_values]."""
        shard, begin = self.shards[self.shard[place]], self.begin[place]
        part = slice(begin, begin + self.n_values[place])
        return shard.genes[part], shard.counts[part]


class ShardReader:
    """A folder of shards, open for reading.

    Files are mapped when a cell of theirs is asked for, at most `OPEN_SHARDS` shards at a time. A shard's checksums are
    compared once, before `rows` first gives cells of it: each file is read whole then (0.8 to 0.9 GB/s a core from the
    page cache, AMD EPYC with SHA instructions: 0.15 s for 16,384 cells of 2,000 values); later reads cost nothing more.

    Parameters
    ----------
    folder
        What `vcc-fast shard` wrote.
    skip_corrupt
        Compute every checksum now, and leave out the shards that fail, with a warning. By default sizes are compared
        now, checksums when a shard is first read, and one that is damaged is an error. Cells keep their numbers either
        way.

    Attributes
    ----------
    manifest
        What the folder holds.
    ranges
        int64 [R, 2], first and one past the last cell of each run of cells that can be read.
    skipped
        Shard -> what is wrong with it.

    Raises
    ------
    DataError
        The folder is not one of shards, or a shard is damaged; every damaged one is named.
    """

    def __init__(self, folder: str | Path, *, skip_corrupt: bool = False):
        self.folder = Path(folder)
        self.manifest = Manifest.read(self.folder)
        self._entries = self.manifest.shards
        self._starts = np.cumsum([0, *(entry.n_cells for entry in self._entries)], dtype=np.int64)
        self._open: OrderedDict[int, Shard] = OrderedDict()
        self.skipped = corrupt_shards(self.folder, self._entries, checksums=skip_corrupt)
        if self.skipped and not skip_corrupt:
            name, problem = next(iter(self.skipped.items()))
            more = f" (and {len(self.skipped) - 1} more)" if len(self.skipped) > 1 else ""
            raise corrupt(self.folder, name, problem + more)
        if self.skipped:
            lost = sum(entry.n_cells for entry in self._entries if entry.name in self.skipped)
            logger.warning(
                "%s: %d of %d shards are damaged and left out, %s cells: %s", self.folder, len(self.skipped),
                len(self._entries), f"{lost:,}", "; ".join(f"{n} ({p})" for n, p in self.skipped.items()),
            )  # fmt: skip
        good = [i for i, entry in enumerate(self._entries) if entry.name not in self.skipped]
        self.ranges = np.array([self._starts[i : i + 2] for i in good], dtype=np.int64).reshape(-1, 2)
        # Shared with restricted readers: each file is read for its checksum once.
        self._checked: set[int] = set(good) if skip_corrupt else set()

    def restricted(self, ranges: np.ndarray) -> ShardReader:
        """A reader of some of the cells: int64 [R, 2] ascending ranges within `self.ranges`; it opens its own files."""
        other = copy.copy(self)
        other.ranges, other._open = ranges, OrderedDict()
        return other

    @property
    def n_cells(self) -> int:
        """Cells that can be read."""
        return int((self.ranges[:, 1] - self.ranges[:, 0]).sum())

    @cached_property
    def vocab(self) -> GeneVocab:
        """The vocabulary whose ids the shards hold."""
        vocab = GeneVocab.from_json(self.folder / VOCAB, self.manifest.vocabulary["pad_token"])
        if vocab.sha256 != self.manifest.vocabulary["sha256"]:
            raise DataError(
                f"{self.folder / VOCAB}: is not the vocabulary that {MANIFEST} names; make the shards again"
            )
        return vocab

    @property
    def fingerprint(self) -> str:
        """Hash that stands for what can be read: the vocabulary, the shards' checksums and the ranges of cells."""
        good = [entry.sha256 for entry in self._entries if entry.name not in self.skipped]
        parts = [self.manifest.vocabulary["sha256"], *(entry[part] for entry in good for part in PARTS)]
        return hashlib.sha256("\n".join(parts).encode() + self.ranges.tobytes()).hexdigest()

    def rows(self, cells: np.ndarray) -> Rows:
        """Where the values of some cells are.

        Parameters
        ----------
        cells
            int64 [n] numbers, in any order.

        Raises
        ------
        DataError
            A number is out of range or of a shard that was left out, or its shard is damaged.
        """
        cells = np.asarray(cells, dtype=np.int64)
        if cells.size and not (0 <= cells.min() and cells.max() < self._starts[-1]):
            raise DataError(f"cells: need 0 to {self._starts[-1] - 1:,}, got {cells.min():,} to {cells.max():,}")
        numbers, shard = np.unique(np.searchsorted(self._starts, cells, side="right") - 1, return_inverse=True)
        shards = tuple(self._sound(int(number)) for number in numbers)
        n = len(cells)
        begin, end, genes, counts = (np.empty(n, dtype=np.int64) for _ in range(4))
        for place, (number, opened) in enumerate(zip(numbers, shards, strict=True)):
            mine = np.flatnonzero(shard == place)
            local = cells[mine] - self._starts[number]
            begin[mine], end[mine] = opened.indptr[local], opened.indptr[local + 1]
            genes[mine] = opened.genes.ctypes.data + begin[mine] * opened.genes.itemsize
            counts[mine] = opened.counts.ctypes.data + begin[mine] * opened.counts.itemsize
        return Rows(cells, end - begin, genes, counts, shards, shard.reshape(-1), begin)

    def read_ahead(self, runs: np.ndarray) -> None:
        """Ask the system to read cells from the disk, without waiting for it.

        Parameters
        ----------
        runs
            int64 [n, 2], first and one past the last number of each run of cells.
        """
        for number, first, last in self._parts(runs):
            self._shard(number).read_ahead(first, last)

    def check(self, runs: np.ndarray) -> None:
        """Compare the checksums of the shards that hold some runs of cells, int64 [n, 2], so that `rows` has not to.

        Raises
        ------
        DataError
            A shard is damaged.
        """
        for number, _, _ in self._parts(runs):
            self._sound(number)

    def _parts(self, runs: np.ndarray) -> Iterator[tuple[int, int, int]]:
        """Shard, and its first and one past its last cell, of the parts of runs of cells."""
        for first, last in runs.tolist():
            number = int(np.searchsorted(self._starts, first, side="right")) - 1
            while first < last:
                start, stop = (int(cell) for cell in self._starts[number : number + 2])
                yield number, first - start, min(last, stop) - start
                first, number = stop, number + 1

    def _sound(self, number: int) -> Shard:
        """An open shard that has its checksums."""
        shard = self._shard(number)
        if number not in self._checked:
            entry = self._entries[number]
            problem = entry.problem(self.folder, checksums=True)
            if problem is not None:
                raise corrupt(self.folder, entry.name, problem)
            self._checked.add(number)
        return shard

    def _shard(self, number: int) -> Shard:
        if number not in self._open:
            entry = self._entries[number]
            if entry.name in self.skipped:
                raise corrupt(self.folder, entry.name, self.skipped[entry.name])
            self._open[number] = Shard(self.folder, entry)
            while len(self._open) > OPEN_SHARDS:
                self._open.popitem(last=False)
        self._open.move_to_end(number)
        return self._open[number]


def corrupt(folder: Path, name: str, problem: str) -> DataError:
    """The error of a damaged shard."""
    return DataError(
        f"{folder}: shard {name} is damaged: {problem}; `vcc-fast shard --verify {folder}` checks all of them. Copy it "
        "again or make the shards again, or leave damaged shards out (--skip-corrupt; in Python skip_corrupt=True)"
    )
