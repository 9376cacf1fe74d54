"""Splits: every perturbation in one part, GEARS's rules, and a TOML file whose every fault is named."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.data.perturbations import parse_perts
from vcc_fast.errors import DataError, UsageError
from vcc_fast.train.splits import (
    Split,
    by_perturbation,
    by_simulation,
    make_split,
    of_file,
    warn_of_empty_parts,
    without_test,
)

TEN = parse_perts([f"P{i}" for i in range(10)])


def parts(split):
    return split.train, split.validation, split.test


def assert_shared_out(split, requests):
    """Each perturbation is in exactly one part, and parts are sorted."""
    assert sorted(name for part in parts(split) for name in part) == sorted(r.name for r in requests)
    assert all(list(part) == sorted(part) for part in parts(split))
    assert split.train


def test_shares_of_perturbations():
    assert [len(part) for part in parts(by_perturbation(TEN, 0, 0.2, 0.3))] == [5, 2, 3]
    assert [len(part) for part in parts(by_perturbation(TEN, 0, 0.01, 0.01))] == [8, 1, 1]
    assert [len(part) for part in parts(by_perturbation(TEN, 0, 0.0, 0.0))] == [10, 0, 0]
    assert [len(part) for part in parts(without_test(TEN, 0))] == [9, 1, 0]


def test_a_split_depends_on_the_seed_and_not_on_the_order():
    one = by_perturbation(TEN, 3, 0.2, 0.3)
    assert by_perturbation(TEN[::-1], 3, 0.2, 0.3) == one
    assert len({parts(by_perturbation(TEN, seed, 0.2, 0.3)) for seed in range(8)}) > 4


@pytest.mark.parametrize("n", [1, 2])
def test_too_few_perturbations_are_an_error(n):
    with pytest.raises(UsageError, match=f"{n} perturbation.*too few.*--test-share"):
        by_perturbation(TEN[:n], 0, 0.1, 0.1)
    with pytest.raises(UsageError, match="--validation-share 0"):
        without_test(TEN[:1], 0)
    assert without_test(TEN[:1], 0, 0.0).train == ("P0",)


names = st.lists(st.sampled_from([f"G{i}" for i in range(12)]), min_size=1, max_size=2, unique=True)
screens = st.lists(names, min_size=3, max_size=40, unique_by=frozenset).map(
    lambda found: parse_perts(["+".join(targets) for targets in found])
)


@given(screens, st.integers(0, 2**64), st.sampled_from([0.0, 0.1, 0.4]), st.sampled_from([0.0, 0.1, 0.4]))
@settings(max_examples=60, deadline=None)
def test_every_perturbation_is_in_one_part(requests, seed, validation, test):
    try:
        split = by_perturbation(requests, seed, validation, test)
    except UsageError:
        assert len(requests) < 6
        return
    assert_shared_out(split, requests)
    assert bool(split.validation) == (validation > 0) and bool(split.test) == (test > 0)


@given(screens, st.integers(0, 2**64))
@settings(max_examples=60, deadline=None)
def test_simulation_keeps_its_rules(requests, seed):
    try:
        split = by_simulation(requests, seed)
    except UsageError as error:
        assert "leave nothing to train on" in str(error)
        return
    assert_shared_out(split, requests)
    targets = {request.name: set(request.targets) for request in requests}
    trained = set().union(*(targets[name] for name in (*split.train, *split.validation)))
    unseen = set().union(*targets.values()) - trained
    groups = split.subgroups
    assert sorted(name for group in groups.values() for name in group) == list(split.test)
    # A gene of a held-out single, and one or both of a double's, is in no training perturbation.
    for name in groups["unseen single"]:
        assert targets[name] <= unseen
    for name in groups["0 of 2 seen"]:
        assert targets[name] <= unseen
    for name in groups["1 of 2 seen"]:
        assert targets[name] & unseen
    n_seen = len(groups["2 of 2 seen"])
    trained_doubles = sum(len(targets[name]) == 2 for name in (*split.train, *split.validation))
    assert trained_doubles == round(0.75 * (n_seen + trained_doubles))


def test_simulation_by_hand():
    """Four genes, three of them seen; all singles and doubles."""
    singles = parse_perts(list("ABCD"))
    doubles = parse_perts(["A+B", "A+C", "A+D", "B+C", "B+D", "C+D"])
    split = by_simulation([*singles, *doubles], 0)
    (unseen,) = split.subgroups["unseen single"]
    assert set(split.subgroups["1 of 2 seen"]) == {d.name for d in doubles if unseen in d.targets}
    assert split.subgroups["0 of 2 seen"] == () and len(split.subgroups["2 of 2 seen"]) == 1
    assert len(split.train) == 4 and len(split.validation) == 1
    assert make_split("simulation", [*singles, *doubles], 0, "ctrl", validation=0.4).validation != split.validation
    assert make_split("simulation", [*singles, *doubles], 0, "ctrl", validation=0.0).validation == ()


def test_without_some():
    split = by_simulation(parse_perts(["A", "B", "C", "D", "E", "A+B", "C+D", "B+E", "A+E"]), 1)
    gone = {split.train[0], split.test[0]}
    left = split.without(gone)
    assert not gone & {name for part in parts(left) for name in part}
    assert sorted(n for group in left.subgroups.values() for n in group) == list(left.test)
    assert json.loads(json.dumps(left.to_json()))["train"] == list(left.train)


@pytest.mark.parametrize(
    ("split", "kind", "shares", "said"),
    [
        (Split(("A",), ("B",), ("C",)), "simulation", (0.1, 0.1), []),
        (Split(("A",), ("B",)), "none", (0.1, 0.1), []),
        (Split(("A",), ()), "none", (0.0, 0.1), []),
        (Split(("A",), ("B",)), "perturbation", (0.1, 0.0), []),
        (Split(("A",), ("B",)), "simulation", (0.1, 0.1), ["--split simulation: no perturbation is held out.*too few"]),
        (Split(("A",), ("B",)), "a.toml", (0.1, 0.1), ["--split a.toml: no perturbation is held out.*no test.csv"]),
        (
            Split(("A",), (), ("B",)),
            "a.toml",
            (0.0, 0.1),
            ["a.toml: no perturbation validates: no score chooses.*in val"],
        ),
        (Split(("A",), (), ("B",)), "perturbation", (0.1, 0.1), ["--split perturbation: no perturbation validates"]),
        (Split(("A",), ()), "simulation", (0.1, 0.1), ["no perturbation is held out", "no perturbation validates"]),
    ],
    ids=str,
)
def test_what_a_run_will_lack_is_said(caplog, split, kind, shares, said):
    warn_of_empty_parts(split, kind, *shares)
    assert len(caplog.messages) == len(said)
    for message, pattern in zip(caplog.messages, said, strict=True):
        assert re.search(pattern, message)


def toml(tmp_path, text):
    path = tmp_path / "split.toml"
    path.write_text(text)
    return path


def test_a_file_may_spell_a_perturbation_in_both_orders(tmp_path):
    path = tmp_path / "split.toml"
    path.write_text(FEWSHOT + 'test = ["P1+ctrl", "ctrl+P1", "P2+P3", "P3+P2"]')
    split = of_file(path, parse_perts(["P1", "P2", "P3+P2"]), "non-targeting")
    assert (split.train, split.test) == (("P2",), ("P1", "P3+P2"))


def test_a_file_as_cell_loads(tmp_path):
    text = """
[datasets]
replogle = "/data/replogle/"
[training]
replogle = "train"
[zeroshot]
[fewshot."replogle.rpe1"]
val = ["P1", "non-targeting"]
test = ["P2", "P3+P4"]
[fewshot."replogle.k562"]
val = ["P1", "P5"]
"""
    requests = [*TEN, *parse_perts(["P4+P3"])]
    split = make_split(str(toml(tmp_path, text)), requests, 0, "non-targeting")
    assert split.validation == ("P1", "P5") and split.test == ("P2", "P4+P3")
    assert_shared_out(split, requests)


FEWSHOT = '[fewshot."a.b"]\n'


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("val = [", UsageError, "is not TOML"),
        ('val = ["P1"]', UsageError, "needs a table .fewshot"),
        ("[fewshot]\n", UsageError, "needs a table .fewshot"),
        ('fewshot = ["P1"]', UsageError, "needs a table .fewshot"),
        (FEWSHOT, UsageError, "name no perturbation"),
        (FEWSHOT + 'valid = ["P1"]', UsageError, "has 'valid'; it may have val and test"),
        (FEWSHOT + 'val = "P1"', UsageError, "val of .* must be a list"),
        (FEWSHOT + "test = [1]", UsageError, "test of .* must be a list of perturbations' names"),
        (FEWSHOT + 'val = [""]', UsageError, "split.toml, val: .*needs a gene"),
        (FEWSHOT + 'val = ["P1"]\ntest = ["P1"]', UsageError, "P1 are in val and in test"),
        (FEWSHOT + 'test = ["X", "Y"]', DataError, "2 perturbation.* are not in the screen: X, Y"),
        ('[zeroshot]\n"a.b" = "test"\n' + FEWSHOT + 'test = ["P1"]', UsageError, "zeroshot.*no --condition-col"),
        (FEWSHOT + f"test = {[f'P{i}' for i in range(10)]}", UsageError, "nothing is left to train on"),
    ],
)
def test_what_is_wrong_with_a_file_is_named(tmp_path, text, error, said):
    with pytest.raises(error, match=said):
        of_file(toml(tmp_path, text), TEN, "non-targeting")


PAIRS = [(f"P{i}", line) for line in ("rpe1", "k562") for i in range(10) if (i, line) != (9, "k562")]


def of_lines(tmp_path, text):
    return of_file(toml(tmp_path, text), TEN, "non-targeting", PAIRS)


def test_a_table_is_of_the_condition_of_its_name(tmp_path):
    split = of_lines(
        tmp_path,
        """
[fewshot."replogle.rpe1"]
val = ["P1", "non-targeting"]
test = ["P2", "P9"]
[fewshot."replogle.k562"]
val = ["P2"]
test = ["P1"]
""",
    )
    assert split.validation == (("P1", "rpe1"), ("P2", "k562"))
    assert split.test == (("P1", "k562"), ("P2", "rpe1"), ("P9", "rpe1"))
    assert sorted(each for part in parts(split) for each in part) == sorted(PAIRS)
    assert split.unit == "(perturbation, condition) pairs" and by_perturbation(TEN, 0).unit == "perturbations"
    left = split.without(["P1"])
    assert left.validation == (("P2", "k562"),) and {name for name, _ in left.train}.isdisjoint({"P1", "P9"})
    assert json.loads(json.dumps(left.to_json()))["validation"] == [["P2", "k562"]]


def test_a_condition_held_out_whole(tmp_path):
    split = of_lines(tmp_path, '[zeroshot]\n"a.k562" = "test"\n[fewshot."a.rpe1"]\nval = ["P1"]\n')
    assert split.test == tuple((f"P{i}", "k562") for i in range(9)) and split.validation == (("P1", "rpe1"),)
    assert split.train == tuple((f"P{i}", "rpe1") for i in range(10) if i != 1)


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ('[zeroshot]\n"a.k562" = "train"\n', UsageError, r'zeroshot. may hold lines .* "val" or "test"'),
        ('[zeroshot]\n"a.k562" = ["P1"]\n', UsageError, r"zeroshot. may hold lines"),
        ('zeroshot = "a.k562"\n', UsageError, r"zeroshot. may hold lines"),
        ('[zeroshot]\n"a.k562" = "test"\n"a.rpe1" = "val"\n', UsageError, "nothing is left to train on"),
        (
            '[zeroshot]\n"a.k562" = "test"\n[fewshot."b.k562"]\ntest = ["P1"]\n',
            UsageError,
            r"k562 are in .zeroshot. and in .fewshot.",
        ),
        (
            '[fewshot."a.k562"]\ntest = ["P1"]\n[fewshot."a.hek"]\ntest = ["P1"]\n',
            DataError,
            "no perturbed cell is of hek; the conditions .--condition-col. are k562, rpe1",
        ),
        ('[fewshot."a.k562"]\ntest = ["P9", "X"]\n', DataError, "2 perturbation.* not in the screen in k562: P9, X"),
        ('[fewshot."a.k562"]\nval = ["P1"]\ntest = ["P1"]\n', UsageError, "P1 in k562 are in val and in test; leave"),
        ('[zeroshot]\n"a.hek" = "test"\n', UsageError, "the conditions are k562, rpe1; name the column"),
    ],
)
def test_what_is_wrong_with_a_file_of_conditions_is_named(tmp_path, text, error, said):
    with pytest.raises(error, match=said):
        of_lines(tmp_path, text)


TWO_TYPES = '[fewshot."a.rpe1"]\nval = ["P1"]\n[fewshot."a.k562"]\ntest = ["P2"]\n'


def test_tables_that_count_together_are_said(tmp_path, caplog):
    one = of_file(toml(tmp_path, FEWSHOT + 'test = ["P1"]'), TEN, "ctrl")
    assert not caplog.text and one.test == ("P1",)
    split = of_file(toml(tmp_path, TWO_TYPES), TEN, "ctrl")
    assert split.validation == ("P1",) and split.test == ("P2",)
    assert "2 cell types (k562, rpe1), and there is no --condition-col: what one of them names" in caplog.text
    caplog.clear()
    split = of_lines(tmp_path, FEWSHOT + 'test = ["P2"]')
    assert split.test == ("P2",)
    assert "cell types (b) are no conditions (k562, rpe1): what it names is held out in all of them" in caplog.text
    with pytest.raises(UsageError, match="P2 are in val and in test; .* count together without --condition-col"):
        of_file(toml(tmp_path, TWO_TYPES + 'val = ["P2"]'), TEN, "ctrl")


def test_a_file_that_is_missing_or_no_text(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        of_file(tmp_path / "none.toml", TEN, "non-targeting")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not TOML"):
        of_file(tmp_path / "bytes.toml", TEN, "non-targeting")
