"""Which release of the census is opened and recorded; a stand-in for both packages, no tiledbsoma needed."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pandas as pd
import pytest

from vcc_fast.errors import DataError
from vcc_fast.train.soma_cells import SomaCells

RELEASES = {"stable": "2025-01-30", "latest": "2025-03-10", "2025-01-30": "2025-01-30"}


class Table:
    """What a read of obs gives."""

    def concat(self):
        return pd.DataFrame({"soma_joinid": [2, 0, 1]})


class Experiment:
    """Three cells, nothing else."""

    obs = SimpleNamespace(schema=SimpleNamespace(names=["soma_joinid"]), read=lambda **_: Table())
    ms = {"RNA": SimpleNamespace(var=None, X={"raw": None})}


def describe(version):
    if version not in RELEASES:
        raise ValueError(f'The "{version}" Census version is not valid.')
    return {"release_date": None, "release_build": RELEASES[version]}


@pytest.fixture
def opened(monkeypatch):
    """Versions that were opened."""
    asked = []

    def open_soma(census_version):
        asked.append(census_version)
        return nullcontext({"census_data": {"homo_sapiens": Experiment()}})

    census = SimpleNamespace(open_soma=open_soma, get_census_version_description=describe)
    monkeypatch.setitem(sys.modules, "cellxgene_census", census)
    monkeypatch.setitem(sys.modules, "tiledbsoma", SimpleNamespace(Experiment=Experiment, SOMAError=RuntimeError))
    return asked


@pytest.mark.parametrize("version", RELEASES)
def test_a_name_is_resolved_to_the_release_that_it_means_today(opened, version):
    with SomaCells(None, census_version=version) as cells:
        assert opened == [RELEASES[version]] and cells.n_cells == 3
        identity = cells.identity()
        assert identity["census_version"] == RELEASES[version] and identity["name"] == f"census {RELEASES[version]}"


def test_an_unknown_version_is_named(opened):
    with pytest.raises(DataError, match="--soma census newest: cannot be opened: .*is not valid"):
        SomaCells(None, census_version="newest")
    assert not opened
