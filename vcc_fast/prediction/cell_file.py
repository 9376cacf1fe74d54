"""What the tasks that write one row a cell of their input have in common: model, scratch folder, tables, report."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from vcc_fast.model.scgpt import ScGPT


@contextmanager
def task_model(config: Any) -> Iterator[ScGPT]:
    """The checkpoint's model, with `config.num_threads` while it is in use; what is missing in it is said."""
    from vcc_fast import load_checkpoint
    from vcc_fast._logging import logger
    from vcc_fast.model.precision import cpu_threads

    with cpu_threads(config.num_threads):
        model = load_checkpoint(config.checkpoint, config.device, config.dtype)
        model.backend = config.backend
        for line in model.report.summary():
            logger.info(line)
        yield model


@contextmanager
def scratch_folder(output: str | Path) -> Iterator[Path]:
    """A folder beside `output`, to write in what is renamed when whole; removed at the end, whatever happened."""
    output = Path(output)
    with tempfile.TemporaryDirectory(prefix=f".{output.name}.", dir=output.parent) as folder:
        yield Path(folder)


def write_tables(
    path: Path, obs: pd.DataFrame, var: pd.DataFrame, obsm: Mapping[str, np.ndarray], uns: Mapping[str, Any]
) -> None:
    """An AnnData file without X."""
    import anndata

    from vcc_fast.data._h5ad_uns import plain_table, plain_uns

    tables = plain_table(obs), plain_table(var, fold=False)
    anndata.AnnData(obs=tables[0], var=tables[1], obsm=dict(obsm), uns=plain_uns(uns)).write_h5ad(path)


def copy_matrix(source: str | Path, name: str, destination: str | Path, to: str) -> None:
    """Copy the matrix `name` of one file to `to` in another, in HDF5's pieces: its format and type stay."""
    import h5py

    with h5py.File(source) as given, h5py.File(destination, "r+") as made:
        if to in made:
            del made[to]
        given.copy(name, made, name=to)


def task_report(task: str, config: Any, settings: tuple[str, ...], model: Any, alignment: Any) -> dict[str, Any]:
    """What a run was made of: `settings` of `config`, files, checkpoint, device, versions and alignment.

    The reports of checkpoint and alignment are JSON texts: each of their thousands of names would be a dataset of its
    own in HDF5.
    """
    from vcc_fast._files import sha256_of
    from vcc_fast.prediction.provenance import fingerprint, versions

    files = {name: getattr(config, name) for name in ("gene_aliases", "known_genes") if hasattr(config, name)}

    return {
        "task": task,
        "settings": {name: getattr(config, name) for name in settings},
        "input": fingerprint(Path(config.adata)),
        "hashes": {name: None if path is None else sha256_of(path) for name, path in files.items()},
        "checkpoint": {"summary": model.report.summary(), "report": json.dumps(model.report.to_json())},
        "device": str(model.device),
        "dtype": str(model.dtype).removeprefix("torch."),
        "versions": versions(),
        "alignment": {"summary": alignment.summary(), "report": json.dumps(alignment.report())},
    }
