"""What we use of feedparser's insides: the parsers it looks for by name before its own."""

PREFERRED_XML_PARSERS: list[str]
