"""Writing a folder of shards, shard by shard, so that a killed run loses at most the one it was at."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast._files import sha256_of, sync
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError, UsageError
from vcc_fast.train.shard_config import SETTINGS, holds_shards, partial_folder
from vcc_fast.train.shard_format import MANIFEST, MOST_TOKENS, PARTS, VOCAB, Manifest, ShardEntry


class ShardWriter:
    """Writes `FOLDER.partial/` and renames it to FOLDER at the end. An error keeps what is done.

    A shard counts from the moment its entry (`shard-00000.json`) is there, which is written last. Where
    `FOLDER.partial/` has finished shards, the writer goes on behind them (`next` says where).

    Parameters
    ----------
    folder
        The folder to make; must not exist, unless `overwrite`.
    vocab
        Whose ids the cells have; at most 65,536 tokens.
    settings
        JSON-able; what the shards depend on. A resumed run must have the same.
    shard_cells
        Cells a shard; their values are in memory until it is written.
    overwrite
        Replace FOLDER when the new one is whole.
    resume
        Go on from FOLDER.partial; False throws it away. Default True.

    Attributes
    ----------
    next
        (source, cell): where to go on; (0, 0) at the beginning.
    n_cells
        Cells in finished shards.

    Raises
    ------
    UsageError
        The folder exists, or its `.partial` was begun with other settings; the vocabulary is too large.
    """

    def __init__(
        self,
        folder: str | Path,
        vocab: GeneVocab,
        settings: dict[str, Any],
        *,
        shard_cells: int = 16_384,
        overwrite: bool = False,
        resume: bool = True,
    ):
        if len(vocab) > MOST_TOKENS:
            raise UsageError(
                f"vocabulary: shards hold 16-bit gene ids, at most {MOST_TOKENS:,} tokens, and it has {len(vocab):,}; "
                "leave out tokens that are no genes of yours"
            )
        if shard_cells < 1:
            raise UsageError(f"shard_cells: must be at least 1, got {shard_cells}")
        self.folder, self.partial = Path(folder), partial_folder(folder)
        if self.folder.exists() and not overwrite:
            raise UsageError(f"{self.folder} exists: choose another name, or replace it (--overwrite)")
        self.vocab, self.shard_cells = vocab, shard_cells
        self.settings = json.loads(json.dumps(settings | {"vocabulary": vocab.sha256, "shard_cells": shard_cells}))
        self._begin(resume)
        self._clear()

    def _begin(self, resume: bool) -> None:
        """Find the finished shards of the same run, or make an empty folder."""
        path, self.shards = self.partial / SETTINGS, []
        if self.partial.exists() and not (resume and holds_shards(self.partial)):
            shutil.rmtree(self.partial)
        if not self.partial.exists():
            self.partial.mkdir(parents=True)
            path.write_text(json.dumps(self.settings, indent=1) + "\n", encoding="utf-8")
            sync(path)
        elif not self._same_settings(path):
            raise UsageError(
                f"{self.partial} holds shards of a run with other settings or sources: repeat that run to finish it, "
                "throw them away with --overwrite, or choose another name"
            )
        while (entry := self._finished(len(self.shards))) is not None:
            self.shards.append(entry)
        self.next = tuple(self.shards[-1].next) if self.shards else (0, 0)

    def _same_settings(self, path: Path) -> bool:
        try:
            return json.loads(path.read_text(encoding="utf-8")) == self.settings
        except (OSError, ValueError):
            return False

    def _finished(self, number: int) -> ShardEntry | None:
        """The entry of a shard that is whole on disk."""
        try:
            entry = ShardEntry(**json.loads((self.partial / f"{_name(number)}.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return entry if entry.problem(self.partial, checksums=True) is None else None

    @property
    def n_cells(self) -> int:
        """Cells in finished shards."""
        return sum(shard.n_cells for shard in self.shards)

    def add(self, block: sparse.csr_matrix, reached: np.ndarray, tally: dict[str, np.ndarray] | None = None) -> None:
        """Append cells.

        Parameters
        ----------
        block
            CSR [B, V] whole counts 1 .. 65,535 without stored zeros; columns are ids of the vocabulary, ascending.
        reached
            int64 [B, 2] (source, cell): where in the sources to go on after each of the cells.
        tally
            What was left out or is notable, by kind, int64 [B + 1]: from behind the cell before to each cell, and
            behind the last one. Added up, and kept in the shards' entries.
        """
        tally, start = tally or {}, 0
        while start < block.shape[0]:
            stop = min(block.shape[0], start + self.shard_cells - self._pending)
            begin, end = block.indptr[start], block.indptr[stop]
            self._genes.append(block.indices[begin:end].astype(PARTS["genes"]))
            self._counts.append(block.data[begin:end].astype(PARTS["counts"]))
            self._lengths.append(np.diff(block.indptr[start : stop + 1]))
            self._pending += stop - start
            self._reached = reached[stop - 1]
            self._tally.update({kind: int(n[start:stop].sum()) for kind, n in tally.items()})
            if self._pending == self.shard_cells:
                self._write()
            start = stop
        self._tally.update({kind: int(n[-1]) for kind, n in tally.items()})

    def _write(self) -> None:
        name = _name(len(self.shards))
        lengths = np.concatenate(self._lengths)
        arrays = {
            "indptr": np.cumsum([0, *lengths], dtype=PARTS["indptr"]),
            "genes": np.concatenate(self._genes),
            "counts": np.concatenate(self._counts),
        }
        entry = ShardEntry(
            name, len(lengths), len(arrays["genes"]), {}, {}, [int(i) for i in self._reached], dict(self._tally)
        )
        for part, array in arrays.items():
            path = entry.path(self.partial, part)
            np.save(path, array)
            sync(path)
            entry.bytes[part], entry.sha256[part] = path.stat().st_size, sha256_of(path)
        record = self.partial / f"{name}.json"
        made = record.with_suffix(".json.new")
        made.write_text(json.dumps(asdict(entry)), encoding="utf-8")
        sync(made)
        os.replace(made, record)
        sync(self.partial)
        self.shards.append(entry)
        self.next = tuple(entry.next)
        self._clear()

    def _clear(self) -> None:
        self._genes, self._counts, self._lengths = [], [], []
        self._pending, self._tally = 0, Counter()

    def finish(self, sources: list[dict[str, Any]]) -> Manifest:
        """Write the last shard and the manifest, and give the folder its name.

        Parameters
        ----------
        sources
            One entry a source, for the manifest.

        Raises
        ------
        DataError
            There is no cell.
        """
        if self._pending:
            self._write()
        if not self.shards:
            shutil.rmtree(self.partial)
            raise DataError(f"{self.folder}: no cell is left to write; look at the filters and the sources")
        tally = sum((Counter(shard.tally) for shard in self.shards), self._tally)
        vocabulary = {"tokens": len(self.vocab), "sha256": self.vocab.sha256, "pad_token": self.vocab.pad_token}
        manifest = Manifest(vocabulary, self.settings, sources, dict(tally), tuple(self.shards))
        (self.partial / VOCAB).write_text(json.dumps(self.vocab.to_dict()), encoding="utf-8")
        manifest.write(self.partial / MANIFEST)
        for name in (VOCAB, MANIFEST):
            sync(self.partial / name)
        # A name that is nobody else's, since what is there is removed: maybe left by a run that was killed here.
        replaced = self.folder.with_name(f".{self.folder.name}.replaced")
        if self.folder.exists():
            shutil.rmtree(replaced, ignore_errors=True)
            os.rename(self.folder, replaced)
        os.rename(self.partial, self.folder)
        sync(self.folder.parent)
        # Only now, because a run that was killed before the renaming goes on from these.
        for name in (SETTINGS, *(f"{shard.name}.json" for shard in self.shards)):
            (self.folder / name).unlink()
        shutil.rmtree(replaced, ignore_errors=True)
        return manifest


def _name(number: int) -> str:
    return f"shard-{number:05d}"
