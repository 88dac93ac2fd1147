"""Four short reports of one visit, written for this product to show what it does; data only, no code.

They tell of the visit of India's Defence Secretary to Israel, 4 to 6 November 2025. The visit, the
persons, the session and the agreement are real and were widely reported; the words are not those of any
report. None was published anywhere, and the publishers named do not exist: the 'ministry statement' too
is ours.

- `preview.txt`: a newspaper, the day before. The session, the signing and the meeting are *scheduled*;
  the others say that they occurred.
- `ministry.txt`: a statement of the day, another origin, with the dates.
- `wire.txt`: an agency's story two days later, with page furniture ('Also Read', share buttons, a
  disclaimer) and with a slip that was put in on purpose: it has the session, and with it the signing, on
  Wednesday, 5 November. The statement has Tuesday, 4 November, as the real reports did. The record must
  keep both days and show that they differ.
- `rewrite.txt`: a newspaper's rewrite of the agency's story. It drops the dates, so that it is of one
  origin with the wire, and adds a claim of its own ('technology transfer').
"""
