"""What a mail that is a page quotes or hands on: told by names that mail programs give, and by the lines they write.

In an answer the quotation is furniture; where a mail hands a report on, the note above it and the header are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accord.clean.running import weigh
from accord.model.documents import Document
from accord.model.metadata import MetadataBasis, MetadataField
from accord.ontology.block_rules import BlockRule, Traits

QUOTED, FORWARD, HEADER, FIELD, SIGNATURE = (
    "quoted-mail",
    "mail-forward",
    "mail-header",
    "mail-field",
    "mail-signature",
)
CLOSING, NOTICE = "mail-closing", "mail-notice"
NOTE = "forwarder-note"
KINDS = frozenset({QUOTED, FORWARD, HEADER, FIELD, SIGNATURE, CLOSING, NOTICE})
"""Kinds of the rules that are asked of mails alone."""
_HEADS = frozenset({FORWARD, HEADER, FIELD})


def is_mail(document: Document) -> bool:
    """Say whether a document is a mail, or came with one."""
    return any(m.basis is MetadataBasis.MAIL for m in document.metadata)


def find_quoted(
    document: Document, traits: Sequence[Traits], rules: Sequence[BlockRule]
) -> Mapping[int, tuple[str, str]]:
    """Return the numbers of the blocks that are none of the report, each with its kind and the rule that knew it."""
    if not is_mail(document):
        return {}
    asked = [rule for rule in rules if rule.kind in KINDS - {CLOSING, NOTICE}]
    fitting = (next((rule for rule in asked if rule.fits(trait)), None) for trait in traits)
    found = {number: rule for number, rule in enumerate(fitting) if rule}
    found = {n: rule for n, rule in found.items() if rule.kind != FIELD or _beside(n, found)}
    signed = {n: (SIGNATURE, rule.id) for n, rule in found.items() if rule.kind == SIGNATURE}
    marked = {n: rule for n, rule in found.items() if rule.kind != SIGNATURE}
    if not marked:
        return signed if len(signed) < len(traits) else {}
    quoted = _whole(traits, marked)
    if _hands_on(document, traits, marked, quoted):
        parted = _around(traits, marked, quoted)
        return {**parted, **signed} if len({*parted, *signed}) < len(traits) else {}
    return {**{n: (QUOTED, rule.id) for n, rule in quoted.items()}, **signed}


def _beside(number: int, found: Mapping[int, BlockRule]) -> bool:
    """Say whether another line of a header stands next to one: alone it may be any line."""
    return any(n in found and found[n].kind in _HEADS for n in (number - 1, number + 1))


def _whole(traits: Sequence[Traits], marked: Mapping[int, BlockRule]) -> dict[int, BlockRule]:
    """Return all blocks of the quotations: behind a header all that follows, behind 'X wrote:' what is indented."""
    quoted: dict[int, BlockRule] = {}
    running: BlockRule | None = None
    for number, trait in enumerate(traits):
        rule = marked.get(number)
        if rule and rule.kind in _HEADS:
            running = rule
        elif rule is None and running is None and "blockquote" in trait.path:
            rule = quoted.get(number - 1)
        if found := rule or running:
            quoted[number] = found
    return quoted


def _hands_on(
    document: Document,
    traits: Sequence[Traits],
    marked: Mapping[int, BlockRule],
    quoted: Mapping[int, BlockRule],
) -> bool:
    """Say whether the report is what is quoted: by the subject, by a mark, or since there is no other."""
    subjects = [
        m.where for m in document.metadata if m.basis is MetadataBasis.MAIL and m.field is MetadataField.TITLE
    ]
    kinds = [marked[n].kind for n in sorted(marked)]
    own = [trait for n, trait in enumerate(traits) if n not in quoted]
    if not own or any(where.endswith("Fwd:") for where in subjects):
        return True
    if any(where.endswith("Re:") for where in subjects):
        return False
    if FORWARD in kinds:
        return True
    return bool(_HEADS & set(kinds)) and not any(map(weigh, own))


def _around(
    traits: Sequence[Traits], marked: Mapping[int, BlockRule], quoted: Mapping[int, BlockRule]
) -> dict[int, tuple[str, str]]:
    """Return what stands around a report that was handed on: the note and the lines of the header."""
    first = min(quoted)
    found = {n: (NOTE, "mail-note") for n in range(len(traits)) if n not in quoted}
    end = first
    while end in quoted and end in marked and _is_head(traits[end], marked[end]):
        found[end] = (HEADER, marked[end].id)
        end += 1
    return found


def _is_head(trait: Traits, rule: BlockRule) -> bool:
    """Say whether a block is a header's: the name of a quotation is around the report, too."""
    return rule.kind in _HEADS or (rule.text is not None and rule.fits(trait))
