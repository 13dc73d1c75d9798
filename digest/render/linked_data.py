"""Structured data for search engines, in schema.org's words, and honest: no outlet's article is claimed.

An issue is a PublicationIssue with a list of its stories, a story a page of ours that cites others' works.
It is data and never run; the policy of its page names it by its hash all the same.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from digest import markup
from digest.record import Issue, IssueSource, IssueStory
from digest.render.context import issue_path
from digest.render.filters import abs_url, safe_url
from digest.render.views import LinkedData, SiteView

CONTEXT = "https://schema.org"
Data = Mapping[str, object]


def issue_data(site: SiteView, issue: Issue) -> LinkedData | None:
    """Describe an issue; None without a base_url, since addresses must be whole."""
    if not site.base_url:
        return None
    listed = [abs_url(story.path, site.base_url) for story in issue.stories]
    return _printed(_issue(site, issue) | {"mainEntity": {"@type": "ItemList", "itemListElement": listed}})


def story_data(site: SiteView, issue: Issue, story: IssueStory) -> LinkedData | None:
    """Describe a story's page and what it cites; None without a base_url."""
    if not site.base_url:
        return None
    told = {
        "@type": "WebPage",
        "name": story.headline,
        "url": abs_url(story.path, site.base_url),
        "inLanguage": story.in_language or site.language,
        "isPartOf": _issue(site, issue),
        "citation": [_cited(source) for source in story.sources],
    }
    return _printed(told)


def _printed(data: Data) -> LinkedData:
    safe = markup.data({"@context": CONTEXT, **data})
    digest = base64.b64encode(hashlib.sha256(safe.encode()).digest()).decode()
    return LinkedData(text=safe, hash=f"'sha256-{digest}'")


def _issue(site: SiteView, issue: Issue) -> dict[str, object]:
    return {
        "@type": "PublicationIssue",
        "issueNumber": issue.number,
        "datePublished": issue.date_published,
        "url": abs_url(issue_path(issue.id), site.base_url),
        "isPartOf": {"@type": "Periodical", "name": site.title, "url": site.base_url},
    }


def _cited(source: IssueSource) -> Data:
    named: dict[str, object] = {
        "@type": "CreativeWork",
        "publisher": {"@type": "Organization", "name": source.outlet},
    }
    said = {"name": source.headline, "url": safe_url(source.url)}
    return named | {key: value for key, value in said.items() if value}
