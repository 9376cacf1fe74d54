"""Curves of a run: any number of epochs, with and without validation, and names of baselines that do not overlap."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcc_fast.report.plot_curves import LABEL_GAP, plot_curves, spread

SCORES = ("pearson_delta", "discrimination", "mse_delta")


def row(epoch, validated=True):
    found = {"epoch": epoch, "step": 10 * epoch, "learning_rate": 1e-3, "loss": 1 / epoch, "cells": 0.5 / epoch}
    if epoch > 1:
        # No step of the first epoch had two perturbations.
        found["separation"] = 0.7
    if validated:
        found |= {"amplitude": 1.0} | {f"validation_{name}": 0.1 * epoch for name in SCORES}
    return found


def texts(path):
    """Texts of an SVG, which matplotlib leaves as comments beside their shapes."""
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True))
    return [node.text.strip() for node in ET.parse(path, parser).iter() if node.tag is ET.Comment]


@pytest.mark.parametrize(
    ("n_epochs", "validated", "n_baselines"), [(0, True, 1), (1, True, 1), (3, False, 0), (3, True, 0), (3, True, 30)]
)
def test_any_run_is_drawn(tmp_path, n_epochs, validated, n_baselines):
    baselines = {f"baseline {i}": dict.fromkeys(SCORES, 0.3 + 1e-4 * i) for i in range(n_baselines)}
    rows = [row(epoch, validated) for epoch in range(1, n_epochs + 1)]
    plot_curves(rows, baselines, [tmp_path / "curves.svg", tmp_path / "curves.png"])
    found = texts(tmp_path / "curves.svg")
    assert "training loss" in found
    shown = validated and n_epochs > 0
    assert ("Pearson of changes ↑" in found) == shown
    assert sum(text.startswith("baseline ") for text in found) == (3 * n_baselines if shown else 0)
    assert ("separation" in found) == (n_epochs > 1)


def test_scores_that_are_equal(tmp_path):
    """A panel without height: one epoch that is as good as its baseline."""
    plot_curves([row(1)], {"no change": dict.fromkeys(SCORES, 0.1)}, [tmp_path / "curves.svg"])


def test_the_same_run_gives_the_same_file(tmp_path):
    for name in ("a.svg", "b.svg"):
        plot_curves([row(1), row(2)], {"no change": dict.fromkeys(SCORES, 0.3)}, [tmp_path / name])
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_spread_by_hand():
    assert spread([], 0.1) == []
    assert spread([0.2, 0.5, 0.9], 0.1) == [0.2, 0.5, 0.9]
    assert spread([0.5, 0.5], 0.1) == pytest.approx([0.45, 0.55])
    assert spread([0.0, 0.0, 0.02], 0.1) == pytest.approx([0.0, 0.1, 0.2])
    assert spread([0.45, 0.5, 0.5, 1.0], 0.1) == pytest.approx([23 / 60, 29 / 60, 35 / 60, 1.0])
    assert spread([0.5] * 4, 0.5) == pytest.approx([-0.25, 0.25, 0.75, 1.25])


@given(st.lists(st.floats(0, 1), max_size=25).map(sorted))
def test_spread_keeps_names_apart_and_in_order(heights):
    found = spread(heights, LABEL_GAP)
    assert len(found) == len(heights)
    assert all(b - a >= LABEL_GAP - 1e-9 for a, b in zip(found, found[1:], strict=False))
    if LABEL_GAP * (len(heights) - 1) <= 1:
        assert all(-1e-9 <= height <= 1 + 1e-9 for height in found)
