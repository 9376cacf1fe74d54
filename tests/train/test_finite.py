"""What is not finite is found by name, whichever process has it."""

from __future__ import annotations

import torch

from vcc_fast.train.finite import not_finite
from vcc_fast.train.processes import Processes

SOUND = {"a": torch.ones(2), "step": torch.tensor(3.0), "none": torch.empty(0)}


def test_names_of_what_is_not_finite():
    assert not_finite(SOUND) == []
    assert not_finite(SOUND | {"b": torch.tensor([1.0, float("nan")]), "c": torch.tensor(-float("inf"))}) == ["b", "c"]


def test_processes_agree(monkeypatch):
    """The other process has a tensor that is not finite, and this one none."""
    monkeypatch.setattr(Processes, "sum", lambda self, tensors: tensors[0].add_(torch.tensor([0, 1, 0])))
    assert not_finite(SOUND, Processes(0, 2)) == ["step"]
