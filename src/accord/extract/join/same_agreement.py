"""Whether two accounts are of one agreement and of one step in its life."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.join.days import signed_then
from accord.extract.join.likeness import SHARE, overlap
from accord.model.claims import Agreement, Kind, Modality
from accord.ontology.frames import Words

_CHANGE = "agreement-change/"
_IN_PRINCIPLE = "agreement-change/in-principle"
_NEAR = 2
_TITLED = 3
"""More capital words than these make the name of an agreement a title."""
_PLAIN = 3
"""An agreement told in so few words without a capital has no name yet."""
_NEAR_BY = 3
_BODIES = 3
"""So many words at least name the bodies between which an agreement is, and not only their states."""
_COMMON = 0.75
"""The share of the shorter title's words from which on two titles are of one agreement."""
_TITLE_WORD = re.compile(r"\b[A-Z]\w+")
_BETWEEN = "signing/agreement-between"
_WITH_WHOM = re.compile(r" (?:with|between|among) .*?(?= on | for | to | about |$)")


def same_way(old: Draft, new: Draft) -> bool:
    """Who joined a body in one year and leaves it in another took two steps."""
    ways = [rule.removeprefix(_CHANGE).split("-")[0] for rule in (old.rule, new.rule)]
    return set(ways) != {"join", "leave"}


def same_agreement(old: Draft, new: Draft, words: Words) -> bool:
    """Say whether two accounts can be of one agreement, by its title, its type and how it is recalled."""
    if not old.agreement or not new.agreement:
        return True
    one, two = old.agreement.value, new.agreement.value
    if is_one_more(old, new, words):
        return False
    if _is_recalled_at_once(old, new) and _instruments(one.type, two.type) < 2:
        return True
    if of_other_title(old, new):
        return False
    if _is_named_later(old, new) or _is_meant(old, new):
        return True
    if old.title and not _subject(one.title, words):
        return (
            _instruments(one.type, two.type) < 2
        )  # a headline's 'agreement with Israel' is the one that the text names
    if (
        _instruments(one.type, two.type) > 1
        and not _subject(one.title, words)
        and not _subject(two.title, words)
    ):
        return False
    if not _subject(one.title, words) or not _subject(two.title, words):
        return signed_then(old, new) or not (
            old.when and new.when and old.when.value.iso != new.when.value.iso
        )
    return overlap(_subject(one.title, words), _subject(two.title, words), words) >= SHARE


_TWO_WAYS = frozenset({"signing/sign", "signing/exchange-notes"})


def is_one_more(old: Draft, new: Draft, words: Words) -> bool:
    """'Eleven agreements were signed. A memorandum was also signed between the two railways': another instrument."""
    headline = old.title and len(old.evidence) == 1
    if headline or new.definite or not (old.agreement and new.agreement):
        return False
    if old.order == new.order and old.agreement.span != new.agreement.span and not new.nominal:
        listed = old.agreement.rule == new.agreement.rule == "agreement/listed"
        if (listed and old.anchor == new.anchor) or {old.rule, new.rule} == _TWO_WAYS:
            return True  # 'signed an accord, while their ministers exchanged memoranda'
    if not new.single and not _is_part(
        old, new, words
    ):  # 'signed a declaration. They also signed 18 documents'
        return new.further and not is_of_several(old.agreement.value.title, words) and old.single
    if new.further:
        return True
    if old.order == new.order:  # 'a protocol on fish, as well as a memorandum'
        return old.single and _instruments(old.agreement.value.type, new.agreement.value.type) > 1
    if is_of_several(old.agreement.value.title, words):
        return True
    shorter = min(len(old.between), len(new.between))
    return shorter >= _BODIES and len(old.between & new.between) <= shorter / 2


def _is_part(old: Draft, new: Draft, words: Words) -> bool:
    """'Agreements were signed. … Both have signed an Agreement of Cooperation in Health': told by name, one of them."""
    if not (old.agreement and new.agreement) or new.agreement.value.title[:1].islower():
        return False
    return is_of_several(old.agreement.value.title, words) and new.order > old.order and not new.nominal


def is_brought_about(event: Draft, drafts: Sequence[Draft], words: Words) -> bool:
    """'Helped to bring about the deal between Peru and Chile', which the report also tells them to have signed."""
    if event.definite and any(_is_in_principle(one, event) for one in drafts):
        return True
    if event.rule != _BETWEEN or event.when is not None or not event.definite:
        return False
    return any(
        one is not event
        and one.kind is event.kind
        and one.codes == event.codes
        and _tells_more(one, event)
        and not of_other_title(one, event)
        and _alike(one, event, words)
        for one in drafts
    )


def _is_in_principle(one: Draft, event: Draft) -> bool:
    """'Reached agreement in principle … The agreement was reached between …': told once as a step, once as made."""
    near = 0 < event.order - one.order <= _NEAR and event.modality.value is Modality.OCCURRED
    return near and one.rule == _IN_PRINCIPLE and event.kind is Kind.SIGNING and one.codes == event.codes


def _alike(one: Draft, other: Draft, words: Words) -> bool:
    """'The deal between Peru and Chile' may be on anything; 'the border deal' is on what the other is on."""
    if not one.agreement or not other.agreement:
        return True
    mine, theirs = (_subject(draft.agreement.value.title, words) for draft in (one, other) if draft.agreement)
    return not mine or not theirs or overlap(mine, theirs, words) >= SHARE


def _tells_more(one: Draft, other: Draft) -> bool:
    """Of two accounts of one deal that which tells its day or how it was made, else the surer, else the first."""
    if one.rule != _BETWEEN or one.when is not None:
        return True
    sure = [draft.modality.value is not Modality.PROPOSED for draft in (one, other)]
    return sure[0] if sure[0] is not sure[1] else one.order < other.order


def _is_recalled_at_once(old: Draft, new: Draft) -> bool:
    """'Signed an agreement to borrow … The accord on the loan was signed by …': told twice in a row."""
    near = new.order - old.order == 1 and new.paragraph - old.paragraph <= 1
    return (
        not of_other_title(old, new)
        and near
        and new.definite
        and not old.definite
        and old.codes == new.codes
        and not old.title
    )


def _is_named_later(old: Draft, new: Draft) -> bool:
    """'The two have signed a defence pact. … The Oslo Agreement was signed on Monday': its name and day come later."""
    if not old.agreement or not new.agreement or old.when or not new.when or old.codes != new.codes:
        return False
    one, two = old.agreement.value, new.agreement.value
    plain = one.title.islower() and len(one.title.split()) <= _PLAIN and not one.title.endswith("s")
    name = _TITLE_WORD.match(two.title) is not None and new.order - old.order <= _NEAR_BY
    return plain and name and _instruments(one.type, two.type) < 2


def _is_meant(old: Draft, new: Draft) -> bool:
    """'The signing of the agreement will give a firm ground': the one that the report has told, with no other day."""
    if not old.agreement or not new.agreement or old.codes != new.codes or old.kind is not Kind.SIGNING:
        return False
    again = new.nominal and new.definite and new.when is None and new.rule == "signing/signing-of"
    done = old.modality.value is Modality.OCCURRED
    return again and done and _instruments(old.agreement.value.type, new.agreement.value.type) < 2


def of_other_title(old: Draft, new: Draft) -> bool:
    """Say whether both accounts give the agreement a title of its own, and another one."""
    if not old.agreement or not new.agreement:
        return False
    one, two = old.agreement.value, new.agreement.value
    if not (_is_titled(one) and _is_titled(two)):
        return False
    mine, theirs = (set(_TITLE_WORD.findall(title)) for title in (one.title, two.title))
    return len(mine & theirs) < _COMMON * min(len(mine), len(theirs))


def _is_titled(agreement: Agreement) -> bool:
    """'The Memorandum of Understanding on Forests and Water': a title of its own, and no word that recalls one."""
    return sum(word[:1].isupper() for word in agreement.title.split()) > _TITLED


def _instruments(one: str, two: str) -> int:
    """How many instruments two types must be: 'agreement' may stand for any, a treaty is no protocol."""
    return len({one, two} - {"agreement", "other"})


def _subject(title: str, words: Words) -> str:
    """What an agreement is about, without those between whom it is and the words that any agreement could bear."""
    return " ".join(
        word
        for word in _WITH_WHOM.sub("", title).lower().replace("co-op", "coop").split()
        if word.rstrip("s") not in words["any_agreement"] and len(word) > 3
    )


def is_of_several(title: str, words: Words) -> bool:
    """'Bilateral documents', 'a package of 12 agreements': several, of which nothing tells what they are about.

    'The Artemis Accords' are one.
    """
    told = (title[:1].lower() + title[1:]).split()
    several = any(word in words["several_documents"] for word in told)
    return several and not any(word in {"on", "for", "concerning", "regarding", "about"} for word in told)
