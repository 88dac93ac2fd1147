"""The values of an event: parties, time, place, modality, agreement, body, item, areas, source."""
