"""Curves as TensorBoard's events, for who watches runs there. Needs `pip install 'vcc-fast[tensorboard]'`."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vcc_fast.errors import UsageError

TENSORBOARD = "tensorboard"


def require_tensorboard(asked: bool) -> None:
    """Raise UsageError where it was asked for and is not installed."""
    if asked and find_spec("tensorboard") is None:
        raise UsageError(
            "--tensorboard needs the package tensorboard, which is not installed: pip install 'vcc-fast[tensorboard]', "
            "or leave it out (curves.csv has the same numbers)"
        )


class Events:
    """The events of one run.

    Parameters
    ----------
    path
        Folder; what an earlier process of the run wrote there is written anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer: Any = None
        self._n_written = 0

    def write(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write those rows of the curves, all of them given each time, that were not: a scalar a number, by `step`."""
        if self._writer is None:
            from torch.utils.tensorboard import SummaryWriter

            shutil.rmtree(self.path, ignore_errors=True)
            self._writer = SummaryWriter(str(self.path))
        for row in rows[self._n_written :]:
            for name, value in row.items():
                if name != "step" and isinstance(value, int | float):
                    self._writer.add_scalar(name.replace("validation_", "validation/"), value, row["step"])
        self._n_written = len(rows)
        self._writer.flush()
