"""Tables and settings in the forms that every anndata since 0.8 reads."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np

from vcc_fast.errors import DataError


def plain_table(table, fold: bool = True):
    """A copy whose texts are plain: `str` objects, or categories where values repeat, as anndata itself stores them.

    pandas 3 has a text type of its own that anndata stores in an encoding older readers do not know.

    Parameters
    ----------
    table
        pandas DataFrame.
    fold
        Turn columns of repeated texts into categories. Default True.
    """
    import pandas as pd

    plain = pd.DataFrame(index=pd.Index(table.index.astype(str).to_numpy(dtype=object), dtype=object))
    plain.index.name = table.index.name
    for name in table.columns:
        column = table[name]
        if isinstance(column.dtype, pd.CategoricalDtype):
            labels = column.cat.categories
            if pd.api.types.is_string_dtype(labels.dtype):
                labels = pd.Index(labels.to_numpy(dtype=object), dtype=object)
            values = pd.Categorical.from_codes(column.cat.codes.to_numpy(), labels, ordered=column.cat.ordered)
        elif pd.api.types.is_string_dtype(column.dtype) or column.dtype == object:
            values = column.to_numpy(dtype=object)
            if fold and column.nunique() < len(values):
                categories = sorted(set(column.dropna()))
                values = pd.Categorical(values, categories=pd.Index(categories, dtype=object))
        else:
            values = column.to_numpy()
        plain[name] = pd.Series(values, index=plain.index, dtype=getattr(values, "dtype", None))
    return plain


def plain_uns(value, name: str = "uns"):
    """Settings as HDF5 can hold them.

    Mappings, texts, numbers, truth values, arrays and lists of one kind stay what they are. Everything else (None,
    mixed or empty lists, lists of mappings, mappings whose keys have a "/") becomes JSON text with sorted keys.

    Raises
    ------
    DataError
        A value that JSON cannot hold either.
    """
    if isinstance(value, (str, bool, int, float, np.generic)):
        return value
    if isinstance(value, np.ndarray) and value.dtype.kind in "fiubU":
        return value.astype(object) if value.dtype.kind == "U" else value
    if isinstance(value, Mapping) and all(isinstance(key, str) and key and "/" not in key for key in value):
        return {key: plain_uns(value[key], f"{name}[{key!r}]") for key in value}
    if isinstance(value, (list, tuple)) and value:
        if all(isinstance(item, str) for item in value):
            return np.array(value, dtype=object)
        for kind in (bool, int, float):
            if all(type(item) is kind for item in value):
                return np.array(value)
    try:
        return json.dumps(value, sort_keys=True)
    except (TypeError, ValueError) as error:
        raise DataError(
            f"{name}: cannot be stored in an .h5ad ({error}); pass texts, numbers, lists or mappings"
        ) from error
