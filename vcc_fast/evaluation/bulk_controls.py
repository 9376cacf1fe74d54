"""Control cells that the 2026 profile measures from: their bulk profile, and what of them is made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vcc_fast.evaluation.bulk_counts import bulk_profiles, jackknife_variances
from vcc_fast.evaluation.matrix import one_group
from vcc_fast.evaluation.ranks import counts_per_million
from vcc_fast.evaluation.rows import Rows


@dataclass(frozen=True)
class BulkControls:
    """Control cells. C cells, G genes.

    Attributes
    ----------
    cells
        Whole counts [C, G].
    profile
        float64 [G], `bulk_profiles`.
    variance
        Its jackknife variance.
    memory
        Bytes that `per_million` may take.
    num_threads
        As in `Rows.held`.
    """

    cells: Rows
    profile: np.ndarray
    variance: float
    memory: int
    num_threads: int | None

    @classmethod
    def of(cls, cells: Rows, memory: int, num_threads: int | None) -> BulkControls:
        """What there is to know of some cells."""
        group = one_group(cells)
        sums = group.sums()
        variance = float(jackknife_variances(cells, group.groups, sums)[0])
        return cls(cells, bulk_profiles(sums)[0], variance, memory, num_threads)

    @cached_property
    def per_million(self) -> Rows:
        """float32 [C, G], log1p of counts per million; in memory where there is room, else made when it is read."""
        return counts_per_million(self.cells).in_memory(self.memory, self.num_threads)
