"""The profiles: which metrics, under which scorer's rules."""

from __future__ import annotations

from dataclasses import dataclass

from vcc_fast.evaluation import metrics, vcc2025, vcc2026

LEADERBOARD_CLIP = 20.0


@dataclass(frozen=True)
class Profile:
    """A profile.

    Attributes
    ----------
    scorer
        "pseudobulk", "vcc2025" or "vcc2026": the module whose tables it fills.
    metrics
        Names of the metrics that it gives, in the order of their columns.
    available
        Names that may be picked with --metrics.
    controls
        Which controls the prediction's changes are measured from: "own", those of its own file, or "reference", the
        truth's.
    own_median
        Counts are scaled to their own file's median where no sum is given or recorded.
    fdr, clip, float32_means
        Rules of the rank-sum table: over what Benjamini-Hochberg goes, fold changes where a mean is zero, and whether
        means are rounded as pdex 0.3 rounds them.
    """

    scorer: str
    metrics: tuple[str, ...]
    available: tuple[str, ...]
    controls: str
    own_median: bool = False
    fdr: str = "per_perturbation"
    clip: float | None = None
    float32_means: bool = False


_CELL_EVAL2 = tuple(metric.name for metric in vcc2026.METRICS)
_CELL_EVAL = tuple(metric.name for metric in vcc2025.METRICS)

PROFILES = {
    "pseudobulk": Profile("pseudobulk", metrics.METRIC_NAMES, metrics.METRIC_NAMES, "reference"),
    "vcc2025": Profile("vcc2025", vcc2025.CHALLENGE, _CELL_EVAL, "own", own_median=True, float32_means=True),
    "vcc2025-leaderboard": Profile(
        "vcc2025", vcc2025.CHALLENGE, _CELL_EVAL, "own", own_median=True, fdr="whole_table", clip=LEADERBOARD_CLIP
    ),
    "vcc2026": Profile("vcc2026", _CELL_EVAL2, _CELL_EVAL2, "reference"),
    "full": Profile("vcc2025", _CELL_EVAL, _CELL_EVAL, "own", own_median=True, float32_means=True),
}
