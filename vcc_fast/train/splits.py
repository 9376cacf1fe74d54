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
# A perturbation in a condition.
Pair = tuple[str, str]


@dataclass(frozen=True)
class Split:
    """Names of perturbations, sorted; or (perturbation, condition) where a file holds them out by condition."""

    train: tuple[str, ...] | tuple[Pair, ...]
    validation: tuple[str, ...] | tuple[Pair, ...]
    test: tuple[str, ...] | tuple[Pair, ...] = ()
    subgroups: Mapping[str, tuple[str, ...]] | None = None
    """Of kind simulation: `unseen single`, `0 of 2 seen`, `1 of 2 seen`, `2 of 2 seen` -> test perturbations."""

    def without(self, names: Collection[str]) -> Split:
        """The same without some perturbations."""
        parts = (
            tuple(each for each in part if perturbation_of(each) not in names)
            for part in (self.train, self.validation, self.test)
        )
        subgroups = self.subgroups and {
            group: tuple(n for n in part if n not in names) for group, part in self.subgroups.items()
        }
        return Split(*parts, subgroups)

    @property
    def unit(self) -> str:
        """What its numbers count, for messages."""
        names = all(isinstance(each, str) for each in (*self.train, *self.validation, *self.test))
        return "perturbations" if names else "(perturbation, condition) pairs"

    def to_json(self) -> dict:
        """As plain values."""
        return asdict(self)


def perturbation_of(each: str | Pair) -> str:
    """The name of an entry of a split."""
    return each if isinstance(each, str) else each[0]


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


def of_file(path: str | Path, requests: Sequence[PertRequest], control: str, pairs: Sequence[Pair] = ()) -> Split:
    """The split of a TOML file, in cell-load's form.

    ::

        [zeroshot]
        "dataset.rpe1" = "test"

        [fewshot."dataset.k562"]
        val = ["TP53", "MYC"]
        test = ["SMARCA4"]

    Where the cell types that it names are conditions, a table is of the perturbations in that condition, and `zeroshot`
    holds out all that a condition has. Otherwise what any `fewshot` table names is held out everywhere. What the file
    does not name trains.

    Parameters
    ----------
    pairs
        Every (perturbation, condition) that the screen has cells of; empty without conditions.

    Raises
    ------
    UsageError
        The file is missing or no TOML, has neither `zeroshot` nor a `fewshot` table with `val` or `test`, or has
        something else in them; it holds out nothing, or everything, or something twice; it has `zeroshot`, and its cell
        types are no conditions.
    DataError
        It names a perturbation or a condition that the screen has not; all are named.
    """
    tables, zeroshot = _read(path)
    of_cell_types = dict.fromkeys(map(_cell_type, (*tables, *zeroshot)))
    conditions = dict.fromkeys(condition for _, condition in pairs)
    if any(cell_type in conditions for cell_type in of_cell_types):
        everything = list(pairs)
        held = _of_conditions(path, tables, zeroshot, requests, control, pairs)
    else:
        _tell_merged(path, zeroshot, of_cell_types, conditions)
        everything = [request.name for request in requests]
        held = {part: _asked(path, tables, part, requests, control) for part in PARTS}
    if not any(held.values()):
        raise UsageError(f"--split {path}: its [fewshot] tables name no perturbation in val or test")
    both = sorted(held["val"] & held["test"])
    if both:
        remedy = "leave them in one"
        if len(of_cell_types) > 1 and not conditions:
            remedy += "; tables of several cell types count together without --condition-col, the column of cell types"
        raise UsageError(f"--split {path}: {_shown(both)} are in val and in test; {remedy}")
    train = [each for each in everything if each not in held["val"] | held["test"]]
    if not train:
        raise UsageError(f"--split {path}: every perturbation is held out, and nothing is left to train on")
    return Split(*(tuple(sorted(part)) for part in (train, held["val"], held["test"])))


def _read(path: str | Path) -> tuple[dict[str, dict], dict[str, str]]:
    """The tables `fewshot` and `zeroshot` of a file."""
    try:
        content = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"--split {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--split {path} is not TOML: {error}") from error
    tables, zeroshot = content.get("fewshot", {}), content.get("zeroshot", {})
    if not isinstance(zeroshot, dict) or any(part not in PARTS for part in zeroshot.values()):
        raise UsageError(
            f'--split {path}: [zeroshot] may hold lines "dataset.celltype" = "val" or "test", nothing else'
        )
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        tables = {}
    if not tables and not zeroshot:
        raise UsageError(f'--split {path}: needs a table [fewshot."dataset.celltype"] with lists val and test')
    for name, table in tables.items():
        other = [key for key in table if key not in PARTS]
        if other:
            raise UsageError(f"--split {path}: [fewshot.{name!r}] has {other[0]!r}; it may have val and test")
    return tables, zeroshot


def _cell_type(name: str) -> str:
    """That of "dataset.celltype"."""
    return name.partition(".")[2] or name


def _of_conditions(
    path: str | Path,
    tables: Mapping[str, Mapping],
    zeroshot: Mapping[str, str],
    requests: Sequence[PertRequest],
    control: str,
    pairs: Sequence[Pair],
) -> dict[str, set[Pair]]:
    """What is held out of each condition, by part."""
    there: dict[str, set[str]] = {}
    for name, condition in pairs:
        there.setdefault(condition, set()).add(name)
    unknown = sorted({_cell_type(name) for name in (*tables, *zeroshot)} - there.keys())
    if unknown:
        raise DataError(
            f"--split {path}: no perturbed cell is of {_shown(unknown)}; the conditions (--condition-col) are "
            f"{_shown(sorted(there))}. Leave out what is of others"
        )
    twice = sorted(set(map(_cell_type, tables)) & set(map(_cell_type, zeroshot)))
    if twice:
        raise UsageError(f"--split {path}: {_shown(twice)} are in [zeroshot] and in [fewshot]; leave them in one")
    held: dict[str, set[Pair]] = {part: set() for part in PARTS}
    for name, part in zeroshot.items():
        held[part] |= {(each, _cell_type(name)) for each in there[_cell_type(name)]}
    for name, table in tables.items():
        condition = _cell_type(name)
        mine = [request for request in requests if request.name in there[condition]]
        for part in PARTS:
            held[part] |= {(each, condition) for each in _asked(path, {name: table}, part, mine, control, condition)}
    return held


def _tell_merged(
    path: str | Path, zeroshot: Mapping, of_cell_types: Collection[str], conditions: Collection[str]
) -> None:
    """Refuse, or say, what counts for cells of every kind."""
    if zeroshot:
        what = f"the conditions are {_shown(sorted(conditions))}" if conditions else "there is no --condition-col"
        raise UsageError(
            f"--split {path}: [zeroshot] holds out whole cell types, and {what}; name the column of obs with its cell "
            "types (--condition-col), or leave their cells out of --adata and keep the [fewshot] tables"
        )
    if conditions:
        logger.warning(
            "--split %s: its cell types (%s) are no conditions (%s): what it names is held out in all of them", path,
            _shown(sorted(of_cell_types)), _shown(sorted(conditions)),
        )  # fmt: skip
    elif len(of_cell_types) > 1:
        logger.warning(
            "--split %s: its tables are of %d cell types (%s), and there is no --condition-col: what one of them names "
            "is held out in all", path, len(of_cell_types), _shown(sorted(of_cell_types)),
        )  # fmt: skip


def _asked(
    path: str | Path,
    tables: Mapping[str, Mapping],
    part: str,
    requests: Sequence[PertRequest],
    control: str,
    condition: str | None = None,
) -> set[str]:
    """What the tables' lists `part` name, as the screen names it; `requests` are the perturbations of the condition."""
    written: dict[str, None] = {}
    for name, table in tables.items():
        names = table.get(part, [])
        if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
            raise UsageError(f"--split {path}: {part} of [fewshot.{name!r}] must be a list of perturbations' names")
        written |= dict.fromkeys(each for each in names if each != control)
    try:
        asked = [parse_perts([name], control=control)[0] for name in written]
    except UsageError as error:
        raise UsageError(f"--split {path}, {part}: {error}") from error
    known = {frozenset(request.targets): request.name for request in requests}
    unknown = sorted(request.name for request in asked if frozenset(request.targets) not in known)
    if unknown:
        where = "" if condition is None else f" in {condition}"
        raise DataError(
            f"--split {path}: {len(unknown)} perturbation(s) are not in the screen{where}: {_shown(unknown)}"
        )
    return {known[frozenset(request.targets)] for request in asked}


def _shown(names: Sequence[str | Pair]) -> str:
    texts = [name if isinstance(name, str) else " in ".join(name) for name in names[:10]]
    return ", ".join(texts) + (", ..." if len(names) > 10 else "")


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
    kind: str,
    requests: Sequence[PertRequest],
    seed: int,
    control: str,
    validation: float = 0.1,
    test: float = 0.1,
    pairs: Sequence[Pair] = (),
) -> Split:
    """The split that `--split` names: one of `recipe.SPLITS`, or a TOML file, for which `pairs` are."""
    if kind == "none":
        return without_test(requests, seed, validation)
    if kind == "perturbation":
        return by_perturbation(requests, seed, validation, test)
    if kind == "simulation":
        return by_simulation(requests, seed, validation)
    return of_file(kind, requests, control, pairs)
