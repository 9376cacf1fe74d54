"""What the kernels are to reach on an H200 in bfloat16, judged from the rows of a run."""

from __future__ import annotations

from typing import NamedTuple

from gpu.sizes import FULL

LONG = f"1 x {FULL.long_tokens} x {FULL.heads} x {FULL.head_dim}"
SHORT = f"{FULL.short_cells} x {FULL.short_tokens} x {FULL.heads} x {FULL.head_dim}"
ROWS = f"{FULL.embedding_cells} x {FULL.embedding_tokens} x {FULL.width}"
MODEL = f"prediction {FULL.layers} x {FULL.width}, {FULL.model_genes} genes"
OURS, MODEL_OURS, AUTOCAST = "vcc_fast triton", "vcc_fast", "plain torch, bf16 autocast"
CUDA = "vcc_fast cuda"


class Case(NamedTuple):
    """Cases of a group; `case` is the start of their names, and of several the fastest counts."""

    group: str
    case: str


class Target(NamedTuple):
    """A rate, or with `over` how many times the rate of another case; with `by_time`, how many times faster a call."""

    what: str
    case: Case
    at_least: float
    over: Case | None = None
    by_time: bool = False


def _training(cells: int, genes: int) -> str:
    return f"training step {FULL.layers} x {FULL.width}, {cells} x {genes}"


TARGETS = (
    Target("forward, dense, 16k tokens, TFLOP/s", Case(f"forward {LONG}, dense", OURS), 380),
    Target("backward, dense, 16k tokens, TFLOP/s", Case(f"backward {LONG}, dense", OURS), 270),
    Target("forward, 1k tokens x batch 32, TFLOP/s", Case(f"forward {SHORT}, dense", OURS), 320),
    Target(
        "25% known against our own dense", Case(f"forward {LONG}, 25% known", OURS), 3.6,
        Case(f"forward {LONG}, dense", OURS), by_time=True,
    ),
    Target(
        "50% known against our own dense", Case(f"forward {LONG}, 50% known", OURS), 1.9,
        Case(f"forward {LONG}, dense", OURS), by_time=True,
    ),
    Target(
        "25% known against the fastest torch SDPA with the mask", Case(f"forward {LONG}, 25% known", OURS), 2.5,
        Case(f"forward {LONG}, 25% known", "torch SDPA"),
    ),
    Target(
        "25% known against FlexAttention, block mask kept", Case(f"forward {LONG}, 25% known", OURS), 1.2,
        Case(f"forward {LONG}, 25% known", "FlexAttention"),
    ),
    Target("embedding sum, GB/s", Case(f"embedding sum {ROWS}, genes of its own", OURS), 3300),
    Target("embedding sum backward, GB/s", Case(f"embedding sum backward {ROWS}, genes of its own", OURS), 2800),
    Target("embedding sum in CUDA C++, GB/s", Case(f"embedding sum {ROWS}, genes of its own", CUDA), 3700),
    Target(
        "embedding sum backward in CUDA C++, GB/s", Case(f"embedding sum backward {ROWS}, genes of its own", CUDA), 3200
    ),
    Target("prediction, cells/s", Case(MODEL, MODEL_OURS), 32),
    Target(
        "prediction against plain torch with the SDPA backend that it picks", Case(MODEL, MODEL_OURS), 1.15,
        Case(MODEL, f"{AUTOCAST}, its own SDPA"),
    ),
    Target(
        "prediction against plain torch with its fastest SDPA backend", Case(MODEL, MODEL_OURS), 0.95,
        Case(MODEL, AUTOCAST),
    ),
    Target(
        "prediction against scGPT as users run it", Case(MODEL, MODEL_OURS), 10,
        Case(MODEL, "plain torch, float32, as users run it"),
    ),
    Target(
        "--attend expressed against our own dense",
        Case(f"{MODEL}, {FULL.expressed_genes} expressed", "vcc_fast, --attend expressed"), 2.6,
        Case(f"{MODEL}, {FULL.expressed_genes} expressed", MODEL_OURS),
    ),
    *(
        Target(
            f"training step, {cells} x {genes} genes, against plain torch", Case(_training(cells, genes), MODEL_OURS),
            1.4, Case(_training(cells, genes), AUTOCAST),
        )
        for cells, genes in FULL.training
    ),
)  # fmt: skip


def judge(rows: list[dict]) -> list[dict]:
    """Every target with what was measured (None: it was not) and whether that is enough."""
    timings = [row for row in rows if row["kind"] == "timing" and row["dtype"] == "bfloat16" and "rate" in row]
    judged = []
    for target in TARGETS:
        found = _best(timings, target.case, exact=True)
        value = None if found is None else found["rate"]
        if found is not None and target.over is not None:
            other = _best(timings, target.over, exact=target.over.case in (OURS, MODEL_OURS))
            value = None
            if other is not None:
                faster = other["median_s"] / found["median_s"]
                value = faster if target.by_time else found["rate"] / other["rate"]
        met = None if value is None else value >= target.at_least
        judged.append({"what": target.what, "at_least": target.at_least, "measured": value, "met": met})
    return judged


def _best(timings: list[dict], case: Case, exact: bool) -> dict | None:
    """The fastest row of a case by its rate; None where there is none."""
    fitting = [
        row
        for row in timings
        if row["group"] == case.group and (row["case"] == case.case if exact else row["case"].startswith(case.case))
    ]
    return max(fitting, key=lambda row: row["rate"], default=None)
