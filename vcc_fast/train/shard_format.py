"""What a folder of shards holds, and the checks that it still holds that.

manifest.json        version, sources, vocabulary hash, settings and one entry a shard with sizes and SHA-256s
vocab.json           token -> id, as a checkpoint has it
shard-00000.indptr   int64 [cells + 1]: where each cell's values begin      } three `.npy` files a shard, which are
shard-00000.genes    uint16 [values]: rows of the gene table, ascending     } memory-mapped: a reader takes pages of
shard-00000.counts   uint16 [values]: raw counts, none of them 0            } the cells that it wants

A cell's number is its place in the whole folder: shards in their order, cells in theirs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vcc_fast._files import sha256_of
from vcc_fast.errors import DataError

VERSION = 1
MANIFEST, VOCAB = "manifest.json", "vocab.json"
PARTS = {"indptr": np.dtype("<i8"), "genes": np.dtype("<u2"), "counts": np.dtype("<u2")}
MOST_TOKENS = 1 << 16


@dataclass(frozen=True)
class ShardEntry:
    """One shard in the manifest.

    Parameters
    ----------
    name
        `shard-00000`.
    n_cells, n_values
        Cells, and values of all of them.
    bytes, sha256
        Size and checksum of each of its files, by part.
    next
        `[source, cell]`: the first cell of the sources that comes after this shard, where a killed run goes on.
    tally
        What was left out on the way to this shard's cells, or is notable about them, by kind.
    """

    name: str
    n_cells: int
    n_values: int
    bytes: dict[str, int]
    sha256: dict[str, str]
    next: list[int]
    tally: dict[str, int]

    def path(self, folder: Path, part: str) -> Path:
        """The file of one part."""
        return folder / f"{self.name}.{part}.npy"

    def problem(self, folder: Path, checksums: bool = False) -> str | None:
        """What is wrong with the files, or None; only their sizes are looked at without `checksums`."""
        for part, size in self.bytes.items():
            path = self.path(folder, part)
            if not path.is_file():
                return f"{path.name} is missing"
            found = path.stat().st_size
            if found != size:
                return f"{path.name} has {found:,} bytes, not {size:,}"
            if checksums and sha256_of(path) != self.sha256[part]:
                return f"{path.name} does not have the checksum that it was written with"
        return None


@dataclass(frozen=True)
class Manifest:
    """`manifest.json`.

    Parameters
    ----------
    vocabulary
        `{"tokens", "sha256"}` of the vocabulary (`GeneVocab.sha256`).
    settings
        Options that the shards were made with.
    sources
        One `{"name", "cells", "alignment", ...}` a source.
    tally
        What was left out or is notable, of all shards.
    shards
        In the order of the cells.
    """

    vocabulary: dict[str, Any]
    settings: dict[str, Any]
    sources: list[dict[str, Any]]
    tally: dict[str, int]
    shards: tuple[ShardEntry, ...]

    @property
    def n_cells(self) -> int:
        """Cells of all shards."""
        return sum(shard.n_cells for shard in self.shards)

    @property
    def n_values(self) -> int:
        """Values of all shards."""
        return sum(shard.n_values for shard in self.shards)

    def write(self, path: Path) -> None:
        """Write the file."""
        content = {"version": VERSION, "cells": self.n_cells, "values": self.n_values} | asdict(self)
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """Read the file of a folder.

        Raises
        ------
        DataError
            There is none, it is damaged, or another version wrote it.
        """
        path = folder / MANIFEST
        if not path.is_file():
            partial = " (it is unfinished: run the same `vcc-fast shard` with --resume)" * folder.name.endswith(
                ".partial"
            )
            raise DataError(f"{folder}: needs a folder of shards, and it has no {MANIFEST}{partial}")
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            if content["version"] != VERSION:
                raise DataError(f"{path}: has version {content['version']}, read is {VERSION}; make the shards again")
            shards = tuple(ShardEntry(**entry) for entry in content["shards"])
            parts = (content[name] for name in ("vocabulary", "settings", "sources", "tally"))
            made = cls(*parts, shards)
        except (ValueError, KeyError, TypeError) as error:
            if isinstance(error, DataError):
                raise
            raise DataError(f"{path}: is damaged ({error}); make the shards again") from error
        if (content["cells"], content["values"]) != (made.n_cells, made.n_values):
            raise DataError(f"{path}: is damaged (its shards do not add up to its cells); make the shards again")
        return made


def corrupt_shards(folder: Path, shards: Sequence[ShardEntry], checksums: bool) -> dict[str, str]:
    """Name -> what is wrong, of the shards whose files are not what the manifest says."""
    problems = {shard.name: shard.problem(folder, checksums) for shard in shards}
    return {name: problem for name, problem in problems.items() if problem is not None}
