"""How well Accord tells the report from the page around it, beside trafilatura: pages of our own and public ones."""
