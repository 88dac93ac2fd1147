"""Office files: paragraphs, headings, lists, tables and notes of a Word document, and what it says of itself."""
