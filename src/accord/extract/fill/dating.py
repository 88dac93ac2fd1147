"""Which of a sentence's expressions of time is the day of which act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.fill.courses import gathers_for, is_led
from accord.extract.match.doers import objects
from accord.extract.parsing.locating import head_at
from accord.extract.parsing.parse import Parsed
from accord.extract.times import Form, Tense, TimeExpression, resolve
from accord.model.dates import Precision, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMELESS = frozenset({Form.DURATION, Form.NOW})


def date_of(
    trigger: Token,
    parsed: Parsed,
    times: Sequence[TimeExpression],
    *,
    day: date | None,
    tense: Tense,
    year: int | None,
    previous: When | None,
) -> tuple[When | None, TimeExpression | None]:
    """Return the days of the act that `trigger` tells and the expression they come from; None where none is tied to it.

    An expression without days ('recently') is returned with None, so that no default takes its place.
    """
    ranked = sorted(
        (
            (rank, abs(head.i - trigger.i), expression)
            for expression in times
            if expression.form not in _TIMELESS
            for head in [head_of(parsed, expression)]
            if head is not None
            for rank in [_rank(trigger, head)]
            if rank is not None
        ),
        key=lambda entry: entry[:2],
    )
    told = [
        (resolve(e, day=day, tense=_tense_of(e, parsed, tense), year=year, previous=previous), e)
        for _, _, e in ranked
    ]
    known = [(when, expression) for when, expression in told if when]
    if known:
        return next(((when, e) for when, e in known[1:] if _is_within(when, known[0][0])), known[0])
    return None, ranked[0][2] if ranked else None


def _is_within(day: When, span: When) -> bool:
    """'Their third meeting this year, on Saturday': the day is the act's, within the year."""
    coarse = span.precision in {Precision.YEAR, Precision.MONTH} and day.precision is Precision.DAY
    return coarse and span.first <= day.first <= span.last


def _tense_of(expression: TimeExpression, parsed: Parsed, tense: Tense) -> Tense:
    """'In Rome for the summit, she met the premier on Friday': the day beside a past verb is over."""
    head = head_of(parsed, expression)
    if tense is not Tense.PRESENT or head is None:
        return tense
    verb = head.head.head if head.dep_ == "pobj" else head.head
    over = verb.pos_ == "VERB" and verb.tag_ == "VBD" and verb.lemma_ not in _ANNOUNCING
    return Tense.PAST if over else tense


_ANNOUNCING = frozenset({"announce", "confirm"})


def may_lie_ahead(noun: Token) -> bool:
    """'Confirmed a summit of the two on 7 April': what is announced may lie on either side of the day it is."""
    return noun.dep_ == "dobj" and noun.pos_ == "NOUN" and noun.head.lemma_ in _ANNOUNCING


def head_of(parsed: Parsed, expression: TimeExpression) -> Token | None:
    """Return the word by which an expression hangs in the parse, None where it has none."""
    return head_at(parsed.doc, expression.span)


def _rank(trigger: Token, head: Token) -> int | None:
    """Return how near an expression is to the act: 0 its own, 1 its clause's, 2 a wider one's, None another act's."""
    if (
        head.dep_ in {"compound", "amod", "nummod", "nmod", "poss"}
        and head.head != trigger
        and head.head.pos_ in {"NOUN", "PROPN"}
        and not _stands_before_name(head)
    ):
        return None  # 'the 2016 accord': the year is the accord's
    if _leads_to(head, trigger) or (head.dep_ == "npadvmod" and _describes(trigger, head.head)):
        return 0
    if _since_first(head) or _is_of_another(head, trigger):
        return None
    verb = head
    for _ in range(6):
        if verb == trigger:
            return 0
        if verb.pos_ in {"VERB", "AUX"} and verb != head:
            break
        if verb.head == verb:
            break
        verb = verb.head
    if verb == trigger or trigger in _nouns_above(head):
        return 0
    if verb.tag_ == "VBG" and verb.lemma_ in _STARTING and verb.dep_ in {"acl", "advcl", "prep"}:
        verb = verb.head  # 'will attend the talks in Rome starting on 9 April'
        if verb == trigger or trigger in _nouns_above(verb):
            return 0
    if is_led(verb):
        verb = next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"} or one == trigger), verb)
        if verb == trigger:
            return 0  # 'met a delegation led by its minister in Lima on 9 April'
    if gathers_for(verb, trigger):
        return 1
    while verb.dep_ in {"xcomp", "acomp"} and verb.head != verb and verb.head not in trigger.ancestors:
        verb = verb.head  # 'the talks are due to begin on …'
    if (
        verb.dep_ in {"xcomp", "acomp"}
        and verb.head == trigger.head
        and trigger.dep_ in {"nsubj", "nsubjpass"}
    ):
        return 1
    if verb in trigger.ancestors:
        return _of_clause_above(trigger, head, verb)
    if trigger in list(verb.ancestors):
        return _in_clause_of(trigger, verb)
    if verb.dep_ == "conj" and trigger.i < verb.i and _has_doer(verb) and verb not in trigger.ancestors:
        return None  # 'I was glad to meet you, and I look forward to your visit in June'
    return 2 if verb.head == verb or verb.dep_ in {"conj", "dep"} else None


def _of_clause_above(trigger: Token, head: Token, verb: Token) -> int | None:
    """Return how near the day of the `verb` above the act is to it: 1 in the same clause, 2 in a wider one."""
    within = (trigger, *trigger.ancestors)
    if _describes_thing(trigger) or any(is_judged(one) and verb in one.ancestors for one in within):
        return None
    if verb.dep_ == "conj" or trigger.dep_ == "conj":
        things = [token for token in _nouns_above(head) if token.pos_ in {"NOUN", "PROPN"}]
        if things:
            return None  # 'welcomed the accord of 1 May and discussed trade': the day is the accord's
    ancestors = list(trigger.ancestors)
    above = [token for token in ancestors if token.pos_ in {"VERB", "AUX"}]
    return 1 + (ancestors.index(verb) > 1 or any(_tells_apart(one) for one in above[:1] if one != verb))


def _describes_thing(trigger: Token) -> bool:
    """'On Thursday approved a pact signed by the two': on that day it was approved, and had been signed before."""
    noun = trigger.head
    if trigger.dep_ != "acl" or trigger.tag_ != "VBN" or noun.dep_ not in {"dobj", "pobj"}:
        return False
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    return any(one.lemma_ in _AFTERWARDS for one in (above, *objects(above)))


_AFTERWARDS = frozenset(
    {"approve", "ratify", "approval", "nod", "endorse", "implement", "review", "fulfil", "honour"}
)
"""What is done to a thing that is there already."""


def is_judged(noun: Token) -> bool:
    """'On Thursday the assembly denounced the pact of the two': the day and town are those of the judging."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in _JUDGING


_JUDGING = frozenset(
    {
        "applaud", "attack", "condemn", "criticise", "criticize", "decry", "defend", "denounce", "deplore", "oppose",
        "praise", "protest", "question", "reject", "slam",
    }
)  # fmt: skip
"""Verbs of saying what one thinks of a thing that is there already."""


def _describes(trigger: Token, noun: Token) -> bool:
    """'The accord last month reached by the two': the month stands beside the accord."""
    return trigger.dep_ == "acl" and trigger.tag_ == "VBN" and trigger.head == noun


def _since_first(head: Token) -> bool:
    """'Its first accord since 1980': the year is that of the one before."""
    if head.lower_ == "since":
        return head.head.pos_ in {"ADJ", "NUM"} or any(c.lower_ in _COUNTED for c in head.head.lefts)
    since = head.head
    return head.dep_ == "pobj" and since.lower_ == "since" and since.head.pos_ in {"ADJ", "NOUN", "NUM"}


_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only"})
"""By these a thing is counted from a day: 'their third meeting since June'."""


def _has_doer(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ != "DET" for child in verb.children)


def _in_clause_of(trigger: Token, verb: Token) -> int | None:
    """'The talks, held on Monday, …', but not 'the talks, announced on Monday, …'; 'met and parted on Monday'."""
    if verb.dep_ == "conj" and verb.head == trigger and verb.tag_ in {"VBD", "VBN"} and not _has_doer(verb):
        return (
            1 if trigger.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "aux" for c in verb.children) else None
        )
    if verb.lemma_ in _TOLD and verb.dep_ in {"relcl", "acl"}:
        return None
    return 1 if verb.dep_ in {"acl", "relcl", "advcl"} and verb.head == trigger else None


def _since_then(head: Token, trigger: Token) -> bool:
    """'Discussed what came about since the meeting in May': the month is that meeting's."""
    return any(
        noun.dep_ == "pobj" and noun.head.lower_ == "since" and not noun.head.is_ancestor(trigger)
        for noun in _nouns_above(head)
    )


def _spans_thing(head: Token, trigger: Token) -> bool:
    """'Will sign the plan of action for 2023-2027': the years are those of the plan."""
    after = head.doc[head.i + 1 : head.i + 3]
    years = len(after) == 2 and after[0].text in {"-", "–", "—", "to"} and _is_year(after[1])
    if not (_is_year(head) and years) and not _YEARS.fullmatch(head.text):
        return False
    if head.dep_ == "pobj" and head.head.lower_ == "for":
        return True
    things = [one for one in _nouns_above(head) if one.pos_ in {"NOUN", "PROPN"} and one != trigger]
    return bool(things) and trigger not in _nouns_above(head)[:2]


def _is_year(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == 4


_YEARS = re.compile(r"\d{4}[-–—]\d{2,4}")


def _since_clause(head: Token, trigger: Token) -> bool:
    """'Is there for the fifth time since she took office in 2009': the year is that of the other act."""
    for token in head.ancestors:
        if token == trigger or trigger in token.subtree:
            return False
        since = [c for c in token.children if c.dep_ == "mark"] + (
            [token.head] if token.dep_ == "pcomp" else []
        )
        if any(one.lower_ == "since" for one in since):
            return True
    return False


def _is_of_another(head: Token, trigger: Token) -> bool:
    """Say whether the words around a time tell that it is another act's, or a thing's."""
    spans = _spans_thing(head, trigger) or _is_for_delivery(head, trigger) or _is_for_period(head, trigger)
    since = _since_then(head, trigger) or _since_clause(head, trigger)
    return spans or since or _of_act_beside(head, trigger) or _of_act_before(head, trigger)


def _is_for_period(head: Token, trigger: Token) -> bool:
    """'Signed a plan for 2019': the year is that of what is planned, whatever the parse hangs it on."""
    period = head.dep_ == "pobj" and head.head.lower_ == "for" and _is_year(head)
    return period and trigger.tag_ == "VBD"


def _is_for_delivery(head: Token, trigger: Token) -> bool:
    """'Sold the wheat for delivery in June': the month is not that of the sale."""
    if trigger.tag_ not in {"VBD", "VBN"}:
        return False
    after = [token for token in trigger.subtree if trigger.i < token.i < head.i]
    return any(token.lower_ in _DELIVERY and token.head.lower_ == "for" for token in after)


_DELIVERY = frozenset({"delivery", "shipment"})
_TOLD = frozenset({"announce", "propose", "request", "report", "offer", "suggest", "disclose"})
_BESIDE = frozenset({"ahead", "before", "after", "prior", "following"})


def _of_act_beside(head: Token, trigger: Token) -> bool:
    """'Met him ahead of her trip to Oslo next week': the week is that of the trip."""
    between: list[Token] = []
    for token in head.ancestors:
        if token == trigger:
            return any(one.lower_ in _BESIDE for one in between[1:])
        between.append(token)
    return False


def _of_act_before(head: Token, trigger: Token) -> bool:
    """'Ahead of her trip to Oslo a pact was signed on Friday': the day is that of the signing."""
    for token in trigger.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return False
        if token.lower_ in _AHEAD:
            return token != head and not token.is_ancestor(head)
    return False


_AHEAD = frozenset({"ahead", "before", "prior"})


def _tells_apart(verb: Token) -> bool:
    """'The first body met on Monday and the second met on Friday': a finite verb with a subject has its own day."""
    return verb.tag_ == "VBD" and any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _leads_to(head: Token, trigger: Token) -> bool:
    """'As I told him yesterday during our call': the day stands before the phrase, wherever the parse hangs either."""
    after = head.nbor(1) if head.i + 1 < len(head.doc) else None
    return (
        after is not None
        and after.lower_ in {"during", "at"}
        and trigger.dep_ == "pobj"
        and trigger.head == after
        and head.dep_ == "npadvmod"
    )


_STARTING = frozenset({"start", "begin", "commence", "last", "run"})


def _stands_before_name(head: Token) -> bool:
    """'Where on Sunday Presidents Kone and Paz signed': a parse may take the day into the name that follows it."""
    before = head.nbor(-1) if head.i else None
    return (
        before is not None and before.pos_ == "ADP" and head.head.head == before and head.head.pos_ == "PROPN"
    )


def _nouns_above(head: Token) -> list[Token]:
    above = []
    for token in head.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            break
        above.append(token)
    return above
