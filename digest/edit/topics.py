"""What tonight is about, in the words that the outlets themselves file their articles under.

Outlets tag for machines as much as for readers: house marks, section names, whole lists of names. A word
is a topic when it is no outlet's and no section's, and two outlets use it so: each files an article under
it, or has it in a headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from digest.config import Config
from digest.model import Article
from digest.text import squeeze, xml_safe
from digest.urls import slug

LONGEST, MOST_WORDS = 40, 4
BEARERS = 2
EDITOR = ""  # no outlet has this slug
# What newspapers call their pages and forms, in the languages of the interface: nothing to look things up by.
ORDINARY = """
all analysis analyse analyses article articles aktuell aktuelles allgemein actualidad actualite actualites
a-la-une arts audio blog blogs breaking breaking-news business category comment commentary cultura culture
deportes divers economia economie economy editorial education entertainment environment evergreen exclusive
explainer feature featured features finance front-page general gesellschaft gallery global health home
ausland homepage inland interview international internacional kommentar kultur latest latest-news letters
life lifestyle live local magazine main markets media meinung misc monde mundo nachrichten national nacional
news newsletter noticias obituaries opinion opinions panorama people photo photos picks podcast podcasts
politics politik politica politique portada premium press-release pictures politico recommended regional
science sciences sante salud show sociedad societe sport sports stories story subscriber syndicated tech
technik technology technologie tecnologia todo top top-news top-stories topics travel trending uncategorized
unkategorisiert us us-news video videos vermischtes weather welt wirtschaft wissenschaft world world-news
worldnews أخبار اخبار عاجل منوعات رياضة اقتصاد سياسة ニュース 国際 国内 社会 経済 政治 スポーツ 速報
"""
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def topics(articles: Iterable[Article], known: Mapping[str, str], config: Config) -> dict[str, str]:
    """Give the topics of a night, slug → title; those `known` from earlier issues stay as they were spelt.

    What the editor writes into a file of the newsletter's own needs no second outlet.
    """
    folders = own_folders(config)
    users: dict[str, set[str]] = {}
    spelt: dict[str, Counter[str]] = {}
    barred = {slug(title, "") for title in (config.site.title, *config.issue.sections)} | _ordinary()
    barred |= {slug(title, "") for each in config.sources for title in (each.title, each.section) if title}
    for article in articles:
        filed, outlet = filed_under(article), slug(article.outlet, "")
        for name in filed.keys() | (set() if article.private else named(article)):
            users.setdefault(name, set()).add(outlet)
            if name in filed and article.source in folders:
                users[name].add(EDITOR)
        for name, title in filed.items():
            spelt.setdefault(name, Counter())[title] += 1
        barred |= {slug(title, "") for title in _names(article)}
    shared = {name: _spelling(counts) for name, counts in spelt.items() if len(users[name]) >= BEARERS}
    return {name: title for name, title in {**shared, **known}.items() if name not in barred}


def own_folders(config: Config) -> frozenset[str]:
    """Name the sources whose files the editor keeps, by id."""
    return frozenset(source.id for source in config.sources if source.kind == "folder")


def filed_under(article: Article) -> dict[str, str]:
    """Give the words an article is filed under, slug → spelling; none of a private one."""
    tidy = (squeeze(xml_safe(word).replace("_", " ").lstrip("#")) for word in article.keywords)
    found = {} if article.private else {_name(title): title for title in tidy}
    return {name: title for name, title in found.items() if name}


def named(article: Article) -> frozenset[str]:
    """Give the slugs of all runs of one to four words in an article's headline."""
    words = [_word(word) for word in _POSSESSIVE.sub("", article.headline or "").split()]
    return frozenset(_runs([word for word in words if word]))


def _runs(words: list[str]) -> Iterator[str]:
    for length in range(1, MOST_WORDS + 1):
        for at in range(len(words) - length + 1):
            yield "-".join(words[at : at + length])


@lru_cache(maxsize=65536)
def _word(word: str) -> str:
    return slug(word, "")


def _name(title: str) -> str:
    """Give the slug of a word fit to be a tag, else ""."""
    fit = len(title) <= LONGEST and len(title.split()) <= MOST_WORDS and any(map(str.isalpha, title))
    return slug(title, "") if fit and "://" not in title and "@" not in title else ""


def _names(article: Article) -> tuple[str, ...]:
    """Give what an article's outlet and its section are called."""
    return article.outlet, article.label, article.publisher or "", article.article_section or ""


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(slug(word, "") for word in ORDINARY.split())


def _spelling(counts: Mapping[str, int]) -> str:
    """Choose the most frequent spelling, of equals the one with capitals."""
    return min(counts, key=lambda title: (-counts[title], title))
