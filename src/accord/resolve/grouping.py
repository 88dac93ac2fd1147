"""Groups forms of names by the ties between them: an answer that no order of arrival changes.

First what joins, the surest ties first, unless something holds the groups apart. Then, again and again,
a group that says less goes to the one group that it can go to; where there are several, it stays and is unsure.
Reviewers' decisions come before all rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from accord.model.identity import Form, FormId, FormLink, Identified
from accord.model.record import Verdict
from accord.resolve.ties import Pull, Tie

AS_GOOD = 0.05
"""How much less than the best a tie that leans may score to weigh as much."""

Pair = tuple[FormId, FormId]
Ties = Mapping[Pair, Tie]


def pairs(forms: Sequence[Form], keys: Mapping[FormId, frozenset[str]]) -> Iterator[tuple[Form, Form]]:
    """Yield every two forms with a key in common, each pair once, in one order."""
    blocks = defaultdict[str, list[Form]](list)
    for form in forms:
        for key in keys[form.id]:
            blocks[key].append(form)
    found = {
        (a.id, b.id): (a, b)
        for block in blocks.values()
        for a, b in combinations(sorted(block, key=lambda form: form.id), 2)
    }
    yield from (found[pair] for pair in sorted(found))


def group(forms: Sequence[Form], ties: Ties, decisions: Iterable[FormLink]) -> Identified:
    """Return the groups of forms and the links that made them or were left unsure."""
    said = sorted(decisions, key=lambda link: (link.left, link.right))
    clusters = Clusters.of(forms, ties, said)
    used = [*_join(clusters, ties), *_lean(clusters, ties)]
    unsure = [
        _link(pair, tie, Verdict.UNSURE)
        for pair, tie in sorted(ties.items())
        if tie.pull is not Pull.APART and clusters.root(pair[0]) != clusters.root(pair[1])
    ]
    members = defaultdict[FormId, list[Form]](list)
    for form in sorted(forms, key=lambda form: form.id):
        members[clusters.root(form.id)].append(form)
    return Identified(tuple(tuple(members[root]) for root in sorted(members)), (*used, *unsure))


@dataclass(frozen=True, slots=True)
class Clusters:
    """Sets of forms that grow, and which of them must stay apart; lives while forms are grouped."""

    parent: dict[FormId, FormId]
    apart: dict[FormId, set[FormId]] = field(default_factory=dict)

    @classmethod
    def of(cls, forms: Sequence[Form], ties: Ties, decisions: Sequence[FormLink]) -> Clusters:
        """Begin with each form by itself and with what reviewers said is the same."""
        found = cls({form.id: form.id for form in forms})
        known = [link for link in decisions if link.left in found.parent and link.right in found.parent]
        same = {frozenset((k.left, k.right)) for k in known if k.verdict is Verdict.SAME}
        for link in known:
            if link.verdict is Verdict.DIFFERENT:
                found._hold_apart(link.left, link.right)
        for link in known:
            if link.verdict is Verdict.SAME:
                found.join(link.left, link.right)
        for (left, right), tie in sorted(ties.items()):
            if tie.pull is Pull.APART and frozenset((left, right)) not in same:
                found._hold_apart(left, right)
        return found

    def root(self, form: FormId) -> FormId:
        """Return what stands for the form's set."""
        while self.parent[form] != form:
            self.parent[form] = self.parent[self.parent[form]]
            form = self.parent[form]
        return form

    def join(self, left: FormId, right: FormId) -> bool:
        """Make one set of two, unless they must stay apart; say whether they are one now."""
        a, b = sorted((self.root(left), self.root(right)))
        if a == b:
            return True
        if b in self.apart.get(a, ()):
            return False
        self.parent[b] = a
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart.setdefault(a, set()).add(other)
        return True

    def _hold_apart(self, left: FormId, right: FormId) -> None:
        a, b = self.root(left), self.root(right)
        if a != b:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)


def _join(clusters: Clusters, ties: Ties) -> Iterator[FormLink]:
    """Join what joins, the surest first; yield the ties that made two sets one."""
    strong = [(-tie.score, pair) for pair, tie in ties.items() if tie.pull is Pull.JOINS]
    for _, pair in sorted(strong):
        if clusters.root(pair[0]) != clusters.root(pair[1]) and clusters.join(*pair):
            yield _link(pair, ties[pair], Verdict.SAME)


def _lean(clusters: Clusters, ties: Ties) -> Iterator[FormLink]:
    """Let each set that says less go where alone it can go, until nothing moves any more."""
    moved = True
    while moved:
        moved = False
        for pair in _only(clusters, ties):
            if clusters.root(pair[0]) != clusters.root(pair[1]) and clusters.join(*pair):
                moved = True
                yield _link(pair, ties[pair], Verdict.SAME)


def _only(clusters: Clusters, ties: Ties) -> list[Pair]:
    """Return for each set that leans to one other only its best tie to it, in one order."""
    leaning = defaultdict[FormId, list[tuple[float, Pair, FormId]]](list)
    for pair, tie in ties.items():
        if tie.pull is not Pull.LEANS:
            continue
        roots = clusters.root(pair[0]), clusters.root(pair[1])
        if roots[0] == roots[1] or roots[1] in clusters.apart.get(roots[0], ()):
            continue
        if tie.less in ("left", "both"):
            leaning[roots[0]].append((tie.score, pair, roots[1]))
        if tie.less in ("right", "both"):
            leaning[roots[1]].append((tie.score, pair, roots[0]))
    found = []
    for choices in leaning.values():
        best = max(score for score, *_ in choices)
        sure = [choice for choice in choices if choice[0] >= best - AS_GOOD]
        if len({target for *_, target in sure}) == 1:
            found.append(min(sure, key=lambda choice: (-choice[0], choice[1]))[1])
    return sorted(set(found))


def _link(pair: Pair, tie: Tie, verdict: Verdict) -> FormLink:
    return FormLink(pair[0], pair[1], verdict, tie.score, (tie.reason,))
