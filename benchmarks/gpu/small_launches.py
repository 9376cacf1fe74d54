"""Every CUDA C++ kernel at small, ragged sizes, for compute-sanitizer; run as a script on a GPU.

Ends with SKIPPED and prints the reason where the kernels cannot run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import torch  # noqa: E402

from vcc_fast import ops  # noqa: E402

SKIPPED = 3
ROWS = (70, 9, 3)
# Widths of whole vectors, of none, and of more than a warp holds.
WIDTHS = (8, 13, 600)


def launches(device: torch.device) -> Iterator[str]:
    """Run all kernels, in every type and both widths of access; a line for each call."""
    random = torch.Generator().manual_seed(0)
    for dtype in (torch.float32, torch.float16, torch.bfloat16):
        for width in WIDTHS:
            for shared in (False, True):
                ids = [torch.randint(-1, n, (3, 45), generator=random).to(device) for n in ROWS]
                ids[0] = ids[0][0] if shared else ids[0]
                tables = [torch.randn(n, width, generator=random).to(device, dtype).requires_grad_() for n in ROWS]
                out = ops.embedding_sum(*ids, *tables, backend="cuda")
                out.sum().backward()
                yield f"embedding sum, {dtype}, width {width}, {'genes shared' if shared else 'genes of its own'}"


def main() -> int:
    refused = ops.available_backends("embedding_sum", "cuda", torch.float32)["cuda"]
    if refused is None and not torch.cuda.is_available():
        refused = "torch sees no CUDA device"
    if refused is not None:
        print(refused)
        return SKIPPED
    for line in launches(torch.device("cuda")):
        print(line)
    torch.cuda.synchronize()
    return 0


if __name__ == "__main__":
    sys.exit(main())
