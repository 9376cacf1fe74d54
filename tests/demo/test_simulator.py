"""The simulated screen has the statistics that its docstring states."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from vcc_fast.demo.gene_programs import PROGRAMS, UNREGULATED, program_of, regulators
from vcc_fast.demo.simulator import (
    CONTROL,
    LIBRARY_SPREAD,
    MEDIAN_LIBRARY,
    SATURATION,
    Network,
    cell_states,
    draw_network,
    draw_split,
    sequence,
    simulate_screen,
)
from vcc_fast.errors import DataError, UsageError


@pytest.fixture(scope="module")
def network() -> Network:
    return draw_network(7)


@pytest.fixture(scope="module")
def screen(network):
    return simulate_screen(network, {CONTROL: 600, "STAT1": 150, "ACTB": 150}, seed=3)


def lognorm(adata) -> np.ndarray:
    counts = adata.X.toarray()
    return np.log1p(counts / counts.sum(axis=1, keepdims=True) * 1e4)


def test_genes_are_listed_once_and_programs_are_complete():
    listed = [gene for lists in PROGRAMS.values() for part in lists for gene in part.split()] + UNREGULATED.split()
    assert len(listed) == len(set(listed)) == len(program_of()) == 544
    assert all(len(lists[0].split()) == 8 and len(lists[1].split()) >= 26 for lists in PROGRAMS.values())


def test_screen_has_the_form_of_a_challenge_file(network, screen):
    assert screen.shape == (900, 544)
    assert list(screen.var_names) == sorted(screen.var_names)
    assert screen.obs["target_gene"].value_counts().to_dict() == {CONTROL: 600, "STAT1": 150, "ACTB": 150}
    assert set(screen.obs["batch"]) == {"batch1", "batch2", "batch3", "batch4"}
    assert screen.obs_names.is_unique
    assert sparse.issparse(screen.X) and screen.X.dtype == np.float32
    assert (screen.X.data > 0).all() and (screen.X.data == np.rint(screen.X.data)).all()


def test_a_seed_gives_the_same_screen_and_another_does_not(network, screen):
    again = simulate_screen(draw_network(7), {CONTROL: 600, "STAT1": 150, "ACTB": 150}, seed=3)
    assert (again.X != screen.X).nnz == 0 and again.obs.equals(screen.obs)
    other = simulate_screen(network, {CONTROL: 600}, seed=4)
    assert (other.X != screen.X[:600]).nnz > 0
    assert (draw_network(8).weights != network.weights).nnz > 0


def test_a_targets_cells_do_not_depend_on_the_rest_of_the_screen(network, screen):
    alone = simulate_screen(network, {"STAT1": 150}, seed=3)
    assert (alone.X != screen.X[600:750]).nnz == 0


@pytest.mark.parametrize("target", ["STAT1", "ACTB"])
def test_the_target_is_knocked_down_by_80_to_95_percent(network, screen, target):
    state = cell_states(network, target, 500, np.random.default_rng(0))[:, network.index(target)]
    left = np.exp(state)
    assert 0.05 <= left.min() < 0.06 and 0.19 < left.max() <= 0.20
    counts = screen.X.toarray() / screen.X.toarray().sum(axis=1, keepdims=True)
    label = screen.obs["target_gene"].to_numpy()
    remaining = counts[label == target, network.index(target)].mean() / counts[:600, network.index(target)].mean()
    # Dropout takes more from a gene that is low, so the counts fall a little further than the rate.
    assert 0.04 < remaining < 0.20


def test_library_sizes_are_log_normal(network):
    rng = np.random.default_rng(0)
    counts, library = sequence(network, np.zeros((4000, 544)), np.zeros(4000, dtype=int), rng)
    logs = np.log(library)
    assert np.exp(logs.mean()) == pytest.approx(MEDIAN_LIBRARY, rel=0.02)
    assert logs.std() == pytest.approx(LIBRARY_SPREAD, rel=0.05)
    lost = 1 - np.asarray(counts.sum(axis=1)).ravel() / library
    assert 0.0 < lost.mean() < 0.1, "dropout takes a few percent of the molecules"


def test_counts_vary_more_than_poisson(network):
    rng = np.random.default_rng(0)
    counts = sequence(network, np.zeros((3000, 544)), np.zeros(3000, dtype=int), rng)[0].toarray()
    share = counts / counts.sum(axis=1, keepdims=True) * MEDIAN_LIBRARY
    high = share.mean(axis=0) > 20
    # Var = m + m^2 / 8 for the negative binomial of shape 8, at a fixed library.
    excess = (share[:, high].var(axis=0) - share[:, high].mean(axis=0)) / share[:, high].mean(axis=0) ** 2
    assert high.sum() > 10 and 0.1 < np.median(excess) < 0.16


def test_genes_of_a_program_vary_together_among_control_cells(network, screen):
    correlation = np.abs(np.corrcoef(lognorm(screen[:600]).T))
    program = network.program
    same = (program[:, None] == program) & (program >= 0)[:, None] & ~np.eye(len(program), dtype=bool)
    other = (program[:, None] != program) & (program >= 0)[:, None] & (program >= 0)
    assert correlation[same].mean() > 4 * correlation[other].mean()


def test_a_knock_down_moves_its_own_program_and_an_unregulated_one_does_not(network):
    rng = np.random.default_rng(0)
    program = network.program
    interferon = (program == list(PROGRAMS).index("interferon")) & (np.asarray(network.genes) != "STAT1")
    elsewhere = (program >= 0) & ~interferon & (network.index("STAT1") != np.arange(544))
    calm = np.abs(cell_states(network, "ACTB", 1, rng, variation=0.0)[0])
    moved = np.abs(cell_states(network, "STAT1", 1, rng, variation=0.0)[0])
    assert moved[interferon].mean() > 5 * calm[interferon].mean()
    assert moved[elsewhere].mean() < 1.5 * calm[elsewhere].mean() + 0.02


def test_propagation_by_hand():
    """a -> b -> c with weights 0.5 and -0.4; a is clamped, so c follows b, which follows a."""
    weights = sparse.csr_matrix(np.array([[0, 0, 0], [0.5, 0, 0], [0, -0.4, 0]], dtype=float))
    network = Network(("a", "b", "c"), np.full(3, -1), np.zeros(3), weights, np.zeros(3), np.zeros((1, 3)))
    state = cell_states(network, "a", 20, np.random.default_rng(0), variation=0.0)
    b = SATURATION * np.tanh(0.5 * state[:, 0] / SATURATION)
    c = SATURATION * np.tanh(-0.4 * b / SATURATION)
    assert np.log(0.05) <= state[:, 0].min() and state[:, 0].max() <= np.log(0.2)
    np.testing.assert_allclose(state[:, 1], b)
    np.testing.assert_allclose(state[:, 2], c)


def test_control_cells_are_at_rest_without_variation(network):
    assert not cell_states(network, None, 3, np.random.default_rng(0), variation=0.0).any()


def test_the_split_holds_one_regulator_of_each_program_out(network):
    split = draw_split(network, 0)
    parts = [set(split.train), set(split.validation), set(split.heldout)]
    assert [len(part) for part in parts] == [14 * 6 + 8, 14 + 2, 14 + 2]
    assert len(set.union(*parts)) == sum(map(len, parts))
    membership = program_of()
    for part in parts[1:]:
        regulated = [membership[gene] for gene in part & set(regulators())]
        assert sorted(regulated) == sorted(PROGRAMS)
    assert draw_split(network, 0) == split != draw_split(network, 1)


def test_malformed_requests(network):
    with pytest.raises(DataError, match="gene 'NOT_A_GENE' is not in the simulated screen of 544 genes"):
        simulate_screen(network, {"NOT_A_GENE": 3}, seed=0)
    with pytest.raises(UsageError, match="at least 1, not 0"):
        simulate_screen(network, {CONTROL: 0}, seed=0)
