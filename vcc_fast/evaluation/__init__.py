"""Scores of predicted against real perturbed cells; never imports torch."""

from __future__ import annotations

from importlib import import_module

_LAZY = {"rank_genes": "vcc_fast.evaluation.ranking"}

__all__ = [*_LAZY]


def __getattr__(name: str):
    if name not in _LAZY:
        raise AttributeError(f"module 'vcc_fast.evaluation' has no attribute '{name}'")
    return getattr(import_module(_LAZY[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
