"""Benchmark `de`: rank-sum tests of every perturbation and gene against the public CPU engines.

    python benchmarks/de_cases.py --threads 2 --rounds 3       by itself, under any Python that has the engines

The engines (pdex, hpdex, illico) pin versions of their own, so they need not share an environment with this project:
those that cannot be imported are named and left out. By itself the script needs no torch.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from group import Group  # noqa: E402
from memory import extra_memory  # noqa: E402
from timing import interleave  # noqa: E402

ENGINES = ("pdex", "hpdex", "illico")
CONTROL, COLUMN = "non-targeting", "target_gene"


def simulate(
    n_control: int,
    n_perts: int,
    n_cells: int,
    n_genes: int,
    density: float,
    seed: int,
    *,
    cells_seed: int | None = None,
    counts: bool = False,
):
    """Lognorm AnnData of a screen, CSR float32, cells in mixed order; about `density` of the values are above zero.

    With `cells_seed`, `seed` gives the rates and effects alone, so that screens of one `seed` can be two draws of one
    experiment. With `counts`, the same cells before they are scaled and logged.
    """
    import anndata as ad
    import numpy as np
    import pandas as pd
    from scipy import sparse

    rng = np.random.default_rng(seed)
    cells = rng if cells_seed is None else np.random.default_rng(cells_seed)
    rate = rng.gamma(0.35, 1.0, n_genes)
    low, high = 1e-4, 1e4
    for _ in range(60):
        middle = (low * high) ** 0.5
        low, high = (low, middle) if np.mean(1 - np.exp(-rate * middle)) > density else (middle, high)
    rate *= low
    labels, blocks = [], []
    for group in range(n_perts + 1):
        size = n_cells if group else n_control
        effect = np.ones(n_genes)
        if group:
            effect[rng.choice(n_genes, n_genes // 60, replace=False)] = rng.lognormal(0, 0.8, n_genes // 60)
        for start in range(0, size, 200):
            depth = cells.lognormal(0, 0.3, min(200, size - start))
            block = cells.poisson(rate * effect * depth[:, None]).astype(np.float32)
            blocks.append(
                sparse.csr_matrix(block if counts else np.log1p(block * (1e4 / block.sum(axis=1, keepdims=True))))
            )
        labels += [f"P{group:03d}" if group else CONTROL] * size
    order = cells.permutation(len(labels))
    matrix = sparse.vstack(blocks, format="csr").astype(np.float32)[order]
    obs = pd.DataFrame({COLUMN: pd.Categorical(np.array(labels)[order])}, index=np.arange(len(labels)).astype(str))
    return ad.AnnData(matrix, obs=obs, var=pd.DataFrame(index=[f"G{gene}" for gene in range(n_genes)]))


def engines(threads: int) -> dict[str, Callable]:
    """Name -> function of an AnnData, of the engines that are here."""
    # They log and draw progress bars, which would be timed too.
    os.environ["TQDM_DISABLE"] = "1"
    os.environ.setdefault("NUMBA_NUM_THREADS", str(threads))
    found: dict[str, Callable] = {}
    for name in ENGINES:
        try:
            module = import_module(name)
        except ImportError as error:
            print(f"{name} is left out: {error}", flush=True)
            continue
        logging.disable(logging.WARNING)
        if name == "pdex":
            run = lambda a, pdex=module.pdex: pdex(a, COLUMN, threads=threads, is_log1p=True)  # noqa: E731
        elif name == "hpdex":
            test = import_module("hpdex.de").parallel_differential_expression
            run = lambda a, test=test: test(a, COLUMN, CONTROL, threads=threads, show_progress=False)  # noqa: E731
        else:
            import_module("loguru").logger.disable("illico")
            run = lambda a, test=module.asymptotic_wilcoxon: test(  # noqa: E731
                a, is_log1p=True, group_keys=COLUMN, reference=CONTROL, n_threads=threads
            )
        found[f"{name} {version(name)}"] = run
    return found


def de(quick: bool, only: str = "") -> Iterator[Group]:
    """Both sides of an evaluation, the wide reference of 2026, and its cost by perturbations."""
    from vcc_fast.evaluation import rank_genes
    from vcc_fast.evaluation.threads import processors

    threads = sys.modules["torch"].get_num_threads() if "torch" in sys.modules else processors()
    others = engines(threads)

    def ours(adata):
        return rank_genes(adata, COLUMN, CONTROL, order="gene", num_threads=threads)

    # Compiled by numba on first use.
    small = simulate(40, 2, 20, 200, 0.3, 0)
    for run in others.values():
        run(small)

    def group(name: str, sides: list, rounds: int) -> Group:
        runs = {"vcc_fast": ours, **others}
        cases = {title: lambda run=run: [run(side) for side in sides] for title, run in runs.items()}
        work = 8.0 * sum(side.X.nnz for side in sides)
        return Group(name, "float32", cases, dict.fromkeys(cases, work), "GB/s", max_rounds=rounds)

    if only in ("", "pair"):
        shape = (200, 5, 40, 2000, 0.285) if quick else (2000, 50, 200, 18_080, 0.285)
        sides = [simulate(*shape, seed) for seed in (0, 1)]
        yield group("de, a pair of {1} x {2} + {0} cells x {3} genes".format(*shape), sides, 5)
        del sides
    if only in ("", "wide"):
        n_control, n_perts, n_cells, n_genes = (1000, 4, 40, 2000) if quick else (18_400, 20, 400, 18_533)
        wide = simulate(n_control, n_perts, n_cells, n_genes, 0.285, 2)
        yield group(f"de, one side of {n_perts} x {n_cells} + {n_control} cells x {n_genes} genes", [wide], 3)
        names = [f"P{group:03d}" for group in range(1, n_perts + 1)]
        counts = sorted({1, n_perts // 4, n_perts // 2, n_perts})
        cases = {
            f"vcc_fast, {n} perturbations": lambda n=n: rank_genes(
                wide, COLUMN, CONTROL, groups=names[:n], order="gene", num_threads=threads
            )
            for n in counts
        }
        work = {
            name: 8.0 * wide.X.nnz * (n_control + n * n_cells) / wide.n_obs
            for name, n in zip(cases, counts, strict=True)
        }
        yield Group("de, by the number of perturbations", "float32", cases, work, "GB/s", max_rounds=5)


def main(argv: list[str] | None = None) -> int:
    """Time the groups and print a table each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small shapes")
    parser.add_argument(
        "--threads", type=int, default=len(os.sched_getaffinity(0)), help="threads (default %(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="timed runs of each case (default %(default)s)")
    parser.add_argument("--only", choices=["", "pair", "wide"], default="", help="one of the shapes")
    parser.add_argument("--memory", action="store_true", help="measure memory too, which runs each case twice more")
    options = parser.parse_args(argv)
    os.environ["OMP_NUM_THREADS"] = str(options.threads)
    for group in de(options.quick, options.only):
        timings = interleave(group.cases, min(options.rounds, group.max_rounds or options.rounds), warmup=0)
        print(f"\n### {group.name}, {options.threads} threads\n")
        print("| case | best s | median s | CPU s | time against ours | memory MB |\n|---|---|---|---|---|---|")
        first = next(iter(timings.values())).median
        for name, timing in timings.items():
            memory = f"{extra_memory(group.cases[name]) / 1e6:.0f}" if options.memory else ""
            print(f"| {name} | {timing.best:.2f} | {timing.median:.2f} | {timing.cpu_median:.2f} "
                  f"| {timing.median / first:.1f} | {memory} |", flush=True)  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
