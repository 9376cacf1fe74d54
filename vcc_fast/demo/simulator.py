r"""A simulated CRISPRi screen: a sparse regulatory network, cells that vary, and counts as a sequencer would give them.

Genes and programs are those of `gene_programs`; every number below is drawn from a seed. In log units relative to a
gene's own mean, the state x of one cell [G] is found by propagating a drive u through the network W (target x source):

1. Cell state. Each program p has an activity z_p ~ N(0, 0.4). A regulator t of program p with sign s_t = +1
   (activator, 3 in 4) or -1 (repressor) is driven by u_t = s_t l_t z_p + N(0, 0.35), l_t ~ U(0.6, 1); other genes by
   u_g = N(0, 0.15).
2. Systematic response. Every perturbed cell, whatever its target, has z of two programs moved (+0.2 and -0.2), as
   knock-downs in real screens share a response to the treatment.
3. Propagation. x(0) = u;  x(k+1) = u + c tanh(W x(k) / c), c = 1.5, three times. In a perturbed cell the target is
   clamped to x_T = ln(1 - e) at every step, e ~ U(0.80, 0.95): the knock-down.
4. Network. A responding gene of a program has 3 of its 8 regulators, chosen by their strength a_t ~ logN(0, 0.4);
   weight s_t o_g a_t |N(0.3, 0.1)|, with o_g = -1 for 1 gene in 10, else +1. A regulator has 2 of the others of its
   program, weight s_t s_g |N(0.3, 0.08)|. One regulator of each program also has 8 genes of another program, either
   sign, weight |N(0.2, 0.05)|.
5. Counts. ln rate = b_g + batch_(b,g) + x_g, b_g ~ N(0, 1.1) (regulators N(0, 0.7)), batch ~ N(0, 0.1); rates are
   normalised to sum to 1, times a library size L ~ logN(ln 3000, 0.35), give the mean m; a count is Poisson of
   m Gamma(8, 1/8), so negative binomial; and is lost (dropout) with probability 0.25 exp(-m / 2).

A knock-down and the variation of untouched cells pass through the same W. So co-expression among control cells says
which program, and which sign, a regulator has, and a model that has learned it can say something of the knock-down of
a regulator that it never saw perturbed: the program and the direction, but not fully the 3 in 8 wiring.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from vcc_fast.demo.gene_programs import PROGRAMS, program_of, regulators
from vcc_fast.errors import DataError, UsageError

CONTROL = "non-targeting"
SYSTEMATIC = {"amino acid response": 0.2, "ribosome and growth": -0.2}
PROPAGATION_STEPS = 3
SATURATION = 1.5
KNOCK_DOWN = (0.80, 0.95)
MEDIAN_LIBRARY = 3000.0
LIBRARY_SPREAD = 0.35


@dataclass(frozen=True)
class Network:
    """Everything about the simulated biology that does not differ between cells."""

    genes: tuple[str, ...]
    """Symbols, sorted; G of them."""
    program: np.ndarray
    """[G] index into PROGRAMS, -1 where nothing regulates the gene."""
    loading: np.ndarray
    """[G] float64: s_t l_t of a regulator, 0 for every other gene."""
    weights: sparse.csr_matrix
    """W [G, G] float64, row = regulated gene, column = regulator."""
    log_mean: np.ndarray
    """b [G] float64."""
    log_batch: np.ndarray
    """[n_batches, G] float64."""

    def index(self, gene: str) -> int:
        """Position of a gene; DataError for one that the screen does not have."""
        if gene not in self.genes:
            raise DataError(f"gene {gene!r} is not in the simulated screen of {len(self.genes)} genes")
        return self.genes.index(gene)


def draw_network(seed: int, n_batches: int = 4) -> Network:
    """Draw the network of docstring steps 1, 4 and 5 from `seed`."""
    rng = np.random.default_rng(np.random.SeedSequence([seed, zlib.crc32(b"network")]))
    names = list(PROGRAMS)
    membership = program_of()
    genes = tuple(sorted(membership))
    program = np.array([names.index(membership[gene]) if membership[gene] else -1 for gene in genes])
    is_regulator = np.isin(genes, regulators())
    n_genes = len(genes)

    sign = np.where(is_regulator, rng.choice([1.0, -1.0], n_genes, p=[0.75, 0.25]), 0.0)
    loading = sign * rng.uniform(0.6, 1.0, n_genes)
    strength = rng.lognormal(0.0, 0.4, n_genes)
    orientation = rng.choice([1.0, -1.0], n_genes, p=[0.9, 0.1])
    weights = np.zeros((n_genes, n_genes))
    for p in range(len(names)):
        sources = np.flatnonzero(is_regulator & (program == p))
        responders = np.flatnonzero(~is_regulator & (program == p))
        for gene in responders:
            chosen = rng.choice(sources, 3, replace=False, p=strength[sources] / strength[sources].sum())
            size = strength[chosen] * np.abs(rng.normal(0.3, 0.1, 3))
            weights[gene, chosen] = sign[chosen] * orientation[gene] * size
        for gene in sources:
            chosen = rng.choice(sources[sources != gene], 2, replace=False)
            weights[gene, chosen] = sign[chosen] * sign[gene] * np.abs(rng.normal(0.3, 0.08, 2))
        other = np.flatnonzero((program >= 0) & (program != p) & (program == rng.integers(len(names))))
        if other.size:
            linked = rng.choice(other, 8, replace=False)
            weights[linked, rng.choice(sources)] = rng.choice([1.0, -1.0]) * np.abs(rng.normal(0.2, 0.05, 8))

    log_mean = np.where(is_regulator, rng.normal(0.0, 0.7, n_genes), rng.normal(0.0, 1.1, n_genes))
    log_batch = rng.normal(0.0, 0.1, (n_batches, n_genes))
    return Network(genes, program, loading, sparse.csr_matrix(weights), log_mean, log_batch)


def cell_states(
    network: Network, target: str | None, n_cells: int, rng: np.random.Generator, variation: float = 1.0
) -> np.ndarray:
    """State x [n_cells, G] of docstring steps 1 to 3: log change from each gene's own mean.

    Parameters
    ----------
    network
        The wiring.
    target
        Gene that is knocked down; None for control cells.
    n_cells
        Number of cells.
    rng
        Source of the cells' variation.
    variation
        Factor on everything that differs between cells of one group except the knock-down itself; 0 gives the noiseless
        response.
    """
    n_genes = len(network.genes)
    activity = variation * rng.normal(0.0, 0.4, (n_cells, len(PROGRAMS)))
    own = np.where(network.loading != 0.0, 0.35, 0.15)
    noise = variation * own * rng.normal(size=(n_cells, n_genes))
    if target is not None:
        for name, shift in SYSTEMATIC.items():
            activity[:, list(PROGRAMS).index(name)] += shift
    drive = noise + network.loading * np.where(network.program >= 0, activity[:, network.program], 0.0)
    clamp = None if target is None else network.index(target)
    level = None if target is None else np.log1p(-rng.uniform(*KNOCK_DOWN, n_cells))

    state = drive.copy()
    for _ in range(PROPAGATION_STEPS):
        if clamp is not None:
            state[:, clamp] = level
        state = drive + SATURATION * np.tanh((network.weights @ state.T).T / SATURATION)
    if clamp is not None:
        state[:, clamp] = level
    return state


def sequence(
    network: Network, state: np.ndarray, batch: np.ndarray, rng: np.random.Generator
) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Counts [N, G] (float32, whole) of cells in `state` (docstring step 5), and library sizes before dropout [N]."""
    rate = np.exp(network.log_mean + network.log_batch[batch] + state)
    library = rng.lognormal(np.log(MEDIAN_LIBRARY), LIBRARY_SPREAD, len(state))
    mean = rate / rate.sum(axis=1, keepdims=True) * library[:, None]
    counts = rng.poisson(mean * rng.gamma(8.0, 1.0 / 8.0, mean.shape))
    counts[rng.random(mean.shape) < 0.25 * np.exp(-mean / 2.0)] = 0
    return sparse.csr_matrix(counts.astype(np.float32)), library


def simulate_screen(network: Network, cells: Mapping[str, int], seed: int):
    """Simulate a screen: `cells[target]` cells of each target, `cells["non-targeting"]` control cells.

    A target's cells depend on `seed`, the target and how many are asked for, and on nothing else in the screen.

    Parameters
    ----------
    network
        From `draw_network`.
    cells
        Number of cells of each target, in the order that the cells will have.
    seed
        Of the cells; may differ from the network's.

    Returns
    -------
    anndata.AnnData
        `X` CSR float32 counts [N, G]; `obs` with `target_gene`, `batch`; `var` indexed by symbol.

    Raises
    ------
    DataError
        A target is not among the genes.
    UsageError
        A number of cells is below 1.
    """
    import anndata
    import pandas as pd

    blocks, targets, batches = [], [], []
    for target, n_cells in cells.items():
        if n_cells < 1:
            raise UsageError(f"cells[{target!r}] must be at least 1, not {n_cells}")
        rng = np.random.default_rng(np.random.SeedSequence([seed, zlib.crc32(target.encode())]))
        batch = rng.integers(len(network.log_batch), size=n_cells)
        state = cell_states(network, None if target == CONTROL else target, n_cells, rng)
        blocks.append(sequence(network, state, batch, rng)[0])
        targets += [target] * n_cells
        batches.append(batch)
    labels = [f"batch{number + 1}" for number in np.concatenate(batches)] if batches else []
    obs = pd.DataFrame({"target_gene": targets, "batch": labels})
    obs.index = pd.Index([f"cell{number}" for number in range(len(obs))])
    matrix = sparse.vstack(blocks, format="csr") if blocks else sparse.csr_matrix((0, len(network.genes)))
    return anndata.AnnData(matrix.astype(np.float32), obs=obs, var=pd.DataFrame(index=pd.Index(network.genes)))


@dataclass(frozen=True)
class Split:
    """Which targets train, which choose the model, and which are held out for the result that is shown."""

    train: tuple[str, ...]
    validation: tuple[str, ...]
    heldout: tuple[str, ...]


def draw_split(network: Network, seed: int) -> Split:
    """One regulator of each program held out, one for validation, six for training; unregulated genes 2, 2 and 8."""
    rng = np.random.default_rng(np.random.SeedSequence([seed, zlib.crc32(b"split")]))
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    for lists in PROGRAMS.values():
        order = rng.permutation(lists[0].split())
        for part, chosen in zip(parts, (order[2:], order[1:2], order[:1]), strict=True):
            part += chosen.tolist()
    order = rng.permutation([g for g, p in zip(network.genes, network.program, strict=True) if p < 0])[:12]
    for part, chosen in zip(parts, (order[4:], order[2:4], order[:2]), strict=True):
        part += chosen.tolist()
    return Split(*(tuple(sorted(part)) for part in parts))
