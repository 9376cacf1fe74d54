"""Do predicted profiles fall into the same clusters as true ones? Needs the extra `clustering` (GPL libraries)."""

from __future__ import annotations

import importlib.util
import warnings

import numpy as np

NAME = "clustering_agreement"
PACKAGES = ("scanpy", "igraph", "sklearn")
N_NEIGHBOURS = 15
REAL_RESOLUTION = 1.0
PRED_RESOLUTIONS = (0.2, 0.4, 0.6, 0.8, 1.0, 1.5, 2.0)


def missing_packages() -> list[str]:
    """Packages that the metric needs and that are not installed."""
    return [name for name in PACKAGES if importlib.util.find_spec(name) is None]


def clustering_agreement(pred: np.ndarray, real: np.ndarray) -> float:
    """Largest adjusted mutual information of Leiden clusters of true profiles with those of predicted ones, at least 0.

    Each side's profiles are joined to their 15 nearest, and clustered by Leiden with igraph's two iterations: the truth
    at resolution 1, the prediction at seven from 0.2 to 2, of which the best counts. With few perturbations this is no
    stable number.

    Parameters
    ----------
    pred, real
        float64 [P, G], mean profiles of the perturbations.
    """
    from sklearn.metrics import adjusted_mutual_info_score

    (truth,) = _leiden(real, (REAL_RESOLUTION,))
    return max([0.0, *(adjusted_mutual_info_score(truth, labels) for labels in _leiden(pred, PRED_RESOLUTIONS))])


def _leiden(profiles: np.ndarray, resolutions: tuple[float, ...]) -> list[np.ndarray]:
    """Cluster of each profile, one int64 [P] a resolution."""
    import anndata
    import scanpy

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        adata = anndata.AnnData(profiles.astype(np.float64))
        scanpy.pp.neighbors(adata, n_neighbors=min(N_NEIGHBOURS, adata.n_obs - 1), use_rep="X")
        found = []
        for resolution in resolutions:
            scanpy.tl.leiden(adata, resolution=resolution, key_added="cluster", flavor="igraph", n_iterations=2)
            found.append(adata.obs["cluster"].cat.codes.to_numpy().astype(np.int64))
    return found
