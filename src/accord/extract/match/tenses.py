"""In what tense a trigger tells its act: as something to be done, or as done by the time of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


WILL = frozenset({"will", "shall", "'ll"})


def auxiliaries(verb: Token) -> set[str]:
    """Return the auxiliaries of a verb, in lower case: 'has', 'been', 'to' of an infinitive."""
    return {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}


def is_ahead(verb: Token) -> bool:
    """'agreed to export', 'will export', 'would be shipped': told as something to be done."""
    return any(child.dep_ == "aux" and child.lower_ in WILL | {"to", "would"} for child in verb.children)


def is_done(verb: Token) -> bool:
    """'Signed', 'has signed', 'was signed': over, and not 'is being signed', 'to be signed', 'would have signed'."""
    helping = auxiliaries(verb)
    over = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helping & _FINISHED))
    return over and not helping & _UNFINISHED


_FINISHED = frozenset({"has", "have", "had", "'ve", "was", "were"})
_UNFINISHED = WILL | {"to", "is", "are", "be", "being", "would", "may", "could", "should", "might"}


def is_perfect(verb: Token, *having: str) -> bool:
    """'Have signed', or with the forms of 'have' that are given ('had')."""
    forms = having or ("has", "have")
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in forms for c in verb.children)


def is_perfect_or_bare(verb: Token) -> bool:
    """'Has committed', 'over 9 billion committed': done by the time of the report."""
    helping = auxiliaries(verb)
    return verb.tag_ == "VBN" and (not helping or bool(helping & {"has", "have", "having", "been", "'ve"}))


def undertakes(verb: Token, words: Words) -> bool:
    """'The two countries will work …' undertakes; 'discussed how they will work', 'confident that we will' do not."""
    auxiliary = any(child.dep_ == "aux" and child.lower_ in WILL for child in verb.children)
    auxiliary = auxiliary or _is_laid_down(verb, words)
    if _is_to_be_done(verb):
        verb, auxiliary = verb.head, True
    reported = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words["declaring"]
    reported = reported or _is_laid_down(verb, words) or _is_said_by_both(verb, words)
    if not auxiliary or not (verb.dep_ in {"ROOT", "conj"} or reported):
        return False
    return not any(child.dep_ == "neg" or child.tag_ in {"WRB", "WP", "WDT"} for child in verb.children)


def _is_to_be_done(verb: Token) -> bool:
    """'The two are to open a hotline', 'are going to share the field'."""
    head = verb.head
    infinitive = verb.dep_ == "xcomp" and any(child.tag_ == "TO" for child in verb.children)
    are = head.lemma_ == "be" or any(c.lemma_ == "be" and c.dep_ == "aux" for c in head.children)
    simple = {c.dep_ for c in head.children}.isdisjoint({"acomp", "attr", "neg"})
    simple = simple and not any(c.lower_ == "i" for c in head.children)  # 'I'm going to join him at lunch'
    return infinitive and are and simple and head.lower_ in {"are", "is", "going"}


def _is_said_by_both(verb: Token, words: Words) -> bool:
    """'The two will share the data, the two governments said', 'both ministers said', 'they said in a statement'."""
    told = verb.head
    if verb.dep_ != "ccomp" or told.lemma_.lower() not in words["speech"]:
        return False
    both = [t for t in told.children if t.dep_ == "nsubj" and t.tag_ in {"NNS", "NNPS", "DT", "PRP"}]
    near = {deep.lower_ for teller in both for deep in (teller, *teller.children)}
    paper = any(deep.lemma_.lower() in words["joint_papers"] for deep in told.subtree if deep.dep_ == "pobj")
    return bool(near & {"two", "both"}) or ("they" in near and paper)


def _is_laid_down(verb: Token, words: Words) -> bool:
    """'The two would redouble their efforts, the communique said': what a paper of both lays down."""
    would = any(child.dep_ == "aux" and child.lower_ == "would" for child in verb.children)
    told = verb.head if verb.dep_ == "ccomp" else verb
    papers = (child for child in told.children if child.dep_ in {"nsubj", "parataxis"})
    return would and told != verb and any(paper.lemma_.lower() in words["joint_papers"] for paper in papers)


def clause_of_holding(noun: Token, words: Words) -> Token | None:
    """Return the verb of the clause that says of talks agreed on that they were held: 'a summit, which was held'."""
    for verb in noun.rights:
        if verb.dep_ != "relcl" or verb.tag_ not in {"VBD", "VBN"}:
            continue
        helping = auxiliaries(verb)
        place = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.children)
        held = verb.lemma_.lower() in words["convene"] and bool(helping & {"was", "were"})
        if (place or held) and not helping & WILL:
            return verb
    return None
