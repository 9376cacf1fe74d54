"""Former symbols, aliases and Ensembl ids of genes, from the user's own copy of HGNC's table."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vcc_fast.errors import DataError

COLUMNS = ("symbol", "prev_symbol", "alias_symbol", "ensembl_gene_id")


@dataclass(frozen=True)
class AliasTable:
    """What HGNC says of names; nothing is chosen here, a name keeps every gene that claims it.

    Parameters
    ----------
    approved
        Today's symbols.
    previous, alias
        Name -> the approved symbols of all genes that once had it, or have it as an alias.
    previous_of, alias_of
        The same, from approved symbol to names.
    ensembl
        Ensembl gene id without version -> approved symbol; ids that two symbols share are left out.
    """

    approved: frozenset[str]
    previous: dict[str, frozenset[str]]
    alias: dict[str, frozenset[str]]
    previous_of: dict[str, tuple[str, ...]]
    alias_of: dict[str, tuple[str, ...]]
    ensembl: dict[str, str]


def build_alias_table(rows: Iterable[tuple[str, list[str], list[str], str]]) -> AliasTable:
    """Table of (symbol, previous symbols, aliases, Ensembl id or "") rows."""
    previous, alias, ensembl = defaultdict(set), defaultdict(set), defaultdict(set)
    previous_of, alias_of = {}, {}
    for symbol, previous_names, alias_names, ensembl_id in rows:
        previous_of[symbol] = tuple(previous_names)
        alias_of[symbol] = tuple(alias_names)
        for name in previous_names:
            previous[name].add(symbol)
        for name in alias_names:
            alias[name].add(symbol)
        if ensembl_id:
            ensembl[ensembl_id.split(".")[0]].add(symbol)
    return AliasTable(
        approved=frozenset(previous_of),
        previous={name: frozenset(owners) for name, owners in previous.items()},
        alias={name: frozenset(owners) for name, owners in alias.items()},
        previous_of=previous_of,
        alias_of=alias_of,
        ensembl={name: next(iter(owners)) for name, owners in ensembl.items() if len(owners) == 1},
    )


def load_hgnc(path: str | Path) -> AliasTable:
    """Read HGNC's `hgnc_complete_set.txt` (tab separated; lists are `"A|B|C"`).

    Parameters
    ----------
    path
        The file, as downloaded from genenames.org. Columns `symbol`, `prev_symbol`, `alias_symbol` and
        `ensembl_gene_id` are used, others ignored. Rows with a `status` other than "Approved" are left out.

    Raises
    ------
    DataError
        The file is missing, is not text, or lacks one of the columns.
    """
    path = Path(path)
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t")
            missing = [column for column in COLUMNS if column not in (reader.fieldnames or [])]
            if missing:
                raise DataError(
                    f"gene aliases {path}: no column {', '.join(map(repr, missing))}; found "
                    f"{', '.join(map(repr, (reader.fieldnames or [])[:8])) or 'an empty file'}. "
                    "Needed is HGNC's tab-separated hgnc_complete_set.txt"
                )
            rows = [
                (row["symbol"], _names(row["prev_symbol"]), _names(row["alias_symbol"]), row["ensembl_gene_id"] or "")
                for row in reader
                if row["symbol"] and row.get("status", "Approved") == "Approved"
            ]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"gene aliases {path}: cannot be read as text ({error})") from error
    return build_alias_table(rows)


def _names(cell: str | None) -> list[str]:
    """`"A|B"` or `A|B` as ["A", "B"]; an empty or absent cell as []."""
    return [name.strip() for name in (cell or "").strip('"').split("|") if name.strip()]
