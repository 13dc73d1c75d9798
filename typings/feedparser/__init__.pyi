"""What we use of feedparser."""

from typing import Any, BinaryIO

from feedparser import api as api

def parse(
    url_file_stream_or_string: BinaryIO,
    *,
    response_headers: dict[str, str] | None = None,
    sanitize_html: bool | None = None,
    resolve_relative_uris: bool | None = None,
) -> Any: ...
