"""The arguments of a verb or noun in a parse, named by their relation, passives and control turned round.

`relations(token, words)` yields `(relation, argument)` pairs: `subj`, `obj`, `poss`, `mod`, `via` (the subject of
the verb on which an event noun depends through a preposition, as in 'flew to Paris for talks') and the
prepositions by their own names ('with', 'between', 'to').
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

Relation = tuple[str, "Token"]


NP_PREPOSITIONS = frozenset({"of", "from", "including", "and", "as", "well", "like", "along", "alongside"})
"""Prepositional phrases that still belong to the name of an actor ('ministers from Japan')."""

_COMPRISING = frozenset({"involving", "including", "comprising", "encompassing", "bringing"})
_ENDS = frozenset({"to", "for", "from", "in"})
_LINKING = frozenset({"linking", "connecting", "joining"})
_THROUGH = frozenset({"in", "of", "worth", "including"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "xcomp", "punct"})
_BETWEEN = frozenset({"between", "among", "with"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def relations(token: Token, words: Words) -> Iterator[Relation]:
    """Yield the arguments of a trigger, verb or noun, nearest first."""
    if token.pos_ in {"VERB", "AUX"}:
        yield from _of_verb(token, words)
    elif is_attribute(token):
        yield "subj", token.head
    else:
        yield from _of_noun(token, words)


def is_attribute(token: Token) -> bool:
    """'Visiting President Lee': the participle of a title that is folded into the name."""
    return token.lower_ == "visiting" and token.dep_ in {"compound", "amod"}


def _of_verb(verb: Token, words: Words) -> Iterator[Relation]:
    for relation, argument in _core(verb, words):
        yield relation, argument
        if relation == "subj" and argument.lemma_.lower() in words["deal"]:
            yield from _prepositions(argument)  # 'the treaty between the two entered into force'
        if relation == "obj" and argument.pos_ != "PROPN":
            yield from _prepositions(argument)
            yield from _ends(argument)
            yield from _modifiers(argument)
            yield from _purposes(argument, words)
            for adjective in argument.rights:  # 'made doses available to Chad'
                yield from _prepositions(adjective) if adjective.pos_ == "ADJ" else ()
            for other in argument.conjuncts:  # 'training and equipment for Chad'
                yield from ((r, a) for r, a in _prepositions(other) if r in _ENDS)
    yield from _prepositions(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["arranging"]:  # 'agreed with Chad to build'
        yield from (pair for pair in _prepositions(verb.head) if pair[0] == "with")
    yield from _purposes(verb, words)
    yield from _ends(verb, frozenset({"including"}))


def _core(verb: Token, words: Words) -> Iterator[Relation]:
    yield from (("subj", subject) for subject in subjects(verb, words))
    yield from (("obj", thing) for thing in objects(verb))
    yield from (("asker", who) for who in _askers(verb, words))


def _askers(verb: Token, words: Words) -> list[Token]:
    """'Peru asked Spain to supply ships', 'chose a firm to build it': who is to be served by what another does."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "for" and above.head.lemma_.lower() in words["grateful"]:
        return subjects(above.head, words)  # 'thanked Spain for sending ships'
    if verb.dep_ not in {"xcomp", "advcl", "ccomp"} or above.lemma_.lower() not in words["ordering"]:
        return []
    return subjects(above, words) if objects(above) else []


def subjects(verb: Token, words: Words, depth: int = 0) -> list[Token]:
    """Return who does what `verb` says: its subject, a passive's agent, or whoever controls it."""
    if verb.dep_ == "amod" and verb.tag_ == "VBG":
        return [verb.head]  # 'the visiting minister'
    own = [_antecedent(child, verb) for child in verb.children if child.dep_ in {"nsubj", "csubj", "expl"}]
    own += [
        deep
        for child in verb.children
        if child.dep_ == "agent"
        for deep in child.children
        if deep.dep_ == "pobj"
    ]
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    if passive and any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in verb.children):
        return [  # 'it was agreed that France and Spain would …'
            deep
            for child in verb.children
            if child.dep_ == "ccomp"
            for deep in child.children
            if deep.dep_ == "nsubj"
        ]
    if verb.dep_ == "ccomp" and len(own) == 1 and own[0].lower_ == "it":  # 'the Treasury said it would lend'
        return [child for child in verb.head.children if child.dep_ == "nsubj"] or own
    if own and _labelled(own[-1], verb):
        return _stray(verb) or own
    if own or passive or depth > 4:
        return own
    return _controlling(verb, words, depth) or _stray(verb)


def _labelled(subject: Token, verb: Token) -> bool:
    """'Protecting the Seas: The two will …': what stands before the colon is a label and does nothing."""
    return any(token.text == ":" for token in verb.doc[subject.i + 1 : verb.i])


def _stray(verb: Token) -> list[Token]:
    """The noun before a main verb that the parse hung on what stands before the comma: 'Under the pact, X will …'."""
    if verb.dep_ != "ROOT" or verb.tag_ == "VBN" or any(child.dep_ == "expl" for child in verb.children):
        return []
    first = min(
        [verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "advmod", "neg"} and c.i < verb.i)]
    )
    if first == 0 or verb.doc[first - 1].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return []
    comma = next((i for i in range(first - 1, -1, -1) if verb.doc[i].text in {",", ":"}), -1)
    noun = verb.doc[first - 1]
    while noun.head.i > comma and noun.head.i < first and noun.head != noun:
        noun = noun.head
    return [noun] if comma >= 0 and noun.pos_ in {"NOUN", "PROPN", "PRON"} else []


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _controlling(verb: Token, words: Words, depth: int) -> list[Token]:
    head = verb.head
    infinitive = verb.dep_ == "relcl" and any(child.lower_ == "to" for child in verb.lefts)
    if verb.dep_ == "acl" or infinitive:
        if verb.tag_ == "VBN":
            return []
        return [head] if verb.tag_ == "VBG" else _noun_subjects(head, words, depth)
    if verb.dep_ in {"pcomp", "prep"} and head.pos_ == "ADP":
        for_what = head.lower_ in {"for", "of", "on"}
        head = head.head
        if for_what and head.lemma_.lower() in words["thanking"] and (thanked := objects(head)):
            return thanked  # 'thanked Estonia for hosting'
    if verb.dep_ not in {"xcomp", "acomp", "conj", "advcl", "pcomp", "ccomp", "dep", "prep"} or head == verb:
        return []
    lemma = head.lemma_.lower()
    bound = lemma in words["object_control"] or _is_passive(
        head
    )  # 'asked him to visit', 'he is due to be sent'
    controls = verb.dep_ == "xcomp" and bound
    serves = verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and lemma in words["ordering"]
    if (controls or serves) and (controlled := objects(head)):
        return controlled
    return (
        subjects(head, words, depth + 1)
        if head.pos_ in {"VERB", "AUX"}
        else _noun_subjects(head, words, depth)
    )


def _noun_subjects(noun: Token, words: Words, depth: int) -> list[Token]:
    """'Chad's plan to sell': the owner of the noun, else ('its plan') the subject of the verb that governs it."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    governor = noun.head
    if governor.pos_ == "ADP" and governor.head.lemma_.lower() in words["being"]:
        governor = governor.head  # 'is in talks to buy'
    if not owners and governor == noun and noun.pos_ == "PROPN":
        return [noun]  # a headline: 'Zambia to hold talks'
    if (
        any(owner.pos_ != "PRON" for owner in owners)
        or governor == noun
        or governor.pos_ not in {"VERB", "AUX"}
    ):
        return owners
    return subjects(governor, words, depth + 1) or owners


def objects(verb: Token, depth: int = 0) -> list[Token]:
    """Return what is done to: the object, or a passive's subject; for a bare participle the noun it describes."""
    found = [_antecedent(c, verb) for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "attr", "oprd"}]
    if found:
        return found
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return _whole(verb.head)
    if _relates(verb):
        return [verb.head]
    shared = verb.dep_ == "conj" and verb.tag_ == "VBN" and depth < 3 and verb.head.pos_ == "VERB"
    passive = any(child.dep_ == "agent" for child in verb.children) or verb.head.tag_ == "VBN"
    return objects(verb.head, depth + 1) if shared and passive else []


def _relates(verb: Token) -> bool:
    """'The doses we sent': a relative clause with a subject and nothing else that could stand for the noun."""
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    return not any(
        child.lower_ in _RELATIVE
        or child.tag_ in {"WRB", "WP", "WDT", "WP$"}
        or child.dep_ in {"nsubjpass", "xcomp", "ccomp"}
        or (child.dep_ == "prep" and not any(True for _ in child.children))
        for child in verb.children
    )


def _whole(noun: Token) -> list[Token]:
    """'A memorandum of understanding signed in May': what is signed may be the noun before 'of' too."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return [noun, outer] if outer != noun and outer.pos_ in {"NOUN", "PROPN"} else [noun]


def _antecedent(token: Token, verb: Token) -> Token:
    if token.lower_ not in _RELATIVE or verb.dep_ != "relcl":
        return token
    noun = verb.head
    if noun.dep_ == "attr" and token.dep_ == "nsubj":  # 'Egypt is the only state that has signed'
        return next((child for child in noun.head.children if child.dep_ == "nsubj"), noun)
    return noun


def _prepositions(token: Token) -> Iterator[Relation]:
    for child in token.children:
        if child.dep_ in {"prep", "dative"} and child.pos_ in {"ADP", "SCONJ", "VERB"}:
            yield from _pobjs(child)
        elif child.dep_ == "dative":
            yield "to", child
        elif child.dep_ == "prt":
            yield from ((child.lower_, deep) for deep in token.children if deep.dep_ == "dobj")


def _ends(thing: Token, through: frozenset[str] = _THROUGH) -> Iterator[Relation]:
    """'$5 million in aid to Chad', 'a batch of masks for Peru': for whom a thing is that is told in two steps."""
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ in through:
            things = [deep for deep in child.children if deep.dep_ == "pobj"]
            for deep in (other for one in things for other in (one, *one.conjuncts)):
                yield from ((r, a) for r, a in _prepositions(deep) if r in _ENDS)
                yield from _ends(deep)
                yield from (("by", who) for who in _givers(deep))
        elif child.dep_ == "acl" and child.tag_ == "VBN":  # 'doses provided to Chad'
            yield from ((r, a) for r, a in _prepositions(child) if r in _ENDS)


def _givers(thing: Token) -> list[Token]:
    """'A batch of tanks given by Chad': who gave the things that are counted."""
    given = [child for child in thing.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    agents = [child for verb in given for child in verb.children if child.dep_ == "agent"]
    return [who for agent in agents for who in agent.children if who.dep_ == "pobj"]


def _purposes(token: Token, words: Words) -> Iterator[Relation]:
    """'Aid to help Chad rebuild', 'money in support of Chad': who is helped."""
    for child in token.children:
        if child.dep_ in {"acl", "advcl", "relcl", "xcomp"} and child.lower_ in words["helping"]:
            yield from (("helping", who) for who in _helped(child))
        elif child.dep_ == "prep" and child.lower_ == "in":
            for deep in child.children:
                if deep.dep_ == "pobj" and deep.lower_ == "support":
                    yield from (("helping", who) for r, who in _prepositions(deep) if r == "of")


def _helped(verb: Token) -> list[Token]:
    """The object, or the doer of what somebody is helped to do ('help Chad rebuild')."""
    deep = [c for child in verb.children if child.dep_ in {"ccomp", "xcomp"} for c in child.children]
    return objects(verb) + [child for child in deep if child.dep_ in {"nsubj", "compound"}]


def _pobjs(preposition: Token) -> Iterator[Relation]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield preposition.lower_, child
        elif child.dep_ == "prep" or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):  # 'along with', 'ahead of'
            yield from _pobjs(child)


def _modifiers(noun: Token) -> Iterator[Relation]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield "poss", child
        elif child.dep_ in {"amod", "compound", "nmod", "nummod"}:
            yield "mod", child


def _of_noun(noun: Token, words: Words) -> Iterator[Relation]:
    if noun.dep_ == "compound" and noun.pos_ == noun.head.pos_ == "PROPN":  # 'Exercise Desert Flag'
        yield from _of_noun(noun.head, words)
    yield from _modifiers(noun)
    yield from _prepositions(noun)
    yield from _ends(noun)
    yield from _parties_to(noun)
    yield from _purposes(noun, words)
    if noun.lemma_.lower() == "entry":  # 'the entry into force of the treaty'
        yield from (
            pair
            for relation, head in _prepositions(noun)
            if relation == "into"
            for pair in _prepositions(head)
        )
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.tag_ in {"VBN", "VBD"}:
            yield from _of_participle(child, noun, words)
        elif child.dep_ == "acl" and child.lower_ in _COMPRISING:
            yield from (("involving", thing) for thing in objects(child))
        elif child.dep_ == "acl" and child.lower_ in _LINKING:
            yield from (("linking", thing) for thing in objects(child))
    yield from _of_governor(noun, words)


def _parties_to(noun: Token) -> Iterator[Relation]:
    """'The signing of a pact between Peru and Chad': between whom the pact is, the signing is."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for deep in child.children:
                if deep.dep_ == "pobj":
                    yield from ((r, a) for r, a in _prepositions(deep) if r in _BETWEEN)


def _of_participle(verb: Token, noun: Token, words: Words) -> Iterator[Relation]:
    """'talks held with Iran', 'the treaty that France signed'."""
    yield from _prepositions(verb)
    yield from (("subj", subject) for subject in subjects(verb, words) if subject != noun)


def _of_governor(noun: Token, words: Words) -> Iterator[Relation]:
    first = _measured(noun, words)
    head = first.head
    if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "acomp"} and head.pos_ in {"VERB", "AUX"}:
        if first.dep_ != "nsubj" and head.lemma_.lower() not in words["comments"]:
            yield from (("subj", subject) for subject in subjects(head, words) if subject != first)
        yield from (("asker", who) for who in _askers(head, words))
        yield from ((r, a) for r, a in _prepositions(head) if a != noun)
        if first.dep_ == "nsubj" and head.lemma_.lower() in words["comprising"]:
            for thing in objects(head):
                yield "involving", thing
                yield from ((r, a) for r, a in (*_prepositions(thing), *_ends(thing)) if r in _ENDS)
    elif (
        first.dep_ == "pobj"
        and head.head.pos_ in {"VERB", "AUX"}
        and head.head.lemma_.lower() not in words["comments"]
    ):
        yield from (("via", subject) for subject in subjects(head.head, words))
    elif first.dep_ == "pobj" and head.lower_ == "on" and head.head.pos_ == "PROPN":
        yield "via", head.head  # 'Lapid, on a visit to Morocco, said …'
    elif first.dep_ == "pobj" and head.head.lower_ == "here":  # 'Lee, here on a visit, said …'
        place = head.head.head
        yield from (
            ("via", who) for who in (subjects(place, words) if place.pos_ in {"VERB", "AUX"} else [place])
        )


def _measured(noun: Token, words: Words) -> Token:
    """'A second round of talks': the round stands for the talks."""
    first = noun
    while True:
        if first.dep_ in {"conj", "appos"} and first.head.pos_ in {"NOUN", "PROPN"}:
            first = first.head
        elif (
            first.dep_ == "pobj"
            and first.head.lower_ == "of"
            and first.head.head.lemma_.lower() in words["rounds"]
        ):
            first = first.head.head
        elif first.dep_ == "compound" and first.pos_ == first.head.pos_ == "PROPN":
            first = first.head
        else:
            return first


def governor(noun: Token, words: Words) -> Token | None:
    """Return the verb whose subject or object the event noun is, or None."""
    first = _measured(noun, words)
    return first.head if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "pobj", "acomp"} else None


def region(argument: Token) -> frozenset[int]:
    """Return the indices of the tokens that belong to the argument's own phrase, without its clauses."""
    found: set[int] = set()
    stack = [argument]
    while stack:
        token = stack.pop()
        found.add(token.i)
        for child in token.children:
            if child.dep_ in _CLAUSES and child.dep_ != "punct":
                continue
            beside = child.lower_ == "with" and token.lower_ in {"along", "together"}
            if child.dep_ in {"prep", "agent"} and child.lower_ not in NP_PREPOSITIONS and not beside:
                continue
            stack.append(child)
    return frozenset(found)
