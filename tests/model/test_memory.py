"""Memory grows with the tokens, never with their square."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers.paths import ROOT
from tests.model.checkpoints import require_backend

# One scores matrix of these sizes, for all heads, would be 6000 x 6000 x 4 x 4 bytes = 576 MB.
PROGRAM = """
import resource
import torch
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT

torch.set_num_threads(1)
torch.manual_seed(0)
sizes = dict(vocab_size=7000, d_model=64, n_heads=4, d_hid=64, n_layers=2)
model = ScGPT(ModelConfig(**sizes, decoder="affine", pert_encoder=True))
model.backend = {backend!r}
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
genes = torch.arange({n_genes})
values = torch.log1p((genes % 7).float())[None]
flags = (genes == 3).long()[None]
model.predict_perturbation(genes[:64], values[:, :64], flags[:, :64])
before = peak()
model.predict_perturbation(genes, values, flags, attend={attend!r})
print(peak() - before)
"""


# One layer of scGPT's width and vocabulary at the challenge's number of genes; eleven more add their weights alone,
# 6 MB each. The whole process is counted: libraries, weights (124 MB of gene rows), activations.
WHOLE_PROGRAM = """
import resource
import torch
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT

torch.manual_seed(0)
sizes = dict(vocab_size=60_697, d_model=512, n_heads=8, d_hid=512, n_layers=1)
model = ScGPT(ModelConfig(**sizes, decoder="affine", pert_encoder=True)).eval()
genes = torch.arange(18_080)
predicted = model.predict_perturbation(genes, torch.log1p((genes % 7).float())[None], (genes == 3).long()[None])
assert predicted.shape == (1, 18_080) and predicted.isfinite().all()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def test_one_cell_of_the_challenge_stays_under_three_gigabytes():
    require_backend("native")
    done = subprocess.run([sys.executable, "-c", WHOLE_PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert float(done.stdout) + 11 * 6.4 < 3000


@pytest.mark.parametrize("backend, attend", [("reference", "expressed"), ("native", "all")])
def test_one_cell_of_many_genes_stays_small(attend, backend):
    require_backend(backend)
    # The reference works through blocks of queries, slowly: fewer genes show the same.
    n_genes = 6000 if backend == "native" else 4000
    program = PROGRAM.format(backend=backend, n_genes=n_genes, attend=attend)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    # Ten buffers of [genes, 3 x 64] float32 are 46 MB.
    assert float(done.stdout) < (120 if backend == "native" else 200)
