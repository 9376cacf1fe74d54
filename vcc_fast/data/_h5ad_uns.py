"""Tables and settings in the forms that every anndata since 0.8 reads."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np

from vcc_fast.errors import DataError

# what columns of Python objects hold, and the type that keeps their missing values
_HELD = {"boolean": "boolean", "integer": "Int64", "floating": "Float64", "mixed-integer-float": "Float64"}


def plain_table(table, fold: bool = True):
    """A copy in the forms that every anndata stores.

    Texts are `str` objects, or categories where values repeat (as anndata itself stores them) or are missing: pandas 3
    has a text type of its own that anndata stores in an encoding older readers do not know, and plain texts have no
    missing value. Nullable integers and truth values stay what they are, nullable fractions become NaN, and what HDF5
    has no form for (mixed objects, dates) becomes text.

    Parameters
    ----------
    table
        pandas DataFrame.
    fold
        Turn columns of repeated texts into categories even where none is missing. Default True.
    """
    import pandas as pd

    plain = pd.DataFrame(index=pd.Index(table.index.astype(str).to_numpy(dtype=object), dtype=object))
    plain.index.name = table.index.name
    for name in table.columns:
        values = _plain_column(table[name], fold)
        plain[name] = pd.Series(values, index=plain.index, dtype=getattr(values, "dtype", None))
    return plain


def _plain_column(column, fold: bool):
    import pandas as pd

    if isinstance(column.dtype, pd.CategoricalDtype):
        labels = column.cat.categories
        if pd.api.types.is_string_dtype(labels.dtype):
            labels = pd.Index(labels.to_numpy(dtype=object), dtype=object)
        return pd.Categorical.from_codes(column.cat.codes.to_numpy(), labels, ordered=column.cat.ordered)
    if column.dtype == object:
        held = _HELD.get(pd.api.types.infer_dtype(column, skipna=True))
        column = column if held is None else column.astype(held)
    if isinstance(column.array, (pd.arrays.BooleanArray, pd.arrays.IntegerArray)):
        return column.array
    if pd.api.types.is_numeric_dtype(column.dtype):
        missing = pd.api.types.is_extension_array_dtype(column.dtype)
        return column.to_numpy(dtype=np.float64, na_value=np.nan) if missing else column.to_numpy()
    values = np.array(column, dtype=object)
    absent = pd.isna(values)
    values[~absent] = [value if isinstance(value, str) else str(value) for value in values[~absent]]
    categories = sorted(set(values[~absent]))
    if absent.any() or (fold and len(categories) < len(values)):
        return pd.Categorical(values, categories=pd.Index(categories, dtype=object))
    return values


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
    if isinstance(value, np.ndarray) and value.dtype == object and all(isinstance(item, str) for item in value.flat):
        return value
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
