"""Mends what the small model often attaches to the wrong word: relative clauses of meetings, stops of a trip."""

from __future__ import annotations

from calendar import day_name, month_name
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVE = frozenset({"which", "that"})
_MONTHS = frozenset(month_name[1:])
_ERRAND = 20
"""Words after an invitation within which stands what somebody is invited to do."""
_HELD = frozenset({"hold", "conduct"})
_HOLDERS = frozenset(
    {
        "minister",
        "president",
        "leader",
        "premier",
        "official",
        "delegation",
        "envoy",
        "secretary",
        "chief",
        "counterpart",
        "colleague",
        "navy",
        "army",
        "troop",
        "force",
    }
)
"""Verbs of holding, and those who hold talks and are held nowhere."""
_NOUNS = frozenset({"NOUN", "PROPN"})


def attach_clauses(doc: Doc, words: Words) -> None:
    """Give 'which was held …' to the talks and not to the state before it: no state is held."""
    gatherings = {*words["talks"], *words["body"], *words["sittings"], *words["manoeuvre"], "game"}
    gatherings |= {*words["tie_visit"], *words["act_of_signing"]}
    for verb in doc:
        if verb.lower_ == "following" and verb.tag_ == "VBG":
            _turn_to_preposition(verb, gatherings)
        elif verb.dep_ == "relcl" and verb.lemma_.lower() in words["convene"] and _of_thing(verb):
            event = _sitting_of(verb.head, words) or _event_above(verb.head, gatherings)
            if event is not None:
                verb.head = event
        elif verb.dep_ == "acl" and verb.lemma_ in _HELD and verb.tag_ in {"VBN", "VBD"}:
            _attach_held(verb, gatherings)
        elif verb.dep_ in {"acl", "relcl"} and verb.lemma_.lower() in words["signed_by"]:
            _attach_to_instrument(verb, words)
        elif verb.lower_ == "on" and verb.dep_ == "prep":
            _attach_stay(verb, words)
            _attach_day_ahead(verb, gatherings)
        elif verb.dep_ == "npadvmod" and verb.lemma_.lower() in _SPANS:
            _attach_day_ahead(verb, gatherings)
        elif verb.lower_ in {"in", "at"} and verb.dep_ == "prep":
            _attach_abode(verb)
        elif verb.lower_ == "of" and verb.dep_ == "prep":
            _attach_traveller(verb, words)
        elif verb.dep_ == "relcl" and _is_step(verb, words):
            _attach_step(verb, words)
        elif verb.tag_ == "VBN" and verb.dep_ == "amod":
            _part_pair(verb, words, gatherings)
        elif verb.lemma_.lower() in words["signed_by"]:
            _turn_to_passive(verb, words)
        elif verb.tag_ == "VBD" and verb.lemma_.lower() in words["done_by"]:
            _turn_headline(verb)
        elif verb.lemma_.lower() in words["inviting"] and verb.pos_ in _NOUNS:
            _attach_errand(verb)
    _attach_stops(doc)


def _turn_to_preposition(following: Token, gatherings: set[str]) -> None:
    """'Praised the plan following talks with Lee': after the talks, and no plan follows them."""
    noun = next((child for child in following.children if child.dep_ == "dobj"), None)
    above = following.head
    if (
        noun is None
        or following.dep_ not in {"acl", "advcl", "prep", "xcomp"}
        or noun.lemma_.lower() not in gatherings
    ):
        return
    while above.pos_ not in {"VERB", "AUX"} and above.head != above:
        above = above.head
    if above.pos_ in {"VERB", "AUX"}:
        following.head, following.dep_, following.pos_, following.tag_ = above, "prep", "ADP", "IN"
        noun.dep_ = "pobj"


def _attach_held(verb: Token, gatherings: set[str]) -> None:
    """'The talks between the ministers held on Monday drew few': the talks are held, and no minister."""
    if (verb.head.lemma_.lower() not in _HOLDERS and verb.head.pos_ != "PROPN") or any(
        child.dep_ == "dobj" for child in verb.children
    ):
        return
    if (event := _event_above(verb.head, gatherings)) is not None:
        verb.head, verb.tag_ = event, "VBN"


def _attach_stay(on: Token, words: Words) -> None:
    """'Lee, on a visit to Rome, said …': who is on the visit, whatever the parse hangs it on."""
    stay = next((child for child in on.children if child.dep_ == "pobj"), None)
    if stay is not None and stay.lemma_.lower() in words["tie_visit"] and (who := _doer_before(on)):
        on.head = who


def _attach_abode(within: Token) -> None:
    """'Lee, in Rome for talks, said …': he is in Rome, and for talks; nothing is said of where he said so."""
    who = _doer_before(within)
    beside = [*within.children, *within.head.children]
    purpose = next((t for t in beside if t.lower_ == "for" and t.i > within.i), None)
    if who and purpose is not None:
        within.head = purpose.head = who


def _doer_before(prep: Token) -> Token | None:
    """The name before the comma before `prep`, which is the subject of the verb on which the parse hangs `prep`."""
    if prep.i < 2 or prep.nbor(-1).text != "," or prep.head.pos_ != "VERB":
        return None
    who = prep.nbor(-2)
    named = who.pos_ == "PROPN" and who.dep_ in {"nsubj", "nsubjpass"}
    return who if named and who.head == prep.head else None


_SPANS = frozenset({"week", "month", "year", "tomorrow", *(day.lower() for day in day_name)})
"""Words for the time at which something is held."""


def _attach_day_ahead(when: Token, gatherings: set[str]) -> None:
    """'Praised the plan ahead of the summit on Saturday': the summit is on Saturday, and nothing was praised then."""
    day = next((child for child in when.children if child.dep_ == "pobj"), when)
    if day.lower_ not in _SPANS and day.text not in _MONTHS:
        return
    for ahead in when.head.children:
        of = next((child for child in ahead.children if child.lower_ in {"of", "to"}), None)
        if ahead.lower_ not in {"ahead", "prior"} or of is None or ahead.right_edge.i + 1 != when.left_edge.i:
            continue
        event = next((child for child in of.children if child.dep_ == "pobj"), None)
        if event is not None and event.lemma_.lower() in gatherings:
            when.head = event
            return


def _attach_traveller(of: Token, words: Words) -> None:
    """'The visit to Chad of a delegation': it is the visit of those who travel, and no Chad of theirs."""
    place, to = of.head, of.head.head
    whose = next((child for child in of.children if child.dep_ == "pobj"), None)
    if place.pos_ != "PROPN" or place.dep_ != "pobj" or to.lower_ != "to" or whose is None:
        return
    if to.head.lemma_.lower() in words["tie_visit"] and of.i == place.i + 1:
        travels = whose.lemma_.lower() in {*words["teams"], *_HOLDERS} or whose.pos_ == "PROPN"
        if travels and to.head.pos_ in _NOUNS:
            of.head = to.head


def _attach_errand(invitation: Token) -> None:
    """'Accepted the invitation of President Lee to visit Rome': what one is invited to do is not Lee's to do."""
    inside = {*invitation.subtree, invitation.head}
    for errand in invitation.doc[invitation.i + 1 : invitation.i + _ERRAND]:
        infinitive = errand.tag_ == "VB" and any(child.tag_ == "TO" for child in errand.lefts)
        if infinitive and errand.head in inside and errand.dep_ in {"acl", "relcl", "advcl", "xcomp"}:
            errand.head, errand.dep_ = invitation, "acl"
            return


def _attach_to_instrument(verb: Token, words: Words) -> None:
    """'In the form of the treaty signed in May': the treaty was signed and no form."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ not in _RELATIVE]
    which = any(c.dep_ == "dobj" and c.lower_ in _RELATIVE for c in verb.children)
    if verb.tag_ not in {"VBN", "VBD"} or (own and not which):
        return
    if verb.head.lemma_.lower() not in words["agreement"]:
        above = _instrument_above(verb.head, words) or _instrument_beside(verb, words)
        if above is not None:
            verb.head = above
            verb.tag_ = verb.tag_ if which else "VBN"
            return
    noun = verb.doc[verb.i - 1] if verb.i else verb
    if noun.text == "," and noun.i:
        noun = noun.nbor(-1)
    if which or noun == verb.head or noun.pos_ not in _NOUNS or verb.head not in noun.ancestors:
        return
    if noun.lemma_.lower() in words["agreement"] and verb.head.lemma_.lower() not in words["agreement"]:
        verb.head, verb.tag_ = noun, "VBN"


_PAIR = frozenset({"two", "three", "four", "five", "both"})
_WHERE = frozenset({"where", "when", "which"})


_TALKING = frozenset({"hold", "conduct", "begin", "exchange", "resume", "open", "discuss", "start"})


def _part_pair(verb: Token, words: Words, gatherings: set[str]) -> None:
    """'Where the two signed agreements', 'the two held talks': the parse takes those who do it for a number of them."""
    signs = verb.lemma_.lower() in words["signed_by"] and verb.head.lemma_.lower() in words["agreement"]
    talks = verb.lemma_ in _TALKING and verb.head.lemma_.lower() in {*gatherings, "view"}
    thing = verb.head
    pair = verb.nbor(-1) if verb.i else verb
    if not (signs or talks) or pair.lower_ not in _PAIR or pair.head != thing:
        return
    if thing.dep_ not in {"relcl", "ROOT"} and not any(c.lower_ in _WHERE for c in thing.children):
        return
    if any(child.i > thing.i and child.dep_ in {"relcl", "acl"} for child in thing.children):
        return
    verb.pos_, verb.tag_, verb.dep_ = "VERB", "VBD", thing.dep_
    verb.head = thing.head if thing.head != thing else verb
    for child in list(thing.children):
        if child.i < verb.i and child != pair:
            child.head = pair if child.dep_ == "det" else verb
        elif child.i > thing.i and child.dep_ in {"punct", "cc", "conj", "advcl"}:
            child.head = verb
    pair.head, pair.dep_, pair.pos_ = verb, "nsubj", "NOUN"
    thing.head, thing.dep_ = verb, "dobj"


def _instrument_beside(verb: Token, words: Words) -> Token | None:
    """'Extended the deal on workers, signed in May, by a year': what stands between commas is said of the deal."""
    if verb.doc[max(verb.left_edge.i - 1, 0)].text != ",":
        return None
    act = next((token for token in verb.head.ancestors if token.pos_ == "VERB"), None)
    beside = [c for c in act.children if c.i < verb.i and c.dep_ in {"dobj", "nsubjpass"}] if act else []
    return next((one for one in beside if one.lemma_.lower() in words["agreement"]), None)


def _instrument_above(noun: Token, words: Words) -> Token | None:
    """'The accord on the base signed in May': the accord was signed, and not the base that it is on."""
    for token in noun.ancestors:
        if token.pos_ in _NOUNS and token.lemma_.lower() in words["agreement"]:
            return token
        if token.pos_ != "ADP" and token.dep_ != "pobj":
            return None
    return None


def _is_step(verb: Token, words: Words) -> bool:
    """'Which is to be ratified', 'which will enter into force': what a clause tells of an instrument."""
    told = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
    related = any(
        child.lower_ in _RELATIVE and child.dep_ in {"nsubj", "nsubjpass", "dobj"}
        for one in told
        for child in one.children
    )
    return related and any(one.lemma_.lower() in words["instrument_steps"] for one in told)


def _attach_step(verb: Token, words: Words) -> None:
    """'Signed an accord at the summit in Kyiv, which is to be ratified': the accord is, and not Kyiv."""
    first = verb.doc[max(verb.left_edge.i - 1, 0)]
    if verb.head.lemma_.lower() in words["agreement"] or first.text != ",":
        return
    noun = _instrument_above(verb.head, words) or _instrument_beside(verb, words)
    if noun is not None and noun != verb.head:
        verb.head = noun


def _turn_to_passive(verb: Token, words: Words) -> None:
    """'The treaty signed in May by the two is the first': the parse takes the treaty for who signed."""
    things = [child for child in verb.children if child.dep_ == "nsubj"]
    if verb.tag_ != "VBD" or len(things) != 1:
        return
    if things[0].lemma_.lower().removesuffix("s") not in words["agreement"]:
        return
    if any(child.dep_ in {"dobj", "prt", "ccomp", "xcomp"} for child in verb.children):
        return
    things[0].dep_, verb.tag_ = "nsubjpass", "VBN"
    for child in verb.children:
        if child.lower_ == "by" and child.dep_ == "prep":
            child.dep_ = "agent"


def _turn_headline(verb: Token) -> None:
    """'Premier received by the King in Oslo', in a headline or chronology: the King received him."""
    doers = [c for c in verb.children if c.lower_ == "by" and c.dep_ in {"prep", "agent"}]
    things = [c for c in verb.children if c.dep_ == "nsubj"]
    behind = [deep for by in doers for deep in by.children if deep.dep_ == "pobj"]
    named = any(
        one.pos_ == "PROPN" or any(one.lefts) for one in behind
    )  # 'trained side by side' is by nobody
    if not named or len(things) != 1 or any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children):
        return
    things[0].dep_, verb.tag_ = "nsubjpass", "VBN"
    for by in doers:
        by.dep_ = "agent"


def _attach_stops(doc: Doc) -> None:
    """'In Chad, where they met A and B; Mali, where …': the second stop stands beside the first, not beside B."""
    first: Token | None = None
    for where in doc:
        if where.lower_ != "where" or where.i < 2 or doc[where.i - 1].text != ",":
            continue
        stop = doc[where.i - 2]
        start = stop.left_edge.i
        while start and doc[start - 1].lower_ in {"and", "in", "the"}:
            start -= 1
        if first is not None and start and doc[start - 1].text == ";" and stop.pos_ == "PROPN":
            stop.head, stop.dep_ = first, "conj"
        first = first or (stop if stop.pos_ == "PROPN" else None)


def _of_thing(verb: Token) -> bool:
    """'which was held', 'which took place', 'which he will host', not 'which hosted the talks'."""
    passive = any(child.dep_ == "nsubjpass" and child.lower_ in _RELATIVE for child in verb.children)
    place = verb.lemma_.lower() == "take" and any(child.lower_ == "place" for child in verb.children)
    thing = any(child.dep_ == "dobj" and child.lower_ in _RELATIVE for child in verb.children)
    return passive or place or thing


def _sitting_of(body: Token, words: Words) -> Token | None:
    """'The fourth session of the commission, which took place in May': the session took place, and no commission."""
    of = body.head
    sits = body.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in words["sittings"]
    return of.head if sits else None


def _event_above(noun: Token, gatherings: set[str]) -> Token | None:
    """The meeting, dialogue or body that a phrase belongs to; None where the noun is one itself or there is none."""
    if noun.lemma_.lower() in gatherings:
        return None
    for token in noun.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return None
        if token.pos_ in _NOUNS and token.lemma_.lower() in gatherings:
            return token
    return None
