"""What a mail's header says: subject, date with zone, and who sent it, by name and never by address."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum

_PREFIX = re.compile(r"\s*(fwd?|re|aw|wg|tr|rv)\s*(?:\[\d+\])?\s*:\s*", re.I)
_FORWARDS = frozenset({"fw", "fwd", "wg", "tr", "rv"})
FORWARDED, ANSWER = " Fwd:", " Re:"
"""What the place of a title adds of the subject's prefix: whether the mail hands something on, or answers."""
_LINE = re.compile(r"[*\s>]*(From|Date|Sent|Subject|Organi[sz]ation)\s*:[*\s]*(.*)", re.I)
_NAMED = re.compile(r"\s*([^<>\"@\[\]]*\w)\s*[<\[](?:mailto:)?([^<>\s@]+@[^<>\s@\]]+)[>\]]\s*", re.I)
_WORDS = 100
"""Code points that are kept of a date that cannot be read."""
_MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
_WRITTEN = re.compile(r"\b(?:(\d{1,2})\.?\s+([A-Za-z]{3,9})|([A-Za-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})\b")


def of_message(message: Message) -> Iterator[Metadatum]:
    """Yield what the header of a mail says of it."""
    yield from _facts({name: _decoded(message, name) for name in ("Subject", "From", "Organization", "Date")})


def is_forwarded(message: Message) -> bool:
    """Say whether the subject of a mail tells that it hands another one on."""
    return without_prefixes(_decoded(message, "Subject"))[1]


def of_forward(words: str) -> tuple[Metadatum, ...]:
    """Return what the lines say that stand before a mail that was forwarded as text."""
    found = (_LINE.fullmatch(line) for line in words.split("\n"))
    pairs = {
        m[1].title().replace("Sent", "Date").replace("Organis", "Organiz"): m[2].strip() for m in found if m
    }
    return tuple(_facts(pairs, "forwarded "))


def without_prefixes(subject: str) -> tuple[str, bool]:
    """Return a subject without 'Fwd:', 'Re:' and the like, and whether one of them says that it was forwarded."""
    forwarded = False
    while found := _PREFIX.match(subject):
        forwarded = forwarded or found[1].lower() in _FORWARDS
        subject = subject[found.end() :]
    return subject.strip(), forwarded


def _facts(pairs: dict[str, str], where: str = "") -> Iterator[Metadatum]:
    basis = MetadataBasis.MAIL
    written = pairs.get("Subject", "")
    subject, forwarded = without_prefixes(written)
    if subject:
        sort = FORWARDED if forwarded else ANSWER if _PREFIX.match(written) else ""
        yield Metadatum(MetadataField.TITLE, subject, basis, f"{where}Subject:{sort}")
    yield from _published(pairs.get("Date", "").strip(), f"{where}Date:")
    sender, organization = _sender(pairs.get("From", "")), pairs.get("Organization", "").strip()
    if organization:
        yield Metadatum(MetadataField.PUBLISHER, organization, basis, f"{where}Organization:")
    if sender:
        field = MetadataField.AUTHOR if organization else MetadataField.PUBLISHER
        yield Metadatum(field, sender, basis, f"{where}From:")


def _published(written: str, where: str) -> Iterator[Metadatum]:
    """Yield the moment that a header gives; what cannot be read as one is kept, and not believed."""
    if moment := _moment(written):
        yield Metadatum(MetadataField.PUBLISHED, moment, MetadataBasis.MAIL, where)
    elif written:
        reason = f"{where} is no date that can be read"
        yield Metadatum(MetadataField.PUBLISHED, written[:_WORDS], MetadataBasis.DOUBTED, reason)


def _sender(words: str) -> str | None:
    """Return the name that a sender gives, or the host of the address: the address is a person's own."""
    if "@" not in words:  # mail programs leave addresses out of what they forward
        return " ".join(words.split()).strip("'\"<>[]() ") or None
    named = _NAMED.fullmatch(words)  # a comma in a name that nobody quoted is none between addresses
    name, address = (named[1], named[2]) if named else parseaddr(words)
    host = address.rpartition("@")[2].strip("<> ").lower()
    if name and "@" not in name:
        return " ".join(name.split()).strip("'\"") or None
    return host if "." in host else None


def _moment(words: str) -> str | None:
    """Return a moment such as 2025-11-05T09:30:00+05:30, or the day alone where no zone is given."""
    try:
        moment = parsedate_to_datetime(words)
        return moment.isoformat() if moment.tzinfo else moment.date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _day(words)


def _day(words: str) -> str | None:
    found = _WRITTEN.search(words)
    month = _MONTHS.get((found[2] or found[3])[:3].lower()) if found else None
    if not found or month is None:
        return None
    try:
        return date(int(found[5]), month, int(found[1] or found[4])).isoformat()
    except ValueError:
        return None


def _decoded(message: Message, name: str) -> str:
    """Return the words of a header; what cannot be decoded stays as it was written."""
    written = str(message.get(name) or "").replace("\0", "")
    try:
        words = str(make_header(decode_header(written)))
    except (HeaderParseError, LookupError, ValueError, TypeError):
        words = written
    return " ".join(words.encode("utf-8", "replace").decode().split())
