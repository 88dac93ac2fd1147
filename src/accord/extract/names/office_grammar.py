"""Builds the grammar of offices from the ontology's words: heads, fields, bodies, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import daachorse

from accord.extract.names.lexicon import given_names
from accord.extract.names.offices import Offices
from accord.extract.names.sought import Sought
from accord.extract.parsing.shadow import fold
from accord.ontology.frames import Words
from accord.ontology.schema import Ontology, PostSort, PostWord, Rank


def compile_offices(ontology: Ontology) -> Offices:
    """Build the expressions from the ontology's words of office."""
    by_sort = {sort: [w for w in ontology.posts if w.sort is sort] for sort in PostSort}
    bodies = {word.lower() for word in ontology.words["institution"]} | {"side"}
    heads = {fold(w.phrase).lower(): w for w in by_sort[PostSort.HEAD] if w.phrase.lower() not in bodies}
    persons = [word for word in by_sort[PostSort.PROPER] if word.person]
    post = _posts(ontology, heads, persons, by_sort)
    rank = _ranks([w.phrase for w in by_sort[PostSort.RANK]])
    proper = {fold(w.phrase).lower(): str(w.party) for w in by_sort[PostSort.PROPER] if w.party}
    calendar = (word.title() for group in ("month", "weekday") for word in ontology.words[group])
    not_names = frozenset([*ontology.words["not_names"], *calendar])
    never = frozenset(ontology.words["never_names"])
    envoy = re.compile(rf"\b(?:{_any(ontology.words['envoys'])})s?\b", re.IGNORECASE)
    serving = re.compile(rf"\b(?:{_any(ontology.words['servants'])})$", re.IGNORECASE)
    epithets = _any(ontology.words["epithets"])
    between = re.compile(rf"^(?:'s?)?[ -](?:(?:{epithets}|newly[ -]\w+)[ -])*$")
    nouns = daachorse.CharwiseDoubleArrayAhoCorasick(
        sorted({*heads, *(fold(w.phrase).strip().lower() for w in persons)})
    )
    acting = re.compile(rf"\b(?:{_any(head for head, word in heads.items() if word.acts)})s?\b")
    fields = _field_words(by_sort)
    fields |= {word.lower() for kind in ontology.words["institution"] for word in kind.split()}
    plurals = frozenset(f"{body}s" for body in bodies)
    strange = _strange(ontology.words["strange_offices"])
    family_first, royal, peers = (
        frozenset(ontology.words[key]) for key in ("family_first", "royal", "peers")
    )
    names = (
        frozenset(fields),
        plurals,
        family_first,
        given_names(ontology),
        strange,
        royal,
        peers,
        _called(heads, ontology.words),
        ontology.state_codes,
    )
    styled = re.compile(rf"(?:{_any(ontology.words['styles'])}) (?=[A-Z])")
    units = (*ontology.words["institution"], *ontology.words["office_units"])
    owned = re.compile(rf"\b(?:{_any(units)}) $")
    rules = (*_ranking(ontology), styled, owned, _bearing(ontology.words), acting, nouns, *names)
    return Offices(post, rank, heads, proper, not_names, never, envoy, serving, between, *rules)


def _posts(
    ontology: Ontology,
    heads: Iterable[str],
    persons: Sequence[PostWord],
    by_sort: Mapping[PostSort, Sequence[PostWord]],
) -> Sought:
    """The names of offices: what stands before the head, the head, its field, and where or whom it serves."""
    portfolio = _any([*(w.phrase for w in by_sort[PostSort.PORTFOLIO])])
    modifier = _any([w.phrase for w in by_sort[PostSort.MODIFIER]])
    head = _any([*heads, *(w.phrase for w in persons)])
    counted = (
        r"(?!(?:first|second|third|fourth|fifth),)"  # 'Second, President Lee …' begins a list's second point
    )
    listed = (
        r",(?= (?:[\w-]+,? ){1,4}(?:and|&) )"  # 'the Summit of the Americas, Foreign Minister Lee' is no list
    )
    before = rf"{counted}(?:(?:{modifier}|{portfolio})(?:(?:{listed}| and|, and| &|/)? |-))*"
    institution = _any(ontology.words["institution"])
    ends, houses = (_any(ontology.words[key]) for key in ("unit_ends", "office_units"))
    plain = _any(name.lower() for name in ontology.words["institution"])  # 'the Lithuanian parliament'
    body = rf"(?-i:(?:[A-Z][\w\-]+ ){{0,4}}(?:{institution}|{houses})\b|(?:[A-Z][\w\-]+ ){{1,2}}(?:{plain}|{ends})\b)"
    plain_unit = rf"(?:{portfolio}|(?-i:[A-Z][\w\-]+))"
    fields = _field_words(by_sort)
    field = _field(
        fields | {word.lower() for word in ontology.words["field_words"]}, _any(ontology.words["after_field"])
    )
    beside = rf"(?:(?:(?<=ffairs)|(?<=inance)|(?<=efense))(?:, and |, | and | & )(?-i:(?=[A-Z])){field})?"
    link = r"(?:'s | of the | of | for | & |/)"
    closed = r"(?-i:(?:[A-Z][\w\-]+ ){1,3}(?:Affairs|Party)\b)"  # 'Minister of National Assembly Affairs'
    unit = rf"(?:{closed}|{body}|{field}|{plain_unit})"
    # 'Minister of Trade and Industry'; but 'of Peru, Foreign Minister Lee' begins another office
    subject = rf"{unit}(?:{link}{unit}|(?:,| and|, and) (?:{portfolio})\b(?! (?:{head})s?\b))*"
    task = rf" (?:of|(?<!ission )(?<!issions )for|in charge of|responsible for)(?: the)? {subject}"
    after = rf"(?:-(?:general|designate|elect)\b)?(?:{task}){{0,2}}"
    after += _within(ontology, field, subject)
    first = (w.phrase for sort in (PostSort.MODIFIER, PostSort.PORTFOLIO) for w in by_sort[sort])
    begun = (fold(phrase).strip() for phrase in (*heads, *(w.phrase for w in persons), *first))
    return Sought.of(re.compile(rf"\b{before}(?:{head})(?:e?s)?\b{beside}{after}", re.IGNORECASE), begun)


def _field_words(by_sort: Mapping[PostSort, Sequence[PostWord]]) -> set[str]:
    return {word.lower() for w in by_sort[PostSort.PORTFOLIO] for word in re.findall(r"\w+", w.phrase)}


def _field(words: Iterable[str], after: str) -> str:
    """'Economy and Sustainable Development': a field that no list knows whole, of words that fields are told in.

    One strange word may stand before a known one; what is an office's own field ('and Trade Minister') is left out.
    """
    abstract = r"(?!Clement)[A-Z]\w{2,}(?:tion|sion|ment|ity|ism|ship|logy|ture)s?\b"
    known = rf"(?-i:(?=[A-Z])(?i:{_by_letter(words)})\b|{abstract})"
    one = rf"(?:(?-i:[A-Z][\w\-]+) )?{known}"
    joint = r"(?:, and |, | and | & |/| )"
    own = rf"(?!{joint}(?:(?-i:[A-Z][\w\-]+) ){{0,2}}(?:{after})\b)"
    return rf"{one}(?:{joint}{one}){{0,6}}{own}"


def _within(ontology: Ontology, field: str, subject: str) -> str:
    """What else tells whom somebody serves: 'in the Ministry of Trade', 'to the Premier', 'on Trade and Investment'."""
    house = _any(ontology.words["houses"])
    junior = _any_before(ontology.words["junior_offices"])
    served = _any(ontology.words["served"])
    inside = (
        rf"(?:,| in| at) (?:the |(?-i:[A-Z][\w\-]+)'s )?(?-i:(?:[A-Z]\w+ ){{0,2}}(?:{house})\b)"
        rf"(?:(?: of|(?<!ission)(?<!issions) for)(?: the)? {subject})?"
    )
    return (
        rf"(?:{junior} to the (?:{served})\b)?"
        rf"(?:(?<=[a-z]) on (?-i:(?=[A-Z])){field}(?=,? (?-i:[A-Z])))?"
        rf"(?:(?P<junior>{junior})?{inside}(?(junior)|(?=,? (?-i:[A-Z]))))?"
    )


def _any_before(words: Iterable[str]) -> str:
    """Any of the words right before; each has a length of its own."""
    return "(?:" + "|".join(rf"(?<={re.escape(fold(word))})" for word in words) + ")"


def _ranks(ranks: Sequence[str]) -> Sought:
    """The ranks and titles before a name; single letters need no dot, as in 'U Thant', but not in 'U.S.'."""
    dotted, letter = (_any(r for r in ranks if (len(r) > 1) is long) for long in (True, False))
    titles = re.compile(rf"\b(?:(?:(?:{dotted})(?:\.|(?=\s))|(?:{letter})(?=\s)) ?)+(?=[A-Z])")
    return Sought.of(titles, (fold(r).strip() for r in ranks))


def _ranking(ontology: Ontology) -> tuple[re.Pattern[str], frozenset[str]]:
    """What stands between a name and its office (', the chief …'), and the words of rank in it."""
    ranking = frozenset(ontology.words["ranking"])
    return re.compile(rf", (?:(?:the|its|their) )?(?:(?:{_any(ranking)}) )?$"), ranking


def _bearing(words: Words) -> re.Pattern[str]:
    """What follows the name of somebody after whom a building, a road or a prize is called."""
    between = r"(?:[A-Z][\w-]+ ){0,3}"
    return re.compile(rf" {between}(?i:{_any(words['named_after'])})\b(?!')")


def _called(heads: Mapping[str, PostWord], words: Words) -> dict[str, re.Pattern[str]]:
    """The offices of those who go by 'Head of State', 'Head of Government', 'the premier' and 'the top diplomat'."""
    ministers = re.compile(rf"^(?:{_any(words['foreign_ministers'])})\b", re.IGNORECASE)
    called = dict.fromkeys(words["top_diplomats"], ministers)
    return called | {
        name: re.compile(
            rf"^(?:{_any(head for head, word in heads.items() if word.rank is rank)})\b", re.IGNORECASE
        )
        for name, rank in (
            ("head of state", Rank.HEAD_OF_STATE),
            ("head of government", Rank.HEAD_OF_GOVERNMENT),
            ("premier", Rank.HEAD_OF_GOVERNMENT),
        )
    }


def _strange(entries: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """The offices that states do not have, by the code of the state."""
    return {
        code: re.compile(rf"\b(?:{offices.strip()})s?\b", re.IGNORECASE)
        for codes, _, offices in (entry.partition(":") for entry in entries)
        for code in codes.split()
    }


def _by_letter(phrases: Iterable[str]) -> str:
    """The alternatives of `_any` by their first letter, so that few of many are tried."""
    folded = {fold(phrase).strip() for phrase in phrases} - {""}
    letters = sorted({phrase[0].lower() for phrase in folded})
    return "|".join(
        re.escape(letter) + f"(?:{_any(p[1:] for p in folded if p[0].lower() == letter) or ''})"
        for letter in letters
    )


def _any(phrases: Iterable[str]) -> str:
    folded = sorted({fold(phrase).strip() for phrase in phrases} - {""}, key=lambda p: (-len(p), p))
    return "|".join(re.escape(phrase) for phrase in folded) or r"(?!)"
