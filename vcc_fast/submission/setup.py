"""From a command's options to the panel and the opened files."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.errors import UsageError
from vcc_fast.submission.checking import Panel
from vcc_fast.submission.config import Config
from vcc_fast.submission.editions import EDITIONS
from vcc_fast.submission.lists import find_manifest, read_gene_list, read_target_list
from vcc_fast.submission.source import PredictionFile, open_predictions


def make_panel(config: Config) -> tuple[Panel, str | None]:
    """What to check against, and the manifest's panel id where its contexts are the ones to cover.

    Raises
    ------
    UsageError
        The edition has contexts, and neither `--contexts` nor a manifest names them.
    DataError
        A list cannot be read.
    """
    edition = EDITIONS[config.edition]
    genes = read_gene_list(config.genes)
    targets = None if config.pert_counts is None else read_target_list(config.pert_counts, config.control_pert)
    contexts, panel_id = _contexts(config) if edition.has_contexts else ((), None)
    cells = config.cells_per_pert
    if cells is None:
        listed = targets is not None and any(n is not None for each in targets.wanted.values() for n in each.values())
        cells = "any" if edition.cells_per_target is None else "file" if listed else edition.cells_per_target
    panel = Panel(
        edition=edition,
        genes=genes,
        targets=targets,
        contexts=contexts,
        pert_col=config.pert_col,
        context_col=config.context_col,
        control=config.control_pert,
        cells_per_target=cells,
        space=config.input_space or edition.space,
    )
    return panel, panel_id


def _contexts(config: Config) -> tuple[tuple[str, ...], str | None]:
    manifest = find_manifest(config.pert_counts, config.genes)
    if config.contexts is not None:
        contexts = tuple(name.strip() for name in config.contexts.split(",") if name.strip())
        if not contexts:
            raise UsageError(f"--contexts needs names between commas, not {config.contexts!r}")
        # The id of another phase's panel must not be recorded.
        same = manifest is not None and set(manifest.contexts) == set(contexts)
        return contexts, manifest.panel_id if same else None
    if manifest is None:
        raise UsageError(
            "the contexts to cover are not known: there is no manifest.json beside --pert-counts or --genes; put the "
            "bundle's there, or pass --contexts A,B,C (validation) or D,E,F (final)"
        )
    return manifest.contexts, manifest.panel_id


def open_all(config: Config, panel: Panel) -> list[PredictionFile]:
    """The opened files; those without a context take the one of their place, where there is one file a context."""
    context_col = config.context_col if panel.edition.has_contexts else None
    files = open_predictions(config.pred, config.pert_col, context_col, config.layer)
    if context_col is not None and len(files) == len(panel.contexts):
        for each, context in zip(files, panel.contexts, strict=True):
            if each.file is not None and each.contexts is None:
                logger.info("%s has no obs column %r: taken as context %s", each.path, context_col, context)
                each.contexts = np.full(each.n_cells, context, dtype=object)
    return files


def close_all(files: Sequence[PredictionFile]) -> None:
    """Close what is open."""
    for each in files:
        if each.file is not None:
            each.file.close()
