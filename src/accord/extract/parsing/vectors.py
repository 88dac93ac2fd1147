"""The vectors of words, which the rest of the model goes by, made with NumPy alone and without what training needs.

A word's own vector is the same wherever it stands, and takes a third of the work: it is made once and remembered. The
layers that look at its neighbours are those of spaCy's `MaxoutWindowEncoder`, with the same weights; what comes out
differs in the seventh digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KEPT = 20_000
"""So many words are remembered (8 MB); then it begins anew."""

_FEATURES = "extract_features"
_LAYER = ["maxout", "layernorm", "dropout"]
_EPSILON = np.float32(1e-8)

_Floats = NDArray[np.float32]
_Rows = NDArray[np.uint64]


def quicken(nlp: Language) -> None:
    """Let a loaded model make its vectors with less, where it is built as spaCy's small models are."""
    pipe: Any = nlp.get_pipe("tok2vec") if nlp.has_pipe("tok2vec") else None
    if pipe is not None and _is_known(pipe.model):
        pipe.predict = Vectors(pipe.model).predict


def _is_known(model: Any) -> bool:
    """Say whether a model has the layers that are done here, and no others."""
    if not {"embed", "encode"} <= set(model.ref_names):
        return False
    embed, encode = (model.get_ref(ref) for ref in ("embed", "encode"))
    columns = [column for node in embed.walk() if node.name == _FEATURES for column in node.attrs["columns"]]
    mixed = [_FEATURES, "list2ragged", *["ints-getitem", "hashembed"] * len(columns), *_LAYER, "ragged2list"]
    windows = [node for node in encode.walk() if node.name == "expand_window"]
    return (
        len(columns) > 1
        and _leaves(embed) == sorted(mixed)
        and _leaves(encode) == sorted(["expand_window", *_LAYER] * len(windows))
        and all(node.attrs["window_size"] == 1 for node in windows)
        and model.ops.name == "numpy"
    )


def _leaves(model: Any) -> list[str]:
    """Return the names of the layers that hold no others, sorted."""
    return sorted(node.name for node in model.walk() if not node.layers)


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer that keeps the best of several products and scales them: pieces one beside the other, not mingled."""

    weights: _Floats
    bias: _Floats
    scale: _Floats
    shift: _Floats
    pieces: int

    @classmethod
    def of(cls, maxout: Any, norm: Any) -> _Layer:
        weights: _Floats = maxout.get_param("W")
        wide, pieces, given = weights.shape
        beside = weights.transpose(1, 0, 2).reshape(wide * pieces, given).T
        bias: _Floats = maxout.get_param("b")
        return cls(
            np.ascontiguousarray(beside),
            np.ascontiguousarray(bias.T.reshape(-1)),
            norm.get_param("G"),
            norm.get_param("b"),
            pieces,
        )

    def __call__(self, given: _Floats) -> _Floats:
        """Return the best of the pieces for each row, with mean 0 and variance 1, scaled and shifted."""
        products = given @ self.weights
        products += self.bias
        best: _Floats = products.reshape(len(given), self.pieces, -1).max(axis=1)
        share = np.float32(1 / best.shape[1])
        best -= best.sum(axis=1, keepdims=True) * share
        variance = np.einsum("ij,ij->i", best, best) * share + _EPSILON
        best *= (1 / np.sqrt(variance))[:, None]
        best *= self.scale
        best += self.shift
        return best


class Vectors:
    """The vectors of the words of texts: `predict` stands for the model's own."""

    def __init__(self, model: Any) -> None:
        """Take the weights of `model`, which stay as they are."""
        embed, encode = model.get_ref("embed"), model.get_ref("encode")
        self._ops = model.ops
        self._columns: list[str] = next(n for n in embed.walk() if n.name == _FEATURES).attrs["columns"]
        self._tables = [n for n in embed.walk() if n.name == "hashembed"]
        self._mixed = _layers(embed)[0]
        self._layers = _layers(encode)
        self._gap: int = encode.attrs["pad"]
        self._known: dict[bytes, int] = {}
        self._own: _Floats = np.zeros((KEPT, len(self._mixed.scale)), np.float32)

    def predict(self, docs: Sequence[Doc]) -> list[_Floats]:
        """Return the vectors of each text, one row a word."""
        docs = list(docs)
        rows: list[_Rows] = [np.asarray(doc.to_array(self._columns)) for doc in docs]  # type: ignore[arg-type]
        wide = self._own.shape[1]
        whole: _Floats = np.zeros((sum(map(len, rows)) + self._gap * (len(rows) + 1), wide), np.float32)
        starts: list[int] = []
        at = self._gap  # rows of zeros between the texts keep each from its neighbours, as in spaCy
        for one in rows:
            starts.append(at)
            whole[at : at + len(one)] = self._of_words(one)
            at += len(one) + self._gap
        told = self._in_place(whole)
        return [told[start : start + len(one)] for start, one in zip(starts, rows, strict=True)]

    def _in_place(self, whole: _Floats) -> _Floats:
        """Return each word's vector with what its neighbours tell of it."""
        wide = whole.shape[1]
        window: _Floats = np.zeros((len(whole), 3 * wide), np.float32)
        for layer in self._layers:
            window[1:, :wide] = whole[:-1]
            window[:, wide : 2 * wide] = whole
            window[:-1, 2 * wide :] = whole[1:]
            whole = whole + layer(window)
        return whole

    def _of_words(self, rows: _Rows) -> _Floats:
        """Return the own vectors of words, told by what the model looks at of them."""
        keys = [row.tobytes() for row in rows]
        new = {key: number for number, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) > KEPT:
            self._known.clear()
            if len(rows) > KEPT:
                return self._made(rows)
            new = {key: number for number, key in enumerate(keys)}
        if new:
            made = self._made(rows[list(new.values())])
            for key in new:
                self._known[key] = len(self._known)
            self._own[len(self._known) - len(new) : len(self._known)] = made
        known: _Floats = self._own[[self._known[key] for key in keys]]
        return known

    def _made(self, rows: _Rows) -> _Floats:
        parts = []
        for table in self._tables:
            vectors, seed = table.get_param("E"), table.attrs["seed"]
            ids = np.ascontiguousarray(rows[:, table.attrs["column"]], dtype=np.uint64)
            parts.append(self._ops.gather_add(vectors, self._ops.hash(ids, seed) % len(vectors)))
        return self._mixed(np.hstack(parts))


def _layers(model: Any) -> list[_Layer]:
    """Return the layers of a part of the model, from the first to the last."""
    ordered = list(model.walk(order="dfs_pre"))
    maxouts, norms = ([n for n in ordered if n.name == name] for name in ("maxout", "layernorm"))
    return [_Layer.of(maxout, norm) for maxout, norm in zip(maxouts, norms, strict=True)]
