"""Who is named in a text: parties, offices, persons, institutions, and for whom each acts."""
