"""Which parts of scGPT a model has, and what to do where one is missing."""

from __future__ import annotations

from vcc_fast.model.config import ModelConfig


def perturbation_problem(config: ModelConfig) -> str | None:
    """Why the model cannot be prompted with perturbation flags, and the ways out; None: it can."""
    if config.pert_encoder:
        return None
    lacking = "no perturbation encoder (pert_encoder.weight)"
    if config.decoder != "affine":
        lacking += " and no perturbation decoder (decoder.coeff_decoder, decoder.bias_decoder)"
    return (
        f"the checkpoint has {lacking}: flags would run through random numbers. Fine-tune it on a perturbation screen, "
        "or prompt it with what pre-training supervised (--prompt knockout). To run it with random weights all the "
        "same, as scGPT does without saying so, give --random-missing-weights SEED (random_missing_weights=SEED)"
    )


def generation_problem(config: ModelConfig) -> str | None:
    """Why the model cannot predict genes of unknown value, and the way out; None: it can."""
    lacking = []
    if not config.flag_encoder:
        lacking.append("no embedding of unknown tokens (flag_encoder.weight)")
    if config.decoder != "expr":
        lacking.append("no generative decoder (decoder.fc)")
    if not lacking:
        return None
    return (
        f"the checkpoint has {' and '.join(lacking)}, so it cannot generate. "
        "Take the foundation checkpoint that it was fine-tuned from"
    )
