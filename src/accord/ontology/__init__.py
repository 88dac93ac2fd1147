"""The field's knowledge as data files: parties, posts, areas, kinds of event and their patterns, page furniture."""
