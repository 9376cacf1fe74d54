"""Where memory runs out, batches are halved, and the file says so."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION
from vcc_fast.prediction import parts
from vcc_fast.prediction.flag import FlagPrompt
from vcc_fast.prediction.knockout import KnockoutPrompt

CPU_TEXT = "[enforce fail at alloc_cpu.cpp:124] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to"
ERRORS = [torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), RuntimeError(CPU_TEXT), MemoryError()]


def little_memory(monkeypatch, prompt, cells, error, free_again=None):
    """Passes of more than `cells` cells fail; the sizes of all that were tried."""
    original, tried = prompt.compute, []

    def compute(self, batch):
        tried.append(len(batch.perturbations))
        if tried[-1] > cells:
            raise error
        return original(self, batch)

    monkeypatch.setattr(prompt, "compute", compute)
    return tried


@pytest.mark.parametrize("error", ERRORS, ids=["cuda", "cpu", "python"])
def test_batches_are_halved_from_then_on_and_the_file_says_so(predict, monkeypatch, capsys, error):
    options = ["--batch-size", 8]
    whole = predict(*options, cells=10)
    with monkeypatch.context() as patch:
        tried = little_memory(patch, FlagPrompt, 3, error)
        result = predict(*options, "--overwrite", cells=10)
    # 20 cells in batches of 8, 8 and 4: two halvings, then pairs.
    assert tried == [8, 4] + [2] * 10
    np.testing.assert_allclose(result.X.toarray(), whole.X.toarray(), rtol=0, atol=1e-5)
    assert result.obs.equals(whole.obs)
    record = result.uns["vcc_fast"]
    assert record["smaller_batches"] == {"2": 20} and record["settings"]["batch_size"] == 8
    assert record["counts"].keys() == whole.uns["vcc_fast"]["counts"].keys()
    assert "20 in batches of 2 in place of 8" in record["warnings"][0]
    assert "smaller_batches" not in whole.uns["vcc_fast"]
    message = capsys.readouterr().err
    assert "batches of 4 cells from here on in place of 8" in message and "batches of 2 cells" in message


def test_knockouts_and_effect_cells(predict, monkeypatch):
    for prompt, checkpoint, more in (
        (KnockoutPrompt, FOUNDATION, []),
        (FlagPrompt, FLAG_CHECKPOINT, ["--effect-cells", 4]),
    ):
        options = ["--batch-size", 4, *more]
        whole = predict(*options, "--overwrite", checkpoint=checkpoint, cells=6)
        with monkeypatch.context() as patch:
            little_memory(patch, prompt, 1, MemoryError())
            result = predict(*options, "--overwrite", checkpoint=checkpoint, cells=6)
        np.testing.assert_allclose(result.X.toarray(), whole.X.toarray(), rtol=0, atol=1e-5)
        passed = 12 if prompt is KnockoutPrompt else 6 + 2 * 4
        assert result.uns["vcc_fast"]["smaller_batches"] == {"1": passed}


def test_it_is_kept_in_the_parts_so_a_resumed_run_knows_it(predict, monkeypatch, tmp_path):
    monkeypatch.setattr("vcc_fast.prediction.plan.MAX_BLOCK_CELLS", 4)
    with monkeypatch.context() as patch:
        little_memory(patch, FlagPrompt, 2, MemoryError())
        patch.setattr(parts, "read_part", lambda *given: (_ for _ in ()).throw(KeyboardInterrupt))
        assert predict("--batch-size", 4, cells=6) == 6
    (tmp_path / "out.h5ad.partial" / "block-000001.part").unlink()
    result = predict("--resume", cells=6)
    # The block that was computed again had its memory.
    assert result.uns["vcc_fast"]["smaller_batches"] == {"2": 8}
    assert result.uns["vcc_fast"]["settings"]["batch_size"] == 4


def test_one_cell_that_does_not_fit_ends_the_run_and_keeps_what_is_finished(predict, monkeypatch, capsys, tmp_path):
    little_memory(monkeypatch, FlagPrompt, 0, torch.OutOfMemoryError("CUDA out of memory"))
    assert predict("--batch-size", 2) == 5
    message = capsys.readouterr().err
    assert "smaller batches do not help" in message and "--resume" in message and "--output-genes" in message
    assert (tmp_path / "out.h5ad.partial" / "plan.json").exists()


def test_another_error_is_not_taken_for_it(predict, monkeypatch):
    tried = little_memory(monkeypatch, FlagPrompt, 0, RuntimeError("shapes do not match"))
    assert predict("--batch-size", 2) == 1
    assert tried == [2]
