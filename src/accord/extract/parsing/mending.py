"""Mends what the small English model is known to parse wrongly, where the words leave no doubt."""

from __future__ import annotations

from calendar import day_name, month_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVES = frozenset({"that", "which", "who", "whom"})

_CLAUSES = frozenset({"pcomp", "xcomp", "advcl", "ccomp"})
_TO_GUESTS = frozenset({"with", "by", "to", "between"})
_GREETING = frozenset({"meet", "receive", "host", "greet", "welcome", "tell", "assure", "brief"})
"""Prepositions and verbs after which 'visiting' tells of a guest and of no trip."""

_SETTING_OUT = frozenset({"leave", "depart", "head", "fly", "travel", "embark", "set"})
_OPENING = 9
"""The town in the words that open a sentence ('On Monday in Lima, …') is one of so many first words."""
_WHERE = frozenset({"in", "to"})
_BEFORE_VERB = frozenset({"pobj", "nsubj", "nsubjpass"})

_GIVING = frozenset(
    {
        "lend",
        "loan",
        "give",
        "grant",
        "send",
        "offer",
        "sell",
        "award",
        "extend",
        "allocate",
        "promise",
        "pay",
    }
)
_AGREED = frozenset({"loan", "credit", "grant", "package", "bailout", "financing", "disbursement", "tranche"})
_MEASURING = frozenset({"totalling", "totaling", "amounting", "worth", "valued", "exceeding"})
"""Verbs of giving with two objects, and words by which a sum is told of what is given."""

_MONTHS = frozenset(month_name[1:])
_DAYS = _MONTHS.union(day_name)
"""English names of the months and of the days of the week, as the model's own words have them."""


def mend(doc: Doc) -> Doc:
    """Return `doc` with its known misreadings put right."""
    for token in doc:
        if token.lower_ == "memoranda":
            token.lemma_ = "memorandum"
        if token.dep_ == "mark" and token.lower_ == "with":
            _partner_before_purpose(token)
        elif token.dep_ == "mark" and token.lower_ == "for" and token.head.head.lemma_ in _SETTING_OUT:
            _partner_before_purpose(token)  # 'left Lima for Chad to attend a summit': Chad attends nothing
        elif token.dep_ == "ccomp" and any(t.text == ";" for t in doc[token.i : token.head.i]):
            token.dep_ = "parataxis"  # 'they signed a pact in May; it will enter into force in June'
        elif token.dep_ == "agent" and _is_active(token.head):
            token.dep_ = "prep"  # 'they talked by telephone'
        elif token.dep_ == "prep" and token.lower_ == "to" and token.tag_ == "TO":
            _furthering(token)
        elif token.lower_ == "further" and token.dep_ == "xcomp" and token.nbor(-1).tag_ == "TO":
            token.pos_, token.tag_, token.lemma_ = "VERB", "VB", "further"
        elif token.dep_ == "prep" and token.lower_ == "of":
            _owner_after_day(token)
        elif token.dep_ == "prep" and token.lower_ == "with":
            _partner_doing(token)
        elif token.dep_ == "appos":
            _apposition_across_verb(token)
        elif token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ in {"aux", "auxpass"}:
            _subject_of_auxiliary(token)
        elif token.dep_ == "acl" and _is_finite(token):
            continue
        elif token.lower_ == "visiting" and token.dep_ in _CLAUSES:
            _visiting_guest(token)
        elif token.lower_ == "visiting" and token.dep_ == "conj":
            _guest_in_row(token)
        elif token.tag_ == "VBG" and token.dep_ in {"nsubj", "csubj"}:
            _opening_participle(token)
        elif token.dep_ == "conj" and token.tag_ == "VBD":
            _past_beside_modal(token)
        elif token.lower_ == "plans" and token.tag_ == "VBZ":
            _plans_discussed(token)
        elif 0 < token.i <= _OPENING and token.nbor(-1).lower_ in _WHERE and token.dep_ in _BEFORE_VERB:
            _doers_after_town(token)
        elif token.dep_ == "nsubj" and token.pos_ == "PROPN":
            _state_of_town(token)
        elif token.tag_ == "NNP" and token.dep_ in {"nmod", "compound", "dobj"}:
            _receiver_before_gift(token)
        elif token.tag_ in {"VB", "VBP"} and token.dep_ in {"dobj", "pobj"}:
            _noun_taken_for_verb(token)
        elif token.dep_ == "prep" and token.head.lower_ in _MEASURING:
            _receiver_after_sum(token)
        elif token.dep_ == "prep" and token.lower_ == "for" and token.head.dep_ == "pobj":
            _receiver_of_agreed(token)
    return doc


def _is_finite(verb: Token) -> bool:
    """Say whether what the parse takes for a participle is none, and let it be the clause's or sentence's verb."""
    if _has_relative(verb):
        verb.dep_ = "relcl"
        return True
    return verb.lower_ == "left" and verb.tag_ == "VBN" and _left_for(verb)


def _left_for(left: Token) -> bool:
    """'A rescue team left for Lima on Monday': where the sentence has no other verb, 'left' is none of being left."""
    root, after = left.sent.root, left.nbor(1) if left.i + 1 < len(left.doc) else left
    if root.pos_ not in {"NOUN", "PROPN"} or root.i > left.i or after.lower_ != "for":
        return False
    root.dep_, left.dep_, left.tag_ = "nsubj", "ROOT", "VBD"
    below = [child for child in root.children if child.i > left.i]
    left.head = left
    root.head = left
    for child in below:
        child.head = left
    return True


def _noun_taken_for_verb(thing: Token) -> None:
    """'Ended her ten-day stay': what has an owner or an article is no verb."""
    if any(child.dep_ in {"poss", "det"} for child in thing.lefts):
        thing.pos_, thing.tag_, thing.lemma_ = "NOUN", "NN", thing.lower_


def _furthering(to: Token) -> None:
    """'Decided to further cooperation': the parse takes the verb for an adjective."""
    thing = next((child for child in to.children if child.dep_ == "pobj"), None)
    if thing is None or to.i + 2 >= len(to.doc) or to.nbor(1).lower_ != "further" or to.head.pos_ != "VERB":
        return
    verb, above = to.nbor(1), to.head
    if verb.head != thing or thing.left_edge.i != verb.i:
        return
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", "further"
    verb.head, verb.dep_ = above, "xcomp"
    to.head, to.dep_ = verb, "aux"
    thing.head, thing.dep_ = verb, "dobj"


def _receiver_before_gift(receiver: Token) -> None:
    """'Lent Chad 40 million dollars', 'gave Chad a loan': who stands before the gift gets it."""
    gift = receiver.head if receiver.dep_ != "dobj" else _later_object(receiver)
    if gift is None or gift.dep_ != "dobj" or gift.head.lemma_.lower() not in _GIVING:
        return
    verb, begun = gift.head, [c.i for c in gift.children if c.dep_ in {"nummod", "det", "quantmod"}]
    if verb.i < receiver.i < gift.i and begun and min(begun) > receiver.i:
        receiver.head, receiver.dep_ = verb, "dative"


def _receiver_of_agreed(preposition: Token) -> None:
    """'Agreed to a loan for Chad': for whom it is agreed belongs to the verb, as after 'approved a loan for Chad'."""
    gift = preposition.head
    verb = gift.head.head
    if gift.lemma_ in _AGREED and gift.head.lower_ == "to" and verb.lemma_ in {"agree", "consent"}:
        preposition.head = verb


def _later_object(first: Token) -> Token | None:
    return next((c for c in first.head.children if c.dep_ == "dobj" and c.i > first.i), None)


def _receiver_after_sum(preposition: Token) -> None:
    """'Two loans totalling 40 million for Chad': the loans are for Chad."""
    measure = preposition.head
    if measure.dep_ == "acl" and measure.head.pos_ == "NOUN" and preposition.lower_ in {"for", "to"}:
        preposition.head = measure.head


def _plans_discussed(plans: Token) -> None:
    """'They discussed the port and plans to build it': the plans are discussed, and nobody plans."""
    verb = plans.head
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.i < plans.i), None)
    if plans.dep_ == "conj" and verb.tag_ == "VBD" and thing is not None:
        plans.head = thing
        plans.pos_, plans.tag_, plans.lemma_ = "NOUN", "NNS", "plan"


def _past_beside_modal(verb: Token) -> None:
    """'Said that the dam can never burst and briefed the envoy': who said it briefed him, not the dam."""
    inner = verb.head
    if inner.tag_ != "VB" or not any(child.tag_ in {"MD", "TO"} for child in inner.children):
        return
    if any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children):
        return
    outer = next((t for t in inner.ancestors if t.tag_ == "VBD" and t.pos_ == "VERB"), None)
    if outer is not None and any(child.dep_ == "nsubj" for child in outer.children):
        verb.head = outer


def _state_of_town(state: Token) -> None:
    """'Flew to Bergen, Norway to meet …': the state in which the town lies meets nobody; who flew there does."""
    verb, first = state.head, state.left_edge.i
    if verb.tag_ != "VB" or verb.dep_ not in {"relcl", "acl"} or first < 2:
        return
    town = state.doc[first - 2]
    if state.doc[first - 1].text != "," or verb.head != town or town.dep_ != "pobj" or town.pos_ != "PROPN":
        return
    went = next((t for t in town.ancestors if t.pos_ == "VERB"), None)
    if went is not None and verb.nbor(-1).lower_ == "to":
        state.head, state.dep_ = town, "appos"
        verb.head, verb.dep_ = went, "advcl"


def _doers_after_town(town: Token) -> None:
    """'Today in Lima, Minister Lee, and Minister Diaz, met': those after the comma act, and are in no row with it."""
    where, comma = town.nbor(-1), town.i + 1
    if where.pos_ != "ADP" or town.doc[comma : comma + 1].text != ",":
        return
    verb = next((above for above in town.ancestors if above.pos_ in {"VERB", "AUX"}), town)
    if verb.i < comma or verb.dep_ not in {"ROOT", "ccomp"}:
        return
    if verb.pos_ != "VERB" or any(
        child.dep_ in {"nsubj", "nsubjpass", "expl"} and child != town for child in verb.children
    ):
        return
    row = [c for c in town.children if c.dep_ in {"conj", "appos"} and comma < c.i < verb.i]
    if len(row) == 1 and row[0].left_edge.i == comma + 1:
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        town.head, town.dep_ = where, "pobj"
        row[0].head, row[0].dep_ = verb, "nsubjpass" if passive else "nsubj"


def _visiting_guest(visiting: Token) -> None:
    """'Held talks with visiting President Lee', 'met visiting Premier Lee': the guest is told, not whom one visits."""
    before, guest = visiting.head, next((c for c in visiting.children if c.dep_ == "dobj"), None)
    greets = before.dep_ == "prep" and before.lower_ in _TO_GUESTS
    greets = greets or (before.pos_ == "VERB" and before.lemma_.lower() in _GREETING)
    if guest is None or guest.pos_ != "PROPN" or before.i != visiting.i - 1 or not greets:
        return
    if guest.left_edge.i != visiting.i + 1 or guest.i == visiting.i + 1:
        return  # 'visiting Lima' is a trip: a guest has an office before the name
    for child in visiting.children:
        if child != guest and child.dep_ in {"prep", "npadvmod", "advcl"}:
            child.head = before.head if before.dep_ == "prep" else before
    guest.head, guest.dep_ = before, "pobj" if before.dep_ == "prep" else "dobj"
    visiting.head, visiting.dep_ = guest, "amod"


def _guest_in_row(visiting: Token) -> None:
    """'Talks between Minister Lee and visiting President Diaz': the guest stands in a row with the host."""
    guest = next((c for c in visiting.children if c.dep_ == "dobj"), None)
    if guest is None or guest.pos_ != "PROPN" or visiting.i < 2 or visiting.nbor(-1).lower_ != "and":
        return
    host = visiting.nbor(-2)
    while host.dep_ in {"compound", "punct"}:
        host = host.head
    if guest.left_edge.i != visiting.i + 1 or guest.i == visiting.i + 1 or host.pos_ != "PROPN":
        return
    for child in visiting.children:
        if child != guest:
            child.head = visiting.head
    guest.head, guest.dep_ = host, "conj"
    visiting.head, visiting.dep_ = guest, "amod"


def _partner_before_purpose(preposition: Token) -> None:
    """'Lee spoke with Diaz to discuss trade': Diaz is whom Lee spoke with, not who discusses."""
    purpose = preposition.head
    partner = next((c for c in purpose.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in purpose.children)
    if partner is None or not to or partner.i < preposition.i or purpose.head == purpose:
        return
    preposition.head, preposition.dep_ = purpose.head, "prep"
    partner.head, partner.dep_ = preposition, "pobj"


def _partner_doing(preposition: Token) -> None:
    """'Spoke with ministers from Peru and Chad to discuss trade': the parse hangs the purpose on 'with', them on it."""
    purpose = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VB"), None)
    partner = purpose and next((c for c in purpose.children if c.dep_ == "nsubj"), None)
    if purpose is None or partner is None or partner.i < preposition.i:
        return
    if not any(child.tag_ == "TO" and child.i > partner.i for child in purpose.children):
        return
    partner.head, partner.dep_ = preposition, "pobj"
    purpose.head, purpose.dep_ = preposition.head, "advcl"


def _is_active(verb: Token) -> bool:
    """Say whether a finite verb has a subject of its own and no auxiliary of the passive."""
    subject = any(child.dep_ == "nsubj" for child in verb.children)
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    return subject and not passive and verb.tag_ in {"VBD", "VBP", "VBZ"}


def _opening_participle(participle: Token) -> None:
    """'Building on the plan, Chad and Mali will work …': those after the comma act, not the opening words."""
    doc, verb = participle.doc, participle.head
    if any(token.is_alpha for token in doc[: participle.i]):
        return
    end = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > participle.i)])
    comma = next((t for t in reversed(doc[participle.i : end]) if t.text == ","), None)
    if comma is None or comma.i + 1 >= end or doc[comma.i + 1].dep_ == "cc":
        return
    doer = doc[comma.i + 1 : end].root
    if doer.pos_ in {"NOUN", "PROPN", "PRON"}:
        participle.dep_ = "advcl"
        doer.head, doer.dep_ = verb, "nsubj"


def _has_relative(verb: Token) -> bool:
    """'The pact that the two signed': a clause with a relative of its own is no participle."""
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return subject and any(child.lower_ in _RELATIVES and child.dep_ != "mark" for child in verb.children)


def _subject_of_auxiliary(subject: Token) -> None:
    """'Three accords were on Monday signed': what the auxiliary's subject is, its verb's is."""
    auxiliary = subject.head
    if auxiliary.head.pos_ == "VERB" and subject.i < auxiliary.i < auxiliary.head.i - 1:
        subject.head, subject.dep_ = (
            auxiliary.head,
            "nsubjpass" if auxiliary.dep_ == "auxpass" else subject.dep_,
        )


def _apposition_across_verb(token: Token) -> None:
    """'The council discussed trade, above all the Chadian question': the question is nothing that the council is."""
    noun, verb = token.head, token.head.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"} and noun.i < verb.i < token.i:
        token.head, token.dep_ = verb, "dep"


def _owner_after_day(of: Token) -> None:
    """'A meeting on 4 May of the joint commission' is the commission's: no day belongs to it."""
    day = of.head
    month = next((t for t in (day, day.head) if t.text in _DAYS), None)
    owner = next((child for child in of.children if child.dep_ == "pobj"), None)
    if month is None or owner is None or owner.pos_ == "NUM" or owner.text in _DAYS:
        return
    on = month.head if month.head.pos_ == "ADP" else month.head.head
    held = on.head if on.pos_ == "ADP" else month.head
    noun = next((c for c in held.children if c.dep_ == "dobj"), held) if held.pos_ == "VERB" else held
    if noun.pos_ in {"NOUN", "PROPN"} and noun.i < of.i and noun.text not in _DAYS:
        of.head = noun
