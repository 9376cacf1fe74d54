"""Which perturbations train, which choose the weights, and which are held out.

Whatever is held out ("test") takes no part in training, in selection or in any number that either depends on.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data.perturbations import PertRequest, parse_perts
from vcc_fast.errors import DataError, UsageError
from vcc_fast.train.recipe import SPLITS

# GEARS's shares: genes that are seen, doubles of two seen genes that train.
SEEN_GENES, SEEN_DOUBLES = 0.75, 0.75
PARTS = ("val", "test")


@dataclass(frozen=True)
class Split:
    """Names of perturbations, sorted."""

    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...] = ()
    subgroups: Mapping[str, tuple[str, ...]] | None = None
    """Of kind simulation: `unseen single`, `0 of 2 seen`, `1 of 2 seen`, `2 of 2 seen` -> test perturbations."""

    def without(self, names: Collection[str]) -> Split:
        """The same without some perturbations."""
        parts = (tuple(n for n in part if n not in names) for part in (self.train, self.validation, self.test))
        subgroups = self.subgroups and {
            group: tuple(n for n in part if n not in names) for group, part in self.subgroups.items()
        }
        return Split(*parts, subgroups)

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
        remedy = "lower --test-share and --validation-share, or take --split none" if n_test else "--validation-share 0"
        raise UsageError(
            f"{len(names)} perturbation(s) are too few to hold out {n_test} and validate on {n_validation}, and train "
            f"on another: {remedy}"
        )
    parts = order[:n_test], order[n_test : n_test + n_validation], order[n_test + n_validation :]
    return Split(*(tuple(sorted(part)) for part in parts[::-1]))


def by_simulation(requests: Sequence[PertRequest], seed: int, validation: float = 0.1) -> Split:
    """GEARS's "simulation" split: a quarter of the genes is never perturbed in training.

    Single perturbations of unseen genes are held out, and doubles with none or one of their genes seen; of doubles of
    two seen genes a quarter is. A share `validation` of what is left validates (a tenth in GEARS), at least one.

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
    n_kept = len(order) - (max(1, round(validation * len(order))) if validation > 0 else 0)
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
        The file is missing or no TOML, has no `[fewshot]` table with `val` or `test` or has other lists in it, names no
        perturbation, or one in both.
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
    if not isinstance(tables, dict) or not tables or not all(isinstance(table, dict) for table in tables.values()):
        raise UsageError(f'--split {path}: needs a table [fewshot."dataset.celltype"] with lists val and test')
    parts = {part: _listed(tables, part, path, control) for part in PARTS}
    if not any(parts.values()):
        raise UsageError(f"--split {path}: its [fewshot] tables name no perturbation in val or test")
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


def _listed(tables: Mapping[str, Mapping], part: str, path: str | Path, control: str) -> set[str]:
    """What the tables' lists `part` name, as perturbations are named here."""
    written: dict[str, None] = {}
    for name, table in tables.items():
        other = [key for key in table if key not in PARTS]
        if other:
            raise UsageError(f"--split {path}: [fewshot.{name!r}] has {other[0]!r}; it may have val and test")
        names = table.get(part, [])
        if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
            raise UsageError(f"--split {path}: {part} of [fewshot.{name!r}] must be a list of perturbations' names")
        written |= dict.fromkeys(each for each in names if each != control)
    try:
        return {request.name for request in parse_perts(list(written), control=control)}
    except UsageError as error:
        raise UsageError(f"--split {path}, {part}: {error}") from error


def warn_of_empty_parts(split: Split, kind: str, validation: float, test: float) -> None:
    """Warn of what a run will lack although it was not asked to; arguments as those of `make_split`."""
    named = kind in SPLITS
    if not split.test and kind != "none" and not (kind == "perturbation" and test == 0):
        logger.warning(
            "--split %s: no perturbation is held out, and there will be no test.csv: %s", kind,
            "too few were left for it" if named else "no table names one in test that can be predicted",
        )  # fmt: skip
    if not split.validation and not (named and validation == 0):
        logger.warning(
            "--split %s: no perturbation validates: no score chooses the weights (best/ is the last epoch's), no "
            "amplitude is fitted, and there are no baselines beside the curves%s", kind,
            "" if named else "; name some in val",
        )  # fmt: skip


def make_split(
    kind: str, requests: Sequence[PertRequest], seed: int, control: str, validation: float = 0.1, test: float = 0.1
) -> Split:
    """The split that `--split` names: one of `recipe.SPLITS`, or a TOML file."""
    if kind == "none":
        return without_test(requests, seed, validation)
    if kind == "perturbation":
        return by_perturbation(requests, seed, validation, test)
    if kind == "simulation":
        return by_simulation(requests, seed, validation)
    return of_file(kind, requests, control)
