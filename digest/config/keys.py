"""Every key of digest.toml and what its value may be.

Keys of the contract that this version does not act on are listed too: at the contract's default
value they ask for nothing and are accepted; any other value is refused as not built yet.
"""

from __future__ import annotations

from digest.config.checks import (
    Check,
    UnbuiltError,
    address,
    authority,
    contact,
    filled,
    flag,
    folder,
    home,
    language,
    line,
    networks,
    number,
    optional_address,
    release,
    slug,
    texts,
    timezone,
    variable,
    whole,
    word,
)

Keys = dict[str, Check]


def only(default: str) -> Check:
    """Make a check for a key we do not act on yet: its default value alone is accepted."""

    def check(value: object) -> str:
        if value != default:
            raise UnbuiltError(f'is not built yet in this version; leave it out or write "{default}"')
        return default

    return check


SECTIONS: dict[str, Keys] = {
    "site": {
        "title": filled,
        "tagline": line,
        "base_url": home,
        "language": language,
        "timezone": timezone,
        "theme": slug,
        "output": folder,
        "contact": contact,
    },
    "issue": {
        "every": word("day", unbuilt=("week", "month")),
        "max_stories": whole(1, 500),
        "points": whole(1, 10),
        "overlap_hours": whole(0, 720),
        "first_issue_days": whole(1, 3660),
        "sections": texts,
        "release": release,
    },
    "summary": {"method": filled, "quote_words": whole(1, 1000), "quote_share": number(0.01, 1)},
    "feeds": {"authority": authority, "items": whole(1, 1000), "hub": optional_address},
    "search": {"engine": only("builtin")},
    "limits": {
        "max_failed_sources": number(0, 1),
        "min_stories": whole(0, 500),
        "silent_days": whole(1, 366),
        "seconds_per_source": number(1, 600),
        "bytes_per_document": whole(1000, 1_000_000_000),
        "allow_private": networks,
    },
    "evidence": {"keep_days": whole(1, 3660)},
    "notify": {"ping_url": optional_address},
}

NEEDS = (("site", "title", 'write title = "The name of your newsletter"'),)

LOCAL = ("folder", "mail")  # kinds that have a path and no url

SOURCE: Keys = {
    "id": slug,
    "kind": word("feed", "page", "sitemap", "folder", "mail"),
    "url": address,
    "path": filled,
    "title": filled,
    "publisher": filled,
    "section": filled,
    "language": language,
    "weight": number(0, 100),
    "limit": whole(1, 1000),
    "full_text": word("auto", "always", "never"),
    "include": texts,
    "exclude": texts,
    "keep": line,
    "drop": line,
    "rights": word("", "agreed"),
    "private": flag,
    "auth_env": variable,
    "method": line,
}

PUBLISH: Keys = {
    "kind": word("folder", "git", "command", unbuilt=("rsync", "object-store")),
    "path": filled,
    "remote": filled,
    "branch": filled,
    "command": filled,
    "keep": whole(1, 100),
}
