"""For whom persons act of whom only their company tells: members of a row, of a delegation, of somebody's suite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from accord.extract.names.cast import Cast
from accord.extract.names.company import CompanyWords, Marker, row_after
from accord.extract.names.lexicon import Hit
from accord.extract.names.person import Person

_LEADS = re.compile(
    r"\b(?:led|leads|leading|heads|headed|heading|leader of|head of|with|led by)\b"
    r"(?: an?| the| his| her)?(?: [\w-]+){0,3}? $"
)
_TEAM = re.compile(r"^ (?:[\w-]+ ){0,3}?(?:delegation|team|side|mission|delegates)\b")
_SENT_FROM = re.compile(r"\b(?:delegation|team|mission|group) (?:of [\w -]{3,40} )?(?:from|of) (?:the )?$")
_THE_TEAM = re.compile(
    r"(?:The|This|Their) (?:[\w-]+ )?(?:delegation|team|mission) (?:was|is) (?:led|headed) by (?:the )?"
)
_TEAM_FROM = re.compile(
    r"\b(?:delegation|team|mission)\b[^.;,:]{0,90}?\b(?:from|of) (?:the )?(?:Republic of )?$"
)
_LED = re.compile(r",? (?:(?:which|that) (?:was|is) )?(?:led|headed) by ")
_LEADER = 40
"""Code points between 'led by' and the leader: 'the', a title."""
_ENTRY = 160
"""Code points of an entry of a list of those present, at most."""
_NEXT = re.compile(r"(?:, | and |, and |, as well as | as well as |; )(?:the |his |her |its |their )?")
_THE = re.compile(r"\b[Tt]he $")
_BACK = 3
"""Officials without a name told before, of whom 'the minister, Ali Kone' may be one."""
_SIDE = re.compile(r"\b(?:[Oo]n|[Ff]rom|[Ff]or) the $")

_ATTENDED = re.compile(
    r",? (?:it|the (?:[a-z]+ )?(?:meeting|talks|ceremony|session|reception|signing)) "
    r"(?:was|were) (?:also )?attended by "
)

_SUCH_AS = re.compile(r",? (?:including|among them|such as|notably|among others,?) (?:the |its |their )?")

_IN_WHOSE_NAME = re.compile(r"(?:\b[Oo]n behalf of|^For|; for) (?:the )?$")
_SIGNED_BY = re.compile(
    r"(?: side)?, (?:the |this |it\b)[^.;]{0,60}?\b(?:signed|initialled|inked) by (?:the )?"
)
"""'On behalf of Peru, the treaty was signed by': before the party's name, and behind it."""
_IN_NAME_OF = re.compile(r"\b(?:behalf of|for|part of)\b")
_AND_FOR = re.compile(r"\b(?:and|while) (?:for|on behalf of) (?:the )?$")
_BY = re.compile(r",? by (?:the )?")

Claim = tuple[str, str]
"""A person's name and the code of a party."""


def claims(
    lines: Sequence[tuple[str, Sequence[Hit], Sequence[Person]]], cast: Cast, words: CompanyWords
) -> Iterator[Claim]:
    """Yield for whom the persons of a report act, as far as the company in which they are named tells."""
    lead: list[Person] = []
    unnamed: list[Person] = []
    for order, (text, hits, people) in enumerate(lines):
        named = [p for p in people if p.name]
        if headed := _THE_TEAM.match(text):
            told = (_team_of(line, names) for line, names, _ in reversed(lines[:order]))
            team = next((code for code in told if code), None)
            row = row_after(text, headed.end(), named)
            yield from ((str(p.name), team) for p in row if team and not p.parties)
        yield from _told_before(text, people, unnamed)
        unnamed = [*unnamed, *(p for p in people if not p.name and p.post and len(p.parties) == 1)][-_BACK:]
        yield from _delegations(text, hits, named)
        yield from _signers(text, hits, named)
        yield from _rows(text, hits, people)
        yield from _examples(text, people)
        yield from _strangers(text, people, cast)
        yield from _seen_there(text, hits, people)
        yield from _represented(text, hits, named)
        for marker in words.find(text):
            code = (
                _of_office(marker, text, people, cast)
                or _of_surname(marker, text, cast)
                or _code_of(marker, text, hits, cast, [p for p in named if p.end <= marker.start] or lead)
            )
            yield from ((str(p.name), code) for p in marker.row(text, named) if code and not p.parties)
        lead = named[:1] or lead


def _team_of(text: str, hits: Sequence[Hit]) -> str | None:
    """'A delegation of the Ministry of Trade of Peru', 'a Peruvian team': the state whose people came."""
    for hit in hits:
        if hit.party and (_TEAM.match(text[hit.end :]) or _TEAM_FROM.search(text, 0, hit.start)):
            return hit.party
    return None


def _delegations(text: str, hits: Sequence[Hit], named: Sequence[Person]) -> Iterator[Claim]:
    """'Singh led an Indian delegation', 'on the Indian side, Singh attended': the person and the party."""
    for hit in hits:
        if not hit.party:
            continue
        if _SENT_FROM.search(text, 0, hit.start) and (led := _LED.match(text, hit.end)):
            after = [p for p in named if led.end() <= p.end and p.start - led.end() < _LEADER]
            yield from ((str(p.name), hit.party) for p in after[:1] if not p.parties)
        if not (team := _TEAM.match(text[hit.end :])):
            continue
        if _LEADS.search(text[: hit.start]):
            before = [p for p in named if p.end <= hit.start and hit.start - p.end < 60]
            yield from ((str(p.name), hit.party) for p in before[-1:])
        elif _SIDE.search(text[: hit.start]):
            end = hit.end + team.end()
            attended = _ATTENDED.match(text, end)  # 'on the Indian side, the meeting was attended by Singh'
            row = row_after(text, attended.end() if attended else end, named)
            yield from ((str(p.name), hit.party) for p in row)


def _signers(text: str, hits: Sequence[Hit], named: Sequence[Person]) -> Iterator[Claim]:
    """'On behalf of Peru, the treaty was signed by Minister Ann Lee': for whom she signs."""
    codes = {hit.start: hit.party for hit in hits if hit.party}
    for start, end, until in signed_for(text, [(hit.start, hit.end) for hit in hits if hit.party]):
        for person in row_after(text, end, named):
            if not person.parties and person.start < until:
                yield str(person.name), str(codes[start])


def signed_for(text: str, names: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return where parties begin for which somebody signs, and where the words for who does it begin and end.

    'On behalf of Peru, the treaty was signed by Ann Lee, and for Chad by Ali Kone'; `names` are places of parties.
    """
    found: list[tuple[int, int]] = []
    for start, end in names:
        signed, again = _SIGNED_BY.match(text, end), _BY.match(text, end) if found else None
        if signed and _IN_WHOSE_NAME.search(text, 0, start):
            found.append((start, signed.end()))
        elif again and _AND_FOR.search(text, 0, start):
            found.append((start, again.end()))
    ends = [*(start for start, _ in found[1:]), len(text)]
    return [(start, by, until) for (start, by), until in zip(found, ends, strict=False)]


def _rows(text: str, hits: Sequence[Hit], people: Sequence[Person]) -> Iterator[Claim]:
    """'Polish Prime Minister A, Foreign Minister B and Defence Minister C' are all of Poland.

    So are 'President A of Poland and First Lady B'.
    """
    first: Person | None = None
    for one, two in pairwise(people):
        if one.parties and any(hit.party and _is_at_edge(hit, one) for hit in hits):
            first = one
        if not _NEXT.fullmatch(text[one.end : two.start]) or two.parties or not two.post:
            first = None
        elif first and two.name and two.post.lower() != str(first.post).lower():
            yield str(two.name), first.parties[0]


def _is_at_edge(hit: Hit, person: Person) -> bool:
    """'Polish Minister A', 'Minister A of Poland': the state before the office or behind the name."""
    return hit.start == person.start or (person.name is not None and hit.end == person.end)


def _examples(text: str, people: Sequence[Person]) -> Iterator[Claim]:
    """'Togolese leaders, including Prime Minister A and Minister of Mines B': they are of Togo."""
    for several in people:
        if not several.plural or len(several.parties) != 1:
            continue
        if such_as := _SUCH_AS.match(text, several.end):
            for one in row_after(text, such_as.end(), people):
                if one.parties and one.parties != several.parties:
                    break
                if one.name and not one.parties:
                    yield one.name, several.parties[0]


def _told_before(text: str, people: Sequence[Person], unnamed: Sequence[Person]) -> Iterator[Claim]:
    """'A Chadian minister said … The minister, Ali Kone, …': of the state of whom the report has told in that post."""
    for person in people:
        if not person.name or person.parties or not person.post or not _THE.search(text, 0, person.start):
            continue
        codes = {p.parties[0] for p in unnamed if _is_post_of(person.post, str(p.post))}
        if len(codes) == 1:
            yield person.name, codes.pop()


def _is_post_of(again: str, post: str) -> bool:
    return post.lower() == again.lower() or post.lower().endswith(f" {again.lower()}")


def _strangers(text: str, people: Sequence[Person], cast: Cast) -> Iterator[Claim]:
    """'President A and Foreign Minister B', told by a state that has no such minister: B is of A's state."""
    for pair in pairwise(people):
        if not _NEXT.fullmatch(text[pair[0].end : pair[1].start]):
            continue
        for other, stranger in (pair, pair[::-1]):
            member = cast.named(other.name) if other.name else None
            known = member.parties if member and not member.assumed else ()
            if known and stranger.name and _is_strange(stranger, cast):
                yield stranger.name, known[0]


_OPENING = re.compile(
    r"(?:[Ii]n|[Ww]hile in|[Dd]uring (?:his|her|their) (?:[\w-]+ ){0,3}?(?:in|to)) (?:the )?"
)
_SEEN = re.compile(
    r"\b(?:with|meet|meets|met|meeting|see|on|to|by)"
    r"(?: the| his counterpart,?| her counterpart,?| their counterpart,?)? $"
)


def _seen_there(text: str, hits: Sequence[Hit], people: Sequence[Person]) -> Iterator[Claim]:
    """'In Peru, she will meet with Premier Diaz and call on President Paz': they are of Peru."""
    opening = _OPENING.match(text)
    there = next((h for h in hits if opening and h.start == opening.end() and h.party), None)
    if there is None or not text.startswith(",", there.end):
        return
    for person in people:
        stranger = person.start > there.end and person.post and not person.parties
        if person.name and stranger and _SEEN.search(text, there.end, person.start):
            yield person.name, str(there.party)


_BY_WHOM = re.compile(r"(?: (?:was|were|is|are|will be) represented(?: at [\w -]{3,40}?)?)? by |\s?: ")
_STILL = re.compile(r"\brepresented\b")


def _represented(text: str, hits: Sequence[Hit], named: Sequence[Person]) -> Iterator[Claim]:
    """'Chad was represented by Minister A and Mali by B', 'Chad: President A' in a list: for whom each is there."""
    listed = len(text) < _ENTRY
    for hit in hits:
        by = _BY_WHOM.match(text, hit.end) if hit.party else None
        if by is None or not (
            (":" in by[0] and hit.start == 0 and listed) or _STILL.search(text, 0, by.end())
        ):
            continue
        who = next((p for p in named if by.end() <= p.start < by.end() + _LEADER), None)
        if who and not who.parties:
            yield str(who.name), str(hit.party)


def _is_strange(person: Person, cast: Cast) -> bool:
    """Say whether nothing beside a person tells a party, and the issuer has no such office."""
    if person.parties or not person.post or cast.offices is None:
        return False
    return cast.offices.is_strange(person.post, cast.home)


def _code_of(
    marker: Marker, text: str, hits: Sequence[Hit], cast: Cast, before: Sequence[Person]
) -> str | None:
    """The party of those whom a marker tells, if it tells: 'signed for Peru', 'Tusk was accompanied by'."""
    if marker.signs:
        if not _IN_NAME_OF.search(text, marker.start, marker.end):
            return None  # 'signed the document, with U.S. President Lee looking on'
        return next((h.party for h in hits if marker.end - 2 < h.start < marker.end + 25 and h.party), None)
    return _suite_of(marker, text, hits, cast, before) if marker.travels else None


_WHO_IS = re.compile(r",? (?:who|which) (?:is|was|were|are|will be|had been|has been) $")


def _of_office(marker: Marker, text: str, people: Sequence[Person], cast: Cast) -> str | None:
    """'The President, who is accompanied by Minister A': the party of the office right before, told or the issuer's."""
    if not marker.travels:
        return None
    heads = (p for p in people if p.post and not p.name and _WHO_IS.fullmatch(text, p.end, marker.start))
    head = next(heads, None)
    if head is None or len(head.parties) > 1:
        return None
    return head.parties[0] if head.parties else cast.acts_for(str(head.post))


_BY_SURNAME = re.compile(
    r"(?P<name>[A-Z][\w'-]+),? (?:who )?(?:(?:is|was|were|are|will be|had been|has been|being) )?(?:also )?$"
)


def _of_surname(marker: Marker, text: str, cast: Cast) -> str | None:
    """'Kone was accompanied by Minister A', of a President Kone told before: no other than he."""
    head = _BY_SURNAME.search(text, 0, marker.start) if marker.travels else None
    member = cast.named(head["name"]) if head else None
    return next(iter(member.parties), None) if member else None


def _suite_of(
    marker: Marker, text: str, hits: Sequence[Hit], cast: Cast, before: Sequence[Person]
) -> str | None:
    """'Tusk was accompanied by A and B', 'the Indian delegation included A': the party whose suite they are."""
    near = [h for h in hits if h.party and marker.start - 40 < h.start < marker.end]
    own = [h.party for h in near if _TEAM.match(text[h.end :]) or _SENT_FROM.search(text, 0, h.start)]
    if own:
        return own[-1]
    member = cast.named(str(before[-1].name)) if before else None
    return next(iter(member.parties), None) if member else None
