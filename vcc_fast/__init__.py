"""scGPT perturbation prediction at the speed of the machine.

Importing this package loads no library; each name below is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

_LAZY = {
    "ops": ("vcc_fast.ops", None),
    "load_checkpoint": ("vcc_fast.model.checkpoint", "load_checkpoint"),
    "predict_anndata": ("vcc_fast.prediction.api", "predict_anndata"),
    "evaluate_anndata": ("vcc_fast.evaluation.api", "evaluate_anndata"),
    "rank_genes": ("vcc_fast.evaluation.ranking", "rank_genes"),
}

__all__ = ["__version__", *_LAZY]


def __getattr__(name: str):
    if name not in _LAZY:
        raise AttributeError(f"module 'vcc_fast' has no attribute '{name}'")
    module, attribute = _LAZY[name]
    loaded = import_module(module)
    return loaded if attribute is None else getattr(loaded, attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
