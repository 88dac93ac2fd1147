"""The steps by which a record's tables come to be; they run whenever a record is opened.

`HEAD` is the last step; a test holds it to the files in `versions`.
"""

from __future__ import annotations

HEAD = "0009"
KNOWN = frozenset({"0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009"})
