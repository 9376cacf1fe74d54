"""`--backend` and CUDA graphs: what they change is in the settings, and what they must not change is not."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import torch

from tests.model.test_graphs import NotedGraph
from tests.prediction.conftest import FOUNDATION
from tests.prediction.test_out_of_memory import little_memory
from vcc_fast.embed import main as embed
from vcc_fast.model.graphs import ForwardGraphs
from vcc_fast.prediction import prepare
from vcc_fast.prediction.flag import FlagPrompt
from vcc_fast.prediction.kernels import graphs_for


@pytest.fixture
def with_graphs(monkeypatch):
    """As on a GPU, where the model gets graphs; the graphs of each run."""
    made, original = [], prepare.load_model
    NotedGraph.made = []

    def load_model(config, notes):
        model = original(config, notes)
        if config.cuda_graphs:
            made.append(ForwardGraphs(make_graph=NotedGraph))
            model.graphs = made[-1]
        return model

    monkeypatch.setattr(prepare, "load_model", load_model)
    return made


@pytest.mark.parametrize("options", [[], ["--attend", "expressed"], ["--effect-cells", 3]], ids=str)
def test_replays_write_the_same_file(predict, with_graphs, options):
    plain = predict("--batch-size", 2, "--no-cuda-graphs", *options, cells=8)
    assert not with_graphs
    replayed = predict("--batch-size", 2, "--overwrite", *options, cells=8)
    assert sum(graph.replays for graph in NotedGraph.made) > 3 and with_graphs[0].off is None
    assert (replayed.X != plain.X).nnz == 0
    assert replayed.uns["vcc_fast"]["settings_hash"] == plain.uns["vcc_fast"]["settings_hash"]


def test_what_cannot_be_captured_is_said(predict, with_graphs, caplog, screen):
    caplog.set_level("INFO", logger="vcc_fast")
    predict("--batch-size", 2, cells=4, checkpoint=FOUNDATION)
    assert "not captured as a CUDA graph: the knockout prompt has other numbers of tokens" in caplog.text
    genes = ",".join(screen.var_names[3:6])
    some = predict("--batch-size", 2, "--overwrite", "--attend", "expressed", "--output-genes", genes, cells=4)
    assert some.n_vars == 3
    # What is compared with --attend all, on a few cells, is captured.
    assert all(key[0][1] == "all" for key in with_graphs[-1]._captured)
    assert caplog.text.count("not captured as a CUDA graph: with attend='expressed' and few genes to read") == 1


def test_where_memory_runs_out_graphs_give_theirs_back(predict, with_graphs, monkeypatch):
    cleared = []
    monkeypatch.setattr(ForwardGraphs, "clear", lambda self: cleared.append(len(self._captured)))
    little_memory(monkeypatch, FlagPrompt, 1, torch.OutOfMemoryError("CUDA out of memory"))
    assert predict("--batch-size", 2, cells=4) is not None and len(cleared) == 1


def test_only_triton_s_attention_is_captured(caplog):
    caplog.set_level("INFO", logger="vcc_fast")
    config = SimpleNamespace(d_model=512, n_heads=8)
    model = SimpleNamespace(device=torch.device("cuda"), dtype=torch.bfloat16, config=config, backend="triton")
    assert isinstance(graphs_for(model), ForwardGraphs) and not caplog.records
    for backend in ("reference", "library"):
        model.backend = backend
        assert graphs_for(model) is None
        assert f"not captured as CUDA graphs: attention runs on backend {backend}" in caplog.records[-1].getMessage()


def test_backend_is_the_model_s_and_in_the_settings(predict, capsys):
    whole = predict()
    reference = predict("--backend", "reference", "--overwrite")
    np.testing.assert_allclose(reference.X.toarray(), whole.X.toarray(), rtol=0, atol=1e-5)
    settings = [result.uns["vcc_fast"]["settings"]["kernels"] for result in (whole, reference)]
    assert settings[0] == {"masked_attention": "native", "embedding_sum": "native", "add_layer_norm": "native"}
    assert set(settings[1].values()) == {"reference"}
    assert predict("--backend", "triton", "--overwrite") == 2
    assert "Triton compiles for CUDA devices, not cpu" in capsys.readouterr().err
    library = predict("--backend", "library", "--overwrite").uns["vcc_fast"]["settings"]["kernels"]
    assert library == {"masked_attention": "library", "embedding_sum": "native", "add_layer_norm": "native"}


def test_backend_of_other_tasks(screen_path, tmp_path, capsys):
    options = ["--checkpoint", str(FOUNDATION), "--adata", str(screen_path), "-o", str(tmp_path / "out.h5ad")]
    assert embed([*options, "--backend", "reference", "--dtype", "fp32", "--quiet"]) == 0
    assert embed([*options, "--backend", "triton", "--dtype", "fp32", "--quiet", "--overwrite"]) == 2
    assert "Triton compiles for CUDA devices, not cpu" in capsys.readouterr().err
    assert embed([*options, "--backend", "fast", "--overwrite"]) == 2
