"""Decisions in the tables: grouped, withdrawn together, and seen from both of their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import MentionId
from accord.model.record import Decision, Judgement, Verdict

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.store.conftest import Book


def mentions(book: Book, make: Maker) -> list[MentionId]:
    """Add three reports that have nothing in common, and return what they tell."""
    found = []
    for id, parties in (("a.txt", "PER CHL"), ("b.txt", "FJI TON"), ("c.txt", "NOR SWE")):
        document = make.document(
            id, f"In {id} it was said that {parties} held talks on fish of their own kind."
        )
        mention = make.mention(document, "held talks", "meeting", parties)
        book.add(make.reading(document, mention))
        found.append(mention.id)
    return found


def word(verdict: Verdict, left: MentionId, right: MentionId) -> Judgement:
    return Judgement(left, right, verdict, 1.0, (), "ana")


def test_a_word_is_seen_from_both_of_its_ends(book: Book, make: Maker) -> None:
    a, b, c = mentions(book, make)
    with book.store.writing() as writer:
        writer.decisions.make(Decision("different", "ana", "", ()), [word(Verdict.DIFFERENT, a, c)])
        scope = writer.scope([a, c])
        assert [(j.left, j.right) for j in scope.judgements] == [(a, c)]
        assert [s.judgement.left for end in (a, c) for s in writer.decisions.standing([end])] == [a, a]
        assert writer.decisions.standing([b]) == ()


def test_a_decision_is_withdrawn_with_all_that_it_says(book: Book, make: Maker) -> None:
    a, b, c = mentions(book, make)
    with book.store.writing() as writer:
        said = [word(Verdict.SAME, a, b), word(Verdict.SAME, b, c)]
        first = writer.decisions.make(Decision("merge", "ana", "one", (("E1", "x"),)), said)
        assert [s.decision for s in writer.decisions.standing([a])] == [first, first]
        writer.decisions.withdraw(first, "ben", None)
    with book.store.reading() as queries:
        (decision,) = queries.decisions.all()
        assert (decision.what, decision.withdrawn_by, decision.about) == ("merge", "ben", (("E1", "x"),))
        assert queries.decisions.standing([a]) == ()
        assert len(queries.decisions.judgements(first)) == 2
        assert queries.decisions.get(77) is None


def test_words_are_followed_however_many_steps_away(book: Book, make: Maker) -> None:
    a, b, c = mentions(book, make)
    with book.store.writing() as writer:
        for left, right in ((a, b), (b, c)):
            writer.decisions.make(Decision("same", "ana", "", ()), [word(Verdict.SAME, left, right)])
        assert len(writer.decisions.standing([c])) == 2
