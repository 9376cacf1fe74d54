"""`to-counts`: a file of lognorm predictions -> the same cells in counts, streamed; or the fit of an amplitude."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from vcc_fast._files import sha256_of
from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.data.amplitude import GroupMeans, ScaleFit, fit_scale
from vcc_fast.data.count_maker import CountMaker, CountOptions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.h5ad_write import H5adWriter
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.errors import DataError
from vcc_fast.submission.counts_config import Config
from vcc_fast.submission.counts_input import CountsInput, columns_of, open_input
from vcc_fast.submission.source import block_rows


def convert(config: Config) -> dict[str, Any]:
    """Write `config.output`; returns its `uns["vcc_fast"]`.

    Raises
    ------
    DataError, UsageError
        The files do not fit, a value is not lognorm (or no count), or the output cannot be written.
    """
    with H5adFile(config.pred) as pred, H5adFile(config.controls, layer=config.controls_layer) as controls:
        given = open_input(config, pred, controls)
        options = CountOptions(config.method, config.seed, config.scale_effect)
        if options.needs_means:
            options = CountOptions(config.method, config.seed, config.scale_effect, given.target_sum)
        means = predicted_means(given) if options.needs_means else None
        maker = CountMaker(options, given.counts, given.is_control, means, given.rows_of)
        kept = np.arange(pred.n_obs)
        if config.drop_controls:
            kept = kept[~given.is_control[given.groups]]
            if not len(kept):
                raise DataError(f"{pred.path}: --drop-controls leaves no cell")
        with H5adWriter(config.output, pred.n_vars, pred.var) as writer:
            for rows, block in _blocks(given, kept, "make counts"):
                writer.append(maker.make(block, rows, given.groups[rows], given.control_rows[rows]))
            record = _record(given, maker)
            writer.finish(pred.obs().iloc[kept], {"vcc_fast": record})
    for text in maker.warnings():
        logger.warning(text)
    return record


def predicted_means(given: CountsInput) -> np.ndarray:
    """Mean predicted lognorm of every perturbation, float64 [P, G]."""
    means = GroupMeans(len(given.names), given.pred.n_vars)
    for rows, block in _blocks(given, np.arange(given.pred.n_obs), "read predictions"):
        means.add(block, given.groups[rows])
    return means.means()


def fit(config: Config) -> ScaleFit:
    """Fit the amplitude of `config.pred` to the real cells of `config.fit_scale`.

    Real changes are from the truth's own control cells, or where it has none, from those of `config.controls`.

    Raises
    ------
    DataError
        The files do not fit, or share no perturbation.
    UsageError
        The target sum is not known.
    """
    with (
        H5adFile(config.pred) as pred,
        H5adFile(config.controls, layer=config.controls_layer) as controls,
        H5adFile(config.fit_scale) as truth,
    ):
        given = open_input(config, pred, controls)
        labels = truth.obs_column(config.pert_col)
        shared = [name for name in given.names if name != config.control_pert and name in set(labels.tolist())]
        if not shared:
            raise DataError(
                f"{truth.path}: obs[{config.pert_col!r}] has none of the {len(given.names):,} predicted perturbations; "
                "the fit needs real cells of some of them"
            )
        real, real_controls = _real_means(given, truth, labels, shared)
        means, target_sum = predicted_means(given), given.target_sum
        places = [given.names.index(name) for name in shared]
        mine = np.stack([given.counts.mean_lognorm(given.rows_of(place), target_sum) for place in places])
        if real_controls is None:
            logger.info("%s has no control cells: real changes are from those of --controls", truth.path)
        baseline = mine if real_controls is None else real_controls
        own = np.array([[gene in name.split("+") for gene in pred.var_names] for name in shared])
        return fit_scale(means[places] - mine, real - baseline, own)


def _real_means(
    given: CountsInput, truth: H5adFile, labels: np.ndarray, shared: list[str]
) -> tuple[np.ndarray, np.ndarray | None]:
    """Mean lognorm of the truth's cells of each shared perturbation, and of its control cells where it has any."""
    config, columns = given.config, columns_of(given.pred.var_names, truth)
    names = [*shared, config.control_pert]
    place = {name: i for i, name in enumerate(names)}
    rows = np.array([row for row, label in enumerate(labels) if label in place], dtype=np.int64)
    groups = np.array([place[labels[row]] for row in rows], dtype=np.int64)
    checker = SpaceChecker(config.truth_space, str(truth.path), "--truth-space")
    means = GroupMeans(len(names), len(columns))
    with Progress(len(rows), "read truth", quiet=config.quiet) as progress:
        for start, of_block, block in truth.iter_blocks(rows, block_rows(truth.n_vars)):
            checker.update(block, rows=of_block, obs_names=truth.obs_names, var_names=truth.var_names)
            block = block[:, columns]
            if config.truth_space == "counts":
                block = counts_to_lognorm(block, given.target_sum)
            means.add(block, groups[start : start + len(of_block)])
            progress.update(len(of_block))
    checker.finish()
    found = means.means()
    return found[:-1], found[-1] if means.n_cells[-1] else None


def _blocks(given: CountsInput, kept: np.ndarray, label: str) -> Iterator[tuple[np.ndarray, object]]:
    """(rows, block) of the prediction, each value checked."""
    pred = given.pred
    checker = SpaceChecker(
        "lognorm", str(pred.path), remedy="to-counts takes lognorm; counts can be submitted as they are"
    )
    with Progress(len(kept), label, quiet=given.config.quiet) as progress:
        for _, rows, block in pred.iter_blocks(kept, block_rows(pred.n_vars)):
            checker.update(block, rows=rows, obs_names=pred.obs_names, var_names=pred.var_names)
            yield rows, block
            progress.update(len(rows))
    checker.finish()


def _record(given: CountsInput, maker: CountMaker) -> dict[str, Any]:
    """What the output says about itself; nothing in it depends on the time or on where files lie."""
    from vcc_fast import __version__

    before = {name: value for name, value in given.record.items() if name != "warnings"}
    warnings = [str(text) for text in np.atleast_1d(given.record.get("warnings", []))] + maker.warnings()
    return {
        "space": "counts",
        "as_counts": maker.record() | {"library": given.library, "lognorm_target_sum": _known(given)},
        "version": __version__,
        "hashes": {"pred": sha256_of(given.config.pred), "controls": sha256_of(given.config.controls)},
        "prediction": before,
        "warnings": np.array(warnings, dtype=str),
    }


def _known(given: CountsInput) -> float | str:
    value = given.config.target_sum or given.record.get("target_sum")
    return "unknown" if value is None else value
