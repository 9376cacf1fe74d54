"""scGPT's folders: args.json, vocab.json, best_model.pt, in every layout that was released.

Keys come in three spellings, and in the first one here and inside the package:

- `self_attn.Wqkv.weight`: saved with flash-attention 1 (the released checkpoints);
- `self_attn.in_proj_weight`: saved by plain torch;
- `self_attn._impl.Wqkv.weight`, `self_attn._impl.out_proj.weight`: saved by scGPT 0.2.5 with flash-attention.

They are pure renames. A prefix `module.` (distributed training) is left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import WeightsError
from vcc_fast.model.config import ModelConfig

ARGS, WEIGHTS, VOCAB = "args.json", "best_model.pt", "vocab.json"
FILES = (ARGS, WEIGHTS, VOCAB)
SPELLINGS = ("Wqkv", "in_proj", "impl")
EMBEDDING = "encoder.embedding.weight"

# Our field <- the name in args.json.
ARG_NAMES = {
    "d_model": "embsize", "n_heads": "nheads", "d_hid": "d_hid", "n_layers": "nlayers", "n_layers_cls": "n_layers_cls",
    "dropout": "dropout", "pad_token": "pad_token", "pad_value": "pad_value", "mask_value": "mask_value",
    "n_bins": "n_bins", "target_sum": "target_sum",
}  # fmt: skip
SIZES = ("d_model", "n_heads", "d_hid", "n_layers", "n_layers_cls", "n_bins")

# Variants of scGPT that would run with other arithmetic than this package's, were they loaded in silence.
REFUSED_ARGS = {"pre_norm": True, "explicit_zero_prob": True, "decoder_adaptive_bias": True}
REFUSED_KEYS = {
    "dsbn.": "a BatchNorm per batch label (domain_spec_batchnorm)",
    "value_encoder.embedding.": "values as categories (input_emb_style 'category')",
    "decoder.zero_logit.": "zero probabilities (explicit_zero_prob)",
    "decoder.coeff_decoder.zero_logit.": "zero probabilities (explicit_zero_prob)",
}


def canonical_keys(state: dict[str, Tensor], source: Path) -> tuple[dict[str, Tensor], str]:
    """`state` with every key in the package's spelling, and the spelling that it had.

    Raises
    ------
    WeightsError
        Two keys mean the same weight.
    """
    renamed: dict[str, Tensor] = {}
    first: dict[str, str] = {}
    spelling = "Wqkv"
    for key, tensor in state.items():
        plain = key.removeprefix("module.")
        name = plain.replace("self_attn._impl.", "self_attn.").replace("self_attn.in_proj_", "self_attn.Wqkv.")
        if name != plain:
            spelling = "impl" if "self_attn._impl." in plain else "in_proj"
        if name in renamed:
            raise WeightsError(f"{source}: keys {first[name]} and {key} are the same weight; keep one of them")
        renamed[name], first[name] = tensor, key
    return renamed, spelling


def spell(key: str, spelling: str) -> str:
    """A key of the package in one of `SPELLINGS`."""
    if spelling == "in_proj":
        return key.replace("self_attn.Wqkv.", "self_attn.in_proj_")
    return key.replace("self_attn.", "self_attn._impl.") if spelling == "impl" else key


def infer_config(state: dict[str, Tensor], args: dict[str, Any], vocab: GeneVocab, folder: Path) -> ModelConfig:
    """The configuration of an scGPT folder: parts and sizes from the tensors, the rest from args.json.

    Raises
    ------
    WeightsError
        args.json contradicts a tensor, says nothing of what no tensor tells (nheads) or asks for a variant of scGPT
        that is not supported.
    """
    _refuse_variants(state, args, folder)
    fields = _fields_of(args, folder / ARGS)
    if EMBEDDING not in state or state[EMBEDDING].ndim != 2:
        raise WeightsError(f"{folder / WEIGHTS}: no table {EMBEDDING}; is it a checkpoint of scGPT?")
    sizes: dict[str, tuple[int, str]] = {"d_model": (state[EMBEDDING].shape[1], EMBEDDING)}
    layers = [int(found.group(1)) for key in state if (found := re.match(r"transformer_encoder\.layers\.(\d+)\.", key))]
    if not layers:
        raise WeightsError(f"{folder / WEIGHTS}: no keys transformer_encoder.layers.*; is it a checkpoint of scGPT?")
    sizes["n_layers"] = (max(layers) + 1, f"transformer_encoder.layers.{max(layers)}.*, the last layer,")
    feed_forward = "transformer_encoder.layers.0.linear1.weight"
    if feed_forward in state:
        sizes["d_hid"] = (state[feed_forward].shape[0], feed_forward)
    cls_out = "cls_decoder.out_layer.weight"
    cls_linears = [k for k, v in state.items() if re.match(r"cls_decoder\._decoder\.\d+\.weight", k) and v.ndim == 2]
    if cls_out in state:
        sizes["n_layers_cls"] = (len(cls_linears) + 1, "cls_decoder._decoder.*")
    for name, (size, key) in sizes.items():
        if fields.get(name, size) != size:
            raise WeightsError(
                f"{folder}: {ARGS} says {ARG_NAMES[name]} {fields[name]}, but {key} in {WEIGHTS} says {size}; "
                "the two files belong to different checkpoints, or one is incomplete"
            )
        fields[name] = size
    if "n_heads" not in fields:
        raise WeightsError(f"{folder / ARGS}: nheads is missing, and no weight tells it; add it (released models: 8)")
    parts = {
        name: any(key.startswith(prefix) for key in state)
        for name, prefix in (
            ("mvc", "mvc_decoder."),
            ("flag_encoder", "flag_encoder."),
            ("pert_encoder", "pert_encoder."),
            ("batch_norm", "bn."),
        )
    }
    affine = any(key.startswith(("decoder.coeff_decoder.", "decoder.bias_decoder.")) for key in state)
    pert = state.get("pert_encoder.weight")
    if pert is not None and pert.ndim == 2:
        zero = (pert == 0).all(dim=1).nonzero().flatten().tolist()
        fields["pert_rows"] = len(pert)
        fields["pert_pad_id"] = zero[0] if zero else None
    # A classification decoder without its last layer counts as one, so that the missing key is named.
    n_cls = state[cls_out].shape[0] if cls_out in state else int(any(k.startswith("cls_decoder.") for k in state))
    decoder = "affine" if affine else "expr"
    try:
        return ModelConfig(len(state[EMBEDDING]), pad_id=vocab.pad_id, n_cls=n_cls, decoder=decoder, **parts, **fields)
    except WeightsError as error:
        raise WeightsError(f"{folder / ARGS}: {error}") from error


def args_of(config: ModelConfig) -> dict[str, Any]:
    """An args.json: the model's fields under scGPT's names, `target_sum` where it is known, and nothing else.

    Raises
    ------
    WeightsError
        The model projects unknown tokens or adds conditions, which scGPT cannot express.
    """
    if config.conditions:
        raise WeightsError(
            f"the model was fine-tuned with --condition-col {config.condition_col}: scGPT has no condition embedding, "
            "so its format cannot hold this one, and without it predictions would be others; keep the native format, "
            "or fine-tune without --condition-col"
        )
    if config.unknown_out_proj:
        raise WeightsError("unknown_out_proj is true: scGPT has no such model, so its format cannot hold this one")
    args: dict[str, Any] = {
        theirs: value for ours, theirs in ARG_NAMES.items() if (value := getattr(config, ours)) is not None
    }
    args |= {"input_emb_style": "continuous", "MVC": config.mvc}
    if config.pert_encoder and config.pert_pad_id is not None:
        args["pert_pad_id"] = config.pert_pad_id
    return args


def write(folder: Path, state: dict[str, Tensor], spelling: str) -> None:
    """Write `best_model.pt`; keys are spelled as asked."""
    torch.save({spell(key, spelling): tensor for key, tensor in state.items()}, folder / WEIGHTS)


def _fields_of(args: dict[str, Any], source: Path) -> dict[str, Any]:
    """Our fields from args.json, each of the right type."""
    fields = {}
    for ours, theirs in ARG_NAMES.items():
        value = args.get(theirs)
        if value is None:
            continue
        if ours == "pad_token":
            fits = isinstance(value, str)
        else:
            fits = isinstance(value, int if ours in SIZES else int | float) and not isinstance(value, bool)
        if not fits:
            kind = "text" if ours == "pad_token" else "whole number" if ours in SIZES else "number"
            raise WeightsError(f"{source}: {theirs} must be a {kind}, not {value!r}")
        fields[ours] = value
    return fields


def _refuse_variants(state: dict[str, Tensor], args: dict[str, Any], folder: Path) -> None:
    for name, refused in REFUSED_ARGS.items():
        if args.get(name) == refused:
            raise WeightsError(f"{folder / ARGS}: {name} is {args[name]!r}; this variant of scGPT is not supported")
    style = args.get("input_emb_style", "continuous")
    if style != "continuous":
        raise WeightsError(f"{folder / ARGS}: input_emb_style must be 'continuous', not {style!r}")
    for prefix, meaning in REFUSED_KEYS.items():
        found = next((key for key in state if key.startswith(prefix)), None)
        if found:
            raise WeightsError(f"{folder / WEIGHTS}: {found} belongs to {meaning}, which is not supported")
