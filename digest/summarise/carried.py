"""Which other outlets carry a point: each is cited with its own wording."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Article, Citation, Story
from digest.summarise.align import Rarity, nearest, rarity, shared
from digest.summarise.cite import citation
from digest.summarise.corrected import Withdrawn, carries, taken_back
from digest.summarise.leaning import leaning
from digest.summarise.merge import counterpart
from digest.summarise.repair import Passage
from digest.summarise.sentence import Sentence, language_of, sentences_of
from digest.summarise.surface import finished, hard_fault, unbalanced
from digest.text import normalised

Text = tuple[Article, tuple[Sentence, ...]]

_OPENING = 2  # sentences of a text


@dataclass(frozen=True, slots=True)
class Reports:
    """A story's texts with their sentences and the number of each one's origin, the lead first."""

    texts: tuple[Text, ...]
    origins: tuple[int, ...]
    rarity: Rarity
    withdrawn: Withdrawn


def reports(story: Story) -> Reports:
    """Read a story's texts, and what its corrections take back."""
    texts = tuple((article, sentences_of(article)) for article in story.articles)
    return Reports(
        texts,
        tuple(member.origin for member in story.members),
        rarity(sentences for _, sentences in texts),
        taken_back(story.articles),
    )


def carried(told: Reports, at: int, chosen: Passage) -> tuple[Citation, ...]:
    """Cite every other outlet that carries a passage of text `at`, once each, in the story's order.

    It carries it where it has the same sentences, or, in a text of its own, one that states the fact of
    the passage's main sentence. No sentence is cited that a correction takes back.
    """
    cited = told.texts[at][0]
    found: dict[str, Citation] = {}
    for other, (article, _) in enumerate(told.texts):
        if article.outlet == cited.outlet or article.outlet in found:
            continue
        span = _same(told, at, chosen, other) or _own(told, at, chosen, other)
        one = citation(article, *span) if span else None
        if one and not carries(one.quote, told.withdrawn, language_of(article)):
            found[article.outlet] = one
    return tuple(found.values())


def _same(told: Reports, at: int, chosen: Passage, other: int) -> tuple[int, int] | None:
    quoted = [told.texts[at][1][index] for index in chosen.indexes]
    return counterpart(quoted, told.texts[other][1])


def _own(told: Reports, at: int, chosen: Passage, other: int) -> tuple[int, int] | None:
    """Find the sentence of an independent text that states the fact, and no other of ours better."""
    if told.origins[at] == told.origins[other]:
        return None
    ours, theirs = told.texts[at][1], told.texts[other][1]
    found = nearest(ours[chosen.main], theirs, told.rarity, opening=_opening(chosen.main))
    if found is None or not _quotable(told.texts[other], found[1]):
        return None
    same = theirs[found[1]]
    better = any(shared(one, same) > found[0] for one in ours)
    return None if better else (same.start, same.end)


def _opening(index: int) -> int:
    """Tell how many of another text's sentences stand where this one stands in its own: at the opening."""
    return _OPENING if index < _OPENING else 0


def _quotable(text: Text, index: int) -> bool:
    """Tell whether a sentence can be read by itself: whole, no headline, and not about "he" or "it"."""
    article, sentences = text
    sentence = sentences[index]
    whole = hard_fault(sentence) is None and not unbalanced(sentence.text)
    ends = finished(sentence.text) or article.teaser_only
    return (
        whole and ends and not _headline(article, sentence) and not leaning(sentence.text, sentence.language)
    )


def _headline(article: Article, sentence: Sentence) -> bool:
    return normalised(sentence.text) == normalised(article.headline or "")
