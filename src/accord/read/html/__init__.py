"""HTML pages: all text that is seen, with its way back to the source, and what the mark-up says of it."""

from accord.read.html.pages import MEDIA_TYPE, draft

__all__ = ["MEDIA_TYPE", "draft"]
