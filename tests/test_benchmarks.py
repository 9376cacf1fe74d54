"""The benchmarks that run without torch: what they make, and that our side runs on it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import anndata as ad
import numpy as np
import pytest

from tests.helpers.paths import ROOT

SHAPE = (40, 3, 20, 240)


@pytest.fixture
def evaluate_cases(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import evaluate_cases

    # A scorer that is installed is not what is tested here.
    monkeypatch.setattr(evaluate_cases, "installed", lambda part: None)
    return evaluate_cases


def test_the_registry_has_every_benchmark_with_tests_that_are_there(evaluate_cases):
    registry = pytest.importorskip("registry", reason="needs torch", exc_type=ImportError)
    assert registry.BENCHMARKS["evaluate"] is evaluate_cases.evaluate
    assert list(registry.GATES) == list(registry.BENCHMARKS)
    for gate in registry.GATES.values():
        paths = [argument for argument in gate if argument.startswith("tests/")]
        assert paths and all((ROOT / path).exists() for path in paths)


@pytest.mark.parametrize("counts", [False, True])
def test_a_pair_is_two_draws_of_one_screen(evaluate_cases, tmp_path, counts):
    n_values = evaluate_cases.pair(tmp_path / "pair", SHAPE, counts)
    pred, real = (ad.read_h5ad(tmp_path / "pair" / f"{name}.h5ad") for name in ("pred", "real"))
    assert n_values == pred.X.nnz + real.X.nnz and pred.shape == real.shape == (100, 240)
    assert (pred.X != real.X).nnz > 0
    sizes = real.obs["target_gene"].value_counts()
    assert sizes["non-targeting"] == 40 and set(sizes.drop("non-targeting")) == {20} and len(sizes) == 4
    assert sizes.to_dict() == pred.obs["target_gene"].value_counts().to_dict()
    assert set(sizes.index) - {"non-targeting"} <= set(real.var_names)
    for side in (pred, real):
        assert abs(side.X.nnz / np.prod(side.shape) - evaluate_cases.DENSITY) < 0.05
        assert (np.mod(side.X.data, 1) == 0).all() == counts
    means = [np.asarray(side.X.mean(axis=0)).ravel() for side in (pred, real)]
    assert np.corrcoef(means)[0, 1] > 0.9, "the same genes are expressed in both"


def test_counts_are_the_cells_before_they_are_scaled(evaluate_cases):
    from de_cases import simulate

    lognorm, counts = (simulate(*SHAPE, 0.285, 0, cells_seed=1, counts=counts) for counts in (False, True))
    scaled = np.log1p(counts.X.toarray() * (1e4 / counts.X.toarray().sum(axis=1, keepdims=True)))
    np.testing.assert_allclose(lognorm.X.toarray(), scaled, rtol=1e-6)
    assert list(lognorm.obs["target_gene"]) == list(counts.obs["target_gene"])


@pytest.mark.parametrize("part", ["vcc2025", "vcc2026", "edistance"])
def test_our_side_runs(evaluate_cases, monkeypatch, part):
    monkeypatch.setattr(evaluate_cases, "QUICK", (60, 3, 24, 300))
    (group,) = list_with_runs(evaluate_cases.evaluate(True, part, 1))
    assert all(name.startswith("vcc_fast") for name in group.cases)
    assert group.work.keys() == group.cases.keys() and min(group.work.values()) > 0


def list_with_runs(groups):
    """Run the cases of every group while its files are there."""
    for group in groups:
        for case in group.cases.values():
            assert case() is not None
        yield group


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's account of a process's memory")
def test_memory_of_ours_counts_nothing_that_a_scorer_imports(evaluate_cases, monkeypatch, tmp_path):
    from memory import resident

    evaluate_cases.pair(tmp_path / "pair", SHAPE, counts=False)
    monkeypatch.setattr(evaluate_cases, "installed", lambda part: pytest.fail("imported"))
    before = resident("VmHWM")
    assert before <= evaluate_cases.peak("edistance", "vcc_fast", tmp_path / "pair", 1) < float("inf")
    with pytest.raises(pytest.fail.Exception, match="imported"):
        evaluate_cases.peak("edistance", "cell-eval", tmp_path / "pair", 1)


def test_it_runs_by_itself_without_torch(tmp_path):
    """A scorer that is not here is named."""
    code = (
        "import sys\n"
        "for name in ('torch', 'cell_eval', 'cell_eval2'): sys.modules[name] = None\n"
        f"sys.path.insert(0, {str(ROOT / 'benchmarks')!r})\n"
        "import evaluate_cases\n"
        "evaluate_cases.QUICK = (60, 3, 24, 300)\n"
        "sys.exit(evaluate_cases.main(['--quick', '--threads', '1', '--rounds', '1', '--no-memory']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for part, scorer in (("vcc2025", "cell-eval"), ("vcc2026", "cell-eval2"), ("edistance", "cell-eval")):
        assert f"{scorer} is left out of {part}: " in done.stdout
        assert f"### evaluate, {part}, a pair of 3 x 24 + 60 cells x 300 genes, 1 threads, 1 rounds" in done.stdout
    assert done.stdout.count("| vcc_fast |") == 3
