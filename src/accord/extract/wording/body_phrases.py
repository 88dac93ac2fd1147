"""Expressions of which the names of bodies and of their sessions are made."""

from __future__ import annotations

_SITTING = r"(?:round|session|meeting|edition|iteration|convening|plenary|sitting|gathering)"
EVERY = (
    r"(?:(?-i:annual|regular|ordinary|ministerial|plenary)"
    rf"|(?:[a-z\-]+ ){{0,2}}?{_SITTING} of(?: the| their| its| our)?(?: regular| annual)?)"
)
FIRST = r"inaugural|maiden|first[- ]ever"
"""Words that count a session as the first."""
ROMAN = r"(?-i:(?=[VX]|II)X{0,3}(?:IX|IV|V?I{0,3})(?=[ -]))"
"""A number in Roman figures: 'the XIV Summit', 'the V session'; a single 'I' is a pronoun."""
CLIMATE = (
    r"(?: (?:U\.?N\.? |United Nations )?(?:[Cc]limate (?:[Cc]hange )?(?:[Ss]ummit|[Cc]onference|[Tt]alks)))?"
)
"""What may follow the short name of a conference: 'COP29 Climate Summit'."""
LINK = r"(?:of |on |for |and |the |& )"
_OPENING = r"(?!(?:The(?! Hague)|An?|In|At|On|This|That|Their|Its|Our|During|After|Before|Both)\b)"  # begins a sentence
NOT_NAME = (
    "the|an?|its|their|his|her|our|this|that|of|and|in|at|on|for|to|by"
    "|recent|last|previous|past|new|current|first-ever|fledgling|inaugural|maiden|upcoming|set|earlier|later|first|next"
    "|(?:hold|host|attend|conduct|launch|establish|open|start|end|resum|conven|conclud|co-?chair|co-?host|chair)(?:e?s|e?d|ing|e)?"
    "|held|have|has|had|begins?|began"
)
"""Words that stand before a body's name and are no part of it."""
CAP = (
    rf"(?:{_OPENING}(?!{ROMAN}[ -])[A-Z][\w.'/&+\-–]*(?:(?<=Army|Navy)(?: to (?:Army|Navy)))?"
    r"|Air Force to Air Force|Group of \d+|2\+2)"
)
_TIME = (
    r"(?!(?i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\w+day|today|tomorrow)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
)
SUBJECT = rf"{_TIME}{CAP}(?:(?:,? and|,|,? &| for| of| of the)? {_TIME}{CAP})*"
_PLAIN = (
    rf"{_TIME}(?!(?:an?|its|their|this|that|these|how|what|whether|in|at|on|to|of|for|by|from|with|between|was|were|is|are|will|has|had|have|held|met|which|since|until|as|per|amid|led|over|about|than"
    r"|who|after|before|during|under|next|last|here|the|and|as|said|also|would)\b)(?!\w+ed\b)[a-z][a-z\-]*"
)
YEARLY = r"[Aa]nnual (?:[Gg]eneral |[Mm]inisterial )?[Mm]eetings? of (?:the )?"
"""What many members hold each year is called after its owner: 'the annual meetings of the World Bank'."""
SMALL_SUBJECT = rf"{_PLAIN}(?: {_PLAIN}){{0,2}}(?:,? and {_PLAIN}(?: {_PLAIN})?)?"
"""A subject in small letters: 'on counter-terrorism', 'on trade and investment'."""
