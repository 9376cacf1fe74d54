"""The cells of a TileDB-SOMA experiment, local, remote or the CELLxGENE census, as a source of shards.

Needs tiledbsoma (and cellxgene-census for `census_version`): `pip install 'vcc-fast[census]'`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast.data.align import ensembl_ids_of
from vcc_fast.errors import DataError, UsageError

BLOCK_CELLS = 4096
# Columns of var that may hold names, the first that is there and has every name once.
NAME_COLUMNS = ("feature_name", "var_id", "feature_id")
# Option -> the column of obs that it filters by, the first that is there; tissue_general is the organ.
FILTERS = {"tissue": ("tissue_general", "tissue"), "disease": ("disease",), "assay": ("assay",)}
PRIMARY = "is_primary_data"
INSTALL = "install them with: pip install 'vcc-fast[census]'"


class SomaCells:
    """A `CellSource` (`cell_counts`): the cells that match a query, by ascending joinid; a context manager.

    Parameters
    ----------
    uri
        Of an experiment, or of a census; None: the census of `census_version`.
    census_version
        Release of the census; recorded. "stable" and "latest" without `uri` are the release that they name today, whose
        date is recorded. Older ones are taken down after some years.
    organism
        The census's experiment.
    measurement, layer
        Which matrix: `ms[measurement].X[layer]`.
    obs_query
        Condition on obs in SOMA's language, or None.
    filters
        Values that are kept, by the options of `FILTERS`; all where empty.
    duplicates
        Keep cells that are not `is_primary_data`: the census has some cells several times.
    ensembl_col
        Column of var with Ensembl ids; looked for by default.

    Raises
    ------
    UsageError
        tiledbsoma or cellxgene-census is not installed; the query is wrong.
    DataError
        There is no such experiment, measurement, layer or column; what is there is named. No cell matches.
    """

    def __init__(
        self,
        uri: str | None,
        *,
        census_version: str | None = None,
        organism: str = "homo_sapiens",
        measurement: str = "RNA",
        layer: str = "raw",
        obs_query: str | None = None,
        filters: dict[str, Sequence[str]] | None = None,
        duplicates: bool = False,
        ensembl_col: str | None = None,
    ):
        self.name = uri if uri is not None else f"census {census_version}"
        self._census_version, self._ensembl_col = census_version, ensembl_col
        self._place = {"organism": organism, "measurement": measurement, "layer": layer}
        self._exit = ExitStack()
        try:
            self._experiment = self._open(uri, census_version, organism)
            self._matrix = self._find(measurement, layer)
            self.query = self._query(obs_query, filters or {}, duplicates)
            self._cells = self._joinids(obs_query)
            self.n_cells = len(self._cells)
        except BaseException:
            self._exit.close()
            raise

    def __enter__(self) -> SomaCells:
        return self

    def __exit__(self, *exception) -> None:
        self._exit.close()

    def _open(self, uri: str | None, census_version: str | None, organism: str):
        soma = _module("tiledbsoma")
        census = _module("cellxgene_census") if uri is None else None
        try:
            if census is not None:
                # "stable" would be another release next year.
                self._census_version = census.get_census_version_description(census_version)["release_build"]
                self.name = f"census {self._census_version}"
            opened = soma.open(uri) if census is None else census.open_soma(census_version=self._census_version)
        except (soma.SOMAError, ValueError, OSError) as error:
            raise DataError(f"--soma {self.name}: cannot be opened: {_first_line(error)}") from error
        found = self._exit.enter_context(opened)
        if isinstance(found, soma.Experiment):
            return found
        data = found["census_data"] if "census_data" in found else {}
        if organism not in data:
            holds = _listing(data or found)
            raise DataError(f"--soma {self.name}: is no experiment, and has none of {organism!r}; it holds {holds}")
        return data[organism]

    def _find(self, measurement: str, layer: str):
        at = self._experiment.ms
        for option, key in (("--measurement", measurement), ("--layer", layer)):
            if key not in at:
                raise DataError(f"--soma {self.name}: {option} {key!r} is not there; it has {_listing(at)}")
            at = at[key]
            if option == "--measurement":
                self._var, at = at.var, at.X
        return at

    def _query(self, obs_query: str | None, filters: dict[str, Sequence[str]], duplicates: bool) -> str | None:
        """One condition of everything that was asked for."""
        columns = set(self._experiment.obs.schema.names)
        parts = [f"({obs_query})"] if obs_query else []
        for option, values in filters.items():
            if not values:
                continue
            column = next((name for name in FILTERS[option] if name in columns), None)
            if column is None:
                raise DataError(
                    f"--{option}: obs of {self.name} has no column {' or '.join(FILTERS[option])}; it has "
                    f"{', '.join(sorted(columns))}; use --obs-query"
                )
            wrong = [value for value in values if '"' in value or "\\" in value]
            if wrong:
                raise UsageError(f"--{option}: values may not hold quotation marks or backslashes, got {wrong[0]!r}")
            parts.append(f"{column} in [{', '.join(f'{chr(34)}{value}{chr(34)}' for value in values)}]")
        if not duplicates and PRIMARY in columns:
            parts.append(f"{PRIMARY} == True")
        return " and ".join(parts) or None

    def _joinids(self, obs_query: str | None) -> np.ndarray:
        soma = _module("tiledbsoma")
        try:
            table = self._experiment.obs.read(column_names=["soma_joinid"], value_filter=self.query).concat()
        except (soma.SOMAError, ValueError, SyntaxError, KeyError) as error:
            columns = ", ".join(self._experiment.obs.schema.names)
            raise UsageError(
                f"--obs-query {obs_query!r}: cannot be used: {_first_line(error)}. It is SOMA's value filter, for "
                f"example 'tissue == \"lung\" and {PRIMARY} == True'; obs has the columns {columns}"
            ) from error
        cells = np.sort(table["soma_joinid"].to_numpy())
        if not len(cells):
            raise DataError(f"--soma {self.name}: no cell matches {self.query or 'anything: it is empty'}")
        return cells

    @cached_property
    def _genes(self):
        """Table of the genes by name, sorted by joinid."""
        table = self._var.read().concat().to_pandas().sort_values("soma_joinid")
        names = gene_names(table)
        if names is None:
            raise DataError(
                f"--soma {self.name}: var has none of {', '.join(NAME_COLUMNS)} with every name once; it has "
                f"{', '.join(table.columns)}"
            )
        return table.set_index(names)

    @property
    def var_names(self) -> np.ndarray:
        """Names of the genes, object [G] of str."""
        return self._genes.index.to_numpy(dtype=object)

    @cached_property
    def ensembl_ids(self) -> np.ndarray | None:
        """Their Ensembl ids, object [G], or None."""
        return ensembl_ids_of(self._genes, self._ensembl_col)

    def blocks(self, start: int) -> Iterator[tuple[int, sparse.csr_matrix]]:
        """See `CellSource`."""
        genes = self._genes["soma_joinid"].to_numpy()
        for first in range(start, self.n_cells, BLOCK_CELLS):
            cells = self._cells[first : first + BLOCK_CELLS]
            table = self._matrix.read((cells, slice(None))).tables().concat()
            row, column, values = (table[name].to_numpy() for name in ("soma_dim_0", "soma_dim_1", "soma_data"))
            places = np.searchsorted(cells, row), np.searchsorted(genes, column)
            yield first, sparse.csr_matrix((values, places), shape=(len(cells), len(genes)))

    def cell_names(self, first: int, n: int) -> np.ndarray:
        """See `CellSource`: joinids."""
        return np.array([f"joinid {cell}" for cell in self._cells[first : first + n]], dtype=object)

    def identity(self) -> dict[str, Any]:
        """Where the cells are from, the whole query, and a hash of the joinids that it gave."""
        return self._place | {
            "kind": "soma", "name": self.name, "census_version": self._census_version, "query": self.query,
            "cells": self.n_cells, "joinids_sha256": hashlib.sha256(self._cells.tobytes()).hexdigest(),
        }  # fmt: skip


def gene_names(var) -> np.ndarray | None:
    """Names of the genes of a pandas table, each once, object [G] of str; None where it has no such column.

    A `feature_name` that several genes share gets their `feature_id`, NAME_ENSG..., which is how scGPT's vocabulary,
    made of the census, has it.
    """
    for column in NAME_COLUMNS:
        if column not in var.columns:
            continue
        names = var[column].astype(str)
        if column == "feature_name" and "feature_id" in var.columns:
            names = names.where(~names.duplicated(keep=False), names + "_" + var["feature_id"].astype(str))
        if names.is_unique:
            return names.to_numpy(dtype=object)
    return None


def _module(name: str):
    """tiledbsoma or cellxgene_census."""
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise UsageError(
            f"--soma and --census-version need tiledbsoma and cellxgene-census ({error}); {INSTALL}"
        ) from error


def _first_line(error: Exception) -> str:
    """The message without the stack that tiledbsoma puts behind it."""
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


def _listing(collection) -> str:
    return ", ".join(sorted(collection)) or "nothing"
