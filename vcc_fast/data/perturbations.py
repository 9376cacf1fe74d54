"""What to predict: perturbations named on the command line or in a file, and their genes in a dataset."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data.align import Alignment, TokenFinder
from vcc_fast.errors import DataError, UsageError

CONTROL = "non-targeting"
NAME_COLUMNS = ("target_gene", "perturbation", "pert", "condition", "target", "gene", "gene_name")
COUNT_COLUMNS = ("n_cells", "num_cells")
MISSING_TARGET = ("error", "skip", "append")


@dataclass(frozen=True)
class PertRequest:
    """One perturbation to predict.

    Parameters
    ----------
    name
        As written out: `TP53`, or `A+B` for a double.
    targets
        The genes it hits.
    n_cells
        How many cells its file asks for; None where nothing does.
    """

    name: str
    targets: tuple[str, ...]
    n_cells: int | None = None


@dataclass(frozen=True)
class TargetPlan:
    """Perturbations whose targets were found.

    Parameters
    ----------
    kept
        The perturbations to run, in the order of the requests.
    positions
        For each of them its targets' places in the dataset's genes, followed by the appended ones: int64 [targets].
    skipped
        (perturbation, its missing targets) of those left out.
    appended, appended_ids
        Genes added behind the dataset's own, in order of first use, and their vocabulary ids (the padding id where
        the vocabulary has none).
    renamed
        Target -> the dataset's name for the same gene.
    """

    kept: tuple[PertRequest, ...]
    positions: tuple[np.ndarray, ...]
    skipped: tuple[tuple[PertRequest, tuple[str, ...]], ...]
    appended: tuple[str, ...]
    appended_ids: np.ndarray
    renamed: dict[str, str]

    def report(self) -> dict:
        """Everything that was not found as named, as JSON-able values."""
        return {
            "perturbations": len(self.kept),
            "skipped": {request.name: list(missing) for request, missing in self.skipped},
            "appended": dict(zip(self.appended, self.appended_ids.tolist(), strict=True)),
            "renamed": self.renamed,
        }


def parse_perts(names: Sequence[str], *, control: str = CONTROL) -> list[PertRequest]:
    """Perturbations of names such as `TP53`, `A+B`, or GEARS's `A+ctrl` and `ctrl+A`, which are the single `A`.

    Parameters
    ----------
    names
        In the order to predict them.
    control
        The control label, which is not a perturbation.

    Raises
    ------
    UsageError
        A name is empty, is the control label, or names the same gene or perturbation twice (`A+B` is `B+A`).
    """
    requests, seen = [], {}
    for raw in names:
        parts = [part.strip() for part in str(raw).strip().split("+")]
        targets = tuple(part for part in parts if part != "ctrl") if len(parts) > 1 else tuple(parts)
        if not all(targets) or not targets:
            raise UsageError(f"perturbation {raw!r}: needs a gene, or several joined by '+'")
        if control in targets or targets == ("ctrl",) or str(raw).strip() == control:
            raise UsageError(
                f"perturbation {raw!r}: is the control label, not a perturbation; leave it out "
                "(--include-controls writes the controls beside the predictions)"
            )
        if len(set(targets)) < len(targets):
            raise UsageError(f"perturbation {raw!r}: names the same gene twice")
        if frozenset(targets) in seen:
            raise UsageError(f"perturbation {raw!r}: is the same as {seen[frozenset(targets)]!r}; name it once")
        seen[frozenset(targets)] = str(raw).strip()
        requests.append(PertRequest("+".join(targets), targets))
    return requests


def read_perts_file(path: str | Path, *, control: str = CONTROL) -> list[PertRequest]:
    """Perturbations of a file: comma, tab or semicolon separated, with or without a byte-order mark.

    With a header: a column of `NAME_COLUMNS` (the challenge's `pert_counts_*.csv` have `target_gene`) and perhaps one
    of `COUNT_COLUMNS`; others are ignored. Without: one column of names, or two, names and numbers of cells.

    Lists made from a dataset's own labels have the control label among them: its lines are left out, and how many is
    logged.

    Raises
    ------
    DataError
        The file is missing, empty or not text, or names nothing but the control label; a line is short; a number of
        cells is not a whole number >= 1; what `parse_perts` refuses. The file and line are named.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"perturbations {path}: cannot be read as text ({error})") from error
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = next((mark for mark in "\t,;" if mark in first), ",")
    lines = [
        (number, [cell.strip() for cell in row])
        for number, row in enumerate(csv.reader(text.splitlines(), delimiter=delimiter), start=1)
        if any(cell.strip() for cell in row)
    ]
    if not lines:
        raise DataError(f"perturbations {path}: the file is empty; needs one perturbation a line")
    name_at, count_at, body = _columns(path, lines)
    if not body:
        raise DataError(f"perturbations {path}: has a header and no perturbation")

    names, counts, controls = [], [], 0
    for number, row in body:
        if len(row) <= max(name_at, count_at if count_at is not None else 0):
            raise DataError(f"perturbations {path}, line {number}: has {len(row)} column(s), the first line has more")
        if row[name_at] == control or set(map(str.strip, row[name_at].split("+"))) <= {"ctrl", control}:
            controls += 1
            continue
        names.append(row[name_at])
        counts.append(None if count_at is None else _whole(path, number, row[count_at]))
        try:
            parse_perts([names[-1]], control=control)
        except UsageError as error:
            raise DataError(f"{path}, line {number}: {error}") from error
    if not names:
        raise DataError(f"perturbations {path}: names only the control label {control!r}; needs a perturbation")
    if controls:
        logger.warning(
            "%s: %d of %d lines are the control label and were left out (--include-controls writes the controls)",
            path, controls, len(body),
        )  # fmt: skip
    try:
        requests = parse_perts(names, control=control)
    except UsageError as error:
        raise DataError(f"{path}: {error}") from error
    return [replace(request, n_cells=count) for request, count in zip(requests, counts, strict=True)]


def resolve_targets(
    requests: Sequence[PertRequest], var_names: Sequence[str], alignment: Alignment, missing: str = "error"
) -> TargetPlan:
    """Find every target among the dataset's genes: by name, else as the gene with the target's vocabulary token.

    Parameters
    ----------
    requests
        What to predict.
    var_names
        The dataset's G genes.
    alignment
        Theirs (`align_genes`); a target is looked up by the same rules.
    missing
        A target that is not there: "error", "skip" its perturbation, or "append" the gene behind the dataset's own.

    Raises
    ------
    DataError
        `missing` is "error" and targets are missing (all are named), "skip" left nothing, or two names are of one
        gene.
    UsageError
        `missing` is something else.
    """
    if missing not in MISSING_TARGET:
        raise UsageError(f"--missing-target: must be one of {', '.join(MISSING_TARGET)}, got {missing!r}")
    place = {str(name): i for i, name in enumerate(var_names)}
    finder, vocab = TokenFinder(alignment.vocab, alignment.aliases), alignment.vocab
    gene_of = {token: i for i, token in enumerate(alignment.token) if token is not None}
    renamed, absent = {}, {}
    for target in dict.fromkeys(target for request in requests for target in request.targets if target not in place):
        _, found = finder.find(target)
        token = found[0] if len(found) == 1 else None
        if token in gene_of:
            place[target] = gene_of[token]
            renamed[target] = str(var_names[gene_of[token]])
        else:
            absent[target] = vocab.pad_id if token is None else vocab[token]
    if absent and missing == "error":
        raise DataError(
            f"{len(absent):,} target(s) are not among the dataset's {len(var_names):,} genes: "
            f"{', '.join(absent)}; check their names, or pass --missing-target skip (leave their perturbations out) or "
            "append (add them as extra tokens with value 0)"
        )
    skipped = []
    if missing == "skip":
        lost = {request: tuple(t for t in request.targets if t in absent) for request in requests}
        skipped = [(request, targets) for request, targets in lost.items() if targets]
        absent = {}
    kept = [request for request in requests if all(t in place or t in absent for t in request.targets)]
    if not kept and requests:
        raise DataError(
            f"no perturbation is left: none of the {len(requests):,} has its targets among the dataset's genes; "
            "check --missing-target and the gene names"
        )
    place |= {target: len(var_names) + i for i, target in enumerate(absent)}
    _refuse_same_gene(kept, place)
    return TargetPlan(
        kept=tuple(kept),
        positions=tuple(np.array([place[t] for t in request.targets], dtype=np.int64) for request in kept),
        skipped=tuple(skipped),
        appended=tuple(absent),
        appended_ids=np.array(list(absent.values()), dtype=np.int64),
        renamed=renamed,
    )


def _refuse_same_gene(requests: Sequence[PertRequest], place: dict[str, int]) -> None:
    """Two names of one gene would be one perturbation predicted twice, or a double with itself."""
    seen: dict[frozenset[int], str] = {}
    for request in requests:
        genes = frozenset(place[target] for target in request.targets)
        if len(genes) < len(request.targets):
            raise DataError(f"perturbation {request.name!r}: its targets are names of the same gene of the dataset")
        if genes in seen:
            raise DataError(f"perturbations {seen[genes]!r} and {request.name!r} are names of the same gene; keep one")
        seen[genes] = request.name


def _columns(path: Path, lines: list[tuple[int, list[str]]]) -> tuple[int, int | None, list[tuple[int, list[str]]]]:
    """Index of the names' column, of the counts' column if any, and the lines below the header."""
    first = [cell.lower() for cell in lines[0][1]]
    name_at = next((first.index(column) for column in NAME_COLUMNS if column in first), None)
    if name_at is not None:
        return name_at, next((first.index(column) for column in COUNT_COLUMNS if column in first), None), lines[1:]
    if len(first) == 1:
        return 0, None, lines
    if len(first) == 2 and _is_number(first[1]):
        return 0, 1, lines
    raise DataError(
        f"perturbations {path}: the first line is {', '.join(map(repr, lines[0][1][:6]))}; needs a header with one of "
        f"{', '.join(NAME_COLUMNS)} (and perhaps one of {', '.join(COUNT_COLUMNS)}), or no header and one column of "
        "names, or two of names and numbers of cells"
    )


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _whole(path: Path, line: int, cell: str) -> int:
    """A number of cells: whole and at least 1 (pandas may have written it as 400.0)."""
    number = float(cell) if _is_number(cell) else float("nan")
    if not (number >= 1 and number.is_integer()):
        raise DataError(f"perturbations {path}, line {line}: the number of cells must be whole and >= 1, got {cell!r}")
    return int(number)
