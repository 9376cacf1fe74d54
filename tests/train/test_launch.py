"""A start by torchrun goes on with the run of its own launch, and with no other that it finds."""

from __future__ import annotations

import json
import os

import pytest

from tests.helpers.pretraining import arguments, curves, make_shards
from vcc_fast.pretrain import main
from vcc_fast.train import launch
from vcc_fast.train.processes import Processes

MORE = ["--steps", "3"]


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return make_shards(tmp_path_factory.mktemp("data") / "shards")


@pytest.fixture
def start(monkeypatch):
    """Pretend to be a start by a launch, 0 the first; launches with a port but no --rdzv-id are all called "none"."""

    def pretend(agent, restarts):
        monkeypatch.setenv("TORCHELASTIC_RUN_ID", "none")
        monkeypatch.setenv("TORCHELASTIC_RESTART_COUNT", str(restarts))
        monkeypatch.setattr(os, "getppid", lambda: agent)

    return pretend


def times(output):
    return {path.name: path.stat().st_mtime_ns for path in (output / "run.json", *output.glob("state-*"))}


def test_a_restart_goes_on_with_the_run_that_its_launch_began(shards, tmp_path, start):
    out = tmp_path / "out"
    start(os.getpid(), 0)
    assert main(arguments(shards, out, *MORE)) == 0
    before = times(out)
    start(os.getpid(), 1)
    assert main(arguments(shards, out, *MORE)) == 0
    assert times(out) == before


def test_a_restart_does_not_override_a_refusal(shards, tmp_path, start, capsys):
    out = tmp_path / "out"
    start(os.getpid(), 0)
    assert main(arguments(shards, out, *MORE)) == 0
    before = times(out)
    for restarts in (0, 1):
        start(1, restarts)
        assert main(arguments(shards, out, *MORE)) == 2
        assert "holds a training run" in capsys.readouterr().err
    assert times(out) == before


def test_a_restart_replaces_the_run_that_its_launch_was_to_replace(shards, tmp_path, start):
    """Its first start died before it began."""
    out = tmp_path / "out"
    start(os.getpid(), 0)
    assert main(arguments(shards, out, *MORE)) == 0
    start(1, 1)
    assert main(arguments(shards, out, "--steps", "4", "--overwrite")) == 0
    assert [line["step"] for line in curves(out)] == [4]
    begun = times(out)
    start(1, 2)
    assert main(arguments(shards, out, "--steps", "4", "--overwrite")) == 0
    assert times(out) == begun


def test_a_run_without_torchrun_is_of_no_launch(shards, tmp_path, start, monkeypatch):
    monkeypatch.delenv("TORCHELASTIC_RUN_ID", raising=False)
    assert launch.agent() == 0
    assert main(arguments(shards, tmp_path / "out", *MORE)) == 0
    assert json.loads((tmp_path / "out" / "run.json").read_text())["launch"] == []


def test_agents_of_all_nodes_are_kept_and_one_that_is_left_is_enough(start, monkeypatch):
    def sum_with_other(self, tensors):
        tensors[0][1] += 77

    monkeypatch.setattr(Processes, "sum", sum_with_other)
    start(os.getpid(), 0)
    found = launch.agents(Processes(0, 2))
    assert sorted(found) == sorted([launch.agent(), 77])
    assert launch.began({"launch": found}, [77]) and not launch.began({"launch": found}, [78])
    assert not launch.began({"launch": "none"}, [78]) and not launch.began({}, [78])


def test_an_agent_whose_number_came_again_is_another(start, monkeypatch):
    start(os.getpid(), 0)
    first = launch.agent()
    read = launch.Path.read_text
    monkeypatch.setattr(launch.Path, "read_text", lambda self: read(self)[:-1].replace(" ", " 1"))
    assert launch.agent() != first
