"""scGPT: the forward passes that gradients flow through.

Shapes: B cells, S tokens, G genes, E model width. Every pass is embed -> encode -> decode; they differ in which tokens
are known and which condition table is added:

================  ==========================  ===================  ==================
pass              known tokens                condition table      decoder
================  ==========================  ===================  ==================
perturbation      all, or the expressed       pert_encoder (flag)  affine or plain
                                              + condition_encoder
perception        all                         none                 plain, MVC
generation        those with a value          flag_encoder row 1   plain, MVC
                                              for unknown tokens
================  ==========================  ===================  ==================
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from vcc_fast import ops
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.decoders import AffineExprDecoder, ClsDecoder, ExprDecoder, MVCDecoder
from vcc_fast.model.encoders import ContinuousValueEncoder, GeneEncoder, has_gradients, state_of
from vcc_fast.model.inference import Inference
from vcc_fast.model.inputs import require_conditions, require_one_of
from vcc_fast.model.layers import Encoder
from vcc_fast.model.parts import generation_problem, perturbation_problem
from vcc_fast.model.readout import take_rows
from vcc_fast.model.rule import AttentionRule, embedding_backend
from vcc_fast.model.tokens import HostCounts, TokenOrder, first_rows
from vcc_fast.model.waiting import on_host

if TYPE_CHECKING:
    from vcc_fast.data.vocab import GeneVocab
    from vcc_fast.model.graphs import ForwardGraphs
    from vcc_fast.model.report import LoadReport

ATTEND = ("all", "expressed")
# Row of flag_encoder that marks a token of unknown value; row 0 is never used.
UNKNOWN_ROW = 1
# scGPT's constant for the BatchNorm of the embedding sum.
BATCH_NORM_EPS = 6.1e-5


class ScGPT(Inference, nn.Module):
    """scGPT with the module names of its checkpoints. A new one has random weights, drawn as scGPT draws them.

    Parameters
    ----------
    config
        What the model is made of.

    Attributes
    ----------
    report
        What was loaded from where, by `load_checkpoint`; None for a new model.
    vocab
        The checkpoint's genes and special tokens; None for a new model.
    backend
        Backend of the ops, "auto" by default. Any other than "reference" counts as "auto" for linear layers, any other
        than "reference" and "triton" for norms, and "library", which attention alone has, for the embedding sum.
    graphs
        With it, `predict_perturbation` captures and replays passes whose shapes come again, which asks for a GPU and
        for weights that do not change; None, the default: it does not.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.report: LoadReport | None = None
        self.vocab: GeneVocab | None = None
        self.backend = "auto"
        self.graphs: ForwardGraphs | None = None
        width = config.d_model
        self.encoder = GeneEncoder(config.vocab_size, width, config.pad_id)
        self.value_encoder = ContinuousValueEncoder(width)
        if config.pert_encoder:
            self.pert_encoder = nn.Embedding(config.pert_rows, width, padding_idx=config.pert_pad_id)
        if config.conditions:
            # Rows of zeros: a model that was just told of conditions predicts as before. Nothing is drawn.
            rows = torch.zeros(len(config.conditions), width)
            self.condition_encoder = nn.Embedding.from_pretrained(rows, freeze=False)
        if config.flag_encoder:
            self.flag_encoder = nn.Embedding(2, width)
        if config.batch_norm:
            self.bn = nn.BatchNorm1d(width, eps=BATCH_NORM_EPS)
        self.dropout = nn.Dropout(config.dropout)
        self.transformer_encoder = Encoder(config)
        self.decoder = AffineExprDecoder(width) if config.decoder == "affine" else ExprDecoder(width)
        if config.mvc:
            self.mvc_decoder = MVCDecoder(width)
            self._queries: Tensor | None = None
            self._queries_of: tuple | None = None
        if config.n_cls:
            self.cls_decoder = ClsDecoder(width, config.n_cls, config.n_layers_cls)

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.encoder.embedding.weight.device

    @property
    def dtype(self) -> torch.dtype:
        """Type of the encoder's products; tables, norms and the residual stream may be wider."""
        return self.transformer_encoder.layers[0].linear1.weight.dtype

    @property
    def has_perturbation(self) -> bool:
        """Whether flags can prompt the model: it has a perturbation encoder and a decoder trained with it."""
        return perturbation_problem(self.config) is None

    @property
    def has_generation(self) -> bool:
        """Whether the model can predict genes of unknown value."""
        return generation_problem(self.config) is None

    # ---- embed -> encode -> decode ----

    def _embed(
        self,
        gene_ids: Tensor,
        values: Tensor,
        has_value: Tensor | None = None,
        condition_ids: Tensor | None = None,
        condition_table: Tensor | None = None,
    ) -> Tensor:
        """Sum of gene, value and condition rows: ids [S] or [B, S], values [B, S] -> [B, S, E]."""
        backend = embedding_backend(self.backend)
        gene_table, gene_ids = self.encoder.tables_and_ids(gene_ids, backend)
        value_table, value_ids = self.value_encoder.table_and_ids(values, backend)
        if has_value is not None:
            value_ids = value_ids.masked_fill(~has_value, -1)
        # Under autocast the value encoder's products are narrower than the tables.
        value_table = value_table.to(gene_table.dtype)
        x = ops.embedding_sum(
            gene_ids, value_ids, condition_ids, gene_table, value_table, condition_table, backend=backend
        )
        if self.config.batch_norm:
            x = self.bn(x.flatten(0, 1)).view_as(x)
        return self.dropout(x)

    def _pert_table(self) -> Tensor:
        """Row of every flag [pert_rows, E]; with conditions of every (condition, flag) [conditions x pert_rows, E].

        The perturbation table is looked up, so that its padding row receives no gradient.
        """
        flags = self.pert_encoder(torch.arange(self.config.pert_rows, device=self.device))
        if not self.config.conditions:
            return flags
        # Of two small tables, so that the op adds one row a token and gradients reach both.
        return (self.condition_encoder.weight[:, None] + flags).flatten(0, 1)

    def _pert_ids(self, pert_flags: Tensor, conditions: Tensor | None) -> Tensor:
        """Rows of `_pert_table` [B, S] for flags [B, S] and conditions [B]."""
        return pert_flags if conditions is None else pert_flags + self.config.pert_rows * conditions[:, None]

    def _read(self, hidden: Tensor, values: Tensor) -> Tensor:
        """Expression from hidden states, by the decoder that the model has."""
        return self.decoder(hidden, values) if self.config.decoder == "affine" else self.decoder(hidden)

    def _read_cell(self, cell_emb: Tensor, gene_ids: Tensor) -> Tensor | None:
        """Expression from the cell embedding [B, E] for genes [B, S] -> [B, S]; None without an MVC decoder."""
        if not self.config.mvc:
            return None
        if on_host(gene_ids):
            genes, index = torch.unique(gene_ids, return_inverse=True)
            return self.mvc_decoder(cell_emb, self.encoder(genes)).gather(1, index)
        if has_gradients(self):
            rows, index = self.encoder.tables_and_ids(gene_ids, embedding_backend(self.backend))
            return self.mvc_decoder(cell_emb, rows).gather(1, index)
        return (cell_emb @ self._gene_queries().T).gather(1, gene_ids)

    @torch.no_grad()
    def _gene_queries(self) -> Tensor:
        """Every gene's query [vocab_size, E] of the decoder from the cell embedding; kept until a weight changes."""
        table = self.encoder.table()
        state = state_of(
            (table, self.mvc_decoder.gene2query.weight, self.mvc_decoder.gene2query.bias, self.mvc_decoder.W.weight)
        )
        if self._queries is None or state != self._queries_of:
            self._queries, self._queries_of = self.mvc_decoder.queries(table), state
        return self._queries

    def _read_some(self, hidden: Tensor, gene_ids: Tensor, read: Tensor) -> tuple[Tensor, Tensor | None]:
        """What both decoders say of the tokens `read` [B, S] bool, 0 elsewhere: hidden [B, S, E] -> [B, S] each."""
        place = read.flatten().nonzero()[:, 0]

        def spread(found: Tensor) -> Tensor:
            return found.new_zeros(read.numel()).index_copy(0, place, found).view_as(read)

        pred = spread(self.decoder(hidden.flatten(0, 1).index_select(0, place)))
        if not self.config.mvc:
            return pred, None
        genes, index = torch.unique(gene_ids.flatten()[place], return_inverse=True)
        of_cells = self.mvc_decoder(hidden[:, 0], self.encoder(genes))
        return pred, spread(of_cells[place // read.shape[1], index])

    def _encode_perturbation(
        self,
        gene_ids: Tensor,
        values: Tensor,
        pert_flags: Tensor,
        n_known: Tensor | None,
        n_tokens: Tensor | None,
        attend: str,
        read: Tensor | None = None,
        counts: HostCounts | None = None,
        conditions: Tensor | None = None,
    ) -> tuple[Tensor, Tensor, TokenOrder | None]:
        """Hidden states and values in the encoder's token order, and that order (None: the caller's).

        With `read` [M] both are of these tokens alone, in this order, and there is no other.
        """
        problem = perturbation_problem(self.config)
        if problem:
            raise WeightsError(problem)
        require_one_of("attend", attend, ATTEND)
        require_conditions(self.config, conditions)
        pert_flags = pert_flags.to(torch.int64)
        order, rows = None, None if read is None else read.expand(len(values), -1)
        if attend == "expressed":
            if n_known is not None:
                raise UsageError("n_known and attend='expressed' both say which tokens are known; give one of them")
            real = None if n_tokens is None else first_rows(n_tokens, values.shape[1])
            known = (values != 0) | (pert_flags != 0)
            if read is not None:
                # Nobody sees an unknown token that is not read.
                seen = known.index_fill(1, read, True)
                real = seen if real is None else seen & real
            order = TokenOrder.known_first(known, real)
            if read is not None:
                rows, order = order.positions(read), order.without_padding(None if counts is None else counts.n_tokens)
            gene_ids, values, pert_flags = map(order.sort, (gene_ids, values, pert_flags))
            n_known, n_tokens = order.n_known, order.n_tokens
        x = self._embed(gene_ids, values, None, self._pert_ids(pert_flags, conditions), self._pert_table())
        # Unknown tokens here keep their value, as tokens of a dense pass do, and so does their output projection.
        rule = AttentionRule(n_known, n_tokens, None, self.backend, rows, None if counts is None else counts.n_known)
        hidden = self.transformer_encoder(x, rule)
        return (hidden, values, order) if rows is None else (hidden, take_rows(values, rows), None)

    def encode_perturbation(
        self,
        gene_ids: Tensor,
        values: Tensor,
        pert_flags: Tensor,
        n_known: Tensor | None = None,
        *,
        n_tokens: Tensor | None = None,
        attend: str = "all",
        conditions: Tensor | None = None,
    ) -> Tensor:
        """Final hidden states [B, G, E] of the perturbation pass; arguments as in `forward_perturbation`."""
        hidden, _, order = self._encode_perturbation(
            gene_ids, values, pert_flags, n_known, n_tokens, attend, conditions=conditions
        )
        return hidden if order is None else order.unsort(hidden)

    def forward_perturbation(
        self,
        gene_ids: Tensor,
        values: Tensor,
        pert_flags: Tensor,
        n_known: Tensor | None = None,
        *,
        n_tokens: Tensor | None = None,
        attend: str = "all",
        read: Tensor | None = None,
        counts: HostCounts | None = None,
        conditions: Tensor | None = None,
    ) -> Tensor:
        """Expression after perturbation, differentiable.

        Parameters
        ----------
        gene_ids
            [G], or [B, G], int64 rows of the vocabulary; genes outside it have the padding token's and take part.
        values
            [B, G] lognorm expression of the control cells.
        pert_flags
            [B, G], 1 where a gene is perturbed.
        n_known
            [B]: only the first n_known tokens are seen by others; None: all. Not with attend="expressed".
        n_tokens
            [B]: the rest is padding; None: none is.
        attend
            "all", or "expressed": tokens see the genes with a non-zero value or flag, and themselves.
        read
            [M] int64 positions of the genes to predict, none of them padding; None: all. The last layer and the
            decoder then compute these alone; with attend="expressed", the other unknown genes are left out altogether.
        counts
            With attend="expressed" and `read`: how many tokens that leaves, for the host, which on a GPU would wait
            for it; None: it is read from the device.
        conditions
            [B] int64 rows of the condition table, one a cell, for a model that has one; None for others.

        Returns
        -------
        Tensor
            [B, G] lognorm; [B, M] with `read`.

        Raises
        ------
        WeightsError
            The model has no perturbation encoder.
        UsageError
            `conditions` are missing, or are given to a model that knows none.
        """
        hidden, values, order = self._encode_perturbation(
            gene_ids, values, pert_flags, n_known, n_tokens, attend, read, counts, conditions
        )
        predicted = self._read(hidden, values)
        return predicted if order is None else order.unsort(predicted)

    def forward_perception(
        self, gene_ids: Tensor, values: Tensor, n_tokens: Tensor | None = None
    ) -> dict[str, Tensor | None]:
        """All tokens known: hidden states and what the decoders read, differentiable.

        Parameters
        ----------
        gene_ids, values
            [B, S] ids, `<cls>` first, and bins (`<cls>` has `pad_value`).
        n_tokens
            [B]; the rest is padding; None: none is.

        Returns
        -------
        dict
            hidden [B, S, E] (0 at padding), cell_emb [B, E] (that of `<cls>`, not normalised), pred [B, S] and
            mvc [B, S] or None; at padding pred and mvc mean nothing.
        """
        hidden = self.encode_known(gene_ids, values, n_tokens)
        cell_emb = hidden[:, 0]
        return {
            "hidden": hidden,
            "cell_emb": cell_emb,
            "pred": self._read(hidden, values),
            "mvc": self._read_cell(cell_emb, gene_ids),
        }

    def encode_known(self, gene_ids: Tensor, values: Tensor, n_tokens: Tensor | None = None) -> Tensor:
        """Hidden states [B, S, E] of tokens that are all known, 0 at padding; arguments as in `forward_perception`."""
        x = self._embed(gene_ids, values)
        hidden = self.transformer_encoder(x, AttentionRule(n_tokens, n_tokens, None, self.backend))
        if n_tokens is None:
            return hidden
        return hidden.masked_fill(~first_rows(n_tokens, hidden.shape[1])[..., None], 0)

    def forward_generation(
        self,
        gene_ids: Tensor,
        values: Tensor,
        known: Tensor,
        real: Tensor | None = None,
        cell_emb: Tensor | None = None,
        read: Tensor | None = None,
    ) -> dict[str, Tensor | None]:
        """Unknown tokens see the known ones and themselves, differentiable.

        Parameters
        ----------
        gene_ids, values
            [B, S] ids, `<cls>` first and known, and bins; values of unknown tokens are not read.
        known
            [B, S] bool.
        real
            [B, S] bool, False at padding; None: all are real.
        cell_emb
            [B, E]; replaces the embedding of token 0, its value part included. None: nothing is replaced.
        read
            [B, S] bool; tokens whose predictions are wanted: those of others mean nothing. Where the host knows which
            they are, the others are not computed. None: all.

        Returns
        -------
        dict
            In the caller's token order: hidden [B, S, E], cell_emb [B, E] (not normalised), pred [B, S], mvc [B, S]
            or None; at padding they mean nothing.

        Raises
        ------
        WeightsError
            The model has no flag encoder or no generative decoder.
        """
        problem = generation_problem(self.config)
        if problem:
            raise WeightsError(problem)
        order = TokenOrder.known_first(known, real)
        ids, bins = order.sort(gene_ids), order.sort(values)
        is_known = first_rows(order.n_known, ids.shape[1])
        condition = torch.where(is_known, -1, UNKNOWN_ROW)
        x = self._embed(ids, bins.masked_fill(~is_known, 0), is_known, condition, self.flag_encoder.weight)
        if cell_emb is not None:
            x = torch.cat([cell_emb.to(x.dtype)[:, None], x[:, 1:]], dim=1)
        rule = AttentionRule(order.n_known, order.n_tokens, backend=self.backend)
        if not self.config.unknown_out_proj:
            at = is_known.flatten().nonzero()[:, 0] if on_host(is_known) else None
            rule = replace(rule, projected=is_known[..., None], projected_at=at)
        hidden = self.transformer_encoder(x, rule)
        cell_out = hidden[:, 0]
        if read is None or not on_host(read):
            pred, mvc = order.unsort(self._read(hidden, bins)), self._read_cell(cell_out, gene_ids)
        else:
            found = self._read_some(hidden, ids, order.sort(read))
            pred, mvc = (None if some is None else order.unsort(some) for some in found)
        return {"hidden": order.unsort(hidden), "cell_emb": cell_out, "pred": pred, "mvc": mvc}
