"""Benchmark `evaluate`: whole profiles of an evaluation, and the e-distance alone, against the installed scorers.

    python benchmarks/evaluate_cases.py --threads 1 --rounds 3     by itself, under any Python that has the scorers

The scorers (cell-eval, cell-eval2) pin versions of their own: those that cannot be imported are named and left out. By
itself the script needs no torch. Everybody reads the same `.h5ad` files, except for the e-distance, where cells are in
memory. Ours is what `vcc-fast evaluate --no-report` does, tables written; "scores and baselines" leaves out the
split-half ceiling (vcc2025) or the scale and its replicates (vcc2026), "scores" the baselines too (but for cell-eval's
own), so that it does what the scorer's run does. cell-eval writes its tables of tests and its results, cell-eval2
(preset vcc2026, CPU pdex) writes nothing.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

# numpy's BLAS, numba and polars read how many threads they may have when they are loaded, which main() decides; so
# whatever loads them is imported in functions.

PARTS = {"vcc2025": "cell_eval", "vcc2026": "cell_eval2", "edistance": "cell_eval"}
SCORERS = {"cell_eval": "cell-eval", "cell_eval2": "cell-eval2"}
# Controls, perturbations, cells of each, genes. Below the quick size, effects are not told from noise, at which
# cell-eval2 stops.
QUICK, FULL = (300, 8, 60, 1500), (2000, 50, 200, 18_080)
DENSITY = 0.285
ALONE = {"ceiling": False, "scaling": False}


def pair(folder: Path, shape: tuple[int, int, int, int], counts: bool) -> int:
    """Write `pred.h5ad` and `real.h5ad`, two draws of one screen [controls, perturbations, cells, genes].

    Perturbations have the names of the genes that are expressed most, because cell-eval2 refuses a screen none of whose
    targets is a gene that it tests. Returns the number of values above zero of both.
    """
    import numpy as np
    from de_cases import COLUMN, CONTROL, simulate

    folder.mkdir()
    n_values, names = 0, {}
    for seed, name in ((1, "pred"), (2, "real")):
        side = simulate(*shape, DENSITY, 0, cells_seed=seed, counts=counts)
        if not names:
            genes = side.var_names[np.argsort(-np.asarray(side.X.sum(axis=0)).ravel(), kind="stable")]
            perturbations = [label for label in side.obs[COLUMN].cat.categories if label != CONTROL]
            names = dict(zip(perturbations, genes, strict=False))
        side.obs[COLUMN] = side.obs[COLUMN].cat.rename_categories(names)
        side.write_h5ad(folder / f"{name}.h5ad")
        n_values += side.X.nnz
    return n_values


def installed(part: str):
    """The part's scorer, None where it cannot be imported, which is said."""
    name = PARTS[part]
    # It draws progress bars and logs, which would be timed too.
    os.environ["TQDM_DISABLE"] = "1"
    try:
        module = import_module(name)
    except ImportError as error:
        print(f"{SCORERS[name]} is left out of {part}: {error}", flush=True)
        return None
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    return module


def cases(part: str, folder: Path, threads: int, theirs: bool = True) -> dict[str, Callable[[], object]]:
    """Ours first, then the scorer's if it is here and `theirs`, on the files of `folder`."""
    scorer = installed(part) if theirs else None
    title = "" if scorer is None else f"{SCORERS[PARTS[part]]} {version(SCORERS[PARTS[part]])}"
    if part == "edistance":
        return _energy_cases(folder, scorer, title)
    found = {
        "vcc_fast": lambda: ours(part, folder, threads),
        "vcc_fast, scores and baselines": lambda: ours(part, folder, threads, **ALONE),
        "vcc_fast, scores": lambda: ours(part, folder, threads, baselines=False, **ALONE),
    }
    if scorer is not None:
        run = _cell_eval if part == "vcc2025" else _cell_eval2
        found[title] = lambda: run(scorer, folder, threads)
    return found


def ours(profile: str, folder: Path, threads: int, **options):
    """One evaluation by this project, with its tables."""
    from vcc_fast.evaluate import Config, run

    files = {"adata_pred": folder / "pred.h5ad", "adata_real": folder / "real.h5ad"}
    return run(
        Config(
            **files, outdir=folder / "ours", overwrite=True, profile=profile, extra_controls="ignore", report=False,
            num_threads=threads, quiet=True, **options,
        )
    )  # fmt: skip


def _cell_eval(scorer, folder: Path, threads: int):
    from de_cases import COLUMN, CONTROL

    evaluator = scorer.MetricsEvaluator(
        adata_pred=str(folder / "pred.h5ad"), adata_real=str(folder / "real.h5ad"), pert_col=COLUMN,
        control_pert=CONTROL, num_threads=threads, outdir=str(folder / "theirs"),
    )  # fmt: skip
    return evaluator.compute(profile="vcc", break_on_error=True)


def _cell_eval2(scorer, folder: Path, threads: int):
    from de_cases import COLUMN

    preset = import_module("cell_eval2.config").EvalConfig.from_preset("vcc2026")
    config = replace(
        preset, pert_col=COLUMN, cache_strict=False, num_threads=threads, de=replace(preset.de, backend="pdex"),
        outdir=None,
    )  # fmt: skip
    values = scorer.compute_metrics(str(folder / "pred.h5ad"), str(folder / "real.h5ad"), config=config)
    return scorer.aggregate_metrics(values)


def _energy_cases(folder: Path, scorer, title: str) -> dict[str, Callable[[], object]]:
    """Correlation over perturbations of both sides' e-distances to the controls."""
    import anndata as ad
    import numpy as np
    from de_cases import COLUMN, CONTROL

    from vcc_fast.evaluation.changes import pearson
    from vcc_fast.evaluation.energy import energy_distances

    sides = {name: ad.read_h5ad(folder / f"{name}.h5ad") for name in ("pred", "real")}
    names = sorted(set(sides["real"].obs[COLUMN]) - {CONTROL})
    numbers = {name: number for number, name in enumerate([*names, CONTROL])}

    def distances(side) -> np.ndarray:
        groups = np.array([numbers[label] for label in side.obs[COLUMN]], dtype=np.int64)
        return energy_distances(side.X, groups, len(names))

    found: dict[str, Callable[[], object]] = {
        "vcc_fast": lambda: pearson(distances(sides["pred"]), distances(sides["real"]))
    }
    if scorer is not None:
        edistance = import_module("cell_eval.metrics._anndata").edistance
        sides_of = import_module("cell_eval").PerturbationAnndataPair
        found[title] = lambda: edistance(sides_of(**sides, pert_col=COLUMN, control_pert=CONTROL))
    return found


def evaluate(quick: bool, only: str = "", threads: int | None = None) -> Iterator:
    """Groups of cases, one a part; their files are there until the next group is asked for."""
    for group, _, _ in _groups(quick, only, threads or _threads(), True):
        yield group


def _threads() -> int:
    """As many as torch was told to use, where it is loaded; else one a processor."""
    from vcc_fast.evaluation.threads import processors

    return sys.modules["torch"].get_num_threads() if "torch" in sys.modules else processors()


def _groups(quick: bool, only: str, threads: int, theirs: bool) -> Iterator[tuple]:
    """Each group, its part, and the folder of its files; the scorers' cases too if `theirs`."""
    from group import Group

    shape = QUICK if quick else FULL
    size = "a pair of {1} x {2} + {0} cells x {3} genes".format(*shape)
    with tempfile.TemporaryDirectory() as root:
        # What numba compiles on first use, and what is imported then, is not timed.
        made: dict[bool, tuple[Path, int]] = {}
        for part in (only,) if only else PARTS:
            counts = part == "vcc2026"
            if counts not in made:
                folder = Path(root) / ("counts" if counts else "lognorm")
                pair(folder.with_name(f"small_{folder.name}"), QUICK, counts)
                made[counts] = folder, pair(folder, shape, counts)
            folder, n_values = made[counts]
            for case in cases(part, folder.with_name(f"small_{folder.name}"), threads, theirs).values():
                case()
            found = cases(part, folder, threads, theirs)
            work = dict.fromkeys(found, 8.0 * n_values)
            yield Group(f"evaluate, {part}, {size}", "float32", found, work, "GB/s", max_rounds=3), part, folder


def peak(part: str, name: str, folder: Path, threads: int) -> float:
    """Bytes that a process has resident at most in which nothing else runs than one case, its imports included."""
    from memory import resident

    # What the scorer imports is no memory of ours.
    cases(part, folder, threads, theirs=not name.startswith("vcc_fast"))[name]()
    return resident("VmHWM")


def main(argv: list[str] | None = None) -> int:
    """Time the groups and print a table each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small shapes")
    parser.add_argument(
        "--threads", type=int, default=len(os.sched_getaffinity(0)), help="threads (default %(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="timed runs of each case (default %(default)s)")
    parser.add_argument("--only", choices=["", *PARTS], default="", help="one of the parts")
    parser.add_argument(
        "--no-memory", action="store_false", dest="memory", help="leave out memory, one more run of each case"
    )
    parser.add_argument(
        "--ours", action="store_true", help="leave the scorers out: cell-eval's e-distance takes many minutes"
    )
    options = parser.parse_args(argv)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "POLARS_MAX_THREADS"):
        os.environ[name] = str(options.threads)
    from timing import interleave

    for group, part, folder in _groups(options.quick, options.only, options.threads, not options.ours):
        timings = interleave(group.cases, options.rounds, warmup=0)
        print(f"\n### {group.name}, {options.threads} threads, {options.rounds} rounds\n")
        print("| case | best s | median s | p20 to p80 | CPU s | time against ours | peak memory MB |")
        print("|---|---|---|---|---|---|---|")
        first = next(iter(timings.values())).median
        for name, timing in timings.items():
            memory = ""
            if options.memory:
                with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as alone:
                    memory = f"{alone.submit(peak, part, name, folder, options.threads).result() / 1e6:.0f}"
            low, high = timing.spread
            print(f"| {name} | {timing.best:.2f} | {timing.median:.2f} | {low:.2f} to {high:.2f} "
                  f"| {timing.cpu_median:.2f} | {timing.median / first:.2f} | {memory} |", flush=True)  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
