"""PDF files: the text layer in reading order, with lines joined into paragraphs; no pictures are read."""
