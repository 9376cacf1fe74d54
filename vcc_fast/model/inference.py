"""What a user calls on a model: arguments are checked, nothing is differentiated, dropout is off.

Shapes: B cells, S tokens, G genes, E model width; P and U tokens of known and of unknown value.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
import torch.nn.functional as F
from numpy.typing import ArrayLike
from torch import Tensor

from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.inputs import (
    checked_ids,
    checked_values,
    require_conditions,
    require_one_of,
    to_counts,
    to_ids,
    to_parts,
    to_tensor,
    to_values,
)
from vcc_fast.model.parts import perturbation_problem
from vcc_fast.model.tokens import HostCounts
from vcc_fast.model.waiting import moved, on_host

INCLUDE_ZERO_GENE = ("all", "batch-wise")


class Inference:
    """Methods of `ScGPT` for use without gradients."""

    def predict_perturbation(
        self,
        gene_ids: Tensor | ArrayLike,
        values: Tensor | ArrayLike,
        pert_flags: Tensor | ArrayLike,
        include_zero_gene: str = "all",
        attend: str = "all",
        read: Tensor | ArrayLike | None = None,
        conditions: Tensor | ArrayLike | None = None,
    ) -> Tensor:
        """Expression of control cells after a perturbation.

        Parameters
        ----------
        gene_ids
            [G] rows of the vocabulary; genes outside it have the padding token's, and take part.
        values
            [B, G] lognorm expression of the control cells.
        pert_flags
            [B, G] whole numbers, 1 where a gene is perturbed.
        include_zero_gene
            "all" runs every gene. "batch-wise" runs, as scGPT does, the genes with a non-zero value in any cell of
            this batch and predicts 0 for the rest, perturbed or not: results then depend on the batch.
        attend
            "all": every token sees every token. "expressed": tokens see the genes with a non-zero value or flag, and
            themselves; an approximation for weights trained with "all".
        read
            [M] positions of the genes to predict, the same for every cell; None: all. Saves what only the others need,
            and changes nothing else. Needs include_zero_gene="all".
        conditions
            [B] whole numbers, the place of each cell's condition in `config.conditions`; required where the model has
            any, None for others.

        Returns
        -------
        Tensor
            [B, G] float32 lognorm, [B, M] with `read`, on the model's device; negative values are possible.

        Raises
        ------
        UsageError
            A shape, id, flag, value or choice is wrong; conditions are missing, or are given to a model without them.
        WeightsError
            The model has no perturbation encoder.

        Notes
        -----
        Arguments are checked where they are, then moved. From the host to a GPU nothing waits for the device, and where
        the arguments are in page-locked memory nothing is copied on the host; arguments on the GPU make the host wait.
        """
        require_one_of("include_zero_gene", include_zero_gene, INCLUDE_ZERO_GENE)
        problem = perturbation_problem(self.config)
        if problem:
            raise WeightsError(problem)
        gene_ids = checked_ids("gene_ids", gene_ids, ("G",), self.config.vocab_size)
        values = checked_values("values", values, ("B", len(gene_ids)))
        pert_flags = checked_ids("pert_flags", pert_flags, tuple(values.shape), self.config.pert_rows)
        if read is not None:
            if include_zero_gene != "all":
                raise UsageError(f"read needs include_zero_gene='all', not {include_zero_gene!r}")
            read = checked_ids("read", read, ("M",), len(gene_ids))
        require_conditions(self.config, conditions)
        if conditions is not None:
            conditions = checked_ids("conditions", conditions, (len(values),), len(self.config.conditions))
        if include_zero_gene == "all":
            return self._predict(gene_ids, values, pert_flags, attend, read, conditions)
        predicted = torch.zeros(values.shape, device=self.device)
        listed = values.ne(0).any(dim=0).nonzero()[:, 0]
        if len(listed):
            parts = (tensor.index_select(-1, moved(listed, tensor.device)) for tensor in (gene_ids, values, pert_flags))
            predicted[:, moved(listed, self.device)] = self._predict(*parts, attend, None, conditions)
        return predicted

    def _predict(
        self,
        gene_ids: Tensor,
        values: Tensor,
        pert_flags: Tensor,
        attend: str,
        read: Tensor | None,
        conditions: Tensor | None,
    ) -> Tensor:
        """`forward_perturbation` in float32 of checked arguments, wherever they are."""
        given = {name: tensor for name, tensor in (("read", read), ("conditions", conditions)) if tensor is not None}
        inputs = (gene_ids, values, pert_flags, *given.values())
        counts = None
        if read is not None and attend == "expressed" and all(map(on_host, inputs)):
            counts = HostCounts.of_expressed(values, pert_flags, read)

        def forward(gene_ids: Tensor, values: Tensor, pert_flags: Tensor, *others: Tensor) -> Tensor:
            named = dict(zip(given, others, strict=True))
            return self.forward_perturbation(
                gene_ids, values, pert_flags, attend=attend, counts=counts, **named
            ).float()

        inputs = tuple(moved(tensor, self.device) for tensor in inputs)
        with self.evaluating():
            if self.graphs is None:
                return forward(*inputs)
            if read is not None and attend == "expressed":
                self.graphs.pass_over("with attend='expressed' and few genes to read, each batch has its own tokens")
                return forward(*inputs)
            return self.graphs.run(("perturbation", attend, self.backend, *given), forward, inputs)

    def pred_perturb(
        self,
        batch: Any,
        include_zero_gene: str = "batch-wise",
        gene_ids: Tensor | ArrayLike | None = None,
        amp: bool = True,
        conditions: Tensor | ArrayLike | None = None,
    ) -> Tensor:
        """scGPT's call of the same name.

        Parameters
        ----------
        batch
            A GEARS batch, or anything with an attribute `x` [B*G, 2] whose columns are control expression (lognorm)
            and flag, cells one after the other; or the stacked tensor [B, G, 2]. It is not changed.
        include_zero_gene
            As in `predict_perturbation`.
        gene_ids
            [G] rows of the vocabulary.
        amp
            Accepted for compatibility; the precision is the one that the model was loaded in.
        conditions
            As in `predict_perturbation`; scGPT has none.

        Returns
        -------
        Tensor
            [B, G] float32 lognorm.

        Raises
        ------
        UsageError
            `gene_ids` is missing or the batch has another shape; and what `predict_perturbation` raises.
        """
        if gene_ids is None:
            raise UsageError("gene_ids is required: the vocabulary's row of every gene of the batch, [G]")
        n_genes = len(gene_ids)
        pairs = torch.as_tensor(batch.x if hasattr(batch, "x") else batch)
        if hasattr(batch, "x"):
            if pairs.ndim != 2 or pairs.shape[1] != 2 or n_genes == 0 or len(pairs) % n_genes:
                raise UsageError(
                    f"batch.x must be [B*G, 2] (expression, flag) with G = {n_genes} gene_ids, not {list(pairs.shape)}"
                )
            pairs = pairs.view(-1, n_genes, 2)
        pairs = to_tensor("batch", pairs, ("B", n_genes, 2))
        return self.predict_perturbation(
            gene_ids, pairs[..., 0], pairs[..., 1], include_zero_gene, conditions=conditions
        )

    def embed(
        self, gene_ids: Tensor | ArrayLike, values: Tensor | ArrayLike, n_tokens: Tensor | ArrayLike | None = None
    ) -> dict[str, Tensor]:
        """Cell and gene embeddings.

        Parameters
        ----------
        gene_ids
            [B, S] rows of the vocabulary, `<cls>` first.
        values
            [B, S] bins; `<cls>` has -2 (`pad_value`), as in pre-training.
        n_tokens
            [B] real tokens, the rest is padding; None: all are real.

        Returns
        -------
        dict
            hidden [B, S, E], 0 at padding, and cell_emb [B, E], that of `<cls>`, of length 1.

        Raises
        ------
        UsageError
            A shape, id, value or count is wrong.
        """
        gene_ids = to_ids("gene_ids", gene_ids, self.device, ("B", "S"), self.config.vocab_size)
        values = to_values("values", values, self.device, tuple(gene_ids.shape))
        if n_tokens is not None:
            n_tokens = to_counts("n_tokens", n_tokens, self.device, *gene_ids.shape[:1], 1, gene_ids.shape[1])
        with self.evaluating():
            hidden = self.encode_known(gene_ids, values, n_tokens)
            return {"hidden": hidden, "cell_emb": F.normalize(hidden[:, 0].float(), dim=1)}

    def generate(
        self,
        known_ids: Tensor | ArrayLike,
        known_values: Tensor | ArrayLike,
        unknown_ids: Tensor | ArrayLike,
        n_known: Tensor | ArrayLike | None = None,
        n_unknown: Tensor | ArrayLike | None = None,
        cell_emb: Tensor | ArrayLike | None = None,
    ) -> dict[str, Tensor | None]:
        """Expression of genes of unknown value, from genes of known value.

        Parameters
        ----------
        known_ids, known_values
            [B, P] ids, `<cls>` first, and bins; `<cls>` has -2 (`pad_value`).
        unknown_ids
            [B, U].
        n_known, n_unknown
            [B] real tokens of each part, the rest of the part is padding; None: all are real.
        cell_emb
            [B, E], not normalised; replaces the input embedding of known token 0. None: nothing is replaced.

        Returns
        -------
        dict
            pred, mvc [B, U]: bins that the decoder and the decoder from the cell embedding predict at unknown
            tokens; known_pred, known_mvc [B, P]: the same at known tokens; hidden [B, P + U, E]; cell_emb [B, E],
            not normalised. 0 at padding. mvc and known_mvc are None for a model without that decoder.

        Raises
        ------
        UsageError
            A shape, id, value or count is wrong.
        WeightsError
            The model has no flag encoder or no generative decoder.
        """
        vocab_size, device = self.config.vocab_size, self.device
        parts = to_parts(known_ids, known_values, unknown_ids, n_known, n_unknown, vocab_size, device)
        if cell_emb is not None:
            cell_emb = to_values("cell_emb", cell_emb, device, (len(parts.known_ids), self.config.d_model))
        n_first, n_second = parts.known_ids.shape[1], parts.unknown_ids.shape[1]
        real = torch.cat([parts.given, parts.asked], dim=1)
        ids = torch.cat([parts.known_ids, parts.unknown_ids], dim=1)
        values, known = F.pad(parts.known_values, (0, n_second)), F.pad(parts.given, (0, n_second))
        with self.evaluating():
            found = self.forward_generation(ids, values, known, real, cell_emb)
        pred = found["pred"].float().masked_fill(~real, 0)
        mvc = None if found["mvc"] is None else found["mvc"].float().masked_fill(~real, 0)
        return {
            "pred": pred[:, n_first:],
            "mvc": None if mvc is None else mvc[:, n_first:],
            "known_pred": pred[:, :n_first],
            "known_mvc": None if mvc is None else mvc[:, :n_first],
            "hidden": found["hidden"].masked_fill(~real[..., None], 0),
            "cell_emb": found["cell_emb"].float(),
        }

    @contextmanager
    def evaluating(self) -> Iterator[None]:
        """No gradients and no dropout; a model in training mode is put back into it."""
        was_training = self.training
        self.eval()
        try:
            with torch.no_grad():
                yield
        finally:
            self.train(was_training)
