"""The one tolerance of the numerical tests: derived from measured errors, never chosen.

A kernel is accepted when, against the same computation in float64,

    error(kernel) <= 2 * (error(reference of the same precision) + rounding band)

for the largest error and for the root mean square error. The reference has the same inputs and the same documented
roundings as the kernel, only in a plain order; the factor 2 allows another order of the same operations. The band is
what one rounding of the result to its type costs (half a unit in the last place of the largest value), so that a
reference that happens to be exact does not ask the kernel to be exact too. A test that knows of more roundings
passes them as `band`, with the derivation beside it.
"""

from __future__ import annotations

import torch
from torch import Tensor


def unit_roundoff(dtype: torch.dtype) -> float:
    """Largest relative error of rounding a number to `dtype`."""
    return torch.finfo(dtype).eps / 2


def max_and_rms(x: Tensor) -> tuple[float, float]:
    """Largest magnitude and root mean square, in float64; (0, 0) for an empty tensor."""
    x = x.detach().double()
    if x.numel() == 0:
        return 0.0, 0.0
    return x.abs().max().item(), x.square().mean().sqrt().item()


def assert_within_budget(name: str, actual: Tensor, reference: Tensor, exact: Tensor, *, band: float = 0.0) -> None:
    """Assert that `actual` is as close to `exact` as its precision allows.

    Parameters
    ----------
    name
        What is compared; it starts the failure message.
    actual
        The kernel's result, in its own type.
    reference
        The reference's result from the same inputs in the same type.
    exact
        The reference's result from the same inputs in float64.
    band
        Further absolute rounding error that the kernel is entitled to, beyond the rounding of the result.

    Raises
    ------
    AssertionError
        With both measured errors, where shapes, types or infinities differ, or the budget is exceeded.
    """
    assert exact.dtype == torch.float64, f"{name}: exact must be float64, not {exact.dtype}"
    assert actual.shape == exact.shape, f"{name}: shape {tuple(actual.shape)} instead of {tuple(exact.shape)}"
    assert actual.dtype == reference.dtype, f"{name}: {actual.dtype} instead of {reference.dtype}"
    finite = exact.isfinite()
    assert torch.equal(actual.isfinite(), finite), f"{name}: NaN or infinity where the exact result has none, or back"
    assert torch.equal(actual[~finite].double(), exact[~finite]), f"{name}: infinities of another sign"
    exact = exact[finite]
    kernel_errors = max_and_rms(actual[finite].double() - exact)
    reference_errors = max_and_rms(reference[finite].double() - exact)
    roundings = [unit_roundoff(actual.dtype) * size for size in max_and_rms(exact)]
    for norm, kernel, plain, rounding in zip(("max", "rms"), kernel_errors, reference_errors, roundings, strict=True):
        budget = 2 * (plain + rounding + band)
        assert kernel <= budget, (
            f"{name}: {norm} error {kernel:.3e} > budget {budget:.3e} = 2 x (reference error {plain:.3e} "
            f"+ rounding {rounding:.3e} + band {band:.3e})"
        )


def attention_gradient_bands(q: Tensor, k: Tensor, v: Tensor, dout: Tensor, scale: float) -> tuple[float, float, float]:
    """Bands of dq, dk and dv of attention, for inputs where the reference's error may happen to be none.

    That is so where few numbers are summed, and where scores are large: the reference's score of a key that has all the
    weight is bitwise its log-sum-exp, so that the weight is exactly 1. The band is what an order of summation costs: a
    sum of D products has the probable error sqrt(D) u |x| |y| (Higham and Mary, 2019), and two roundings more for base
    2. A score's error moves a weight by as much, an error of dout.v or of delta moves a score's gradient; each weight
    and score gradient may be rounded to the inputs' type. A query's weights have the sum 1; a key is seen by at most S
    queries, whose errors are independent.

    Parameters
    ----------
    q, k, v, dout
        [B, S, H, D], without padding.
    scale
        Factor of the scores.
    """
    q_norm, k_norm, v_norm, dout_norm = (max_and_rms(x.double().norm(dim=-1))[0] for x in (q, k, v, dout))
    order = (q.shape[-1] ** 0.5 + 2) * unit_roundoff(torch.float32)
    score = order * abs(scale) * q_norm * k_norm + unit_roundoff(q.dtype)
    ds = 2 * (order + score) * dout_norm * v_norm * abs(scale)
    queries = q.shape[1] ** 0.5
    return ds * k_norm, ds * q_norm * queries, score * dout_norm * queries


def summation_band(dout: Tensor, index: Tensor, n_rows: int) -> float:
    """Band of the gradient of a table of rows: with few of them, the reference's order may happen to round to nearly
    nothing. dout [B, S, E], index [B, S] or [S].

    Added one by one, the k-th of n numbers of size x makes a partial sum of about sqrt(k) x, whose rounding is evenly
    spread over u times that: sqrt(sum of k / 3) u x = n u x / sqrt(6) in all. The kernel sums at most 1,024 at a time.
    """
    if n_rows == 0 or dout.numel() == 0:
        return 0.0
    index = index.expand(dout.shape[:2])
    longest = min(int(torch.bincount(index[(index >= 0) & (index < n_rows)], minlength=1).max()), 1024)
    return unit_roundoff(torch.float32) * max_and_rms(dout.float())[1] * longest / 6**0.5
