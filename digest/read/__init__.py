"""The reading room: a document becomes articles."""
