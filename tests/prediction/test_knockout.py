"""The knockout prompt: on a model whose predictions are a formula, on a small network worked out in NumPy, and
end to end.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import sparse

from tests.prediction.conftest import FOUNDATION, OOV, lognorm_of
from vcc_fast.data.align import align_genes
from vcc_fast.data.binning import bin_row
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction import knockout
from vcc_fast.prediction.knockout import KnockoutPrompt
from vcc_fast.prediction.plan import Perturbation

GENES = [f"G{i}" for i in range(8)]
VOCAB = GeneVocab((*GENES, "<pad>", "<cls>"))
ALIGNMENT = align_genes([*GENES, "OUTSIDE"], VOCAB)
CONFIG = ModelConfig(vocab_size=10, d_model=16, n_heads=1, d_hid=16, n_layers=1, flag_encoder=True, pad_id=8)


class Formula:
    """Predicts 0.3 x (gene id + 1) x (sum of the known bins) / 10 at every unknown gene, and remembers its calls."""

    config = CONFIG

    def __init__(self):
        self.calls = []

    def generate(self, known_ids, known_values, unknown_ids, n_known, n_unknown):
        pred = np.zeros(unknown_ids.shape, dtype=np.float32)
        for cell in range(len(known_ids)):
            known = dict(zip(known_ids[cell, : n_known[cell]], known_values[cell, : n_known[cell]], strict=True))
            unknown = list(unknown_ids[cell, : n_unknown[cell]])
            self.calls.append((known, unknown))
            total = sum(value for token, value in known.items() if token != VOCAB.cls_id)
            pred[cell, : len(unknown)] = [0.03 * (token + 1) * total for token in unknown]
        return {"pred": torch.tensor(pred)}


def cells(rows):
    return sparse.csr_matrix(np.array(rows, dtype=np.float32))


def single(column):
    return Perturbation("P", (column,), (), 1)


# Seven expressed genes of distinct values; G7 and OUTSIDE are not expressed or outside the vocabulary.
CELL = [1.0, 3.0, 0.5, 2.0, 4.0, 2.5, 1.5, 0.0, 0.7]
BINS = bin_row(np.array(CELL[:7]))


def f(bins):
    order = np.argsort(CELL[:7])
    grid = np.concatenate([[0], BINS[order]])
    values = np.concatenate([[0], np.array(CELL[:7])[order]])
    return np.interp(bins, grid, values)


@pytest.mark.parametrize("knockout", ["delete", "zero"])
def test_the_rule_by_hand(knockout):
    prompt = KnockoutPrompt(Formula(), ALIGNMENT, seed=0, knockout=knockout)
    predicted, counts = prompt.predict(cells([CELL]), [single(3)], np.array([5]))
    # Taking the target's bin out of the sum of the known changes every unknown prediction by the same factor.
    change = -0.03 * np.arange(1, 9) * BINS[3]
    bins = np.append(BINS, 0)
    expected = np.array(CELL[:8]) + f(np.clip(bins + change, 0, 50)) - f(bins)
    expected[3] = 0
    np.testing.assert_allclose(predicted[0, :8], expected, atol=1e-5)
    assert predicted[0, 8] == np.float32(0.7)
    assert set(counts.values()) == {0}


def test_binning_keeps_to_the_threads_that_were_asked_for(monkeypatch):
    threads = []
    original = knockout.bin_rows

    def bin_rows(*arguments, **options):
        threads.append(options.get("num_threads"))
        return original(*arguments, **options)

    monkeypatch.setattr(knockout, "bin_rows", bin_rows)
    monkeypatch.setattr(torch, "get_num_threads", lambda: 3)
    KnockoutPrompt(Formula(), ALIGNMENT, seed=0).predict(cells([CELL]), [single(3)], np.array([5]))
    assert threads == [3]


def test_every_gene_is_read_where_it_is_unknown():
    model = Formula()
    KnockoutPrompt(model, ALIGNMENT, seed=0).predict(cells([CELL]), [single(3)], np.array([5]))
    assert len(model.calls) == 4
    (with_1, unknown_1), (without_1, same_1), (with_2, unknown_2), (without_2, same_2) = model.calls
    assert (unknown_1, unknown_2) == (same_1, same_2)
    for known in (with_1, without_1, with_2, without_2):
        assert next(iter(known.items())) == (VOCAB.cls_id, -2)
        assert all(known[gene] == BINS[gene] for gene in known if gene != VOCAB.cls_id)
    # Six other expressed genes: three unknown in each half; the one that is not expressed in both.
    assert sorted(unknown_1 + unknown_2) == [0, 1, 2, 4, 5, 6, 7, 7]
    assert len(unknown_1) == len(unknown_2) == 4
    for known, unknown in ((with_1, unknown_1), (with_2, unknown_2)):
        assert set(known) - {VOCAB.cls_id} == set(range(7)) - set(unknown)
    assert set(with_1) - set(without_1) == set(with_2) - set(without_2) == {3}


def test_zero_keeps_the_target_known_with_value_zero():
    model = Formula()
    KnockoutPrompt(model, ALIGNMENT, seed=0, knockout="zero").predict(cells([CELL]), [single(3)], np.array([5]))
    assert [known[3] for known, _ in model.calls] == [BINS[3], 0, BINS[3], 0]


def test_halves_depend_on_seed_and_control_cell_alone():
    def halves(seed, rows, others):
        model = Formula()
        KnockoutPrompt(model, ALIGNMENT, seed=seed).predict(
            cells([CELL] * (1 + others)), [single(3)] * (1 + others), np.array([rows, *range(100, 100 + others)])
        )
        return model.calls[0][1]

    assert halves(0, 5, 0) == halves(0, 5, 3)
    assert len({tuple(halves(0, row, 0)) for row in range(12)}) > 1
    assert len({tuple(halves(seed, 5, 0)) for seed in range(12)}) > 1


def test_double_loses_both_targets():
    model = Formula()
    double = Perturbation("P", (3, 4), (), 1)
    predicted, _ = KnockoutPrompt(model, ALIGNMENT, seed=0).predict(cells([CELL]), [double], np.array([5]))
    assert set(model.calls[0][0]) - set(model.calls[1][0]) == {3, 4}
    assert predicted[0, 3] == predicted[0, 4] == 0


def test_cells_that_cannot_say_anything_are_unchanged_and_counted():
    model = Formula()
    silent = [0 if i == 3 else value for i, value in enumerate(CELL)]
    requests = [single(3), single(3), single(8)]
    predicted, counts = KnockoutPrompt(model, ALIGNMENT, seed=0).predict(
        cells([silent, CELL, CELL]), requests, np.array([1, 2, 3])
    )
    np.testing.assert_array_equal(predicted[0], np.float32(silent))
    assert not np.allclose(predicted[1], CELL)
    np.testing.assert_array_equal(predicted[2], np.float32([*CELL[:8], 0]))
    assert counts == {
        "cells_unchanged_target_not_expressed": 1,
        "cells_unchanged_target_outside_vocabulary": 1,
        "cells_unchanged_target_not_measured": 0,
    }
    assert len(model.calls) == 4


def small_network(seed=0):
    """One layer whose attention averages over what a token sees, without a feed-forward part."""
    torch.manual_seed(seed)
    model = ScGPT(CONFIG)
    layer = model.transformer_encoder.layers[0]
    with torch.no_grad():
        layer.self_attn.Wqkv.weight[:32] = 0
        layer.linear2.weight.zero_()
        model.flag_encoder.weight[1] = torch.linspace(-1, 1, 16)
        layer.self_attn.Wqkv.weight[32:] = 3 * torch.eye(16)
    return model.eval()


def norm(x):
    return (x - x.mean()) / np.sqrt(x.var() + 1e-5)


def worked_out(model, known, unknown):
    """Prediction of the small network at one unknown gene from {token: value} of known ones, in NumPy."""
    weights = {name: tensor.double().numpy() for name, tensor in model.state_dict().items()}

    def gene(token):
        return norm(weights["encoder.embedding.weight"][token])

    def value(number):
        inner = np.maximum(
            weights["value_encoder.linear1.weight"][:, 0] * number + weights["value_encoder.linear1.bias"], 0
        )
        return norm(weights["value_encoder.linear2.weight"] @ inner + weights["value_encoder.linear2.bias"])

    mine = gene(unknown) + weights["flag_encoder.weight"][1]
    seen = np.array([gene(token) + value(number) for token, number in known.items()] + [mine])
    hidden = norm(norm(mine + (3 * seen).mean(0)) + weights["transformer_encoder.layers.0.linear2.bias"])
    for i in (0, 2):
        hidden = weights[f"decoder.fc.{i}.weight"] @ hidden + weights[f"decoder.fc.{i}.bias"]
        hidden = np.where(hidden > 0, hidden, 0.01 * hidden)
    return (weights["decoder.fc.4.weight"] @ hidden + weights["decoder.fc.4.bias"]).item()


def test_a_small_network_worked_out_in_numpy():
    model, spy = small_network(), Formula()
    KnockoutPrompt(spy, ALIGNMENT, seed=0).predict(cells([CELL]), [single(3)], np.array([5]))
    prompt = KnockoutPrompt(model, ALIGNMENT, seed=0)
    predicted, _ = prompt.predict(cells([CELL]), [single(3)], np.array([5]))
    change = np.zeros(8)
    for (known, unknown), (without, _) in (spy.calls[:2], spy.calls[2:]):
        for gene in unknown:
            change[gene] += worked_out(model, without, gene) - worked_out(model, known, gene)
    change[7] /= 2
    assert np.abs(change).max() > 0.01
    bins = np.append(BINS, 0)
    expected = np.array(CELL[:8]) + f(np.clip(bins + change, 0, 50)) - f(bins)
    expected[3] = 0
    np.testing.assert_allclose(predicted[0, :8], expected, atol=2e-5)


def test_without_attention_nothing_but_the_target_changes():
    model = small_network()
    with torch.no_grad():
        model.transformer_encoder.layers[0].self_attn.Wqkv.weight.zero_()
    predicted, _ = KnockoutPrompt(model, ALIGNMENT, seed=0).predict(cells([CELL]), [single(3)], np.array([5]))
    expected = np.float32(CELL)
    expected[3] = 0
    np.testing.assert_allclose(predicted[0], expected, atol=1e-6)


def test_end_to_end_on_a_foundation_checkpoint(predict, screen, capsys):
    target, other = screen.var_names[1], screen.var_names[10]
    result = predict("--postprocess", "none", checkpoint=FOUNDATION, perts=[target, other, OOV[0]], cells=6)
    record = result.uns["vcc_fast"]
    assert record["prompt"] == record["settings"]["prompt"] == "knockout"
    control = lognorm_of(screen)[screen.obs_names.get_indexer(result.obs.control_cell)]
    values = result.X.toarray()
    silent = unchanged = 0
    for row, cell in zip(values, range(len(values)), strict=True):
        column = screen.var_names.get_loc(result.obs.target_gene.iloc[cell])
        assert row[column] == 0
        silent += control[cell, column] == 0
        others = np.delete(np.arange(screen.n_vars), column)
        same = np.allclose(row[others], control[cell, others], atol=1e-5)
        unchanged += same
        assert same == (control[cell, column] == 0 or result.obs.target_gene.iloc[cell] == OOV[0])
        # OOV genes keep their value whatever the target.
        np.testing.assert_allclose(np.delete(row, column)[-2:], np.delete(control[cell], column)[-2:], rtol=1e-5)
    counts = record["counts"]
    assert counts["cells_unchanged_target_not_expressed"] == silent
    assert silent + counts["cells_unchanged_target_outside_vocabulary"] == unchanged
    assert 0 < unchanged < len(values)
    assert "unchanged cells" in capsys.readouterr().err


def test_zero_and_delete_differ_and_batches_do_not_matter(predict, screen):
    results = {
        name: predict(*options, checkpoint=FOUNDATION, cells=7, out=f"{name}.h5ad").X.toarray()
        for name, options in {
            "delete": [],
            "zero": ["--knockout", "zero"],
            "batches": ["--batch-size", 3],
            "seed": ["--seed", 0, "--num-threads", 2],
        }.items()
    }
    assert np.abs(results["delete"] - results["zero"]).max() > 1e-4
    np.testing.assert_allclose(results["batches"], results["delete"], atol=1e-5)
    np.testing.assert_allclose(results["seed"], results["delete"], atol=1e-5)


def test_a_target_that_is_not_measured_is_said_and_counted_apart(predict, screen, capsys):
    present = screen.var_names[0]
    options = ["--missing-target", "append", "--postprocess", "none"]
    result = predict(*options, checkpoint=FOUNDATION, perts=["A1BG", f"{present}+A1BG"], cells=3)
    alone = result[:3]
    controls = lognorm_of(screen)[screen.obs_names.get_indexer(alone.obs.control_cell)]
    np.testing.assert_allclose(alone.X.toarray(), controls, rtol=1e-6)
    counts = result.uns["vcc_fast"]["counts"]
    assert counts["cells_unchanged_target_not_measured"] == 3
    assert counts["cells_unchanged_target_not_expressed"] == 0
    assert counts["cells_unchanged_target_outside_vocabulary"] == 0
    (warning,) = result.uns["vcc_fast"]["warnings"]
    assert "not measured" in warning and "A1BG" in warning
    assert "unchanged cells: 3 of 6, because the target is not among" in capsys.readouterr().err
