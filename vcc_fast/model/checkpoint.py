"""Checkpoints: read a folder of any layout, check it against what the model needs, build the model; and back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from vcc_fast._files import sha256_of
from vcc_fast._logging import logger
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model import folder as files
from vcc_fast.model import native_format, upstream
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.decoders import AffineExprDecoder
from vcc_fast.model.parts import perturbation_problem
from vcc_fast.model.precision import cast_linears, choose_device, choose_dtype
from vcc_fast.model.report import LoadReport, shorten
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.model.weight_files import read_pt, read_safetensors

# Models in the folder of a training.
BEST, LAST = "best", "last"

NATIVE, SCGPT = "native", "scgpt"


@dataclass
class Stored:
    """A checkpoint as it is on disk, checked and complete, with the package's keys and in float32."""

    config: ModelConfig
    state: dict[str, Tensor]
    vocab: GeneVocab
    report: LoadReport


def load_checkpoint(
    folder: str | Path,
    device: str | torch.device = "auto",
    dtype: str | torch.dtype = "auto",
    random_missing_weights: int | None = None,
) -> ScGPT:
    """A model from a checkpoint folder, in evaluation mode.

    Parameters
    ----------
    folder
        scGPT's (args.json, vocab.json, best_model.pt) or ours (config.json, model.safetensors, vocab.json).
    device
        "auto" (CUDA where torch sees one, else the CPU), "cpu", "cuda" or "cuda:N".
    dtype
        Type of the products: "auto" (bfloat16 where the device computes it natively, else float32), "fp32", "bf16",
        "fp16" or a torch type. Weights of linear layers are cast once; tables and norms stay float32.
    random_missing_weights
        Seed: parts that a perturbation prompt needs and the checkpoint lacks get random weights, drawn as scGPT draws
        them, and a warning. None: they stay missing, and only the methods that need them refuse.

    Returns
    -------
    ScGPT
        With `report` (what was loaded) and `vocab`.

    Raises
    ------
    WeightsError
        A file is missing, truncated, corrupt or contains code; a key is missing or mis-shaped; the vocabulary has
        another size than the gene table; args.json contradicts the weights.
    UsageError
        `device`, `dtype` or the seed is none.
    """
    chosen_device = choose_device(device)
    chosen_dtype = choose_dtype(dtype, chosen_device)
    stored = read_checkpoint(folder)
    if random_missing_weights is not None:
        stored = fill_missing(stored, random_missing_weights)
    with torch.device("meta"):
        model = ScGPT(stored.config)
    model.load_state_dict(stored.state, assign=True)
    model.report, model.vocab = stored.report, stored.vocab
    cast_linears(model, chosen_dtype)
    return model.to(chosen_device).eval()


def read_checkpoint(folder: str | Path) -> Stored:
    """Read and check a checkpoint folder without building a model.

    Raises
    ------
    WeightsError
        As in `load_checkpoint`.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise WeightsError(f"checkpoint {folder}: there is no such folder")
    if not any((folder / name).is_file() for name in (native_format.WEIGHTS, native_format.CONFIG, upstream.WEIGHTS)):
        for name in (BEST, LAST):
            if (folder / name / native_format.WEIGHTS).is_file():
                raise WeightsError(
                    f"checkpoint {folder} is the folder of a training; give {folder / name}, its {name} model"
                )
    if (folder / native_format.WEIGHTS).is_file() or (folder / native_format.CONFIG).is_file():
        names, source_format, spelling = native_format.FILES, NATIVE, None
        files.require_files(folder, names, "the native format needs all three")
        config = native_format.config_of(files.read_json(folder / native_format.CONFIG), folder / native_format.CONFIG)
        state = read_safetensors(folder / native_format.WEIGHTS)
        vocab = files.read_vocab(folder / native_format.VOCAB, config.pad_token)
        weights = folder / native_format.WEIGHTS
    else:
        names, source_format = upstream.FILES, SCGPT
        files.require_files(
            folder,
            names,
            "scGPT's fine-tuning saves the weights alone: copy args.json and vocab.json from the checkpoint that was "
            "fine-tuned, and name the weights best_model.pt",
        )
        args = files.read_json(folder / upstream.ARGS)
        weights = folder / upstream.WEIGHTS
        state, spelling = upstream.canonical_keys(read_pt(weights), weights)
        vocab = files.read_vocab(folder / upstream.VOCAB, str(args.get("pad_token") or "<pad>"))
        config = upstream.infer_config(state, args, vocab, folder)
    _check_vocab(config, vocab, state, folder, weights)
    config, misshaped = _without_misfit_cls(config, state)
    state, unexpected = _check_state(config, state, weights)
    report = LoadReport(
        layout=layout_of(config),
        source_format=source_format,
        spelling=spelling,
        sources={name: sha256_of(folder / name) for name in names},
        loaded=list(state),
        missing=_missing_parts(config),
        unexpected=[key for key in unexpected if key not in misshaped],
        misshaped=misshaped,
        missing_for_flag=perturbation_problem(config),
    )
    if unexpected:
        logger.info("%s: %d tensors are not used (%s)", weights, len(unexpected), shorten(unexpected))
    return Stored(config, state, vocab, report)


def save_checkpoint(model: ScGPT, folder: str | Path, overwrite: bool = False) -> None:
    """Write a model in the native format, all at once or not at all.

    Weights are written in the type that the model holds: load in float32 to write float32.

    Parameters
    ----------
    model
        Needs a `vocab`.
    folder
        Made with its parents.
    overwrite
        Replace a folder that is there and not empty.

    Raises
    ------
    UsageError
        The model has no vocabulary, or `folder` is not empty and `overwrite` is False.
    """
    if model.vocab is None:
        raise UsageError("save_checkpoint: the model has no vocabulary; set model.vocab to its GeneVocab first")
    state = {key: tensor.detach() for key, tensor in model.state_dict().items()}
    write_checkpoint(folder, model.config, state, model.vocab, NATIVE, overwrite=overwrite)


def write_checkpoint(
    folder: str | Path,
    config: ModelConfig,
    state: dict[str, Tensor],
    vocab: GeneVocab,
    to: str,
    *,
    spelling: str = "Wqkv",
    overwrite: bool = False,
) -> None:
    """Write a checkpoint folder in the format `to` ("native" or "scgpt"), all at once or not at all.

    Raises
    ------
    UsageError
        `folder` is not empty and `overwrite` is False.
    """
    with files.new_folder(Path(folder), overwrite) as made:
        if to == NATIVE:
            native_format.write(made, config, state)
        else:
            args = json.dumps(upstream.args_of(config), indent=1)
            (made / upstream.ARGS).write_text(args + "\n", encoding="utf-8")
            upstream.write(made, state, spelling)
        (made / "vocab.json").write_text(json.dumps(vocab.to_dict()), encoding="utf-8")


def fill_missing(stored: Stored, seed: int) -> Stored:
    """`stored` with random weights for the perturbation parts that it lacks, and a warning.

    The draws are scGPT's: rows of the perturbation table from N(0, 1), the padding row zero; linear layers as torch
    initialises them. A foundation checkpoint's plain decoder gives way to the random affine one, as in scGPT.
    """
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise UsageError(f"random_missing_weights must be a seed, a whole number of at least 0, not {seed!r}")
    missing = stored.report.missing
    if not missing:
        return stored
    config = replace(stored.config, pert_encoder=True, decoder="affine")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        drawn = {
            "pert_encoder": nn.Embedding(config.pert_rows, config.d_model, padding_idx=config.pert_pad_id),
            "decoder": AffineExprDecoder(config.d_model),
        }
    fresh = {f"{name}.{key}": value for name, part in drawn.items() for key, value in part.state_dict().items()}
    state = dict(stored.state)
    state |= {key: fresh[key] for key in missing}
    unused = [key for key in state if key.startswith("decoder.fc.")]
    report = replace(
        stored.report,
        loaded=[key for key in stored.report.loaded if key not in unused],
        unexpected=stored.report.unexpected + unused,
        random_missing=seed,
        missing_for_flag=None,
    )
    logger.warning(
        "%d tensors that the checkpoint lacks (%s) are RANDOM (seed %d): predictions are not those of a trained model",
        len(missing), shorten(missing), seed,
    )  # fmt: skip
    return Stored(config, {key: value for key, value in state.items() if key not in unused}, stored.vocab, report)


def layout_of(config: ModelConfig) -> str:
    """What the parts of a model make it."""
    if not config.pert_encoder:
        return "foundation" if config.decoder == "expr" else "perturbation-affine"
    if config.decoder == "affine":
        return "perturbation-affine"
    return "perturbation-batchnorm" if config.batch_norm else "perturbation-plain"


def _expected(config: ModelConfig) -> dict[str, Tensor]:
    """Every tensor that the model needs, without memory."""
    with torch.device("meta"):
        return ScGPT(config).state_dict()


def _missing_parts(config: ModelConfig) -> list[str]:
    """Keys that a perturbation prompt needs beyond what `config` has."""
    if config.pert_encoder:
        return []
    needed = _expected(replace(config, pert_encoder=True, decoder="affine", n_layers=1))
    have = _expected(replace(config, n_layers=1))
    return [key for key in needed if key not in have]


def _check_vocab(config: ModelConfig, vocab: GeneVocab, state: dict[str, Tensor], folder: Path, weights: Path) -> None:
    table = state.get(upstream.EMBEDDING)
    rows = config.vocab_size if table is None else len(table)
    if len(vocab) != rows:
        raise WeightsError(
            f"{folder / 'vocab.json'} has {len(vocab)} tokens, but {upstream.EMBEDDING} in {weights.name} has {rows} "
            "rows; use the vocab.json that belongs to these weights (with its special tokens <pad>, <cls>, <eoc>)"
        )


def _without_misfit_cls(config: ModelConfig, state: dict[str, Tensor]) -> tuple[ModelConfig, list[str]]:
    """The configuration without a classification decoder of another shape (nothing here reads it), and its keys."""
    needed = {key: want.shape for key, want in _expected(config).items() if key.startswith("cls_decoder.")}
    if all(state[key].shape == shape for key, shape in needed.items() if key in state):
        return config, []
    return replace(config, n_cls=0), [key for key in state if key.startswith("cls_decoder.")]


def _check_state(config: ModelConfig, state: dict[str, Tensor], weights: Path) -> tuple[dict[str, Tensor], list[str]]:
    """The tensors that the model needs, in its types, and the keys that it does not use."""
    expected = _expected(config)
    missing = [key for key in expected if key not in state]
    if missing:
        raise WeightsError(
            f"{weights}: {len(missing)} of {len(expected)} keys are missing ({shorten(missing)}); "
            "the file is incomplete: save or copy the whole state dict again"
        )
    kept = {}
    for key, want in expected.items():
        found = state[key]
        if found.shape != want.shape:
            raise WeightsError(
                f"{weights}: {key} has the shape {list(found.shape)}, the model needs {list(want.shape)}; "
                "do the weights and their configuration belong together?"
            )
        if found.is_floating_point() and not bool(found.isfinite().all()):
            raise WeightsError(f"{weights}: {key} holds NaN or infinity; take an earlier, sound checkpoint")
        kept[key] = found.to(want.dtype)
    return kept, [key for key in state if key not in expected]
