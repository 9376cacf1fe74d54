import json

import pytest

from tests.helpers.paths import PARITY, external
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError

TOKENS = {"B": 1, "A": 0, "<pad>": 2}


def test_ids_decide_the_order_not_the_keys():
    vocab = GeneVocab.from_dict(TOKENS)
    assert vocab.tokens == ("A", "B", "<pad>")
    assert (len(vocab), vocab["B"], vocab.pad_id, vocab.cls_id) == (3, 1, 2, None)
    assert "A" in vocab and "C" not in vocab
    assert vocab.genes == ["A", "B"]
    assert vocab.to_dict() == TOKENS


def test_hash_does_not_depend_on_the_order_of_keys():
    assert GeneVocab.from_dict(TOKENS).sha256 == GeneVocab.from_dict(dict(sorted(TOKENS.items()))).sha256
    assert GeneVocab.from_dict(TOKENS).sha256 != GeneVocab.from_dict({"A": 1, "B": 0, "<pad>": 2}).sha256


def test_missing_specials_are_appended_in_scgpts_order_when_asked():
    assert GeneVocab.from_dict({"A": 0}, add_specials=True).tokens == ("A", "<pad>", "<cls>", "<eoc>")
    assert GeneVocab.from_dict({"A": 0, "<cls>": 1}, add_specials=True).tokens == ("A", "<cls>", "<pad>", "<eoc>")


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"A": 0, "B": 1}, "padding token '<pad>'"),
        ({"A": 0, "<pad>": 2}, "'<pad>' has the id 2"),
        ({"A": 0, "<pad>": 0}, "share the id 0"),
        ({"A": -1, "<pad>": 0}, "'A' has the id -1"),
        ({"A": "0", "<pad>": 1}, "whole numbers"),
        ({"A": 0.0, "<pad>": 1}, "whole numbers"),
        ({"A": True, "<pad>": 0}, "whole numbers"),
    ],
    ids=["no pad", "gap", "shared id", "negative", "text id", "fraction", "bool"],
)
def test_bad_mappings_are_named(mapping, message):
    with pytest.raises(DataError, match=message):
        GeneVocab.from_dict(mapping)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not valid JSON"),
        ('{"A": 0, "<pad>"', "not valid JSON"),
        ("[1, 2]", "got a list"),
        ('{"A": 0, "A": 1, "<pad>": 2}', "'A' occurs twice"),
    ],
    ids=["empty", "truncated", "list", "key twice"],
)
def test_bad_files_are_named(tmp_path, text, message):
    path = tmp_path / "vocab.json"
    path.write_text(text)
    with pytest.raises(DataError, match=message) as caught:
        GeneVocab.from_json(path)
    assert str(path) in str(caught.value)


def test_missing_file(tmp_path):
    with pytest.raises(DataError, match="no such file"):
        GeneVocab.from_json(tmp_path / "vocab.json")


def test_reference_checkpoint():
    path = PARITY / "checkpoint_foundation" / "vocab.json"
    vocab = GeneVocab.from_json(path)
    assert vocab.to_dict() == dict(sorted(json.loads(path.read_text()).items(), key=lambda item: item[1]))
    assert vocab.tokens[vocab.pad_id] == "<pad>" and vocab.tokens[vocab.cls_id] == "<cls>"


def test_a_bare_gene_list_is_told_what_to_add_to_the_file():
    with pytest.raises(DataError) as caught:
        GeneVocab.from_dict({"A": 0, "B": 1})
    message = str(caught.value)
    assert 'behind the genes, as scGPT itself does: "<pad>": 2, "<cls>": 3, "<eoc>": 4' in message
    assert "add_specials" not in message


def test_released_vocabulary_takes_its_specials_at_scgpts_ids():
    vocab = GeneVocab.from_json(external("data/scgpt_census_vocab.json"), add_specials=True)
    assert (len(vocab), vocab.pad_id, vocab.cls_id, vocab["<eoc>"]) == (60_697, 60_694, 60_695, 60_696)
