"""The challenge's lists: genes in order, targets with or without contexts and numbers of cells, and the manifest."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from vcc_fast.data.perturbations import COUNT_COLUMNS, NAME_COLUMNS
from vcc_fast.errors import DataError

# No gene has one of these symbols, so a first line that is one is a header.
GENE_HEADERS = frozenset({"gene_name", "gene", "gene_symbol", "gene_names", "genes"})
CONTEXT_COLUMN = "context"


@dataclass(frozen=True)
class GeneList:
    """The genes an upload must have.

    Attributes
    ----------
    path
        Where they are from.
    names
        In order, as they stand: duplicates are a violation, found later.
    header
        The first line, where it was a header and not a gene.
    """

    path: Path
    names: list[str]
    header: str | None

    @property
    def duplicates(self) -> list[str]:
        """Names that are there more than once."""
        return [name for name, times in Counter(self.names).items() if times > 1]


def read_gene_list(path: str | Path) -> GeneList:
    """The first column of a CSV, one gene a line, with or without a header.

    Raises
    ------
    DataError
        It is missing, not text, empty or only a header.
    """
    path = Path(path)
    names = [row[0].strip() for _, row in _rows(path, "--genes") if row[0].strip()]
    header = names.pop(0) if names and names[0].lower() in GENE_HEADERS else None
    if not names:
        raise DataError(f"--genes {path}: holds no gene; needs one gene symbol a line")
    return GeneList(path, names, header)


@dataclass(frozen=True)
class TargetList:
    """The targets an upload must predict.

    Attributes
    ----------
    path
        Where they are from.
    wanted
        context -> target -> number of cells, None where the list has no number; the one context None stands for all of
        them where the list names none.
    fingerprint
        "sha256:..." of the sorted names of the list, as vcc-cli makes it.
    """

    path: Path
    wanted: dict[str | None, dict[str, int | None]]
    fingerprint: str

    def of(self, context: str | None) -> dict[str, int | None] | None:
        """Target -> number of cells in `context`; None where the list has nothing for it."""
        return self.wanted.get(context, self.wanted.get(None))


def read_target_list(path: str | Path, control: str) -> TargetList:
    """A list of targets: `target_gene[,context][,n_cells]` in any order with a header, or names alone without one.

    Lines with the control label or without a name are left out. A number that is empty or below 1 is no number.

    Raises
    ------
    DataError
        It is missing, not text, names no target, has no column of names, or a number of cells is not one.
    """
    path = Path(path)
    rows = list(_rows(path, "--pert-counts"))
    first = [cell.strip().lower() for cell in rows[0][1]] if rows else []
    name_at = next((first.index(column) for column in NAME_COLUMNS if column in first), None)
    count_at = next((first.index(column) for column in COUNT_COLUMNS if column in first), None)
    context_at = first.index(CONTEXT_COLUMN) if CONTEXT_COLUMN in first else None
    if name_at is not None:
        rows = rows[1:]
    elif len(first) == 1:
        name_at = 0
    elif rows:
        raise DataError(
            f"--pert-counts {path}: the first line is {', '.join(map(repr, rows[0][1][:6]))}; needs a header with "
            f"{NAME_COLUMNS[0]} (and perhaps {CONTEXT_COLUMN}, {COUNT_COLUMNS[0]}), or one name a line"
        )
    wanted: dict[str | None, dict[str, int | None]] = {}
    names = set()
    for line, row in rows:
        cells = dict(enumerate(cell.strip() for cell in row))
        name = cells.get(name_at, "")
        if name:
            names.add(name)
        if name and name != control:
            context = None if context_at is None else cells.get(context_at, "")
            count = None if count_at is None else _number(path, line, cells.get(count_at, ""))
            wanted.setdefault(context, {})[name] = count
    if not wanted:
        raise DataError(f"--pert-counts {path}: names no target; needs one a line")
    digest = hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()
    return TargetList(path, wanted, f"sha256:{digest}")


@dataclass(frozen=True)
class Manifest:
    """What the 2026 bundle's `manifest.json` says about its panel."""

    path: Path
    contexts: tuple[str, ...]
    panel_id: str | None


def find_manifest(*beside: str | Path) -> Manifest | None:
    """The `manifest.json` next to one of the lists; None where there is none that names contexts."""
    for path in beside:
        candidate = Path(path).resolve().parent / "manifest.json"
        try:
            content = json.loads(candidate.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        contexts = content.get("contexts") if isinstance(content, dict) else None
        if isinstance(contexts, list) and contexts and all(isinstance(c, str) and c.strip() for c in contexts):
            panel = content.get("panel_id")
            return Manifest(candidate, tuple(c.strip() for c in contexts), panel if isinstance(panel, str) else None)
    return None


def _rows(path: Path, option: str):
    """(line number, cells) of a CSV's lines that are not empty."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{option} {path}: cannot be read as text ({error})") from error
    for number, row in enumerate(csv.reader(text.splitlines()), start=1):
        if any(cell.strip() for cell in row):
            yield number, row


def _number(path: Path, line: int, cell: str) -> int | None:
    if not cell:
        return None
    try:
        number = float(cell)
    except ValueError:
        number = float("nan")
    if not (abs(number) < 2**53 and number.is_integer()):
        raise DataError(f"--pert-counts {path}, line {line}: the number of cells must be whole, got {cell!r}")
    return int(number) if number >= 1 else None
