"""Follows through a page who is told to have been at its events, by sentences before, in and after theirs."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.join.account import Account
from accord.extract.join.suite import NEAR, Company, attended, bring, carry
from accord.extract.report.lines import Line
from accord.extract.scene import Scene


class Attendance:
    """Who came along on one page: delegations that travel, and company told before what it came to."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.early: list[tuple[int, Company, Line]] = []
        self.suites: list[tuple[Company, Draft]] = []

    def bring(self, company: Company, told: Sequence[Draft], scene: Scene) -> None:
        """'Accompanied by …', 'the meeting was attended by …' name more of those who took part."""
        joined = attended(company, told, self.account.drafts, scene.order)
        for event in joined:
            bring(event, company, scene.line)
            if event not in told:
                self.account.add(event, scene)
            if company.marker.travels:
                self.suites.append((company, event))
        placed = any(event.kind in TALKS for event in joined)
        if company.marker.leads and not told and not placed and (company.marker.travels or not joined):
            self.early.append((scene.order, company, scene.line))

    def bring_early(self, told: Sequence[Draft], scene: Scene) -> None:
        """'The Indian side was led by …' may stand before the sentence that tells of the session."""
        for order, company, line in self.early:
            if 0 < scene.order - order <= NEAR:
                for event in (event for event in told if event.kind in TALKS):
                    bring(event, company, line)

    def carry(self) -> None:
        """A delegation's members took part in what their leader did on the trip, told before or after them."""
        carry(self.suites, self.account.drafts)
