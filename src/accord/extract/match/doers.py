"""Who does what a verb says and to what: subjects and objects, passives and control turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that", "whom"})


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
    that = any(child.dep_ == "ccomp" for child in verb.children)
    if passive and that and any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in verb.children):
        return [  # 'it was agreed that France and Spain would …'
            deep
            for child in verb.children
            if child.dep_ == "ccomp"
            for deep in child.children
            if deep.dep_ == "nsubj"
        ]
    if (
        verb.dep_ == "ccomp" and len(own) == 1 and _is_own_board(own[0])
    ):  # 'the Fund said its board had approved'
        return [*own, *(child for child in verb.head.children if child.dep_ == "nsubj")]
    if verb.dep_ == "ccomp" and len(own) == 1 and own[0].lower_ == "it":  # 'the Treasury said it would lend'
        return [child for child in verb.head.children if child.dep_ == "nsubj"] or own
    if verb.dep_ == "acl" and len(own) == 1 and own[0].lower_ == "it" and verb.head.dep_ == "dobj":
        above = verb.head.head  # 'gave notice that it would leave'
        return [child for child in above.children if child.dep_ == "nsubj"] or own
    if own and _labelled(own[-1], verb):
        return _stray(verb) or own
    if own or passive or depth > 4:
        return own
    return _controlling(verb, words, depth) or _stray(verb)


def _is_own_board(subject: Token) -> bool:
    """'Its board', 'its executive directors': what they do, the organisation that tells of it has done."""
    return subject.lemma_.lower() in {"board", "director", "council"} and any(
        child.lower_ == "its" for child in subject.children
    )


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
            return [head] if _is_main_verb(verb) else []
        if head.lemma_.lower() in words["inviting"]:
            return _invited(head, words, depth)
        return [head] if verb.tag_ == "VBG" else _noun_subjects(head, words, depth)
    if verb.dep_ in {"pcomp", "prep"} and head.pos_ == "ADP" and head.lower_ not in _WHEN:
        for_what = head.lower_ in {"for", "of", "on"}
        head = head.head
        if for_what and head.lemma_.lower() in words["thanking"] and (thanked := objects(head)):
            return thanked  # 'thanked Estonia for hosting'
        if for_what and head.lemma_.lower() in words["gratitude"] and (thanked := named_after(head, "to")):
            return thanked  # 'grateful to Estonia for hosting'
        if owners := _praised(head, words):
            return owners  # 'recognised Estonia's generosity in hosting'
        if head.lemma_.lower() in words["gratitude"] and (thanked := objects(head)):
            return thanked  # 'thanked Estonia for its leadership in hosting'
    elif verb.dep_ in {"pcomp", "prep"} and head.pos_ == "ADP":
        head = head.head  # 'praised the plan after meeting Lee': who praises met him, whatever is praised
    if verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and (owners := _praised(head, words)):
        return owners
    if verb.dep_ not in {"xcomp", "acomp", "conj", "advcl", "pcomp", "ccomp", "dep", "prep"} or head == verb:
        return []
    lemma = head.lemma_.lower()
    bound = lemma in words["object_control"] or _is_passive(
        head
    )  # 'asked him to visit', 'he is due to be sent'
    controls = verb.dep_ == "xcomp" and bound
    serves = verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and lemma in words["ordering"]
    passive = verb.dep_ in {"pcomp", "prep"} and head.tag_ == "VBN" and _is_passive(head)
    if (controls or serves) and (controlled := objects(head)):
        return controlled
    if passive and depth < 4:  # 'he was due to be received by the king before leaving'
        return objects(head) or _controlling(head, words, depth + 1)
    return (
        subjects(head, words, depth + 1)
        if head.pos_ in {"VERB", "AUX"}
        else _noun_subjects(head, words, depth)
    )


_WHEN = frozenset({"after", "before", "since", "upon", "while", "when", "until", "following"})
"""Prepositions that only tell when something is done beside what governs them."""

_GOING = frozenset({"train", "exercise", "sail", "patrol", "drill", "practise", "practice", "serve"})


def _is_main_verb(verb: Token) -> bool:
    """'Chilean marines trained alongside …': the parse takes the verb of the sentence for a participle."""
    beside = any(child.lower_ in {"alongside", "with", "together"} for child in verb.children)
    passive = any(child.dep_ == "agent" for child in verb.children)
    return verb.head.dep_ == "ROOT" and verb.lemma_ in _GOING and beside and not passive


def _invited(noun: Token, words: Words, depth: int) -> list[Token]:
    """'Sent her an invitation to visit', 'an invitation to the king to come': not who invites, but who is to come."""
    verb = noun.head
    asked = named_after(noun, "to") or named_after(noun, "for") or named_after(verb, "to")
    asked = asked or [child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    if asked or noun.dep_ != "dobj" or verb.lemma_.lower() not in words["accepting"]:
        return asked
    return subjects(verb, words, depth + 1)


def inviters(verb: Token, words: Words) -> list[Token]:
    """Return who asked for what is done: 'the King's invitation to meet', 'Peru invited her to talk'."""
    noun = verb.head
    if noun.lemma_.lower() not in words["inviting"]:
        return []
    if verb.dep_ in {"xcomp", "ccomp"}:
        return subjects(noun, words) if not _is_passive(noun) else named_after(noun, "by")
    if verb.dep_ != "acl":
        return []
    owners = [child for child in noun.children if child.dep_ in {"poss", "compound", "amod"}]
    return [*owners, *named_after(noun, "of", "from", "by")]


def _praised(verb: Token, words: Words) -> list[Token]:
    """'Welcomed Peru's efforts to supply …': Peru supplies, wherever the parse hangs what it does."""
    if verb.lemma_.lower() not in {*words["gratitude"], "welcome", "recognize", "acknowledge", "hail"}:
        return []
    things = [child for child in verb.children if child.dep_ == "dobj"]
    things += [
        deep for word in (verb, *things) for deep in named_after(word, "for")
    ]  # 'thanked him for Peru's help in'
    return [own for thing in things for own in thing.children if own.dep_ == "poss" and own.pos_ == "PROPN"]


def _noun_subjects(noun: Token, words: Words, depth: int) -> list[Token]:
    """'Chad's plan to sell': the owner of the noun, else ('its plan') the subject of the verb that governs it."""
    owners = [child for child in noun.children if child.dep_ == "poss"] or named_after(noun, "by")
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head  # 'announced a loan and its intent to give more'
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


def named_after(word: Token, *prepositions: str) -> list[Token]:
    """Return what one of `prepositions` hangs on a word: 'efforts by Peru and Chad', 'grateful to Kenya'."""
    return [
        deep
        for child in word.children
        if child.lower_ in prepositions
        for deep in child.children
        if deep.dep_ == "pobj"
    ]


def bare_forms(noun: Token) -> set[str]:
    """Return a noun's lemma and its bare singular, which stands where the model fails."""
    return {noun.lemma_.lower(), noun.lower_.removesuffix("s")}


def objects(verb: Token, depth: int = 0) -> list[Token]:
    """Return what is done to: the object, or a passive's subject; for a bare participle the noun it describes."""
    found = [_antecedent(c, verb) for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "attr", "oprd"}]
    if found:
        return found
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return _whole(verb.head)
    if _relates(verb):
        return [verb.head]
    if raised := _raised(verb):
        return raised
    if (whole := _after_being(verb)) is not None:
        return [child for child in whole.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if _turns_passive(verb) and depth < 3:
        return [child for child in verb.head.children if child.dep_ == "nsubj"]
    shared = verb.dep_ == "conj" and verb.tag_ == "VBN" and depth < 3 and verb.head.pos_ == "VERB"
    passive = any(child.dep_ == "agent" for child in verb.children) or verb.head.tag_ == "VBN"
    return objects(verb.head, depth + 1) if shared and passive else []


def _after_being(verb: Token) -> Token | None:
    """'After being received by the king, Lee said …': the verb of him who was received."""
    own = any(child.dep_ == "auxpass" and child.lower_ in {"being", "been"} for child in verb.children)
    if not own or verb.tag_ != "VBN" or verb.dep_ not in {"pcomp", "advcl"}:
        return None
    if any(child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children):
        return None
    above = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    return above if above.pos_ in {"VERB", "AUX"} else None


def _turns_passive(verb: Token) -> bool:
    """'Had talks with Lee and was received by the king': who had talks was received."""
    own = any(child.dep_ == "auxpass" for child in verb.children)
    head = verb.head
    return own and verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"} and not _is_passive(head)


def _raised(verb: Token) -> list[Token]:
    """'Accords are expected to be signed', 'is due to be held': what is said to be ahead is what is done to."""
    above = verb
    if verb.dep_ != "xcomp" or not any(child.dep_ == "auxpass" for child in verb.children):
        return []
    while above.dep_ in {"xcomp", "acomp"} and above.head != above:
        above = above.head
        told = [
            child for child in above.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i
        ]
        if told:
            active = any(child.dep_ == "dobj" for child in above.children)
            return [] if active else [_antecedent(told[0], above)]
    return []


def _relates(verb: Token) -> bool:
    """'The doses we sent': a relative clause with a subject and nothing else that could stand for the noun."""
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    return not any(
        child.lower_ in _RELATIVE
        or child.tag_ in {"WRB", "WP", "WDT", "WP$"}
        or child.dep_ in {"nsubjpass", "xcomp", "ccomp"}
        or (child.dep_ == "prep" and not any(True for _ in child.children))
        or (child.dep_ == "prep" and any(deep.lower_ in _RELATIVE for deep in child.children))
        for child in verb.children
    )


def _whole(noun: Token) -> list[Token]:
    """'A memorandum of understanding signed in May': what is signed may be the noun before 'of' too."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return [noun, outer] if outer != noun and outer.pos_ in {"NOUN", "PROPN"} else [noun]


def _antecedent(token: Token, verb: Token) -> Token:
    if token.lower_ in {"that", "who"} and verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        brought = [child for child in verb.head.children if child.dep_ == "attr"]
        it = any(child.dep_ in {"nsubj", "expl"} and child.lower_ == "it" for child in verb.head.children)
        return brought[0] if it and brought else token  # 'it was Chad that gave'
    if token.lower_ not in _RELATIVE or verb.dep_ != "relcl":
        return token
    noun = verb.head
    if token.lower_ == "who" and verb.tag_ == "VBZ":  # 'Lee and Diaz, who is on a visit'
        near = [one for one in (noun, *noun.conjuncts) if one.i < token.i]
        noun = max(near, key=lambda one: one.i, default=noun)
    if noun.like_num:  # 'signed a pact in 2006, which entered into force in 2009'
        above = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
        return next((child for child in above.children if child.dep_ == "dobj"), noun) if above else noun
    if noun.dep_ == "attr" and token.dep_ == "nsubj":  # 'Egypt is the only state that has signed'
        return next((child for child in noun.head.children if child.dep_ == "nsubj"), noun)
    return noun
