"""A dataset's genes -> tokens of the vocabulary, by five rules in order, none of which guesses.

1. `symbol`: the name is a token.
2. `ensembl`: the gene's Ensembl id, version stripped, is a token or ends one (`NAME_ENSG...`), or HGNC's table
   gives a symbol for it that is a token.
3. `previous`: HGNC's table has one gene under that former symbol, and the vocabulary has that gene; or the name is
   today's symbol of a gene that the vocabulary has under one former symbol.
4. `alias`: the same with aliases.
5. `case`: exactly one token differs from the name by case alone.

Where a rule finds several answers the name is ambiguous: it stays unmapped and is reported with all of them.
Where two genes find the same token, the one with the exact symbol keeps it, else the first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from vcc_fast.data.aliases import AliasTable
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError

RULES = ("symbol", "ensembl", "previous", "alias", "case")
UNMAPPED = "unmapped"
ENSEMBL_COLUMNS = ("gene_id", "gene_ids", "ensembl_id", "ensembl", "feature_id")

_ENSEMBL = re.compile(r"ENSG\d{11}(\.\d+)?")
_ENSEMBL_TOKEN = re.compile(r"(?:(?P<name>.+)_)?(?P<id>ENSG\d{11})(?:\.\d+)?")


@dataclass(frozen=True)
class Alignment:
    """Where each of G genes stands in the vocabulary.

    Parameters
    ----------
    names
        The dataset's names.
    ids
        int64 [G]; the padding id where a gene is not in the vocabulary.
    how
        The rule per gene, or "unmapped".
    token
        The token per gene, or None.
    duplicates
        One `{"token", "kept", "unmapped"}` per token that several genes found.
    ambiguous
        Name -> the tokens it could mean.
    vocab, aliases
        What was aligned to.
    """

    names: tuple[str, ...]
    ids: np.ndarray
    how: list[str]
    token: list[str | None]
    duplicates: list[dict]
    ambiguous: dict[str, list[str]]
    vocab: GeneVocab = field(repr=False)
    aliases: AliasTable | None = field(repr=False, default=None)

    @property
    def in_vocab(self) -> np.ndarray:
        """bool [G]: True where the gene has a token of its own."""
        return np.array([token is not None for token in self.token], dtype=bool)

    def report(self) -> dict:
        """Everything, as JSON-able values: counts, every renamed, unmapped, duplicate and ambiguous gene."""
        counts = Counter(self.how)
        return {
            "genes": len(self.names),
            "mapped": len(self.names) - counts[UNMAPPED],
            "unmapped": counts[UNMAPPED],
            "by_rule": {rule: counts[rule] for rule in RULES},
            "renamed": {n: t for n, t, h in zip(self.names, self.token, self.how, strict=True) if t and h != "symbol"},
            "unmapped_genes": [n for n, t in zip(self.names, self.token, strict=True) if t is None],
            "duplicates": self.duplicates,
            "ambiguous": self.ambiguous,
            "vocabulary": {"tokens": len(self.vocab), "sha256": self.vocab.sha256},
            "gene_aliases": self.aliases is not None,
        }

    def summary(self) -> list[str]:
        """Three lines to print."""
        counts, n = Counter(self.how), len(self.names)
        lost = [name for name, token in zip(self.names, self.token, strict=True) if token is None]
        share = 100 * (n - len(lost)) / n if n else 0.0
        examples = ": " + ", ".join(lost[:5]) + (", ..." if len(lost) > 5 else "") if lost else ""
        return [
            f"genes: {n - len(lost):,} of {n:,} ({share:.1f} %) are in the vocabulary of {len(self.vocab):,} tokens",
            "matched by: " + ", ".join(f"{rule} {counts[rule]:,}" for rule in RULES),
            f"not matched: {len(lost):,} ({sum(len(d['unmapped']) for d in self.duplicates):,} duplicate, "
            f"{len(self.ambiguous):,} ambiguous){examples}",
        ]


def align_genes(
    names: Sequence[str],
    vocab: GeneVocab,
    *,
    ensembl_ids: Sequence[str] | None = None,
    aliases: AliasTable | None = None,
) -> Alignment:
    """Find each gene's token by the rules at the top of this file.

    Parameters
    ----------
    names
        G names (`var_names`): symbols or Ensembl ids, each once.
    vocab
        The checkpoint's vocabulary.
    ensembl_ids
        G Ensembl gene ids, with or without version; entries that are none are ignored (`ensembl_ids_of`).
        A name that is itself an Ensembl id needs none.
    aliases
        The user's HGNC table (`load_hgnc`).

    Raises
    ------
    DataError
        A name occurs twice, or there are not as many ids as names.
    """
    names = tuple(str(name) for name in names)
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        raise DataError(
            f"var_names: {len(repeated):,} gene name(s) occur more than once: {', '.join(repeated[:10])}"
            f"{', ...' if len(repeated) > 10 else ''}; make them unique first, e.g. with "
            "adata.var_names_make_unique(), or sum the columns of one gene"
        )
    if ensembl_ids is not None and len(ensembl_ids) != len(names):
        raise DataError(f"ensembl_ids: needs one per gene ({len(names):,}), got {len(ensembl_ids):,}")

    finder = TokenFinder(vocab, aliases)
    how, token, ambiguous = [UNMAPPED] * len(names), [None] * len(names), {}
    for i, name in enumerate(names):
        rule, found = finder.find(name, str(ensembl_ids[i]) if ensembl_ids is not None else "")
        if len(found) == 1:
            how[i], token[i] = rule, found[0]
        elif found:
            ambiguous[name] = sorted(found)
    duplicates = _settle_duplicates(names, how, token)
    ids = np.array([vocab.pad_id if t is None else vocab[t] for t in token], dtype=np.int64)
    return Alignment(names, ids, how, token, duplicates, ambiguous, vocab, aliases)


def _settle_duplicates(names: Sequence[str], how: list[str], token: list[str | None]) -> list[dict]:
    """Leave each token to one gene (exact symbol, else the first); unmap the others in place and report them."""
    claims = defaultdict(list)
    for i, found in enumerate(token):
        if found is not None:
            claims[found].append(i)
    duplicates = []
    for found, genes in claims.items():
        if len(genes) > 1:
            kept = next((i for i in genes if how[i] == "symbol"), genes[0])
            lost = [i for i in genes if i != kept]
            for i in lost:
                how[i], token[i] = UNMAPPED, None
            duplicates.append({"token": found, "kept": names[kept], "unmapped": [names[i] for i in lost]})
    return duplicates


class TokenFinder:
    """The rules at the top of this file, for one name at a time.

    Parameters
    ----------
    vocab
        The checkpoint's vocabulary; its special tokens are never found.
    aliases
        The user's HGNC table, or None.
    """

    def __init__(self, vocab: GeneVocab, aliases: AliasTable | None):
        self.genes, self.aliases = frozenset(vocab.genes), aliases
        self.by_id, self.by_name, self.by_case = defaultdict(list), defaultdict(list), defaultdict(list)
        for token in vocab.genes:
            self.by_case[token.casefold()].append(token)
            match = _ENSEMBL_TOKEN.fullmatch(token)
            if match:
                self.by_id[match["id"]].append(token)
                if match["name"]:
                    self.by_name[match["name"]].append(token)

    def find(self, name: str, identifier: str = "") -> tuple[str, list[str]]:
        """The first rule that says anything and every token it allows: one is a match, several are ambiguous.

        Parameters
        ----------
        name
            The gene's name.
        identifier
            Its Ensembl id if it has one; ignored where it does not look like one.
        """
        if name in self.genes:
            return "symbol", [name]
        found = next((self._by_ensembl(text) for text in (identifier, name) if _ENSEMBL.fullmatch(text)), [])
        if found:
            return "ensembl", found
        if self.aliases is not None:
            rule, found = self._by_alias(name)
            if found:
                return rule, found
        if name.casefold() in self.by_case:
            return "case", self.by_case[name.casefold()]
        # scGPT writes NAME_ENSG... where several genes share a name, so the name alone cannot choose
        shared = self.by_name.get(name, [])
        return UNMAPPED, shared if len(shared) > 1 else []

    def _by_ensembl(self, identifier: str) -> list[str]:
        stripped = identifier.split(".")[0]
        for exact in (identifier, stripped):
            if exact in self.genes:
                return [exact]
        if stripped in self.by_id:
            return self.by_id[stripped]
        symbol = self.aliases.ensembl.get(stripped) if self.aliases is not None else None
        return [symbol] if symbol in self.genes else []

    def _by_alias(self, name: str) -> tuple[str, list[str]]:
        table = self.aliases
        if name in table.approved:
            # the vocabulary may be older than the dataset and still have the gene under a former name
            for rule, names_of, owners in (
                ("previous", table.previous_of, table.previous),
                ("alias", table.alias_of, table.alias),
            ):
                old = {n for n in names_of[name] if n in self.genes and n not in table.approved}
                found = [n for n in old if owners[n] == {name} and table.previous.get(n, {name}) == {name}]
                if found:
                    return rule, found
            return UNMAPPED, []
        for rule, owners in (("previous", table.previous), ("alias", table.alias)):
            # one name of several genes stays ambiguous even if the vocabulary has only one of them
            candidates = owners.get(name, frozenset())
            if len(candidates) == 1:
                return rule, [c for c in candidates if c in self.genes]
            if candidates & self.genes:
                return rule, sorted(candidates)
            if candidates:
                return rule, []
        return UNMAPPED, []


def find_ensembl_column(var) -> str | None:
    """The column of `var` that holds human Ensembl gene ids: one of `ENSEMBL_COLUMNS`, "index", or None.

    Parameters
    ----------
    var
        pandas DataFrame, one row per gene. A column counts when more than half of its entries look like ENSG ids.
    """
    for column in (*ENSEMBL_COLUMNS, "index"):
        if column == "index" or column in var.columns:
            values = var.index if column == "index" else var[column]
            matches = sum(_ENSEMBL.fullmatch(str(value)) is not None for value in values)
            if 2 * matches > len(values):
                return column
    return None


def ensembl_ids_of(var, column: str | None = None) -> np.ndarray | None:
    """The Ensembl ids of `var` as text, for `align_genes`; None where it has none.

    Parameters
    ----------
    var
        pandas DataFrame, one row per gene.
    column
        The column to use, "index" for the index; found by `find_ensembl_column` by default.

    Raises
    ------
    DataError
        The named column is not there.
    """
    column = find_ensembl_column(var) if column is None else column
    if column is None:
        return None
    if column != "index" and column not in var.columns:
        raise DataError(f"var has no column {column!r}; it has {', '.join(map(repr, var.columns)) or 'none'}")
    return np.array([str(value) for value in (var.index if column == "index" else var[column])], dtype=object)
