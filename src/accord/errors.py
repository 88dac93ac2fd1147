"""The one tree of exceptions that Accord raises; every error has a readable code.

    AccordError
    ├── UsageError            the caller asked for something that cannot be      (exit status 2)
    ├── SettingsError         a setting has a value that cannot be used          (exit status 2)
    ├── OntologyError         a data file of the ontology has faults             (exit status 2)
    ├── ReadError             one document could not be read                     (exit status 1)
    ├── ModelError            no usable language model is installed              (exit status 1)
    ├── StoreError            the record could not be opened, read or written    (exit status 1)
    └── NotFoundError         no such event, report or claim in the record       (exit status 1)

A message says what is wrong, where, and what to do about it. `code` is stable and can be matched by
scripts ("read/not-utf8"); `str(error)` is for people.
"""

from __future__ import annotations


class AccordError(Exception):
    """Base of all errors that Accord raises on purpose.

    `code` is a stable readable name; `hint` says what the user can do; `exit_status` is what the
    command line ends with when nothing handles the error.
    """

    exit_status = 1

    def __init__(self, code: str, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        """Keep the parts; `where` is a file, line, document or key."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """Return the whole message in one line, with place and hint where known."""
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{advice} [{self.code}]"


class UsageError(AccordError):
    """The caller asked for something that cannot be, such as a party code that does not exist."""

    exit_status = 2


class SettingsError(AccordError):
    """A setting has a value that cannot be used."""

    exit_status = 2


class OntologyError(AccordError):
    """A data file of the ontology has faults; the message lists all of them."""

    exit_status = 2


class ReadError(AccordError):
    """One document could not be read; the run goes on with the others."""


class ModelError(AccordError):
    """No usable language model is installed."""


class StoreError(AccordError):
    """The record could not be opened, read or written."""


class NotFoundError(AccordError):
    """There is no such event, report or claim in the record."""
