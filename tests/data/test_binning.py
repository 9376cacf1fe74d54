import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.h5ad_files import random_counts
from tests.helpers.paths import PARITY
from vcc_fast.data.binning import bin_row, bin_rows
from vcc_fast.errors import UsageError

CASES = {"counts": 51, "log1p": 51, "allpos": 51, "const": 51, "single": 51, "nbins5": 5}


@pytest.fixture(scope="module")
def reference():
    with np.load(PARITY / "misc" / "binning.npz") as arrays:
        return dict(arrays)


@pytest.fixture(params=["numpy", "native"])
def backend(request):
    if request.param == "native":
        pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    return request.param


@pytest.mark.parity
@pytest.mark.parametrize(("case", "n_bins"), CASES.items())
@pytest.mark.parametrize("kind", [np.array, sp.csr_matrix], ids=["dense", "csr"])
def test_scgpts_bins_bit_for_bit(reference, backend, case, n_bins, kind):
    X = kind(reference[f"{case}_in"][None])
    out = bin_rows(X, n_bins, rng=np.random.RandomState(0), backend=backend)
    out = out.toarray() if sp.issparse(out) else out
    assert out.dtype == np.float32
    np.testing.assert_array_equal(out[0], reference[f"{case}_out_seed0"])


@pytest.mark.parity
@pytest.mark.parametrize(("case", "n_bins"), CASES.items())
def test_deterministic_bins_are_scgpts_left_digits(reference, backend, case, n_bins):
    row = reference[f"{case}_in"]
    out = bin_rows(row[None], n_bins, mode="deterministic", backend=backend)[0]
    np.testing.assert_array_equal(out[row != 0], reference[f"{case}_left"])
    assert not out[row == 0].any()


def test_random_stream_goes_on_from_row_to_row(reference, backend):
    row = reference["log1p_in"]
    both = bin_rows(np.stack([row, row]), rng=np.random.RandomState(0), backend=backend)
    rng = np.random.RandomState(0)
    singly = [bin_rows(row[None], rng=rng, backend=backend)[0] for _ in range(2)]
    np.testing.assert_array_equal(both, singly)
    assert (both[0] != both[1]).any()


@pytest.mark.parametrize(
    ("row", "bins"),
    [
        ([0, 0, 0], [0, 0, 0]),
        ([7, 0, 0], [4, 0, 0]),
        ([1, 2, 3, 4], [1, 2, 3, 4]),
        ([4, 0, 1, 3, 2], [4, 0, 1, 3, 2]),
        ([1, 1, 0, 5], [2, 2, 0, 4]),
        ([-1, 0, 2], [1, 0, 4]),
    ],
    ids=["all zero", "one value", "no zero", "zeros between", "tied edges", "negative counts as non-zero"],
)
def test_by_hand_with_four_edges(backend, row, bins):
    out = bin_rows(np.array([row], dtype=np.float64), 5, mode="deterministic", backend=backend)
    assert out.tolist() == [bins]


def test_explicit_zeros_and_unsorted_columns(backend):
    X = sp.csr_matrix((np.array([3.0, 0.0, 1.0]), np.array([2, 1, 0]), np.array([0, 3])), shape=(1, 3))
    out = bin_rows(X, 4, mode="deterministic", backend=backend)
    assert out.toarray().tolist() == [[1, 0, 3]]
    assert X.indices.tolist() == [2, 1, 0], "the input was changed"


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    n_bins=st.integers(3, 60),
    dtype=st.sampled_from([np.float32, np.float64, np.int32]),
    random=st.booleans(),
)
def test_native_equals_the_row_loop_and_csr_equals_dense(seed, n_bins, dtype, random):
    pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    X = random_counts(5, 60, seed)
    X = X.astype(dtype) if seed % 2 else (np.log1p(X * 0.7)).astype(dtype)
    options = {"mode": "random" if random else "deterministic"}

    def run(matrix, backend):
        rng = np.random.RandomState(seed) if random else None
        return bin_rows(matrix, n_bins, rng=rng, backend=backend, **options)

    expected = run(X, "numpy")
    np.testing.assert_array_equal(run(X, "native"), expected)
    np.testing.assert_array_equal(run(sp.csr_matrix(X), "native").toarray(), expected)
    assert expected[X != 0].min(initial=1) >= 1 and expected.max(initial=0) <= n_bins - 1
    assert not expected[X == 0].any()


def test_larger_values_never_have_smaller_bins():
    X = np.log1p(random_counts(6, 200, 3))
    for row, bins in zip(X, bin_rows(X, mode="deterministic"), strict=True):
        assert (np.diff(bins[np.argsort(row, kind="stable")]) >= 0).all()


def test_bin_row_of_nothing():
    assert bin_row(np.empty(0)).shape == (0,)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": "left"}, "mode: must be one of random, deterministic"),
        ({"mode": "random"}, "rng: a np.random.RandomState is needed"),
        ({"mode": "deterministic", "rng": np.random.RandomState(0)}, "only for it"),
        ({"mode": "deterministic", "n_bins": 2}, "at least 3"),
        ({"mode": "deterministic", "backend": "cuda"}, "backend: must be auto, native or numpy"),
    ],
)
def test_wrong_arguments(options, message):
    with pytest.raises(UsageError, match=message):
        bin_rows(np.ones((1, 3)), **options)
