"""What the HTML standard says of elements, as far as it decides which text is seen and what stands apart.

Lists follow html.spec.whatwg.org: 'The rendering section', 'Optional tags' and 'Tree construction'.
"""

from __future__ import annotations


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _set(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
"""Elements without content."""

BLOCKS = _set(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot "
    "th thead tr ul xmp amp-sidebar amp-accordion"
)
"""Elements that stand apart from what is before and after them."""

UNSEEN = _set(
    "head script style template iframe noembed noframes title datalist rp object canvas audio video svg map "
    "applet amp-analytics amp-state amp-img amp-iframe"
)
"""Elements whose text a browser does not show as text of the page."""

PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
"""Elements in which line ends and spaces count."""

CLOSES_PARAGRAPH = BLOCKS - _set(
    "body button caption html legend optgroup option select tbody td textarea tfoot th thead tr"
)
"""Elements whose start ends an open <p>."""

HEAD_ONLY = _set("base basefont bgsound link meta noframes script style template title noscript")
"""Elements that may stand in <head>; any other ends it."""

SCOPES = _set("table td th caption button object applet marquee template html")
"""An end tag does not reach over these."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
SHOWN_ALWAYS = frozenset({"html", "body", "main", "article"})
"""Elements whose style="display:none" a script of the page lifts: without them there is no page."""
ENDS_ITEM = {
    "li": LISTS,
    "dd": frozenset({"dl"}),
    "dt": frozenset({"dl"}),
    "option": frozenset({"select", "datalist"}),
    "optgroup": frozenset({"select"}),
    "tr": frozenset({"table", "tbody", "thead", "tfoot"}),
    "td": frozenset({"tr", "table"}),
    "th": frozenset({"tr", "table"}),
    "tbody": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tfoot": frozenset({"table"}),
    "caption": frozenset({"table"}),
}
"""Elements that end the open ones of their sort, up to the nearest of those that hold them."""
_SECTIONS = frozenset({"tbody", "thead", "tfoot", "tr", "td", "th"})
SAME_SORT = {
    "li": frozenset({"li"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"optgroup", "option"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": CELLS,
    "th": CELLS,
    "tbody": _SECTIONS,
    "thead": _SECTIONS,
    "tfoot": _SECTIONS,
    "caption": frozenset({"caption"}),
}
