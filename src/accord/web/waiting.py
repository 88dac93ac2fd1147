"""Files that were looked at and may yet be added: they wait in memory, few and not for long, and nowhere else."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from accord.errors import UsageError

FEW = 12
"""Files that wait at most; then the oldest goes."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as a browser sent it."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The files that wait, by keys that nobody can guess."""

    files: OrderedDict[str, Sent] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def put(self, file: Sent) -> str:
        """Have a file wait; return its key."""
        key = secrets.token_urlsafe(24)
        with self.lock:
            self.files[key] = file
            while len(self.files) > FEW:
                self.files.popitem(last=False)
        return key

    def get(self, key: str) -> Sent:
        """Return the file of a key; raises `UsageError` ("web/file-gone")."""
        with self.lock:
            found = self.files.get(key)
        if found is None:
            hint = "choose it and send it again"
            raise UsageError("web/file-gone", "the file is no longer waiting to be added", hint=hint)
        return found
