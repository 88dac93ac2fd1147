"""The tables of the export and every column of theirs: what it holds and what it means (codebook, section 3)."""

from __future__ import annotations

from accord.export.schema import Column, Table, Type

_TEXT, _INT, _DATE, _TIME, _LIST = Type.TEXT, Type.INTEGER, Type.DATE, Type.TIME, Type.LIST
_NUMBER = Type.NUMBER

EVENT = Column("event", _TEXT, "The event's id; it stays as long as the event does.", required=True)
KIND = Column(
    "kind",
    _TEXT,
    "signing, session, exercise, transfer, project, agreement-change, visit, meeting or commitment.",
    required=True,
)
REPORTS = Column("n_reports", _INT, "Reports that say so.", required=True)
ORIGINS = Column(
    "n_origins",
    _INT,
    "Origins among them: reports that copy, credit or rewrite one another, or have one publisher, count once.",
    required=True,
)
STATUS = Column(
    "status",
    _TEXT,
    "preferred; compatible (says less, or adds to a list); conflict (contradicts the preferred value).",
    required=True,
)
REASON = Column("reason", _TEXT, "Why the value stands so.")
REPORT = Column("report", _TEXT, "The report's id.", required=True)
PUBLISHER = Column("publisher", _TEXT, "Who published the report; empty if unknown.")
PUBLISHED = Column("published_at", _DATE, "The day on which the report was published; empty if unknown.")
RETRIEVED = Column("retrieved_at", _TIME, "When the report was fetched; empty where it was given as a file.")
RECORDED = Column("recorded_at", _TIME, "When it came into the record, UTC.", required=True)
CODES = (
    Column("alpha2", _TEXT, "The state's ISO 3166-1 alpha-2 code; empty for organisations."),
    Column("numeric", _TEXT, "The state's ISO 3166-1 numeric code, three digits; empty for organisations."),
    Column("cow", _INT, "The state's number in the Correlates of War list; empty if it has none."),
)

EVENTS = Table(
    "events",
    "One row an event, with the preferred value of each field",
    (
        EVENT,
        KIND,
        Column("modality", _TEXT, "occurred, scheduled, proposed or denied.", required=True),
        Column("parties", _LIST, "ISO 3166-1 alpha-3 codes of states, acronyms of organisations, sorted."),
        Column("parties_alpha2", _LIST, "The states among them, ISO 3166-1 alpha-2."),
        Column("parties_numeric", _LIST, "The states among them, ISO 3166-1 numeric."),
        Column("parties_cow", _LIST, "The states among them that have a number of the Correlates of War."),
        Column("date_start", _DATE, "The first day on which the event may lie; empty if unknown."),
        Column("date_end", _DATE, "The last day on which it may lie: of a month or year, its last day."),
        Column("date_precision", _TEXT, "How finely the text gives the date: day, range, month or year."),
        Column(
            "date_basis",
            _TEXT,
            "How the date was found: stated, weekday, relative, dateline, discourse or bound ('by 2030').",
        ),
        Column("date_text", _TEXT, "The words of the date as the report has them."),
        Column("edtf", _TEXT, "The date in Extended Date/Time Format, level 1; '?' where it is uncertain."),
        Column("place", _TEXT, "Where it took place, as written."),
        Column("country", _TEXT, "The ISO 3166-1 alpha-3 code of the place's state; empty for seas."),
        Column("participants", _LIST, "Who took part: name (role, party, post)."),
        Column("body", _TEXT, "Of a session: the standing body."),
        Column("ordinal", _INT, "Of a session: its number."),
        Column("agreement", _TEXT, "Of a signing or change: the instrument's title, as written."),
        Column("agreement_type", _TEXT, "Its type: mou, treaty, agreement, protocol, declaration, …"),
        Column("item", _TEXT, "Of a transfer, project or exercise: what, as written."),
        Column("areas", _LIST, "Codes of the areas of cooperation named for it (codebook, section 4)."),
        Column("attributed_to", _LIST, "Who says so, where a report attributes it."),
        REPORTS,
        ORIGINS,
        Column("conflicts", _LIST, "Fields in which reports contradict one another."),
        Column("part_of", _TEXT, "The event within which it took place, such as a visit; empty if none."),
        Column("reports", _LIST, "The ids of the reports that tell of it."),
        Column("published_at", _DATE, "The day of the earliest report of it; empty if unknown."),
        RECORDED,
        Column("changed_at", _TIME, "When what the record says of it last changed, UTC.", required=True),
        Column(
            "confidence",
            _NUMBER,
            "How likely it is that the event is right, 0 to 1: that of the likeliest account; empty if not weighed.",
        ),
        Column("plover", _TEXT, "Event type of PLOVER."),
        Column("plover_mode", _TEXT, "Mode of PLOVER; empty where none fits."),
        Column("cameo", _TEXT, "Code of CAMEO; text, since it may begin with 0."),
    ),
    ("event",),
)

PARTIES = Table(
    "parties",
    "One row for each party of each event",
    (
        EVENT,
        Column("party", _TEXT, "ISO 3166-1 alpha-3 code, or an organisation's acronym.", required=True),
        Column("name", _TEXT, "The party's usual English name; empty where only the acronym is known."),
        Column("sort", _TEXT, "state or organisation.", required=True),
        *CODES,
        REPORTS,
        ORIGINS,
    ),
    ("event", "party"),
    (("event", "events"),),
)

PARTICIPANTS = Table(
    "participants",
    "One row for each participant of each event",
    (
        EVENT,
        Column("number", _INT, "Counts the participants of an event, from 1.", required=True),
        Column("name", _TEXT, "A person, company, ministry or force, in the fullest form.", required=True),
        Column(
            "role", _TEXT, "participant, visitor, host, cochair, signatory, supplier, recipient, partner."
        ),
        Column("party", _TEXT, "The party for which it acts."),
        *CODES,
        Column("post", _TEXT, "The office as written; empty if none is given."),
        STATUS,
        REASON,
        REPORTS,
        ORIGINS,
        Column("reports", _LIST, "The ids of the reports that name it."),
    ),
    ("event", "number"),
    (("event", "events"),),
)

AREAS = Table(
    "areas",
    "One row for each area named for each event",
    (
        EVENT,
        Column("area", _TEXT, "Code of the area (codebook, section 4).", required=True),
        Column("label", _TEXT, "The area in words."),
        Column("group", _TEXT, "The group of areas to which it belongs."),
        STATUS,
        REASON,
        REPORTS,
        ORIGINS,
        Column("reports", _LIST, "The ids of the reports that name it for this event."),
    ),
    ("event", "area"),
    (("event", "events"),),
)

CLAIMS = Table(
    "claims",
    "One row for each value that a report gives for a field of an event",
    (
        Column("claim", _TEXT, "The claim's id; `accord why` takes it.", required=True),
        EVENT,
        Column("mention", _TEXT, "The id of the report's account of the event.", required=True),
        KIND,
        Column("field", _TEXT, "The field that the claim is about.", required=True),
        Column("value", _TEXT, "The value in one cell.", required=True),
        STATUS,
        REASON,
        REPORT,
        PUBLISHER,
        PUBLISHED,
        RETRIEVED,
        RECORDED,
        Column("origin", _TEXT, "The origin for which the report counts.", required=True),
        Column("attributed_to", _TEXT, "Who says so, where the report attributes it."),
        Column("rule", _TEXT, "The entry of the ontology that made the claim.", required=True),
        Column("ontology", _TEXT, "Hash of the ontology that held the rule."),
        Column("quotes", _LIST, "The words that show it, verbatim."),
    ),
    ("claim",),
    (("event", "events"), ("report", "reports")),
)

EVIDENCE = Table(
    "evidence",
    "One row for each quote, of an event as a whole or of one claim",
    (
        EVENT,
        Column("mention", _TEXT, "The id of the report's account of the event.", required=True),
        Column("claim", _TEXT, "The claim that it shows; empty where it shows the event as a whole."),
        Column("number", _INT, "Counts the quotes of one claim or account, from 1.", required=True),
        Column("field", _TEXT, "The field of the claim."),
        REPORT,
        Column("fragment", _TEXT, "Where it stands, as in RFC 5147: report#char=first,last.", required=True),
        Column("char_start", _INT, "First code point of the quote in the report's text.", required=True),
        Column("char_end", _INT, "Code point after its last.", required=True),
        Column("quote", _TEXT, "The words, verbatim.", required=True),
        Column("before", _TEXT, "Up to 32 code points before them."),
        Column("after", _TEXT, "Up to 32 code points after them."),
    ),
    (),
    (("event", "events"), ("report", "reports")),
)

REPORT_TABLE = Table(
    "reports",
    "One row a report",
    (
        REPORT,
        Column("title", _TEXT, "The report's title."),
        PUBLISHER,
        PUBLISHED,
        RETRIEVED,
        RECORDED,
        Column("url", _TEXT, "Where it was published."),
        Column("language", _TEXT, "Its language, if known."),
        Column("hash", _TEXT, "SHA-256 of its text, in hexadecimal.", required=True),
        Column("origin", _TEXT, "The origin of which it is."),
    ),
    ("report",),
)

MENTIONS = Table(
    "mentions",
    "One row for each report's account of an event",
    (
        EVENT,
        Column("mention", _TEXT, "The account's id.", required=True),
        KIND,
        Column("parties", _LIST, "The event's parties."),
        Column("date", _TEXT, "The event's date, as precise as it is known."),
        Column("document", _TEXT, "The report's id.", required=True),
        Column("evidence", _LIST, "The sentences or clauses that show the event, verbatim."),
        Column(
            "confidence", _NUMBER, "How likely it is that the account is right, 0 to 1; empty if not weighed."
        ),
    ),
    ("mention",),
    (("event", "events"),),
)

TABLES = {
    table.name: table
    for table in (EVENTS, PARTIES, PARTICIPANTS, AREAS, CLAIMS, EVIDENCE, MENTIONS, REPORT_TABLE)
}
"""The tables by name, the flat one first."""
