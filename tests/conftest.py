"""What the whole suite shares: the end of its output says how many parity tests ran."""

from __future__ import annotations

import os
from collections import Counter

import pytest

PARITY_OUTCOMES = pytest.StashKey[Counter]()


def pytest_configure(config):
    config.stash[PARITY_OUTCOMES] = Counter()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    report = (yield).get_result()
    if item.get_closest_marker("parity") and (report.when == "call" or report.skipped or report.failed):
        item.config.stash[PARITY_OUTCOMES][report.outcome] += 1


def pytest_terminal_summary(terminalreporter, config):
    outcomes = config.stash[PARITY_OUTCOMES]
    where = os.environ.get("VCC_FAST_PARITY", "not set")
    counts = ", ".join(f"{outcomes[name]} {name}" for name in ("passed", "failed", "skipped"))
    terminalreporter.write_line(f"parity with reference outputs: {counts} (VCC_FAST_PARITY {where})")
