"""The rules on values, block by block; every kind of violation is counted, and its first place kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import scipy.sparse as sp

from vcc_fast.data.spaces import LOGNORM_LIMIT, WHOLE_TOLERANCE
from vcc_fast.submission.editions import Edition
from vcc_fast.submission.source import PredictionFile
from vcc_fast.submission.violations import Violation, sample

# cell-eval takes a file whose values all have smaller fractions for counts, and normalises it again.
LOGNORM_FRACTION = 1e-3


@dataclass
class _Found:
    """Violations of one rule in one file."""

    n: int = 0
    first: str = ""


@dataclass
class ValueCheck:
    """What the values of all files are, as they are read.

    Parameters
    ----------
    edition
        The rules.
    space
        "counts" or "lognorm", as it was declared.
    control
        The control label.
    """

    edition: Edition
    space: str
    control: str
    n_values: int = 0
    _found: dict[tuple[str, str], _Found] = field(default_factory=dict)
    _alive: dict[tuple[str, str], bool] = field(default_factory=dict)
    _fractions: bool = False
    _row_values: list[np.ndarray] = field(default_factory=list)
    _totals: list[np.ndarray] = field(default_factory=list)

    @property
    def row_values(self) -> np.ndarray:
        """int64 [N]: stored values of every cell so far."""
        return np.concatenate([np.zeros(0, dtype=np.int64), *self._row_values])

    @property
    def totals(self) -> np.ndarray:
        """float64 [N]: sum of every cell so far."""
        return np.concatenate([np.zeros(0), *self._totals])

    def add(self, source: PredictionFile, start: int, block: sp.csr_matrix) -> None:
        """Look at one block, whose first cell is row `start` of its file."""
        values = block.data
        lengths = np.diff(block.indptr)
        finite = np.isfinite(values)
        self._note("not-finite", source, start, block, ~finite)
        if not finite.all():
            values = np.where(finite, values, np.float32(0))
        self._note("negative", source, start, block, values < 0)
        fractions = np.abs(values - np.rint(values))
        if self.space == "counts":
            self._note("fractional", source, start, block, fractions > WHOLE_TOLERANCE)
        else:
            self._note("too-large", source, start, block, values >= LOGNORM_LIMIT)
            self._fractions = self._fractions or bool((fractions > LOGNORM_FRACTION).any())
        rows = np.repeat(np.arange(block.shape[0]), lengths)
        totals = np.bincount(rows, weights=values, minlength=block.shape[0])
        if self.edition.max_cell_total is not None:
            self._note_cells(source, start, totals)
        if source.targets is not None:
            self._note_targets(source, start, totals)
        self._row_values.append(lengths.astype(np.int64))
        self._totals.append(totals)
        self.n_values += len(values)

    def violations(self) -> Iterator[Violation]:
        """What was found, once every block was looked at."""
        for (rule, path), found in self._found.items():
            what, required, remedy = self._words(rule)
            yield Violation(rule, f"{found.n:,} {what}", f"{path}: first at {found.first}", required, remedy)
        if self.space == "lognorm" and not self._fractions:
            yield Violation(
                "all-whole",
                f"no value has a fraction above {LOGNORM_FRACTION:g}",
                "all files",
                "lognorm values (cell-eval would take these for counts, and normalise them)",
                "pass --input-space counts if they are counts",
            )
        dead = [pair for pair, alive in self._alive.items() if not alive]
        if dead and self.edition.space == "counts":
            yield Violation(
                "all-zero-target",
                f"{len(dead):,} targets have no count in any cell",
                sample(f"{target} of context {context}" if context else target for context, target in dead),
                "some count for every target",
                "predict these targets again",
            )
        limit = self.edition.max_values
        if limit is not None and self.n_values > limit:
            cells = max(1, sum(map(len, self._row_values)))
            yield Violation(
                "too-many-values",
                f"{self.n_values:,} stored values, {self.n_values / cells:,.0f} a cell",
                "all files",
                f"at most {limit:,}, {limit / cells:,.0f} a cell",
                "write fewer non-zero values: real cells have about 5,000; whole counts from to-counts are sparse",
            )

    def _words(self, rule: str) -> tuple[str, str, str]:
        space, total = self.edition.space, self.edition.max_cell_total
        return {
            "not-finite": ("values are NaN or infinite", "finite values", "find out where the model gave them"),
            "negative": (
                "values are negative",
                f"{self.space} of at least 0",
                "predict --postprocess clip sets negative predictions to 0; scaled or corrected values are no "
                f"{self.space}",
            ),
            "fractional": (
                "values are not whole",
                "raw counts, whole numbers",
                "make counts of lognorm predictions with `vcc-fast to-counts` (or predict --output-space counts)"
                if space == "counts"
                else "pass --input-space lognorm if these are log1p of scaled counts",
            ),
            "too-large": (
                f"values are {LOGNORM_LIMIT:g} or more",
                f"lognorm values below {LOGNORM_LIMIT:g}",
                "pass --input-space counts if these are counts; normalised counts still need log1p",
            ),
            "cell-total": (
                f"cells have more than {total or 0:,} counts",
                f"at most {total or 0:,} counts a cell",
                "scale the predictions down, to the library sizes of the controls (vcc-fast to-counts does)",
            ),
        }[rule]

    def _note(self, rule: str, source: PredictionFile, start: int, block: sp.csr_matrix, bad: np.ndarray) -> None:
        n = int(np.count_nonzero(bad))
        if not n:
            return
        found = self._found.setdefault((rule, str(source.path)), _Found())
        if not found.n:
            at = int(np.argmax(bad))
            row = int(np.searchsorted(block.indptr, at, side="right")) - 1
            name = source.file.obs_names[start + row]
            found.first = (
                f"cell {name!r} (row {start + row:,}), gene {source.genes[block.indices[at]]!r}, "
                f"value {float(block.data[at]):.7g}"
            )
        found.n += n

    def _note_cells(self, source: PredictionFile, start: int, totals: np.ndarray) -> None:
        over = totals > self.edition.max_cell_total
        if over.any():
            found = self._found.setdefault(("cell-total", str(source.path)), _Found())
            if not found.n:
                row = start + int(np.argmax(over))
                found.first = f"cell {source.file.obs_names[row]!r} (row {row:,}), {totals[row - start]:,.0f} counts"
            found.n += int(over.sum())

    def _note_targets(self, source: PredictionFile, start: int, totals: np.ndarray) -> None:
        part = slice(start, start + len(totals))
        targets = source.targets[part]
        contexts = np.full(len(targets), "") if source.contexts is None else source.contexts[part]
        for context, target, alive in set(zip(contexts, targets, (totals > 0).tolist(), strict=True)):
            if target != self.control:
                pair = (str(context), target)
                self._alive[pair] = self._alive.get(pair, False) or alive
