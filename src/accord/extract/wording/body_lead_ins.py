"""What stands before the name of a body, or beside it, and is no part of it."""

from __future__ import annotations

import re

LEAD = re.compile(r"^(?:(?:of|on|for|and|the|in|at|&) )+")
EDITION = re.compile(
    r"^(?:annual|regular|latest|next|second annual|upcoming|virtual|ministerial)\b ?", re.IGNORECASE
)
TASK = re.compile(r" (?:on|for|of) ")
HEADLINE = re.compile(
    r"^.*\b(?:Statement|Readout|Remarks|Fact Sheet|Spokes\w+)\b[^,;]*? (?:on|of|by) (?:the |an? )?(?=[A-Z])"
)
"""What a headline says before it names the body: 'Joint Statement on the …'."""
HOLDING = re.compile(
    r"^.*\b(?:Holds?|Held|Hosts?|Launch(?:es)?|Conclu(?:des?|sion of)|Convenes?|Opens?|Closes?|Attends?|Begins?|Starts?"
    r"|Co-[Cc]hairs?|Resumes?|Ends?) (?:the |an? |their |its )?(?:\w+(?:st|nd|rd|th|th) )?(?=[A-Z])"
)
"""What a headline says is done with the body: 'Chad and Mali Hold Sixth Joint Commission Meeting'."""
HOSTED = re.compile(r"^.*\b(?:President|Minister|Secretary|Advis[eo]r|Chancellor) [\w. -]{1,40}'s? ")
"""'Vice President Lee's Roundtable' is nothing standing, 'President Diaz's Summit for Forests' may be."""
TO_PRESS = re.compile(r"\b(?:press|news|media) (?:conference|briefing)", re.IGNORECASE)
"""'Joint Press Conference': at which nothing sits."""
AFFILIATION = re.compile(
    r"\b(?:members?|secretary|chief|head|spokes\w+|chair\w*) of the (?:[A-Z][\w-]+ )*(?:of the (?:[A-Z][\w-]+ )*)?$"
)
"""Before a body these tell who somebody is ('member of the Central Committee'), and of no session."""
