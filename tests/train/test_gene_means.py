"""The error that a pre-training stands beside, by hand and against the batches themselves."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from tests.helpers.pretraining import arguments, curves, make_shards
from vcc_fast.pretrain import main, tell_what_was_learned
from vcc_fast.train.batches import GenerativeBatches
from vcc_fast.train.gene_means import gene_means_error
from vcc_fast.train.held_out import split_ranges
from vcc_fast.train.shards import ShardReader


def batch(gene_ids, targets, supervised):
    return SimpleNamespace(
        gene_ids=np.array(gene_ids), targets=np.array(targets, dtype=np.float32), supervised=np.array(supervised)
    )


def test_by_hand():
    learn = [
        batch([[9, 0, 1], [9, 0, 2]], [[-2, 4, 1], [-2, 8, 3]], [[False, True, True], [False, True, True]]),
        # Known tokens, padding and <cls> are nothing to learn from.
        batch([[9, 2, 0]], [[-2, 5, 50]], [[False, True, False]]),
    ]
    validate = [batch([[9, 0, 1, 5]], [[-2, 5, 4, 1]], [[False, True, True, True]])]
    # Means: gene 0 is 6, gene 1 is 1, gene 2 is 4; gene 5 is unknown and counts as 21 / 5.
    assert gene_means_error(learn, validate, 10) == pytest.approx((1 + 9 + 3.2**2) / 3)
    assert gene_means_error([], [], 10) == 0


@pytest.mark.parametrize(("best", "share", "warned"), [(96.0, "0.96", True), (90.0, "0.90", False)])
def test_who_has_learned_no_more_is_told(caplog, best, share, warned):
    caplog.set_level("INFO", logger="vcc_fast")
    tell_what_was_learned(best, 100.0)
    assert f"validation error {best:g}, {share} of that of the genes' mean bins (100)" in caplog.text
    assert ("hardly learned more" in caplog.text) == warned


def test_a_run_shows_it_beside_its_own_error(tmp_path, caplog):
    shards = make_shards(tmp_path / "shards")
    assert main(arguments(shards, tmp_path / "out")) == 0
    reader = ShardReader(shards)
    training, held_out = split_ranges(reader.ranges, 0.1, 0)
    made = [
        list(GenerativeBatches(reader.restricted(cells), batch_size=8, seed=0, max_seq_len=14).epoch(0))
        for cells in (training, held_out)
    ]
    expected = gene_means_error(*made, len(reader.vocab))
    shown = [line["validation_gene_means"] for line in curves(tmp_path / "out")]
    assert shown == [expected, expected] and expected > 0
    best = min(line["validation_mse"] for line in curves(tmp_path / "out"))
    assert (best > 0.95 * expected) == ("hardly learned more" in caplog.text)
