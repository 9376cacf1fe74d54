"""Ridge regressions of changes on what a training screen's PCA says about the targeted gene.

The embedding of a gene is its row of the scores of a PCA of training pseudobulks (genes are the observations,
conditions, controls among them, the features), so that a perturbation that was never seen has one, if its gene is
measured. A perturbation of several genes has the sum of theirs. The bilinear model is that of Ahlmann-Eltze, Huber and
Anders (Nature Methods 2025).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vcc_fast.errors import DataError
from vcc_fast.evaluation.baselines import Baseline
from vcc_fast.evaluation.training import TrainingProfiles

BILINEAR, LINEAR = "bilinear ridge", "linear on PCA features"
N_COMPONENTS = 10
RIDGE = 0.1


def pca_scores(profiles: np.ndarray, n_components: int = N_COMPONENTS) -> np.ndarray:
    """Scores of the genes of a PCA of conditions.

    Parameters
    ----------
    profiles
        float64 [Q, G], a mean profile a condition.
    n_components
        At most; fewer where the profiles have not so many.

    Returns
    -------
    float64 [G, K], uncorrelated columns of falling variance, signs arbitrary. Each condition is centred over genes.
    """
    centred = profiles - profiles.mean(axis=1, keepdims=True)
    # Eigenvectors of the [Q, Q] product: conditions are few, genes many.
    variance, vectors = np.linalg.eigh(centred @ centred.T)
    variance, vectors = variance[::-1], vectors[:, ::-1]
    floor = variance[0] * len(variance) * np.finfo(np.float64).eps
    n_kept = min(n_components, int((variance > max(floor, 0.0)).sum()))
    return centred.T @ vectors[:, :n_kept]


def embed(scores: np.ndarray, columns: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Embedding of perturbations, float64 [P, K], and bool [P], whether there is one: all of its genes are measured.

    Parameters
    ----------
    scores
        float64 [G, K].
    columns
        `TrainingProfiles.columns`.
    """
    known = np.array([bool((genes >= 0).all()) for genes in columns])
    found = np.zeros((len(columns), scores.shape[1]))
    for row in np.flatnonzero(known):
        found[row] = scores[columns[row]].sum(axis=0)
    return found, known


def bilinear_coefficients(
    changes: np.ndarray, genes: np.ndarray, perts: np.ndarray, ridge: float = RIDGE
) -> np.ndarray:
    """K of changes ≈ genes K perts', by ridge on both sides: (G'G + aI)^-1 G' Y P (P'P + aI)^-1.

    Parameters
    ----------
    changes
        float64 [G, P], centred.
    genes, perts
        float64 [G, K] and [P, K], embeddings.
    ridge
        a.

    Returns
    -------
    float64 [K, K].
    """
    left = np.linalg.solve(genes.T @ genes + ridge * np.eye(genes.shape[1]), genes.T @ changes @ perts)
    return np.linalg.solve(perts.T @ perts + ridge * np.eye(perts.shape[1]), left.T).T


def linear_coefficients(changes: np.ndarray, perts: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """W of changes' ≈ perts W, by ridge: (P'P + aI)^-1 P' Y', float64 [K, G]; arguments as above."""
    return np.linalg.solve(perts.T @ perts + ridge * np.eye(perts.shape[1]), perts.T @ changes.T)


def bilinear_ridge(training: TrainingProfiles, names: Sequence[str], control: np.ndarray) -> Baseline:
    """Changes that are bilinear in the embeddings of the gene that is read and of the gene that is hit.

    With Y the training changes [G, P] and c their mean: Y - c = G K P', prediction = control + c + G K p, top-10 PCA
    scores, ridge 0.1 on both sides.

    Raises
    ------
    DataError
        No training perturbation hits a gene of the file.
    """
    return _regression(training, names, control, bilinear=True)


def linear_on_pca(training: TrainingProfiles, names: Sequence[str], control: np.ndarray) -> Baseline:
    """Changes that are linear in the embedding of the gene that is hit, each gene by itself; else as above."""
    return _regression(training, names, control, bilinear=False)


def _regression(training: TrainingProfiles, names: Sequence[str], control: np.ndarray, *, bilinear: bool) -> Baseline:
    scores = pca_scores(np.vstack([training.mean, training.control]))
    seen, usable = embed(scores, training.columns(training.names))
    if not usable.any():
        raise DataError("no training perturbation is named after genes of the file, which the regression needs")
    change = training.change[usable]
    centre = change.mean(axis=0)
    perts = seen[usable]
    new, known = embed(scores, training.columns(names))
    if bilinear:
        predicted = new @ bilinear_coefficients((change - centre).T, scores, perts).T @ scores.T
    else:
        predicted = new @ linear_coefficients((change - centre).T, perts)
    name = BILINEAR if bilinear else LINEAR
    form = "bilinear in the PCA embeddings of the gene read and the gene hit" if bilinear else (
        "linear in the PCA embedding of the gene hit"
    )  # fmt: skip
    description = (
        f"control mean plus a change that is {form}: {scores.shape[1]} components, ridge {RIDGE:g}, "
        f"{len(perts)} training perturbations"
    )
    without = tuple(name for name, good in zip(names, known, strict=True) if not good)
    return Baseline(name, description, control + centre + predicted, without)
