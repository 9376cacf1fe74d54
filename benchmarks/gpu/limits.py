"""What the device can do at most, measured in the run itself: a copy's bandwidth, a matrix product's rate."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from gpu.sizes import Setting
from gpu.timing import interleave


def limits(setting: Setting) -> Iterator[dict]:
    """A row a limit: GB/s of a copy on the device (bytes read and written), TFLOP/s of a product of random numbers."""
    source = torch.empty(setting.sizes.copy_bytes, dtype=torch.uint8, device=setting.device).random_()
    target = torch.empty_like(source)
    n = setting.sizes.product
    dtypes = [torch.float32] if setting.dry_run else [torch.bfloat16, torch.float16, torch.float32]
    products = {dtype: [torch.randn(n, n, device=setting.device).to(dtype) for _ in range(2)] for dtype in dtypes}
    cases = {"copy": lambda: target.copy_(source)}
    for dtype, (a, b) in products.items():
        cases[str(dtype).removeprefix("torch.")] = lambda a=a, b=b: a @ b
    work = {"copy": 2.0 * source.numel() / 1e9} | dict.fromkeys(list(cases)[1:], 2.0 * n**3 / 1e12)
    for name, timing in interleave(cases, setting).items():
        unit = "GB/s" if name == "copy" else "TFLOP/s"
        rate = None if timing.refused else work[name] / timing.median
        yield {"kind": "limit", "name": name, "value": rate, "unit": unit, "refused": timing.refused}
