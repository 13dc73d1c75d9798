"""What decisions of the ledger and reasons of the cleaning rules mean, in words for an editor."""

from __future__ import annotations

DECISIONS = {
    "lead": "it is printed and stands for its story",
    "copy": "it is printed as a copy of the story's text",
    "shortened": "it is printed as a shortened copy of the story's text",
    "update": "it is printed as another version by the same outlet",
    "related": "it is printed as another report of the same event",
    "merged": "it was left out because it stands in the issue already",
    "roundup": "it was left out because it tells several stories",
    "over-limit": "it was left out for want of room",
    "continued": "it was left out because an earlier issue said it already",
    "no-text": "it was left out because no sentence of it could be quoted",
    "waiting": "it was left out because its page did not come; it is asked for again",
    "stale": "it was left out as old, or considered before",
    "failed": "it was left out because it could not be read",
    "hidden": "it was set aside by the editor or by a source's own rules",
}
PRINTED = frozenset({"lead", "copy", "shortened", "update", "related"})

RULES = {
    "about the author": "who the author is, said at the end of the text",
    "advisory": "a note from one desk to another",
    "appeal": "an appeal to the reader, to subscribe, give or write",
    "author": "a name that is no person's",
    "byline": "who wrote it; the names went to the authors",
    "caption": "the caption of a picture",
    "chrome": "the page's own furniture",
    "correction": "a correction; it stands above the story's points",
    "credit": "whose text it is; the credit went to its own field",
    "date line": "when it was published; the date went to its own field",
    "dateline": "place, day and agency; they went to their own fields",
    "headline": "the headline again",
    "headline tag": "a mark on the headline",
    "label": "a desk's label before a sentence",
    "legal": "the outlet's small print",
    "outlet line": "the outlet's name",
    "promise": "it only announces what follows, or what the outlet has elsewhere",
    "repeated headline": "the headline again, above the text",
    "section line": "the name of a section",
    "sign-off": "who worked on it; the names went to their own fields",
    "teaser": "a pointer to another story",
    "a greeting": "how a mail greets its reader",
    "a link": "a web address that stood alone in a mail",
    "a link to the mail itself": "a link to the same mail on the web",
    "a sign-off": "how a letter takes leave",
    "a way out of the mailing list": "how a reader leaves the mailing list",
    "an invitation to pass the mail on": "words to the mail's reader, not of its story",
    "names a reader of the mail": "it would have named a reader; what is shown of it is masked",
    "says whom the mail went to": "words about the mail's reader, not of its story",
    "small print of the mailing": "the last lines of a mail, below the way out of its list",
    "stands between the items of a roundup": "it belongs to none of the stories of its mail",
    "the reader's settings": "how a reader changes what is sent",
}


ROLES = {
    "copy": "a copy",
    "shortened": "a shortened copy",
    "update": "another version",
    "related": "another report of the same event",
}


def decision(name: str) -> str:
    """Say what became of an article."""
    return DECISIONS.get(name, f"the ledger calls it “{name}”")


def role(name: str | None) -> str:
    """Say what a text that does not lead is to the one that does."""
    return ROLES.get(name or "", "of the same story")


def hours(apart: float | None) -> str:
    """Say how far apart two dates are."""
    if apart is None:
        return "their dates are not both known"
    return "published within the same hour" if apart < 1 else f"published {apart:g} hours apart"


def rule(reason: str) -> tuple[str, str]:
    """Name the rule that gave a reason, and say what it takes out; a plugged-in rule says it itself."""
    name, _, more = reason.partition(":")
    meaning = RULES.get(name, "a rule plugged in from outside" if not more else more.strip())
    return name, f"{meaning} ({more.strip()})" if more.strip() and name in RULES else meaning
