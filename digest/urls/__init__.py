"""Addresses: their canonical form, the ids and slugs made from them, links to a very sentence.

Nothing here raises on a bad address and nothing asks the network.
"""

from digest.urls.fragment import fragment_url, page_url
from digest.urls.identity import article_key, canonical, story_id
from digest.urls.keys import keys_of, redacted
from digest.urls.parts import quoted
from digest.urls.paths import relative, slug
from digest.urls.safety import absolute, host, safe_url

__all__ = [
    "absolute", "article_key", "canonical", "fragment_url", "host", "keys_of", "page_url", "quoted",
    "redacted", "relative", "safe_url", "slug", "story_id",
]  # fmt: skip
