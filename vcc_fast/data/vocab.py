"""scGPT's gene vocabulary: token <-> row of the gene table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vcc_fast.errors import DataError

PAD, CLS, EOC = "<pad>", "<cls>", "<eoc>"
SPECIALS = (PAD, CLS, EOC)


@dataclass(frozen=True)
class GeneVocab:
    """Tokens in the order of their ids, which are 0, 1, 2, ... without a gap.

    Parameters
    ----------
    tokens
        The token of each id.
    pad_token
        The token that padding and genes outside the vocabulary take; must be among the tokens.
    """

    tokens: tuple[str, ...]
    pad_token: str = PAD
    _ids: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "_ids", {token: i for i, token in enumerate(self.tokens)})
        if len(self._ids) != len(self.tokens):
            raise DataError("vocabulary: a token occurs twice; every token needs one id of its own")
        if self.pad_token not in self._ids:
            absent = [token for token in dict.fromkeys((self.pad_token, *SPECIALS)) if token not in self._ids]
            lines = ", ".join(f'"{token}": {i}' for i, token in enumerate(absent, start=len(self.tokens)))
            raise DataError(
                f"vocabulary: the padding token {self.pad_token!r} is not among its {len(self.tokens):,} tokens; "
                "use the vocab.json that came with the checkpoint. Where that is a bare gene list, add scGPT's special "
                f"tokens behind the genes, as scGPT itself does: {lines}"
            )

    @classmethod
    def from_dict(cls, mapping: Mapping[str, int], pad_token: str = PAD, add_specials: bool = False) -> GeneVocab:
        """Vocabulary of a token -> id mapping.

        Parameters
        ----------
        mapping
            Every id from 0 to `len(mapping) - 1` once.
        pad_token
            Default `<pad>`.
        add_specials
            Append those of `<pad>`, `<cls>`, `<eoc>` that are missing, in that order (scGPT's). Default False.

        Raises
        ------
        DataError
            Ids that are not whole numbers, are used twice or leave a gap; no padding token.
        """
        for token, i in mapping.items():
            if not isinstance(token, str) or isinstance(i, bool) or not isinstance(i, int):
                raise DataError(f"vocabulary: needs text tokens with whole numbers as ids, got {token!r}: {i!r}")
        tokens: list[str | None] = [None] * len(mapping)
        for token, i in mapping.items():
            if not 0 <= i < len(tokens):
                raise DataError(
                    f"vocabulary: token {token!r} has the id {i}, but {len(tokens):,} tokens need the ids 0 to "
                    f"{len(tokens) - 1:,}"
                )
            if tokens[i] is not None:
                raise DataError(f"vocabulary: tokens {tokens[i]!r} and {token!r} share the id {i}")
            tokens[i] = token
        if add_specials:
            tokens += [special for special in SPECIALS if special not in mapping]
        return cls(tuple(tokens), pad_token)

    @classmethod
    def from_json(cls, path: str | Path, pad_token: str = PAD, add_specials: bool = False) -> GeneVocab:
        """Vocabulary of a `vocab.json`; arguments as in `from_dict`.

        Raises
        ------
        DataError
            The file is missing, is not JSON, or holds something else than one token -> id object.
        """
        path = Path(path)
        try:
            pairs = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_unique_pairs)
        except FileNotFoundError as error:
            raise DataError(f"vocabulary {path}: no such file") from error
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise DataError(f"vocabulary {path}: not valid JSON ({error}); is the download complete?") from error
        except OSError as error:
            raise DataError(f"vocabulary {path}: cannot be read ({error})") from error
        except DataError as error:
            raise DataError(f"{path}: {error}") from error
        if not isinstance(pairs, dict):
            raise DataError(f"vocabulary {path}: needs one object of token -> id, got a {type(pairs).__name__}")
        try:
            return cls.from_dict(pairs, pad_token, add_specials)
        except DataError as error:
            raise DataError(f"{path}: {error}") from error

    def to_dict(self) -> dict[str, int]:
        """Token -> id, in the order of the ids."""
        return dict(self._ids)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, token: str) -> int:
        return self._ids[token]

    def __contains__(self, token: object) -> bool:
        return token in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self.tokens)

    @property
    def pad_id(self) -> int:
        """Id of the padding token."""
        return self._ids[self.pad_token]

    @property
    def cls_id(self) -> int | None:
        """Id of `<cls>`; None where the vocabulary has none."""
        return self._ids.get(CLS)

    @property
    def genes(self) -> list[str]:
        """The tokens that are genes: all but the padding token and scGPT's specials."""
        return [token for token in self.tokens if token not in SPECIALS and token != self.pad_token]

    @property
    def sha256(self) -> str:
        """Hash of the tokens in the order of their ids; the order of keys in a file does not matter."""
        return hashlib.sha256(json.dumps(self.tokens, ensure_ascii=True).encode()).hexdigest()


def _unique_pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object whose keys must differ (json itself keeps the last of two without a word)."""
    unique = dict(pairs)
    if len(unique) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        raise DataError(f"vocabulary: token {twice!r} occurs twice")
    return unique
