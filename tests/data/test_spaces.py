import numpy as np
import pytest
import scipy.sparse as sp

from vcc_fast.data.spaces import SpaceChecker, check_space
from vcc_fast.errors import DataError, UsageError

CELLS, GENES = np.array(["c0", "c1", "c2"]), np.array(["A", "B"])
KINDS = {"csr": sp.csr_matrix, "dense": np.array}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("space", "value", "message"),
    [
        ("counts", np.nan, "value nan, .* finite whole numbers >= 0; replace missing values"),
        ("counts", np.inf, "value inf"),
        ("counts", -1, "value -1, .*raw counts or lognorm"),
        ("counts", 1.5, "value 1.5, .*pass --input-space lognorm"),
        ("lognorm", np.nan, "value nan"),
        ("lognorm", -0.5, "value -0.5, .* >= 0 and < 15"),
        ("lognorm", 15.0, "value 15, .*pass --input-space counts"),
        ("lognorm", 800, "value 800, .*pass --input-space counts"),
    ],
)
def test_values_that_do_not_fit_are_named(kind, space, value, message):
    X = np.array([[1, 0], [0, value], [0, 2]], dtype=np.float32)
    with pytest.raises(DataError, match=r"X: cell 'c1' \(row 1\), gene 'B', " + message):
        check_space(KINDS[kind](X), space, obs_names=CELLS, var_names=GENES)


def test_place_without_names_and_with_an_offset_or_rows():
    X = sp.csr_matrix(np.array([[1, 0], [0, -1]], dtype=np.float32))
    with pytest.raises(DataError, match="row 11, column 1, value -1"):
        check_space(X, "counts", first_row=10)
    with pytest.raises(DataError, match=r"layers\['raw'\]: cell 'c0' \(row 0\)"):
        check_space(X, "counts", rows=[2, 0], obs_names=CELLS, source="layers['raw']")


@pytest.mark.parametrize("kind", KINDS)
def test_good_values_pass(kind):
    check_space(KINDS[kind](np.array([[0, 3], [1e7, 2 + 1e-7]])), "counts")
    check_space(KINDS[kind](np.array([[0, 3], [14.999, 2]])), "lognorm")
    check_space(KINDS[kind](np.zeros((0, 2))), "counts")


def test_whole_lognorm_is_judged_over_the_file():
    checker = SpaceChecker("lognorm")
    checker.update(np.array([[0.0, 0.0]]), obs_names=CELLS, var_names=GENES)
    checker.update(np.array([[0.0, 3.0]]), first_row=1, obs_names=CELLS, var_names=GENES)
    with pytest.raises(DataError, match=r"every value is a whole number \(cell 'c1' \(row 1\), gene 'B', value 3\)"):
        checker.finish()
    checker.update(np.array([[0.7, 3.0]]), first_row=2)
    checker.finish()


def test_no_expression_at_all_says_nothing_about_the_space():
    checker = SpaceChecker("lognorm")
    checker.update(sp.csr_matrix((3, 2), dtype=np.float32))
    checker.finish()


def test_unknown_space():
    with pytest.raises(UsageError, match="one of counts, lognorm, got 'cpm'"):
        SpaceChecker("cpm")
