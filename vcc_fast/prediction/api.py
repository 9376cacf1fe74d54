"""`vcc_fast.predict_anndata`: the command's engine for cells in memory."""

from __future__ import annotations

import difflib
import operator
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from numbers import Integral
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vcc_fast.errors import DataError, UsageError
from vcc_fast.prediction.config import Config

if TYPE_CHECKING:
    from anndata import AnnData

_FIXED = ("adata", "checkpoint", "perts", "perts_file", "output", "resume", "overwrite", "dry_run", "demo")


def predict_anndata(
    adata: AnnData | str | Path, checkpoint: str | Path, perts: Sequence[str] | str | Path, **options: Any
) -> AnnData:
    """Predict perturbed cells.

    Parameters
    ----------
    adata
        Control cells, or a screen that has them: an AnnData (not changed) or the path of an `.h5ad` file. Values are
        raw counts unless `input_space="lognorm"`.
    checkpoint
        Folder of an scGPT checkpoint.
    perts
        Perturbations, e.g. `["TP53", "A+B"]`; or the path of a file of them, with or without numbers of cells.
    **options
        Those of `python -m vcc_fast.predict`, dashes as underscores: `cells_per_pert=200`, `pert_col="target_gene"`,
        `control_pert="non-targeting"`, `prompt="knockout"`, `output_genes=["MDM2", "CDKN1A"]`, `effect_cells=50`,
        `seed=1`, `batch_size=8`... `vcc_fast.prediction.config` describes each. `quiet` is True by default.

    Returns
    -------
    AnnData
        X lognorm float32 (P x N cells x G genes, CSR by default), `var` of the input, or of
        `output_genes`, `obs` with `target_gene` and `control_cell`, `uns["vcc_fast"]` with settings, hashes and
        reports. Equal to what the command writes.

    Raises
    ------
    UsageError
        An option is unknown or has a value that it does not take.
    DataError, WeightsError, OutOfMemoryError
        As the command would end.
    """
    allowed = [field.name for field in fields(Config) if field.name not in _FIXED]
    for name in options:
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, n=1)
            hint = f"; the nearest is {near[0]!r}" if near else ""
            raise UsageError(f"predict_anndata has no option {name!r}{hint}")
    with tempfile.TemporaryDirectory(prefix="vcc_fast_") as folder:
        source = adata if isinstance(adata, str | Path) else _write(adata, Path(folder) / "adata.h5ad")
        requests = {"perts_file": perts} if isinstance(perts, str | Path) else {"perts": list(perts)}
        config = Config(
            output=Path(folder) / "predicted.h5ad",
            adata=source,
            checkpoint=checkpoint,
            **requests,
            **{"quiet": True, **{name: _plain(value) for name, value in options.items()}},
        )
        # Only now torch and anndata are needed.
        import anndata

        from vcc_fast.prediction.pipeline import predict

        predict(config)
        return anndata.read_h5ad(config.output)


def _plain(value: Any) -> Any:
    """NumPy's whole numbers as Python's, which settings are compared and stored as."""
    return operator.index(value) if isinstance(value, Integral) and not isinstance(value, bool) else value


def _write(adata: AnnData, path: Path) -> Path:
    if not hasattr(adata, "write_h5ad"):
        raise DataError(f"adata must be an AnnData or a path, not {type(adata).__name__}")
    adata.write_h5ad(path)
    return path
