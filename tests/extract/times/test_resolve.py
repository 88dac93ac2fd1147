"""What expressions of time mean: a table of texts, and the rules about the report's day one by one."""

from __future__ import annotations

from datetime import date

import pytest

from accord.extract.times import Tense, find_times, resolve
from accord.model.dates import Basis, Precision, When
from accord.ontology.times import TimeWords

# Told on Thursday, 6 November 2025. One row: text | tense (p, n for present, f) | first[/last] basis, or '-'.
NOVEMBER = """
    signed on November 6, 2025 in Lima      | p | 2025-11-06 stated
    signed on 6 November 2025               | p | 2025-11-06 stated
    signed on the 6th of November, 2025     | p | 2025-11-06 stated
    signed on Nov. 6, 2025.                 | p | 2025-11-06 stated
    Monday, December 16, 2024               | p | 2024-12-16 stated
    on Thursday, January 2                  | p | 2025-01-02 stated
    talks on Nov. 4-6                       | p | 2025-11-04/2025-11-06 stated
    talks on 4–6 November 2025              | p | 2025-11-04/2025-11-06 stated
    from August 10–13, 1975, they met       | p | 1975-08-10/1975-08-13 stated
    between 3 and 5 May                     | p | 2025-05-03/2025-05-05 stated
    from 3 to 9 May 2013                    | p | 2013-05-03/2013-05-09 stated
    from June 30 to July 2                  | p | 2025-06-30/2025-07-02 stated
    from 30 June to 2 July 2024             | p | 2024-06-30/2024-07-02 stated
    December 30 to January 2, 2022          | p | 2021-12-30/2022-01-02 stated
    December 30, 2021 to January 2, 2022    | p | 2021-12-30/2022-01-02 stated
    on March 2 and 3, 2020                  | p | 2020-03-02/2020-03-03 stated
    on March 2 and March 24, 2020           | p | 2020-03-02 stated
    on May 5, 6 and 7, 2020                 | p | 2020-05-05/2020-05-07 stated
    last Sept. 9                            | p | 2025-09-09 stated
    on 3 May last year                      | p | 2024-05-03 stated
    in the week of December 1               | f | 2025-12 stated
    in the week ending March 6              | p | 2025-03 stated
    in the summer                           | p | 2025 stated
    in force from July one, 1986            | p | 1986-07-01 stated
    no growth in 15 years                   | n | -
    due in 15 years                         | f | 2040 relative
    in FY2024                               | p | 2024 stated
    from Monday to Wednesday next week      | f | 2025-11-10/2025-11-12 weekday
    within the year                         | f | 2025 relative
    two months after the talks              | p | -
    letters of 2/10 May 1989                | p | 1989-05-10 stated
    dated 2025-11-04                        | p | 2025-11-04 stated
    dated 25/12/2024                        | p | 2024-12-25 stated
    dated 12/25/2024                        | p | 2024-12-25 stated
    dated 05/05/2024                        | p | 2024-05-05 stated
    in force on 10.12.2007                  | p | 2007-12-10 stated
    in December 1983                        | p | 1983-12 stated
    in August, 2013                         | p | 2013-08 stated
    in May of 2013                          | p | 2013-05 stated
    in Dec '83                              | p | 1983-12 stated
    from January to March 2020              | p | 2020-01/2020-03 stated
    in mid-May 2020                         | p | 2020-05 stated
    in 2017                                 | p | 2017 stated
    in early 2019                           | p | 2019 stated
    in the summer of 2003                   | p | 2003 stated
    in spring 2022                          | p | 2022 stated
    in 1986/87                              | p | 1986 stated
    in the fiscal year 1987/88              | p | 1987 stated
    at end-1987                             | p | 1987 stated
    in the first half of 1988               | p | 1988 stated
    in Q3 2024                              | p | 2024 stated
    between 1974 and 1995                   | p | 1974/1995 stated
    from 2008 to 2016                       | p | 2008/2016 stated
    a pact on health (1999)                 | p | 1999 stated
    under a 1994 agreement                  | p | 1994 stated
    the 2016 border treaty                  | p | 2016 stated
    1958 | an embassy                       | p | 1958 stated
    in force since 1994                     | p | 1994 bound
    ready by 2035                           | f | 2035 bound
    ready by December 2026                  | f | 2026-12 bound
    before the end of 2026                  | f | 2026 bound
    until June                              | f | 2026-06 bound
    agreed to sell until December           | p | 2025-12 bound
    by March 20                             | f | 2026-03-20 bound
    since September                         | p | 2025-09 bound
    by Friday                               | f | 2025-11-07 bound
    by the end of the year                  | f | 2025 bound
    no later than the end of next month     | f | 2025-12 bound
    on November 4                           | p | 2025-11-04 stated
    on November 7                           | p | 2025-11-07 stated
    on November 8                           | p | 2024-11-08 stated
    on November 8                           | f | 2025-11-08 stated
    on November 5                           | f | 2026-11-05 stated
    on October 20                           | n | 2025-10-20 stated
    on December 1                           | n | 2025-12-01 stated
    on 29 February                          | p | 2024-02-29 stated
    in February                             | p | 2025-02 stated
    in February                             | f | 2026-02 stated
    in November                             | p | 2025-11 stated
    in November                             | f | 2025-11 stated
    last December                           | p | 2024-12 stated
    last November                           | p | 2024-11 stated
    next May                                | f | 2026-05 stated
    this October                            | p | 2025-10 stated
    in late March                           | p | 2025-03 stated
    at end-March                            | f | 2026-03 stated
    at the end of July                      | p | 2025-07 stated
    in May last year                        | p | 2024-05 stated
    the June Leaders' Summit                | p | 2025-06 stated
    the June summit                         | p | 2025-06 stated
    last spring                             | p | 2025 stated
    last winter                             | p | 2025 stated
    next winter                             | f | 2026 stated
    in the third quarter                    | p | 2025 stated
    in the second half of this year         | f | 2025 relative
    early next year                         | f | 2026 relative
    late last year                          | p | 2024 relative
    on Thursday                             | p | 2025-11-06 weekday
    on Friday                               | p | 2025-10-31 weekday
    on Tuesday                              | p | 2025-11-04 weekday
    on Tuesday                              | f | 2025-11-11 weekday
    on Thursday                             | f | 2025-11-06 weekday
    on Friday                               | n | 2025-11-07 weekday
    on Wednesday                            | n | 2025-11-05 weekday
    on Thursday evening                     | p | 2025-11-06 weekday
    last Thursday                           | p | 2025-10-30 weekday
    last Monday                             | p | 2025-11-03 weekday
    next Monday                             | f | 2025-11-10 weekday
    next Thursday                           | f | 2025-11-13 weekday
    this Friday                             | f | 2025-11-07 weekday
    Wednesday last                          | p | 2025-11-05 weekday
    last Wednesday                          | p | 2025-10-29 weekday
    last Tuesday                            | p | 2025-11-04 weekday
    on Tuesday of last week                 | p | 2025-10-28 weekday
    on Tuesday next week                    | f | 2025-11-11 weekday
    on Tuesday and Wednesday                | p | 2025-11-04/2025-11-05 weekday
    from Monday to Wednesday                | p | 2025-11-03/2025-11-05 weekday
    on Monday and Thursday                  | p | 2025-11-03 weekday
    over the weekend                        | p | 2025-11-01/2025-11-02 weekday
    this weekend                            | f | 2025-11-08/2025-11-09 weekday
    last weekend                            | p | 2025-11-01/2025-11-02 weekday
    next weekend                            | f | 2025-11-15/2025-11-16 weekday
    they met today                          | p | 2025-11-06 relative
    earlier today                           | p | 2025-11-06 relative
    this morning                            | p | 2025-11-06 relative
    tonight                                 | f | 2025-11-06 relative
    yesterday                               | p | 2025-11-05 relative
    tomorrow                                | f | 2025-11-07 relative
    today and tomorrow                      | f | 2025-11-06/2025-11-07 relative
    yesterday and today                     | p | 2025-11-05/2025-11-06 relative
    the day before yesterday                | p | 2025-11-04 relative
    the day after tomorrow                  | f | 2025-11-08 relative
    this week                               | p | 2025-11 relative
    earlier this week                       | p | 2025-11 relative
    last week                               | p | 2025-10 relative
    next week                               | f | 2025-11 relative
    this month                              | p | 2025-11 relative
    last month                              | p | 2025-10 relative
    next month                              | f | 2025-12 relative
    last year                               | p | 2024 relative
    later this year                         | f | 2025 relative
    next year                               | f | 2026 relative
    two weeks ago                           | p | 2025-10 relative
    three days ago                          | p | 2025-11-03 relative
    100 days ago                            | p | 2025-07-29 relative
    a month ago                             | p | 2025-10 relative
    two years ago                           | p | 2023 relative
    in two weeks                            | f | 2025-11 relative
    in a couple of weeks                    | f | 2025-11 relative
    in three months                         | f | 2026-02 relative
    built in two years                      | p | -
    within 90 days                          | f | 2025/2026 bound
    within two weeks                        | f | 2025-11 bound
    within 30 days                          | f | 2025 bound
    over the next three years               | f | 2025/2028 bound
    over the past two days                  | p | 2025-11-05/2025-11-06 relative
    over the past four months               | p | 2025 relative
    over the past two years                 | p | -
    in the coming days                      | f | -
    in the near future                      | f | -
    recently                                | p | -
    recent talks                            | p | -
    a few weeks ago                         | p | -
    in the 1990s                            | p | -
    every Friday                            | p | -
    the first visit in 20 years             | n | -
    they are now talking                    | n | -
    for two days                            | p | -
    a three-day meeting                     | p | -
    the following day                       | p | -
"""
TENSES = {"p": Tense.PAST, "n": Tense.PRESENT, "f": Tense.FUTURE}


def rows(table: str) -> list[tuple[str, str, str]]:
    """Split the table; the text itself may hold a bar."""
    lines = [line.strip().rsplit("|", 2) for line in table.strip().splitlines()]
    return [(text.strip(), tense.strip(), want.strip()) for text, tense, want in lines]


def told(when: When | None) -> str:
    """Write a date as the table does."""
    if when is None:
        return "-"
    last = f"/{when.iso_end}" if when.iso_end else ""
    return f"{when.iso}{last} {when.basis}"


@pytest.mark.parametrize(("text", "tense", "want"), rows(NOVEMBER))
def test_table(text: str, tense: str, want: str, words: TimeWords) -> None:
    item = find_times(text, words)[0]
    assert told(resolve(item, day=date(2025, 11, 6), tense=TENSES[tense])) == want


def means(text: str, words: TimeWords, **known: object) -> str:
    """Resolve the only expression of `text` in the past tense."""
    (item,) = find_times(text, words)
    return told(resolve(item, **{"day": None, "tense": Tense.PAST, **known}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["on July 9", "in July", "on Tuesday", "yesterday", "last year", "in two days"]
)
def test_unknown_without_a_day(text: str, words: TimeWords) -> None:
    assert means(text, words) == "-"


def test_year_of_the_passage_completes_a_day(words: TimeWords) -> None:
    assert means("on July 9", words, year=1975) == "1975-07-09 stated"
    assert means("from 5-6 April", words, year=2016) == "2016-04-05/2016-04-06 stated"


def test_stated_year_needs_no_day(words: TimeWords) -> None:
    assert means("on July 9, 1975", words, year=2020) == "1975-07-09 stated"


def test_week_is_the_month_of_its_monday(words: TimeWords) -> None:
    assert means("this week", words, day=date(2025, 10, 1)) == "2025-09 relative"


def test_last_weekend_on_a_sunday_is_the_one_before(words: TimeWords) -> None:
    assert means("last weekend", words, day=date(2025, 11, 9)) == "2025-11-01/2025-11-02 weekday"


def test_the_weekend_on_a_sunday_is_this_one(words: TimeWords) -> None:
    assert means("over the weekend", words, day=date(2025, 11, 9)) == "2025-11-08/2025-11-09 weekday"


def test_turn_of_the_year(words: TimeWords) -> None:
    assert means("on December 30", words, day=date(1987, 1, 2)) == "1986-12-30 stated"
    assert means("last month", words, day=date(1987, 1, 2)) == "1986-12 relative"


ANAPHORA = """
    the same day        | 2020-05-09 discourse
    earlier that day    | 2020-05-09 discourse
    the following day   | 2020-05-10 discourse
    the next day        | 2020-05-10 discourse
    a day later,        | 2020-05-10 discourse
    two days earlier    | 2020-05-07 discourse
    the previous day    | 2020-05-08 discourse
    One month later     | 2020-06 discourse
    later that year     | 2020 discourse
    later that month    | 2020-05 discourse
    the following year  | 2021 discourse
    two years later     | 2022 discourse
    at the time         | 2020-05-09 discourse
    at the same time    | 2020-05-09 discourse
"""


@pytest.mark.parametrize("row", ANAPHORA.strip().splitlines())
def test_anaphora(row: str, words: TimeWords) -> None:
    text, want = (cell.strip() for cell in row.split("|"))
    day = date(2020, 5, 9)
    assert means(text, words, previous=When(day, day, Precision.DAY, Basis.STATED)) == want


def test_no_day_is_counted_from_a_year(words: TimeWords) -> None:
    year = When(date(2020, 1, 1), date(2020, 12, 31), Precision.YEAR, Basis.STATED)
    assert means("two days later", words, previous=year) == "-"
    assert means("two years later", words, previous=year) == "2022 discourse"


def test_after_a_range_counts_from_its_last_day(words: TimeWords) -> None:
    week = When(date(2020, 5, 4), date(2020, 5, 8), Precision.RANGE, Basis.STATED)
    assert means("the next day", words, previous=week) == "2020-05-09 discourse"
