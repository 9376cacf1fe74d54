"""Which perturbations train, which choose the weights, and which are held out.

Whatever is held out ("test") takes no part in training, in selection or in any number that either depends on.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from vcc_fast.data.perturbations import PertRequest, parse_perts
from vcc_fast.errors import DataError, UsageError

KINDS = ("none", "perturbation", "simulation")
# GEARS's shares: genes that are seen, doubles of two seen genes that train, training perturbations that stay training.
SEEN_GENES, SEEN_DOUBLES, KEPT = 0.75, 0.75, 0.9


@dataclass(frozen=True)
class Split:
    """Names of perturbations, sorted."""

    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...] = ()
    subgroups: Mapping[str, tuple[str, ...]] | None = None
    """Of kind simulation: `unseen single`, `0 of 2 seen`, `1 of 2 seen`, `2 of 2 seen` -> test perturbations."""

    def to_json(self) -> dict:
        """As plain values."""
        return asdict(self)


def by_perturbation(requests: Sequence[PertRequest], seed: int, validation: float = 0.1, test: float = 0.1) -> Split:
    """Hold perturbations out at random; a share above 0 takes at least one.

    Raises
    ------
    UsageError
        The shares leave nothing to train on.
    """
    names = [request.name for request in requests]
    order = np.random.default_rng([seed, 1]).permutation(sorted(names)).tolist()
    n_test, n_validation = (max(1, round(share * len(names))) if share > 0 else 0 for share in (test, validation))
    if n_test + n_validation >= len(names):
        raise UsageError(
            f"--split perturbation: {len(names)} perturbations are too few to hold out {n_test} and validate on "
            f"{n_validation}; lower --test-share and --validation-share, or take --split none"
        )
    parts = order[:n_test], order[n_test : n_test + n_validation], order[n_test + n_validation :]
    return Split(*(tuple(sorted(part)) for part in parts[::-1]))


def by_simulation(requests: Sequence[PertRequest], seed: int) -> Split:
    """GEARS's "simulation" split: a quarter of the genes is never perturbed in training.

    Single perturbations of unseen genes are held out, and doubles with none or one of their genes seen; of doubles of
    two seen genes a quarter is. A tenth of what is left validates.

    Raises
    ------
    UsageError
        Nothing would be left to train on.
    """
    draw = np.random.default_rng([seed, 2])
    genes = sorted({target for request in requests for target in request.targets})
    seen = set(draw.permutation(genes)[: max(1, round(SEEN_GENES * len(genes)))].tolist())
    groups: dict[str, list[str]] = {"unseen single": [], "0 of 2 seen": [], "1 of 2 seen": [], "2 of 2 seen": []}
    train = []
    for request in sorted(requests, key=lambda r: r.name):
        known = sum(target in seen for target in request.targets)
        if len(request.targets) == 1:
            (train if known else groups["unseen single"]).append(request.name)
        elif known < len(request.targets):
            groups["0 of 2 seen" if known == 0 else "1 of 2 seen"].append(request.name)
        else:
            groups["2 of 2 seen"].append(request.name)
    doubles = draw.permutation(groups["2 of 2 seen"]).tolist()
    n_train = round(SEEN_DOUBLES * len(doubles))
    train += doubles[:n_train]
    groups["2 of 2 seen"] = sorted(doubles[n_train:])
    order = draw.permutation(sorted(train)).tolist()
    n_kept = min(len(order) - 1, round(KEPT * len(order)))
    if n_kept < 1:
        raise UsageError(
            f"--split simulation: {len(requests)} perturbations of {len(genes)} genes leave nothing to train on; take "
            "--split perturbation or a split file"
        )
    test = sorted(name for group in groups.values() for name in group)
    subgroups = {name: tuple(group) for name, group in groups.items()}
    return Split(tuple(sorted(order[:n_kept])), tuple(sorted(order[n_kept:])), tuple(test), subgroups)


def without_test(requests: Sequence[PertRequest], seed: int, validation: float = 0.1) -> Split:
    """Every perturbation trains, but for those that choose the weights."""
    return by_perturbation(requests, seed, validation, 0.0)


def of_file(path: str | Path, requests: Sequence[PertRequest], control: str) -> Split:
    """The split of a TOML file, in cell-load's form.

    ::

        [fewshot."dataset.celltype"]
        val = ["TP53", "MYC"]
        test = ["SMARCA4"]

    Lists of all `fewshot` tables together; what none of them names trains. `[zeroshot]` holds whole cell types out,
    which one file has not: it is refused.

    Raises
    ------
    UsageError
        The file is missing or no TOML, has no `[fewshot]` table with `val` or `test`, or names a perturbation in both.
    DataError
        It names a perturbation that the screen has not; all are named.
    """
    try:
        content = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"--split {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--split {path} is not TOML: {error}") from error
    if content.get("zeroshot"):
        raise UsageError(
            f"--split {path}: [zeroshot] holds out whole cell types; leave their cells out of --adata, and keep the "
            "[fewshot] tables"
        )
    tables = content.get("fewshot")
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise UsageError(f'--split {path}: needs a table [fewshot."dataset.celltype"] with lists val and test')
    parts = {}
    for part in ("val", "test"):
        lists = [table.get(part, []) for table in tables.values()]
        if not all(isinstance(names, list) for names in lists):
            raise UsageError(f"--split {path}: {part} must be a list of perturbations")
        written = dict.fromkeys(name for names in lists for name in map(str, names) if name != control)
        parts[part] = {request.name for request in parse_perts(list(written), control=control)}
    known = {frozenset(request.targets): request.name for request in requests}
    asked = {name: known.get(frozenset(name.split("+"))) for part in parts.values() for name in part}
    unknown = sorted(name for name, found in asked.items() if found is None)
    if unknown:
        raise DataError(
            f"--split {path}: {len(unknown)} perturbation(s) are not in the screen: {', '.join(unknown[:10])}"
            f"{', ...' if len(unknown) > 10 else ''}"
        )
    validation, test = ({asked[name] for name in parts[part]} for part in ("val", "test"))
    both = sorted(validation & test)
    if both:
        raise UsageError(f"--split {path}: {', '.join(both[:10])} are in val and in test; leave them in one")
    train = [request.name for request in requests if request.name not in validation | test]
    if not train:
        raise UsageError(f"--split {path}: every perturbation is held out, and nothing is left to train on")
    return Split(tuple(sorted(train)), tuple(sorted(validation)), tuple(sorted(test)))


def make_split(
    kind: str, requests: Sequence[PertRequest], seed: int, control: str, validation: float = 0.1, test: float = 0.1
) -> Split:
    """The split that `--split` names: one of `KINDS`, or a TOML file."""
    if kind == "none":
        return without_test(requests, seed, validation)
    if kind == "perturbation":
        return by_perturbation(requests, seed, validation, test)
    if kind == "simulation":
        return by_simulation(requests, seed)
    return of_file(kind, requests, control)
