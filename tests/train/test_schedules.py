"""Learning rates: torch's own schedules where they have one, hand values where not."""

from __future__ import annotations

import pytest
import torch

from vcc_fast.errors import UsageError
from vcc_fast.train.schedules import Schedule


def rates(make, steps):
    weight = torch.nn.Parameter(torch.zeros(1))
    optimiser = torch.optim.SGD([weight], lr=1.0)
    schedule, found = make(optimiser), []
    for _ in range(steps):
        found.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        schedule.step()
    return found


def test_one_cycle_is_torchs():
    expected = rates(lambda o: torch.optim.lr_scheduler.OneCycleLR(o, 1.0, total_steps=50), 50)
    schedule = Schedule("one-cycle", total=50)
    assert [schedule.factor(step) for step in range(50)] == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_step_is_torchs():
    expected = rates(lambda o: torch.optim.lr_scheduler.StepLR(o, 7, gamma=0.9), 30)
    schedule = Schedule("step", total=30, gamma=0.9, steps_per_epoch=7)
    assert [schedule.factor(step) for step in range(30)] == pytest.approx(expected)


def test_cosine_with_warm_up():
    schedule = Schedule("cosine", total=110, warmup=10)
    assert [schedule.factor(step) for step in (0, 5, 10, 60, 110)] == pytest.approx([0, 0.5, 1, 0.5, 0])


@pytest.mark.parametrize("kind", ["constant", "step", "cosine", "one-cycle"])
def test_every_step_of_a_run_of_one_step_has_a_rate(kind):
    assert 0 <= Schedule(kind, total=1).factor(0) <= 1


@pytest.mark.parametrize("wrong", [{"kind": "linear"}, {"total": 0}, {"warmup": 2, "total": 1}, {"steps_per_epoch": 0}])
def test_what_is_none_is_refused(wrong):
    with pytest.raises(UsageError, match="schedule"):
        Schedule(**wrong)
