"""What the mark-up of a page says of it: every value with its basis, wrong ones doubted."""

from __future__ import annotations

import pytest

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred, ranked
from accord.read.drafts import finish
from accord.read.given import Given
from accord.read.html.encoding import decode
from accord.read.html.pages import draft
from accord.read.html.titles import without_publisher
from accord.read.options import ReadOptions

F = MetadataField
BODY = "<h1>Pact signed</h1><p>By <a rel=author href=/a>Ana Moreno</a></p><p>They signed a pact in Lima.</p>"


def said(page: str) -> tuple[Metadatum, ...]:
    return draft(page.encode(), Given(b"", "a.html")).metadata


def value(page: str, field: MetadataField) -> str | None:
    found = preferred(said(page), field)
    return found.value if found else None


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "H", "datePublished": "2024-05-04", "author": {"name": "Ana"}}',
        '[{"@type": "Organization", "name": "X"}, {"@type": ["Article"], "headline": "H", "datePublished":'
        ' "2024-05-04", "author": ["Ana"]}]',
        '{"@graph": [{"@type": "WebPage", "name": "no"}, {"@type": "ReportageNewsArticle", "headline": "H",'
        ' "datePublished": "2024-05-04", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ana"}]}',
        '<!-- {"@type": "NewsArticle", "headline": "H\n", "datePublished": "2024-05-04", "author": "Ana",} -->',
    ],
)
def test_json_ld_is_read_however_it_is_written(script: str) -> None:
    page = json_ld(script) + BODY
    assert (value(page, F.TITLE), value(page, F.PUBLISHED), value(page, F.AUTHOR)) == (
        "H",
        "2024-05-04",
        "Ana",
    )


@pytest.mark.parametrize(
    "script", ["{", '{"@type": 3}', "[" * 5_000, '{"@type": "NewsArticle", "author": [[1]]}']
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    assert value(json_ld(script) + BODY, F.TITLE) == "Pact signed"


@pytest.mark.parametrize(
    ("tag", "field", "expected", "where"),
    [
        ('<meta property="og:site_name" content="Gazette">', F.PUBLISHER, "Gazette", "meta[property=og:site_name]"),
        ('<META NAME="DC.Date.Issued" CONTENT="2024-05-04">', F.PUBLISHED, "2024-05-04", "meta[name=DC.Date.Issued]"),
        ('<meta name=parsely-author content="Ana">', F.AUTHOR, "Ana", "meta[name=parsely-author]"),
        ('<meta property="og:locale" content="en_GB">', F.LANGUAGE, "en-GB", "meta[property=og:locale]"),
        ('<link rel="canonical" href="https://a.example">', F.CANONICAL, "https://a.example", "link[rel=canonical]"),
        ("<html lang=fr>", F.LANGUAGE, "fr", "html[lang]"),
        ('<time itemprop=datePublished datetime="2024-05-04T10:00Z">', F.PUBLISHED, "2024-05-04T10:00:00+00:00",
         "[itemprop=datepublished]"),
        ('<meta itemprop=dateModified content="4 May 2024">', F.MODIFIED, "2024-05-04", "meta[itemprop=dateModified]"),
    ],
)  # fmt: skip
def test_every_sort_of_markup_is_read(tag: str, field: MetadataField, expected: str, where: str) -> None:
    found = ranked(said(tag + BODY), field)
    assert (expected, where) in [(m.value, m.where) for m in found]


def test_conflicting_values_are_kept_and_the_weightier_preferred() -> None:
    page = (
        json_ld('{"@type": "NewsArticle", "headline": "H", "datePublished": "2024-05-04"}')
        + '<meta property="article:published_time" content="2024-05-05T01:00:00+05:30">'
        + BODY
    )
    found = [(m.value, m.basis) for m in ranked(said(page), F.PUBLISHED)]
    assert found == [
        ("2024-05-04", MetadataBasis.JSON_LD),
        ("2024-05-05T01:00:00+05:30", MetadataBasis.META),
    ]


@pytest.mark.parametrize("placeholder", ["1970-01-01T00:00:00Z", "0001-01-01", "2924-05-04"])
def test_placeholders_are_kept_and_doubted(placeholder: str) -> None:
    page = json_ld(f'{{"@type": "NewsArticle", "datePublished": "{placeholder}"}}') + BODY
    assert value(page, F.PUBLISHED) is None
    (doubted,) = ranked(said(page), F.PUBLISHED)
    assert doubted.basis is MetadataBasis.DOUBTED
    assert doubted.where.endswith("is what programs fill in")


def test_a_day_years_after_all_others_is_doubted() -> None:
    page = json_ld('{"@type": "NewsArticle", "datePublished": "2042-05-04", "dateModified": "2024-05-06"}')
    assert value(page + '<meta name=date content="2024-05-04">' + BODY, F.PUBLISHED) == "2024-05-04"


def test_an_ambiguous_date_is_never_guessed_but_settled_by_the_page() -> None:
    page = '<meta name=pubdate content="05/11/2024">' + BODY
    assert value(page, F.PUBLISHED) is None
    assert ranked(said(page), F.PUBLISHED)[0].where == "meta[name=pubdate]: may be 2024-05-11 or 2024-11-05"
    assert (
        value('<meta property="article:modified_time" content="2024-11-05">' + page, F.PUBLISHED)
        == "2024-11-05"
    )


def test_dates_and_authors_of_other_stories_are_not_those_of_the_page() -> None:
    related = "<aside><time datetime=2019-01-01>2019</time><a rel=author href=x>Someone Else</a></aside>"
    page = BODY + "<p>Text.</p>" * 300 + related + "<time class=date datetime=2018-01-01>old</time>"
    assert [m.value for m in said(page) if m.field in (F.PUBLISHED, F.AUTHOR)] == ["Ana Moreno"]


def test_a_byline_is_told_by_its_class() -> None:
    page = (
        "<h1>Pact</h1><div class=byline>By Tom de Wit</div><span class=post-date>4 May 2024, 10.30 pm</span>"
    )
    assert value(page, F.AUTHOR) == "Tom de Wit"
    assert value(page, F.PUBLISHED) == "2024-05-04T22:30:00"


def test_posts_and_links_of_the_running_text_are_kept() -> None:
    page = (
        "<nav><a href=https://a.example/nav>Nav</a></nav><p>"
        + "The minister told of the pact in a speech to parliament. " * 2
        + "<a href=https://a.example/speech>Speech</a></p><blockquote class=twitter-tweet><p>We signed!</p>"
        "<a href='https://twitter.com/mod/status/123?ref_src=x'>May 4</a></blockquote>"
    )
    assert [(m.field, m.value) for m in said(page)][:2] == [
        (F.LINK, "https://a.example/speech"),
        (F.POST, "https://twitter.com/mod/status/123"),
    ]


@pytest.mark.parametrize(
    ("title", "publishers", "headlines", "expected"),
    [
        ("Pact signed | The Gazette", ["The Gazette"], [], "Pact signed"),
        ("The Gazette - Pact signed", ["Gazette", "the gazette"], [], "Pact signed"),
        ("Pact signed - World - Gazette", ["Gazette"], ["Pact signed"], "Pact signed"),
        ("Pact signed – a first step", ["Gazette"], [], "Pact signed – a first step"),
        ("India-Israel pact signed", ["India"], [], "India-Israel pact signed"),
        ("Gazette", ["Gazette"], [], "Gazette"),
    ],
)
def test_publishers_are_taken_off_titles_with_evidence_only(
    title: str, publishers: list[str], headlines: list[str], expected: str
) -> None:
    assert without_publisher(title, publishers, headlines) == expected


def test_the_title_leads_back_to_where_it_stands() -> None:
    raw = b'<meta property="og:title" content="Pact &amp; peace"><title>x</title><p>They signed.'
    document = finish(draft(raw, Given(b"", "a.html")), ReadOptions(), where="a.html")
    assert document.title == "Pact & peace"
    assert document.source is not None
    assert document.source.offsets is not None
    assert document.source.offsets.span(0, 4).of(decode(raw).text).startswith("<meta")
    start = document.text.index("They")
    assert document.source.offsets.span(start, start + 4).of(decode(raw).text) == "They"


def test_a_headline_may_stand_in_no_element_at_all() -> None:
    found = said("<title>Peru and Chile sign pact on ports</title>Peru and Chile sign pact on ports")
    assert {m.value for m in found if m.field is MetadataField.TITLE} == {"Peru and Chile sign pact on ports"}
    assert "text" in {m.where for m in found}
