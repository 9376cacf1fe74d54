"""The rules on names: files, genes, contexts, controls, targets and their numbers of cells. No value is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from vcc_fast.submission.editions import Edition
from vcc_fast.submission.lists import GeneList, TargetList
from vcc_fast.submission.source import PredictionFile
from vcc_fast.submission.violations import Violation, sample

_GUIDE_SUFFIX = re.compile(r"-\d$")


def check_files(files: Sequence[PredictionFile]) -> Iterator[Violation]:
    """Every file can be opened."""
    for each in files:
        if each.trouble is not None:
            yield Violation(
                "unreadable-file",
                "a prediction cannot be read",
                each.trouble,
                "a whole .h5ad file",
                "write or copy the file again",
            )


def check_genes(files: Sequence[PredictionFile], genes: GeneList, edition: Edition) -> Iterator[Violation]:
    """The official genes, each once, in every file."""
    official = set(genes.names)
    if genes.duplicates:
        yield Violation(
            "duplicate-listed-gene",
            f"the gene list names {len(genes.duplicates):,} genes more than once",
            f"{genes.path}: {sample(genes.duplicates)}",
            "each gene once",
            f"use {edition.bundle}",
        )
    for each in files:
        if each.file is None:
            continue
        names = [str(name) for name in each.file.var_names]
        twice = [name for name, times in Counter(names).items() if times > 1]
        if twice:
            yield Violation(
                "duplicate-gene",
                f"{len(twice):,} genes are there more than once",
                f"{each.path}, var_names: {sample(twice)}",
                "each gene once",
                "keep one column of each gene (adata.var_names_make_unique() would rename them, not remove them)",
            )
        there = set(names)
        missing = [name for name in dict.fromkeys(genes.names) if name not in there]
        extra = [name for name in dict.fromkeys(names) if name not in official]
        for rule, count, what in (("missing-gene", missing, "missing"), ("extra-gene", extra, "not in the list")):
            if count:
                yield Violation(
                    rule,
                    f"{len(count):,} genes are {what}",
                    f"{each.path}, var_names: {sample(count)}",
                    f"exactly the {len(official):,} genes of {genes.path}, in any order",
                    "predict all genes of the list (without --output-genes), from controls that have them; var_names "
                    "must be the list's symbols",
                )


def check_labels(
    files: Sequence[PredictionFile],
    targets: TargetList | None,
    edition: Edition,
    contexts: Sequence[str],
    pert_col: str,
    context_col: str,
    control: str,
    cells_per_target: int | str,
) -> Iterator[Violation]:
    """Columns, contexts, controls, targets, cells.

    Parameters
    ----------
    files
        All readable, or those that are.
    targets
        The official list; None leaves it unchecked.
    edition
        The rules.
    contexts
        The ones that the upload must cover; empty where the edition has none.
    pert_col, context_col, control
        Names in the predictions.
    cells_per_target
        A number, "file" (the list's own numbers) or "any".
    """
    readable = [each for each in files if each.file is not None]
    for each in readable:
        for column, labels, wanted in (
            (pert_col, each.targets, True),
            (context_col, each.contexts, edition.has_contexts),
        ):
            if wanted and labels is None:
                yield _missing_column(each, column, is_context=column == context_col)
    n_cells = sum(each.n_cells for each in readable)
    if n_cells > edition.max_cells:
        yield Violation(
            "too-many-cells",
            f"{n_cells:,} cells",
            ", ".join(f"{each.path} ({each.n_cells:,})" for each in readable),
            f"at most {edition.max_cells:,}",
            "predict fewer cells of each target (predict --cells-per-pert)",
        )
    labelled = [each for each in readable if each.targets is not None]
    if len(labelled) < len(files) or any(each.contexts is None for each in labelled) and edition.has_contexts:
        return
    names = np.concatenate([each.targets for each in labelled])
    yield from _check_controls(names, labelled, edition, pert_col, control)
    if not edition.has_contexts:
        places = {None: names != control}
    else:
        found = np.concatenate([each.contexts for each in labelled])
        yield from _check_contexts(found, labelled, contexts, context_col)
        places = {context: (found == context) & (names != control) for context in contexts}
    for context, mine in places.items():
        if targets is not None and (mine.any() or context is None):
            yield from _check_targets(Counter(names[mine].tolist()), targets, context, pert_col, cells_per_target)


def _missing_column(each: PredictionFile, column: str, is_context: bool) -> Violation:
    option = "--context-col" if is_context else "--pert-col"
    remedy = f"name the column with {option}" + (
        "; or predict with --context NAME, or give one file a context in the order of --contexts" * is_context
    )
    has = ", ".join(map(repr, each.file.obs_columns[:10])) or "none"
    return Violation(
        "missing-context-column" if is_context else "missing-target-column",
        f"obs has no column {column!r}",
        f"{each.path}; its columns are {has}",
        "a context for every cell" if is_context else "a target for every cell",
        remedy,
    )


def _check_controls(
    names: np.ndarray, files: Sequence[PredictionFile], edition: Edition, pert_col: str, control: str
) -> Iterator[Violation]:
    n_controls = int((names == control).sum())
    paths = ", ".join(str(each.path) for each in files)
    if edition.has_controls and not n_controls:
        yield Violation(
            "missing-controls",
            "there is no control cell",
            f"{paths}, obs[{pert_col!r}] has no {control!r}",
            f"cells labelled {control!r} beside the predictions",
            "predict with --include-controls, or join a file of them as one more --pred; name their label with "
            "--control-pert",
        )
    if not edition.has_controls and n_controls:
        having = [f"{e.path} ({(e.targets == control).sum():,})" for e in files if (e.targets == control).any()]
        yield Violation(
            "controls-present",
            f"{n_controls:,} control cells",
            f"{', '.join(having)}, obs[{pert_col!r}] == {control!r}",
            "no control cell: scoring has its own",
            "predict without --include-controls, convert with to-counts --drop-controls, or drop these cells",
        )


def _check_contexts(
    found: np.ndarray, files: Sequence[PredictionFile], contexts: Sequence[str], context_col: str
) -> Iterator[Violation]:
    present = dict.fromkeys(found.tolist())
    paths, required = ", ".join(str(each.path) for each in files), f"exactly the contexts {', '.join(contexts)}"
    unknown = [repr(context) for context in present if context not in contexts]
    missing = [context for context in contexts if context not in present]
    if unknown:
        yield Violation(
            "unknown-context",
            f"unknown contexts: {sample(unknown)}",
            f"{paths}, obs[{context_col!r}]",
            required,
            "use the labels of the control files; --contexts names those of the phase (A,B,C, then D,E,F)",
        )
    if missing:
        yield Violation(
            "missing-context",
            f"no cell is predicted for the contexts {', '.join(missing)}",
            f"{paths}, obs[{context_col!r}] has {sample(map(repr, present)) or 'none'}",
            required,
            "give the files of all contexts: --pred A.h5ad B.h5ad C.h5ad",
        )


def _check_targets(
    cells: Counter, targets: TargetList, context: str | None, pert_col: str, cells_per_target: int | str
) -> Iterator[Violation]:
    wanted = targets.of(context)
    where = f"obs[{pert_col!r}]" + (f" of context {context}" if context is not None else "")
    if wanted is None:
        yield Violation(
            "unlisted-context",
            f"the list of targets has none for the context {context}",
            str(targets.path),
            "targets for every context",
            "use the list of this phase",
        )
        return
    missing = sorted(set(wanted) - set(cells))
    extra = sorted(set(cells) - set(wanted))
    if missing:
        yield Violation(
            "missing-target",
            f"{len(missing):,} targets are not predicted",
            f"{where}: {sample(missing)}",
            f"all {len(wanted):,} targets of {targets.path}",
            "predict them too: predict --perts-file takes the list",
        )
    if extra:
        guides = any(_GUIDE_SUFFIX.search(name) for name in extra)
        yield Violation(
            "extra-target",
            f"{len(extra):,} targets are not in the list",
            f"{where}: {sample(map(repr, extra))}",
            f"only the {len(wanted):,} targets of {targets.path}",
            "write the gene, not the guide (ADNP, not ADNP-1)" if guides else "leave these cells out",
        )
    if cells_per_target == "any":
        return
    expected = {name: n if cells_per_target == "file" else cells_per_target for name, n in wanted.items()}
    wrong = [(name, cells[name], n) for name, n in sorted(expected.items()) if n and name in cells and cells[name] != n]
    if wrong:
        numbers = ", ".join(f"{n:,}" for n in sorted({n for _, _, n in wrong})[:5])
        yield Violation(
            "cells-per-target",
            f"{len(wrong):,} targets have another number of cells",
            f"{where}: {sample(f'{name} has {got:,}, not {n:,}' for name, got, n in wrong)}",
            f"exactly {numbers} cells a target",
            "predict --cells-per-pert N; another panel: --cells-per-pert here",
        )
