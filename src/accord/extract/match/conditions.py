"""What a pattern can need of the words around its trigger besides arguments and parties (`needs` of a pattern)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from accord.extract.fill.modality import said_of
from accord.extract.match.appeals import appeals
from accord.extract.match.arguments import is_attribute, relations
from accord.extract.match.backing import is_backed
from accord.extract.match.dated import is_dated
from accord.extract.match.doers import named_after, objects, subjects
from accord.extract.match.figures import is_reckoned
from accord.extract.match.framing import is_for_good, is_labelled, is_of_number
from accord.extract.match.ritual import (
    averts,
    is_attitude,
    is_bound,
    is_idle,
    is_idle_thing,
    is_reckoning,
    is_restated,
)
from accord.extract.match.tasks import infinitive_about, undertakings
from accord.extract.match.undertaking import (
    is_by_the_way,
    is_first_hand,
    is_forecast,
    is_heading,
    is_undertaken,
)
from accord.model.claims import Modality
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAYBE = frozenset({"might", "may", "could", "can"})
WILL = frozenset({"will", "shall", "'ll"})

_WITH_WHOM = frozenset({"with", "between", "among", "of"})

_OPINIONS = frozenset({"agree", "decide", "resolve", "intend", "assure", "reassure", "undertake"})
"""Verbs that undertake something only through another verb; 'agreed on the tax' is an opinion."""

_SELVES = frozenset({"ourselves", "themselves", "itself", "himself", "herself"})


def meets(pattern: Pattern, token: Token, words: Words) -> bool:
    """Say whether the words around the trigger `token` are as the pattern's `needs` want them."""
    return (not pattern.purpose or _purposed(pattern, token, words)) and all(
        test(pattern, token, words) for need, test in _TESTS.items() if need in pattern.needs
    )


def _has_task(pattern: Pattern, token: Token, words: Words) -> bool:
    """Something is to be done: a verb says what, or after a verb of pledging a noun ('pledged support')."""
    verbs = list(undertakings(token))
    if _is_aside(token) or is_heading(token):
        return False
    clause = token.head if token.dep_ == "acomp" else token
    if (
        clause.dep_ == "relcl"
        or is_by_the_way(token)
        or any(c.dep_ == "aux" and c.lower_ in _MAYBE for c in token.children)
    ):
        return False  # 'the way in which they intend to do it', 'might agree to it'
    if verbs and all(is_forecast(verb, words) for verb in verbs):
        return False
    if verbs and is_restated(token, words):
        verbs = [verb for verb in verbs if f"to {verb.lemma_.lower()}" not in words["ritual_task"]]
    if verbs:
        return any(_is_task(pattern, verb, words) for verb in verbs)
    if token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() in _OPINIONS or is_attitude(token):
        return False
    things = [child for child in token.children if child.dep_ == "dobj" and child.lower_ not in _SELVES]
    things += named_after(token, "to")
    return any(
        thing.lemma_.lower() not in pattern.not_objects and not is_idle_thing(thing, words)
        for thing in things
    )


def _is_aside(verb: Token) -> bool:
    """'It is a long way, I promise you': words of emphasis."""
    told = {(child.dep_, child.lower_) for child in verb.children}
    promised = verb.lemma_ == "promise" and ("nsubj", "i") in told
    return promised and bool({("dobj", "you"), ("dative", "you")} & told)


def _is_task(pattern: Pattern, verb: Token, words: Words) -> bool:
    """Ritual words ('strengthening our partnership', 'remaining friends') are no task."""
    if _rules_out(verb):
        return True
    if is_idle(verb, words) or is_bound(verb, words) or is_reckoning(verb, words):
        return False
    if verb.lemma_.lower() in words["being"] or verb.pos_ not in {"VERB", "AUX"}:
        return False
    more = [child for child in verb.children if child.dep_ == "xcomp"]
    if verb.lemma_ == "help":
        more += [child for child in verb.children if child.dep_ == "ccomp"]
    if verb.lemma_ in {"continue", "help"} and more:
        return any(_is_task(pattern, deep, words) for deep in more)
    if averts(verb, words):
        return True
    if f"to {verb.lemma_.lower()}" in pattern.not_objects:
        if "governed" in pattern.needs:  # a commitment merely reaffirmed
            return False
        return _names_field(verb, words) or any(_is_task(pattern, deep, words) for deep in _purposes(verb))
    direct = [child for child in verb.children if child.dep_ in {"dobj", "attr", "nsubjpass"}]
    things = direct + [
        deep
        for child in verb.children
        if child.dep_ in {"prep", "prt"} and not (direct and child.lower_ in _WITH_WHOM)
        for deep in child.children
        if deep.dep_ == "pobj"
    ]
    if not things:  # 'that their friendship will continue'
        things = [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in words["ritual"]]
    return not things or any(
        thing.pos_ == "PRON" or thing.lemma_.lower() not in pattern.not_objects for thing in things
    )


def _purposes(verb: Token) -> list[Token]:
    """'Continue working together to develop measures': the work itself follows."""
    return [
        child
        for child in verb.children
        if child.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in child.children)
    ]


def _names_field(verb: Token, words: Words) -> bool:
    """'To deepen cooperation on floods' names a field of work, 'to deepen our ties in the region' none."""
    fields = [
        deep
        for child in verb.children
        if child.dep_ == "dobj" and child.lemma_.lower() in words["joint_effort"]
        for prep in child.children
        if prep.dep_ == "prep" and prep.lower_ in {"on", "in", "against"}
        for deep in prep.children
        if deep.dep_ in {"pobj", "pcomp"}
    ]
    return any(field.pos_ != "PROPN" and field.lemma_.lower() not in words["ritual"] for field in fields)


def _rules_out(verb: Token) -> bool:
    """'Assurances that there would be no base' undertake what is not to be done."""
    if not any(token.lower_ in {"no", "not", "never"} for token in verb.subtree):
        return False
    children = {child.dep_ for child in verb.children}
    return (
        verb.lemma_ == "be"
        and "expl" in children
        and any(c.lower_ in {"would", "will"} for c in verb.children)
    )


def _is_governed(pattern: Pattern, token: Token, words: Words) -> bool:
    """Whether one of `support` stands above: 'talks on', 'negotiate', 'a proposal for' a treaty, 'close to' one."""
    above = token
    while above.dep_ in {"conj", "appos"} and above.head.pos_ in {"NOUN", "PROPN"}:
        above = above.head
    head = above.head.head if above.dep_ == "pobj" else above.head
    if above.dep_ == "pobj" and above.head.lower_ in pattern.support:  # 'the two are near a deal'
        return True
    if above.dep_ == "pobj" and above.head.lower_ in {*words["setting"], "within"}:
        return False  # 'after the accord they hoped for more', 'talks within the General Agreement'
    if (clause := infinitive_about(above)) is not None:
        head = clause.head
    if (
        head != token
        and head.pos_ == "NOUN"
        and head.lemma_.lower() in {*pattern.nouns, *words["assurances"]}
    ):
        return _is_governed(
            pattern, head, words
        )  # 'reaffirmed their commitment to … and their determination to …'
    if above.dep_ == "nsubj" and pattern.modality is Modality.PROPOSED:
        return False  # 'the deal has worked'
    forms = {
        head.lemma_.lower(),
        *(head.lower_.removesuffix(end) for end in ("d", "ed", "ing", "s") if "-" in head.lower_),
    }
    if above.dep_ == "nsubj" and head.lemma_ == "be":
        forms |= said_of(head)
    return above.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"} and bool(forms & set(pattern.support))


def _is_ahead(verb: Token) -> bool:
    """'agreed to export', 'will export', 'would be shipped': told as something to be done."""
    return any(child.dep_ == "aux" and child.lower_ in WILL | {"to", "would"} for child in verb.children)


def _is_counted(verb: Token) -> bool:
    """'Sent 250 doctors', 'promised four cutters': a number of things that can be handed over."""
    return any(child.dep_ == "nummod" for thing in objects(verb) for child in thing.children)


def _is_perfect(verb: Token) -> bool:
    """'Has committed', 'over 9 billion committed': done by the time of the report."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ == "VBN" and (
        not auxiliaries or bool(auxiliaries & {"has", "have", "having", "been", "'ve"})
    )


def _makes_available(verb: Token) -> bool:
    near = [*verb.children, *(deep for thing in objects(verb) for deep in thing.rights)]
    return any(token.lower_ == "available" for token in near)


def _is_state_owned(verb: Token, words: Words) -> bool:
    """'The state-owned shipyard bought': a firm that its state owns."""
    doers = [head for relation, head in relations(verb, words) if relation == "subj"]
    return any(token.lower_ in words["state_owned"] for doer in doers for token in doer.subtree)


def _is_agentless(verb: Token) -> bool:
    """'Have been trained in Britain': nobody is said to have done it."""
    return any(c.dep_ == "auxpass" for c in verb.children) and not any(
        c.dep_ == "agent" for c in verb.children
    )


def _is_together(verb: Token) -> bool:
    """'Sailed together', 'jointly patrolled': what the doers do, they do with one another."""
    near = [
        *verb.children,
        *(deep for child in verb.children if child.dep_ == "prep" for deep in child.children),
    ]
    return any(token.lower_ in {"together", "jointly"} for token in near)


def _has_means(pattern: Pattern, verb: Token) -> bool:
    """'with a number of programmes', 'through airstrikes': something follows the item's prepositions."""
    means = {
        relation for relation, role in (pattern.args or {}).items() if role == "item" and relation != "obj"
    }
    return any(child.dep_ == "prep" and child.lower_ in means for child in verb.children)


def _will(verb: Token, words: Words) -> bool:
    """'The two countries will work …' undertakes; 'discussed how they will work', 'confident that we will' do not."""
    auxiliary = any(child.dep_ == "aux" and child.lower_ in WILL for child in verb.children)
    reported = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words["declaring"]
    if not auxiliary or not (verb.dep_ in {"ROOT", "conj"} or reported):
        return False
    return not any(child.dep_ == "neg" or child.tag_ in {"WRB", "WP", "WDT"} for child in verb.children)


def _is_by_somebody(noun: Token, words: Words) -> bool:
    """'The loan underscores our commitment': things underscore without undertaking anything."""
    verbs = [token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}]
    doers = [child for child in verbs[0].children if child.dep_ == "nsubj"] if verbs else []
    who = {*words["person"], *words["agents"], *words["states"], *words["organisation"]}
    return all(doer == noun or doer.pos_ != "NOUN" or doer.lemma_.lower() in who for doer in doers)


def _is_deed(pattern: Pattern, verb: Token, words: Words) -> bool:
    """'Will continue to uphold our values' tells nothing to be done."""
    if is_idle(verb, words) or is_bound(verb, words):
        return False
    more = [child for child in verb.children if child.dep_ == "xcomp"]
    return not more or verb.lemma_ != "continue" or any(_is_task(pattern, deep, words) for deep in more)


def _is_mutual(verb: Token, words: Words) -> bool:
    """'We will work together', 'will continue our cooperation on …': one of two says what both will do."""
    if any(child.lower_ in words["mutual"] for child in verb.children):
        return True
    return any(
        child.dep_ == "dobj"
        and child.lemma_.lower() in words["joint_effort"]
        and _owned(child, {"our", "joint"})
        for child in verb.children
    )


def _is_joint_work(noun: Token, words: Words) -> bool:
    """'Their resolve to continue security coordination', 'to fight the fires together'."""
    verbs = [deep for verb in undertakings(noun) for deep in (verb, *_purposes(verb))]
    return any(
        child.lower_ in words["mutual"]
        or (child.dep_ == "dobj" and child.lemma_.lower() in words["joint_effort"])
        for verb in verbs
        for child in verb.children
    )


def _owned(noun: Token, owners: set[str]) -> bool:
    return any(child.lower_ in owners for child in noun.children)


def _is_single(verb: Token) -> bool:
    """'Resumed the pipeline project' is an act, 'resumes projects' none in particular."""
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.tag_ in {"NN", "NNP"} for child in verb.children)


def _purposed(pattern: Pattern, token: Token, words: Words) -> bool:
    heads = [
        head
        for relation, head in relations(token, words)
        if relation in {"for", "in", "at", "on", "to", "by"}
    ]
    heads += [deep for head in heads for deep in head.conjuncts]
    verbs = {child.lemma_.lower() for child in token.children if child.dep_ in {"advcl", "xcomp"}}
    return any(head.lemma_.lower() in pattern.purpose for head in heads) or bool(
        verbs & {"discuss", "talk", "confer"}
    )


def _is_set_up(verb: Token) -> bool:
    """'Set up a committee', not 'the committee is set to meet'."""
    return verb.lemma_ != "set" or any(child.lower_ in {"up", "forth"} for child in verb.children)


def _is_here(token: Token) -> bool:
    """'Arrived here', 'here on a visit': the place from which the dispatch was sent."""
    near = [token, token.head, token.head.head]
    return any(child.lower_ == "here" for one in near for child in one.children) or any(
        one.lower_ == "here" for one in near
    )


def _is_nowhere(verb: Token, words: Words) -> bool:
    """'Arrived on Monday on a visit', 'flew in on Sunday': no town or state stands beside the verb."""
    placed = any(
        child.dep_ == "prep" and child.lower_ in {"in", "at", "to", "from", "into", "through", "via", "over"}
        for child in verb.children
    )
    came_in = any(child.dep_ in {"prt", "advmod"} and child.lower_ == "in" for child in verb.children)
    return not placed and verb.tag_ in {"VBD", "VBN"} and (came_in or _has_stay(verb, words))


def _has_stay(verb: Token, words: Words) -> bool:
    """'Left Oslo at the end of a visit', 'a trip that will take him to Oslo'."""
    near = [verb.head, *verb.subtree] if verb.dep_ in {"relcl", "acl"} else [*verb.subtree]
    return any(token.pos_ == "NOUN" and token.lemma_.lower() in words["tie_visit"] for token in near)


def _is_named(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper()


_TESTS: Mapping[str, Callable[[Pattern, Token, Words], bool]] = {
    "governed": _is_governed,
    "task": _has_task,
    "means": lambda pattern, token, _: _has_means(pattern, token),
    "dated": lambda _, token, words: is_dated(token, words),
    "will": lambda _, token, words: _will(token, words),
    "ahead": lambda _, token, __: _is_ahead(token),
    "counted": lambda _, token, __: _is_counted(token),
    "perfect": lambda _, token, __: _is_perfect(token),
    "fragment": lambda _, token, __: token.dep_ == "ROOT" or is_labelled(token),
    "available": lambda _, token, __: _makes_available(token),
    "state-owned": lambda _, token, words: _is_state_owned(token, words),
    "agentless": lambda _, token, __: _is_agentless(token),
    "together": lambda _, token, __: _is_together(token),
    "stay": lambda _, token, words: _has_stay(token, words),
    "named": lambda _, token, __: _is_named(token),
    "deed": _is_deed,
    "somebody": lambda _, token, words: _is_by_somebody(token, words),
    "mutual": lambda _, token, words: _is_mutual(token, words),
    "joint-work": lambda _, token, words: _is_joint_work(token, words),
    "single": lambda _, token, __: _is_single(token),
    "no-appeal": lambda _, token, words: not appeals(token, words),
    "attributive": lambda _, token, __: token.dep_ == "amod" or is_attribute(token),
    "first-hand": lambda _, token, words: is_first_hand(token, words),
    "undertaken": lambda _, token, words: is_undertaken(token, words),
    "act": lambda _, token, words: not is_reckoned(token, words),
    "set-up": lambda _, token, __: _is_set_up(token),
    "again": lambda _, token, __: any(child.lower_ == "again" for child in token.children),
    "decided": lambda _, token, words: not is_backed(token, words),
    "here": lambda _, token, __: _is_here(token),
    "nowhere": lambda _, token, words: _is_nowhere(token, words),
    "fleet": lambda _, token, words: any(s.lemma_.lower() in words["fleet"] for s in subjects(token, words)),
    "counted-of": lambda _, token, __: is_of_number(token),
    "for-good": lambda _, token, __: is_for_good(token),
}
"""How each need of a pattern that one word's surroundings answer is tested."""
