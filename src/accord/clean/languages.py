"""Tells in which language the paragraphs of a text are written, with the py3langid library.

Its model comes with its package and is loaded on first use. What is too short or too full of names to be judged
goes with what stands around it, and to English where that does not tell: no English report may be refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from accord.model.documents import LANGUAGE, Furniture
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Span
from accord.ontology.page_languages import Languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

RULE = "language/py3langid"
_ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 4
"""Fewer words are no paragraph that could be judged."""
_SMALL_WORDS = 6
"""A paragraph in letters that English shares needs so many words with a small initial to be judged."""
_SMALL_SHARE = 0.35
"""And so large a share of them: lists of names have fewer, German prose more."""
_MARKED = 0.15
"""So large a share of English words makes English; other languages stay below a fiftieth."""
_MIXED = 2
"""So many different ones in less English prose: a sentence full of foreign names, or one of both languages."""
_SURE = 0.8
"""The least probability with which a paragraph alone counts as foreign; below it a list of wares can be 'pcm'."""
_NEVER = 0.02
"""So improbable as English, a paragraph is foreign though the detector wavers between two languages (Malay's)."""
_LIKELY = 0.5
"""The least one where another paragraph is surely of that language."""
_MAIN = 0.4
"""The least share of a text that must surely be in a language for it to reach what could not be judged."""
_FOREIGN_LETTERS = 0.5
_FEW_LETTERS = 4
_LONGEST = 1_000
"""So many code points of a paragraph are looked at."""


def find_languages(text: str, paragraphs: Sequence[Span], languages: Languages) -> list[str | None]:
    """Return the language of each paragraph as a code of BCP 47; None where it cannot be told and is read."""
    words = [span.of(text)[:_LONGEST] for span in paragraphs]
    if _is_english(words, languages):
        return [_ENGLISH] * len(paragraphs)
    judged = [_judge(one, languages) for one in words]
    if not any(language for language, _ in judged):
        whole, probability = _judge(" ".join(span.of(text) for span in paragraphs)[:_LONGEST], languages)
        return [whole if probability >= _SURE else None] * len(paragraphs)
    sure = {language for language, probability in judged if language and probability >= _SURE}
    own = [language if language in sure and p >= _LIKELY else None for language, p in judged]
    main = dominant(paragraphs, own)
    told = sum(span.end - span.start for span, one in zip(paragraphs, own, strict=True) if one == main)
    if main is None or told < _MAIN * sum(span.end - span.start for span in paragraphs):
        return own
    return _filled(own, main)


def _is_english(words: Sequence[str], languages: Languages) -> bool:
    """Say whether some of it is English and nothing of it can be in another language.

    English words settle that for nearly all texts; the detector, which is slow, is only asked where they do not, and
    not more often than it takes.
    """
    doubtful: list[str] = []
    strange: list[str] = []
    told = False
    for one in words:
        found, marked = _marked(one, languages)
        if not one.isascii() and _in_other_letters(one):
            return False
        if len(found) < _WORDS:
            continue
        if len(marked) >= _MARKED * len(found):
            told = True
        else:
            (doubtful if _is_doubtful(found, marked) else strange).append(one)
    judged = {_judge(one, languages)[0] for one in strange}
    if not judged <= {_ENGLISH, None}:
        return False
    longest = sorted(doubtful, key=len, reverse=True)
    return told or _ENGLISH in judged or any(_judge(one, languages)[0] == _ENGLISH for one in longest)


def dominant(paragraphs: Iterable[Span], found: Iterable[str | None]) -> str | None:
    """Return the language of most of the text, measured in code points; None where none was told."""
    sizes: Counter[str] = Counter()
    for span, language in zip(paragraphs, found, strict=True):
        if language:
            sizes[language] += span.end - span.start
    return max(sizes, key=lambda language: (sizes[language], language)) if sizes else None


def foreign(
    paragraphs: Iterable[Span], found: Iterable[str | None], languages: Languages
) -> Iterator[tuple[Span, str]]:
    """Yield the paragraphs that are not read, with their languages."""
    for span, language in zip(paragraphs, found, strict=True):
        if language and language.split("-")[0] not in languages.read:
            yield span, language


def labelled(span: Span, language: str, furniture: Iterable[Furniture], text: str) -> Iterator[Furniture]:
    """Yield a paragraph as a stretch in another language, around the furniture that stands in it."""
    start = span.start
    inside = [f.span for f in furniture if f.span.overlaps(span)]
    for end, after in [*((max(s.start, start), s.end) for s in inside), (span.end, span.end)]:
        words = text[start:end]
        if stripped := words.strip():
            begin = start + len(words) - len(words.lstrip())
            yield Furniture(Span(begin, begin + len(stripped)), f"{LANGUAGE}/{language}", RULE)
        start = max(start, after)


def metadatum(language: str) -> Metadatum:
    """Return the language of a text as what is known of it."""
    return Metadatum(MetadataField.LANGUAGE, language, MetadataBasis.DETECTED, RULE)


def _judge(words: str, languages: Languages) -> tuple[str | None, float]:
    """Return the language of one paragraph and how probable it is; no language for what cannot be told."""
    if not words.isascii() and _in_other_letters(words):
        language, _ = _identifier().classify(words)
        return (language if language not in languages.english else "und"), 1.0
    found, marked = _marked(words, languages)
    if len(found) < _WORDS:
        return None, 0.0
    if len(marked) >= _MARKED * len(found):
        return _ENGLISH, 1.0
    ranking = _ranked(words)
    english = sum(p for code, p in ranking if code in languages.english)
    language, probability = ranking[0]
    if language in languages.english:
        return (_ENGLISH if english >= _SURE else None), english
    if _is_doubtful(found, marked):
        return None, 0.0
    return language, 1.0 if english <= _NEVER else probability


def _marked(words: str, languages: Languages) -> tuple[list[str], list[str]]:
    """Return the words of a paragraph, and those that only English has, in small letters."""
    found = _WORD.findall(words)
    return found, [word for word in map(str.casefold, found) if word in languages.words]


def _is_doubtful(found: Sequence[str], marked: Sequence[str]) -> bool:
    """Say whether a paragraph is too full of names to be in another language, or of both languages."""
    small = sum(word[0].islower() for word in found)
    return small < max(_SMALL_WORDS, _SMALL_SHARE * len(found)) or len(set(marked)) >= _MIXED


def _in_other_letters(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    others = sum(not _is_latin(c) for c in letters)
    return others >= _FEW_LETTERS and others >= _FOREIGN_LETTERS * len(letters)


def _is_latin(letter: str) -> bool:
    return letter < "ɐ" or unicodedata.name(letter, "").startswith("LATIN")


def _filled(found: list[str | None], main: str) -> list[str | None]:
    """Give what could not be judged the main language, where no neighbour that could be judged has another."""
    above, below = _nearest(found), _nearest(found[::-1])[::-1]
    around = [{before, after} - {None} for before, after in zip(above, below, strict=True)]
    return [own or (main if near <= {main} else None) for own, near in zip(found, around, strict=True)]


def _nearest(found: Iterable[str | None]) -> list[str | None]:
    """Return for each the last language told so far."""
    last: str | None = None
    told: list[str | None] = []
    for language in found:
        last = language or last
        told.append(last)
    return told


@lru_cache(maxsize=64)
def _ranked(words: str) -> tuple[tuple[str, float], ...]:
    """Return the languages of some words with their probabilities; a paragraph may be judged twice."""
    return tuple(_identifier().rank(words))


@cache
def _identifier() -> LanguageIdentifier:
    """Return the detector with probabilities between 0 and 1, loaded once (0.2 s)."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
