"""WordprocessingML to paragraphs: what is seen of a text, tracked deletions and field codes left out.

The element names are those of ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from accord.read.office.laying import Paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_HIDDEN = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", _FALLBACK}
)
_SHORT = 120  # code points of a cell whose row is read as one line


def paragraphs(root: Element, styles: Mapping[str, str], *within: str) -> Iterator[Paragraph]:
    """Yield the paragraphs below an element, in order; `styles` are the names of styles by id.

    A row of a table whose cells are short is one paragraph, its cells parted by tabs.
    """
    for child in root:
        if child.tag in _HIDDEN:
            continue
        if child.tag == f"{W}p":
            yield from _paragraph(child, styles, within)
        elif child.tag == f"{W}tr":
            yield from _row(child, styles, within)
        else:
            inner = (*within, "table") if child.tag == f"{W}tbl" else within
            yield from paragraphs(child, styles, *inner)


def _paragraph(element: Element, styles: Mapping[str, str], within: tuple[str, ...]) -> Iterator[Paragraph]:
    words = "".join(_words(element))
    linked = sum(len("".join(_words(link))) for link in element.iter(f"{W}hyperlink"))
    if words.strip():
        lead = len(words) - len(words.lstrip())
        yield Paragraph(words[lead:].rstrip(), (*within, _kind(element, styles)), min(linked, len(words)))
    for box in element.iter(f"{W}txbxContent"):  # a box of text hangs on the paragraph beside which it stands
        yield from paragraphs(box, styles, *within, "box")


def _row(element: Element, styles: Mapping[str, str], within: tuple[str, ...]) -> Iterator[Paragraph]:
    cells = [list(paragraphs(cell, styles, *within, "tr", "tc")) for cell in element if cell.tag == f"{W}tc"]
    if all(len(cell) <= 1 and all(len(p.words) <= _SHORT for p in cell) for cell in cells):
        words = "\t".join(cell[0].words if cell else "" for cell in cells).strip()
        if words:
            yield Paragraph(words, (*within, "tr"), sum(p.linked for cell in cells for p in cell))
        return
    for cell in cells:
        yield from cell


def _words(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN or child.tag == f"{W}txbxContent":
            continue
        if child.tag == f"{W}t":
            yield (child.text or "").replace("\0", "")
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _words(child)


def _kind(element: Element, styles: Mapping[str, str]) -> str:
    """Return what sort of paragraph it is: 'title', 'h1' to 'h6', 'li' or 'p'."""
    properties = element.find(f"{W}pPr")
    if properties is None:
        return "p"
    style = properties.find(f"{W}pStyle")
    name = styles.get(style.get(f"{W}val", ""), "") if style is not None else ""
    if name == "title":
        return "title"
    if name.startswith("heading ") and name[8:9].isdigit():
        return f"h{min(int(name[8:9]), 6)}"
    listed = properties.find(f"{W}numPr") is not None or name.startswith("list ")
    return "li" if listed else "p"
