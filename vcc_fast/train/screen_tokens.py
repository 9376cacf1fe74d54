"""The tokens of a screen's cells: the file's genes that take part, then targets that it has not.

Shapes: T tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vcc_fast.data.align import Alignment, TokenFinder
from vcc_fast.data.file_genes import align_file, require_known_genes
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.perturbations import PertRequest, resolve_targets
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import DataError


@dataclass(frozen=True)
class Tokens:
    """The tokens of every cell.

    Attributes
    ----------
    ids
        int64 [T], rows of the vocabulary.
    columns
        int64 [T], columns of the file; -1 for an appended target, whose value is 0.
    names
        [T] names: the file's, or the target's where a target is named otherwise, or is appended.
    of_target
        Perturbation -> int64, its flagged tokens.
    vocab
        What `ids` are of: the given one, with appended targets and perhaps genes that it lacked.
    alignment
        Of the file's genes.
    skipped
        Perturbations that are left out.
    appended
        Targets that are not among the file's genes.
    renamed
        Target -> the file's name of the same gene, where that is another.
    """

    ids: np.ndarray
    columns: np.ndarray
    names: tuple[str, ...]
    of_target: dict[str, np.ndarray]
    vocab: GeneVocab
    alignment: Alignment
    skipped: tuple[str, ...]
    appended: tuple[str, ...]
    renamed: dict[str, str]

    def __len__(self) -> int:
        return len(self.ids)


def make_tokens(
    file: H5adFile,
    vocab: GeneVocab | None,
    requests: Sequence[PertRequest],
    *,
    missing_target: str = "append",
    oov: str = "attend",
    gene_aliases: str | None = None,
    ensembl_col: str | None = None,
) -> Tokens:
    """Align the file's genes with a vocabulary and find every target's token.

    Parameters
    ----------
    vocab
        Of the checkpoint; None: the file's genes and the targets become one (`_vocab_of`). A target outside the
        vocabulary is added to it, for as `<pad>` it could not be told from others.
    missing_target
        A target that is not among the file's genes: "append" a token of value 0, "skip" its perturbation, or "error".
    oov
        Genes outside the vocabulary "attend" as `<pad>`, as in scGPT, or are left out ("drop").

    Raises
    ------
    DataError
        A gene's name occurs twice; no gene is in the vocabulary; a target is missing and `missing_target` is "error".
    """
    names, times = np.unique(file.var_names.astype(str), return_counts=True)
    if (twice := names[times > 1]).size:
        raise DataError(
            f"{len(twice)} gene name(s) occur more than once in var_names ({', '.join(twice[:5])}), so that a "
            "perturbation's target could be either; adata.var_names_make_unique() gives each a name of its own"
        )
    if vocab is None:
        vocab = _vocab_of(file, requests, ensembl_col, gene_aliases)
    alignment = align_file(file, vocab, ensembl_col, gene_aliases)
    require_known_genes(alignment)
    plan = resolve_targets(requests, file.var_names, alignment, missing=missing_target)
    hit = {int(place) for places in plan.positions for place in places if place < file.n_vars}
    ids, added = alignment.ids.copy(), []
    for column in sorted(hit):
        if not alignment.in_vocab[column]:
            ids[column] = len(vocab) + len(added)
            added.append(str(file.var_names[column]))
    appended_ids = plan.appended_ids.copy()
    for i, target in enumerate(plan.appended):
        if appended_ids[i] == vocab.pad_id:
            appended_ids[i] = len(vocab) + len(added)
            added.append(target)
    takes_part = alignment.in_vocab | (ids != alignment.ids) | (oov == "attend")
    columns = np.flatnonzero(takes_part)
    token_of = np.full(file.n_vars + len(plan.appended), -1)
    token_of[columns] = np.arange(len(columns))
    token_of[file.n_vars :] = len(columns) + np.arange(len(plan.appended))
    wanted = {target for request in plan.kept for target in request.targets}
    called = {name: target for target, name in plan.renamed.items() if name not in wanted}
    return Tokens(
        ids=np.concatenate([ids[columns], appended_ids]),
        columns=np.concatenate([columns, np.full(len(plan.appended), -1)]),
        names=(*(called.get(name, name) for name in map(str, file.var_names[columns])), *plan.appended),
        of_target={r.name: token_of[places] for r, places in zip(plan.kept, plan.positions, strict=True)},
        vocab=GeneVocab((*vocab.tokens, *added), vocab.pad_token) if added else vocab,
        alignment=alignment,
        skipped=tuple(request.name for request, _ in plan.skipped),
        appended=plan.appended,
        renamed=plan.renamed,
    )


def _vocab_of(
    file: H5adFile, requests: Sequence[PertRequest], ensembl_col: str | None, gene_aliases: str | None
) -> GeneVocab:
    """Of a new model: the file's genes, by the targets' names where these are others, then targets that it has not."""
    names = [str(name) for name in file.var_names]
    place = {name: column for column, name in enumerate(names)}
    strangers = dict.fromkeys(t for request in requests for t in request.targets if t not in place)
    if strangers:
        # A gene's Ensembl id says which target it is; its other names may, or the target's.
        alignment = align_file(file, GeneVocab((*strangers, *SPECIALS)), ensembl_col, gene_aliases)
        column_of = {token: column for column, token in enumerate(alignment.token) if token is not None}
        # Among the file's names, then among the targets that were found: both may be former names of a third.
        for columns in (place, column_of):
            finder = TokenFinder(GeneVocab((*columns, *SPECIALS)), alignment.aliases)
            for target in strangers:
                _, found = finder.find(target)
                if target not in column_of and len(found) == 1:
                    column_of[target] = columns[found[0]]
        called: dict[int, str] = {}
        for target, column in column_of.items():
            if column in called:
                raise DataError(
                    f"perturbed genes {called[column]!r} and {target!r} are names of the same gene of the file, "
                    f"{names[column]!r}; give its cells one name"
                )
            called[column] = target
        names = [called.get(column, name) for column, name in enumerate(names)]
    return GeneVocab((*dict.fromkeys([*names, *strangers]), *SPECIALS))
