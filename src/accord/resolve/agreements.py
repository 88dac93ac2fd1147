"""Whether two names are one agreement: type and subject compared apart; an acronym stands for its words."""

from __future__ import annotations

from dataclasses import dataclass

from accord.model.claims import Agreement
from accord.model.match import Fit, Match
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold, holds, initials, jaccard, without_parentheses


@dataclass(frozen=True, slots=True)
class AgreementName:
    """A title in parts: the codebook's type, the words of its subject, all content words, acronyms given."""

    type: str
    subject: frozenset[str]
    words: tuple[str, ...]
    acronyms: frozenset[str]


def agreement_name(agreement: Agreement, words: IdentityWords) -> AgreementName:
    """Take an agreement's title apart; the type told by the title's words fills in for 'other'."""
    bare, inside = without_parentheses(agreement.title)
    folded = fold(bare, words.spelling)
    rest, told = folded, None
    for form, kind in words.agreement_types:
        phrase = form.split()
        while (at := holds(rest, phrase)) is not None:
            rest, told = (*rest[:at], *rest[at + len(phrase) :]), told or kind
    drop = words.stop | words.agreement_fillers
    subject = frozenset(word for word in rest if word not in drop)
    kind = agreement.type if agreement.type != "other" else told or "other"
    content = tuple(word for word in folded if word not in words.stop)
    forms = {form for form, _ in words.agreement_types}
    acronyms = frozenset(a for part in inside if (a := "".join(fold(part))) and a not in forms)
    return AgreementName(kind, subject, content, acronyms)


def same_agreement(a: Agreement, b: Agreement, words: IdentityWords) -> Match:
    """Compare two agreements: 'the MoU', 'Memorandum of Understanding (MoU) on Defence Cooperation'."""
    left, right = agreement_name(a, words), agreement_name(b, words)
    if _acronym(left, right) or _acronym(right, left):
        return Match(Fit.AGREES, 0.9, f"'{a.title}' and '{b.title}': one is the other's acronym")
    if left.type != right.type and not {left.type, right.type} & words.agreement_generic:
        return Match(Fit.CONTRADICTS, 0.1, f"'{a.title}' is a {left.type}, '{b.title}' a {right.type}")
    return _subjects(a, b, left, right)


def agreement_keys(agreement: Agreement, words: IdentityWords) -> frozenset[str]:
    """Return the words of a title's subject and its acronyms, of which two that agree have one in common."""
    name = agreement_name(agreement, words)
    whole = initials(name.words)
    return name.subject | name.acronyms | ({whole} if len(whole) > 2 else frozenset())


def _acronym(short: AgreementName, long: AgreementName) -> bool:
    if len(short.subject) != 1 or len(long.words) < 2:
        return False
    (name,) = short.subject
    return name in long.acronyms or (len(name) > 2 and name == initials(long.words))


def _subjects(a: Agreement, b: Agreement, left: AgreementName, right: AgreementName) -> Match:
    pair = f"'{a.title}' and '{b.title}'"
    if left.subject and left.subject == right.subject:
        return Match(Fit.AGREES, 1.0, f"{pair}: one subject")
    if not left.subject or not right.subject:
        same = left.type == right.type
        return Match(Fit.COMPATIBLE, 0.5 if same else 0.35, f"{pair}: one does not name its subject")
    shared = left.subject & right.subject
    if shared in (left.subject, right.subject):
        sure = len(shared) > 1
        return Match(Fit.AGREES if sure else Fit.COMPATIBLE, 0.8 if sure else 0.65, f"{pair}: one says less")
    likeness = jaccard(left.subject, right.subject)
    if likeness >= 0.5:
        return Match(Fit.COMPATIBLE, 0.6, f"{pair}: most words are the same")
    if likeness >= 0.25:
        return Match(Fit.SILENT, 0.3, f"{pair}: some words are the same")
    return Match(Fit.CONTRADICTS, 0.0, f"{pair}: different subjects")
