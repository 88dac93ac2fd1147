"""A page as Accord saw it, on the terminal: colours where there are any, and marks that say the same without them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows
from accord.library import Explanation, Role, Said, Stretch
from accord.model.documents import Setting

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_BLANKS = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_SHORT = 90
"""Words of a value's place are shown up to so many code points."""
_LEGEND = """\
  (1) a sentence, (2 heading) its sort, (3 quote: SPEAKER) who speaks
  «dateline»  ‹furniture· and the rule that knew it›  ‹not English· language/fr›"""


def show(console: Console, found: Explanation) -> None:
    """Print one page; longer than the screen, it goes through a pager, as `git log` does."""
    text = _text(found)
    tall = console.is_terminal and len(text.wrap(console, console.width)) + len(found.said) > console.height
    if tall:
        os.environ.setdefault("LESS", "FRX")  # colours, and no pager for what fits
    with console.pager(styles=True) if tall else nullcontext():
        _show(console, found, text)


def _show(console: Console, found: Explanation, text: Text) -> None:
    console.rule(found.document, align="left", characters="─")
    show_rows(console, _known(found))
    console.print()
    console.print(_LEGEND, style="dim", soft_wrap=True)
    console.print()
    console.print(text)
    console.print()


def _known(found: Explanation) -> Iterator[tuple[str, str | Text]]:
    from rich.text import Text

    several = Counter(said.field for said in found.said)
    last = None
    for said in found.said:
        label = said.field.value if said.field is not last else ""
        why = f"  {said.why}" if several[said.field] > 1 else ""
        yield label, Text.assemble((said.value, "bold" if said.counts else "dim"), (why, "dim"))
        yield "", Text(_place(said), "dim")
        last = said.field
    for field in found.unknown:
        yield field.value, "unknown"
    yield "read as of", f"{found.day}" if found.day else "no day: relative dates stay open"
    kinds = ", ".join(f"{kind} {count}" for kind, count in found.furniture)
    yield "furniture", kinds or "none"
    yield "sentences", f"{found.sentences}"
    if found.not_read:
        yield "not read", found.not_read


def _place(said: Said) -> str:
    place = f"{said.basis.value}: {said.where}"
    if said.words is None or said.span is None:
        return place
    words = said.words if len(said.words) <= _SHORT else f"{said.words[:_SHORT]}…"
    return f"{place}, at {said.span.start}–{said.span.end}: “{words}”"


def _text(found: Explanation) -> Text:
    """Return the text with a mark for each sentence and around what is none."""
    from rich.text import Text

    text = Text()
    for stretch in found.stretches:
        for words, style in _marked(stretch):
            text.append(_BLANKS.sub("\n\n", words), style)
    text.rstrip()
    return text


def _marked(stretch: Stretch) -> Iterator[tuple[str, str]]:
    if stretch.opens:
        yield f"({_number(stretch)}) ", "cyan"
    match stretch.role:
        case Role.FURNITURE | Role.OTHER_LANGUAGE:
            yield f"‹{stretch.words}·", "dim"
            yield f" {_tag(stretch)}›", "dim italic"
        case Role.DATELINE:
            yield f"«{stretch.words}»", "green"
        case Role.SENTENCE:
            title = stretch.setting in (Setting.TITLE, Setting.HEADING)
            yield stretch.words, "bold" if title else ""
        case Role.REST:
            yield stretch.words, "yellow"


def _number(stretch: Stretch) -> str:
    setting = stretch.setting
    told = f" {setting.value}" if setting and setting is not Setting.BODY else ""
    return f"{stretch.sentence}{told}{f': {stretch.speaker}' if stretch.speaker else ''}"


def _tag(stretch: Stretch) -> str:
    return f"{stretch.kind}" if stretch.role is Role.OTHER_LANGUAGE else f"{stretch.rule}"
