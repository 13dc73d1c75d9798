from __future__ import annotations

import dataclasses
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.config import (
    Config,
    EvidenceRules,
    Feeds,
    IssueRules,
    Limits,
    Notify,
    Site,
    Summary,
    Target,
    parse,
    starter,
)
from digest.config.keys import PUBLISH, SECTIONS, SOURCE
from digest.errors import ConfigError
from digest.model import Source

LEAST = '[site]\ntitle = "The Lantern"\n[feeds]\nauthority = "lantern.example,2026-11-22"\n'
FEED = '[[source]]\nid = "harbour"\nkind = "feed"\nurl = "https://harbour.example/feed"\n'
SHAPES = {
    "site": Site,
    "issue": IssueRules,
    "summary": Summary,
    "feeds": Feeds,
    "limits": Limits,
    "evidence": EvidenceRules,
    "notify": Notify,
    "source": Source,
    "publish": Target,
}
UNBUILT: dict[str, set[str]] = {}


def parsed(text: str, **environment: str) -> Config:
    return parse(text, "digest.toml", environment)


def failure(text: str, **environment: str) -> str:
    with pytest.raises(ConfigError) as caught:
        parsed(text, **environment)
    return str(caught.value)


def test_the_least_file_has_every_default() -> None:
    config = parsed(LEAST)
    assert config == Config(
        site=Site(title="The Lantern"),
        issue=IssueRules(),
        summary=Summary(),
        feeds=Feeds(authority="lantern.example,2026-11-22"),
        limits=Limits(),
        evidence=EvidenceRules(),
        sources=(),
    )


def test_a_full_file() -> None:
    config = parsed(
        """
[site]
title = "The Lantern"
base_url = "https://lantern.example/news"
timezone = "Europe/Lisbon"
language = "pt-BR"
contact = "mailto:desk@lantern.example"
[issue]
every = "day"
release = "auto"
sections = ["World", "Sea"]
max_stories = 8
[feeds]
authority = "desk@lantern.example,2026"
hub = "https://hub.example/"
[search]
engine = "builtin"
[notify]
ping_url = ""
[limits]
allow_private = ["127.0.0.0/8", "::1"]
seconds_per_source = 5
[[source]]
id = "harbour"
kind = "feed"
url = "https://harbour.example/feed"
language = "pt"
weight = 2
include = ["ship*port"]
auth_env = "HARBOUR_KEY"
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
[publish.site]
kind = "folder"
path = "/srv/www"
"""
    )
    assert config.site.base_url == "https://lantern.example/news/"
    assert config.issue.sections == ("World", "Sea")
    assert config.limits.allow_private == ("127.0.0.0/8", "::1")
    assert config.limits.seconds_per_source == 5.0
    assert config.publish == (Target(name="site", kind="folder", path="/srv/www"),)
    assert config.sources == (
        Source(
            id="harbour",
            kind="feed",
            url="https://harbour.example/feed",
            in_language="pt",
            weight=2.0,
            include=("ship*port",),
            auth_env="HARBOUR_KEY",
            private=True,
        ),
        Source(id="inbox", kind="folder", path="content/inbox"),
    )


BAD = [
    (
        LEAST + "[issue]\nevery = 'day'\nmax_storys = 3",
        "digest.toml line 7: [issue] has no key 'max_storys'; did you mean 'max_stories'?",
    ),
    (
        LEAST + "[evidence]\nzzz = 3",
        "digest.toml line 6: [evidence] has no key 'zzz'; known are 'keep_days'",
    ),
    (LEAST + "[isue]\n", "digest.toml line 5: there is no section [isue]; did you mean [issue]?"),
    ("issue = 3\n" + LEAST, "digest.toml line 1: write issue as a section, [issue]"),
    (LEAST + "[[site]]", "digest.toml line 5: this is not TOML: Cannot overwrite a value"),
    (LEAST + '[source]\nid = "x"', "digest.toml line 5: write [[source]] with two brackets"),
    (
        "[site]\ntitle = \n",
        "digest.toml line 2: this is not TOML: Invalid value",
    ),
    (
        '[site]\ntagline = "x"\n[feeds]\nauthority = "lantern.example,2026"',
        'digest.toml line 1: [site] has no title; write title = "The name of your newsletter"',
    ),
    (
        '[site]\ntitle = "x"\n[feeds]\nauthority = "lantern"\n',
        (
            "digest.toml line 4: [feeds] authority must be a domain and a day on which it was yours, such as "
            '"news.example,2026-11-22", not "lantern"'
        ),
    ),
    (
        LEAST + "[issue]\nmax_stories = 'many'",
        'digest.toml line 6: [issue] max_stories must be a whole number from 1 to 500, not "many"',
    ),
    (
        LEAST + "[issue]\nmax_stories = true",
        "digest.toml line 6: [issue] max_stories must be a whole number from 1 to 500, not true",
    ),
    (
        LEAST + "[issue]\npoints = 0",
        "digest.toml line 6: [issue] points must be a whole number from 1 to 10, not 0",
    ),
    (
        LEAST + "[issue]\nsections = 'World'",
        'digest.toml line 6: [issue] sections must be a list such as ["one", "two"], not "World"',
    ),
    (
        LEAST + "[issue]\nrelease = '7am'",
        (
            'digest.toml line 6: [issue] release must be "auto", "approve" or a time of day such as "07:00", '
            'not "7am"'
        ),
    ),
    (
        LEAST + "[issue]\nevery = 'week'",
        'digest.toml line 6: [issue] every "week" is not built yet in this version; write "day"',
    ),
    (
        LEAST + "[search]\nengine = 'pagefind'",
        (
            "digest.toml line 6: [search] engine is not built yet in this version; "
            'leave it out or write "builtin"'
        ),
    ),
    (
        LEAST + "[notify]\nping_url = 'ping.example/check'",
        (
            "digest.toml line 6: [notify] ping_url must be a full address beginning with "
            '"https://" or "http://", not "ping.example/check"'
        ),
    ),
    (
        LEAST + "[summary]\nquote_share = 1.5",
        "digest.toml line 6: [summary] quote_share must be a number from 0.01 to 1, not 1.5",
    ),
    (
        LEAST + "[limits]\nmax_failed_sources = nan",
        "digest.toml line 6: [limits] max_failed_sources must be a number from 0 to 1, not nan",
    ),
    (
        LEAST + "[limits]\nallow_private = ['localhost']",
        (
            "digest.toml line 6: [limits] allow_private must be a list of addresses or networks such as "
            "\"127.0.0.0/8\", not ['localhost']"
        ),
    ),
    (
        '[site]\ntitle = "x"\ntimezone = "Europe/Pariss"\n',
        'digest.toml line 3: [site] timezone must be a time zone such as "Europe/Paris", not "Europe/Pariss"',
    ),
    (
        '[site]\ntitle = "x"\ntimezone = "../../etc/passwd"\n',
        (
            'digest.toml line 3: [site] timezone must be a time zone such as "Europe/Paris", '
            'not "../../etc/passwd"'
        ),
    ),
    (
        '[site]\ntitle = "a\\nb"\n',
        'digest.toml line 2: [site] title must be one line of text in quotes, and not empty, not "a\\nb"',
    ),
    (
        '[site]\ntitle = "x"\nbase_url = "news.example"',
        (
            'digest.toml line 3: [site] base_url must be a full address beginning with "https://" '
            'or "http://", not "news.example"'
        ),
    ),
    (
        '[site]\ntitle = "x"\noutput = "content/x"',
        (
            "digest.toml line 3: [site] output must be a folder of its own inside the project, "
            'such as "site", not "content/x"'
        ),
    ),
    (
        '[site]\ntitle = "x"\nlanguage = "English please"',
        (
            'digest.toml line 3: [site] language must be a language tag such as "en" or "pt-BR", '
            'not "English please"'
        ),
    ),
    (
        '[site]\ntitle = "x"\ntagline = 1',
        "digest.toml line 3: [site] tagline must be one line of text in quotes, not 1",
    ),
    (
        '[site]\ntitle = "x"\nbase_url = "https://x.example/?a=b"',
        ('digest.toml line 3: [site] base_url must have no "?" and no "#", not "https://x.example/?a=b"'),
    ),
    (
        '[site]\ntitle = "x"\ncontact = "desk@x.example"',
        'digest.toml line 3: [site] contact must begin with "mailto:" or "https://", not "desk@x.example"',
    ),
    (
        LEAST + FEED + "private = 1",
        "digest.toml line 9: [[source]] 'harbour' private must be true or false, not 1",
    ),
    (
        LEAST + FEED + 'auth_env = "a b"',
        (
            "digest.toml line 9: [[source]] 'harbour' auth_env must be the name of an environment variable "
            '(never the secret itself), not "a b"'
        ),
    ),
    (
        LEAST + FEED + 'rights = "mine"',
        'digest.toml line 9: [[source]] \'harbour\' rights must be "" or "agreed", not "mine"',
    ),
    (
        LEAST + "[publish]\n[publish.'a b']\n",
        "digest.toml: [publish.a b]: the name must be small letters, digits and hyphens (at most 64)",
    ),
    (
        LEAST + FEED + FEED,
        "digest.toml line 10: [[source]] id 'harbour' is taken by source number 1",
    ),
    (
        LEAST + '[[source]]\nid = "harbour"\nkind = "feed"\n',
        "digest.toml line 7: [[source]] 'harbour' is a feed and needs a url",
    ),
    (
        LEAST + '[[source]]\nid = "inbox"\nkind = "folder"\nurl = "https://x.example/"\n',
        "digest.toml line 7: [[source]] 'inbox' is a folder and needs a path",
    ),
    (
        LEAST + '[[source]]\nkind = "page"\nurl = "https://x.example/"\n',
        "digest.toml line 5: [[source]] has no id",
    ),
    (LEAST + '[[source]]\nid = "a"\n', "digest.toml line 5: [[source]] 'a' has no kind"),
    (
        LEAST + FEED + 'path = "feeds"\n',
        "digest.toml line 9: [[source]] 'harbour' is a feed: it has a url, not a path",
    ),
    (
        LEAST + FEED + "wieght = 2\n",
        "digest.toml line 9: [[source]] 'harbour' has no key 'wieght'; did you mean 'weight'?",
    ),
    (
        LEAST + '[[source]]\nid = "post"\nkind = "mail"\nurl = "https://a.example/"\n',
        "digest.toml line 7: [[source]] 'post' is a mail and needs a path",
    ),
    (
        LEAST + '[[source]]\nid = "a"\nkind = "fed"\n',
        (
            "digest.toml line 7: [[source]] 'a' "
            'kind must be "feed", "page", "sitemap", "folder" or "mail", not "fed"'
        ),
    ),
    (
        LEAST + '[[source]]\nid = "a"\nkind = "feed"\nurl = "https://me:secret@a.example/"\n',
        (
            "digest.toml line 8: [[source]] 'a' url holds a user name or password; "
            "name them in an environment variable, never here"
        ),
    ),
    (
        LEAST + '[[source]]\nid = "A b"\n',
        (
            "digest.toml line 6: [[source]] 'A b' id must be small letters, digits and hyphens (at most 64), "
            'not "A b"'
        ),
    ),
    (
        LEAST + '[publish.web]\nkind = "rsync"\n',
        (
            'digest.toml line 6: [publish.web] kind "rsync" is not built yet in this version; '
            'write "folder", "git" or "command"'
        ),
    ),
    (
        LEAST + '[publish.web]\nkind = "folder"\n',
        'digest.toml line 6: [publish.web] kind "folder" needs a path',
    ),
    (LEAST + '[publish.web]\npath = "/srv"\n', "digest.toml line 5: [publish.web] has no kind"),
    (LEAST + '[publish]\nkind = "git"\n', "digest.toml line 6: write each target as [publish.<name>]"),
]


@pytest.mark.parametrize(("text", "message"), BAD, ids=[message[12:70] for _, message in BAD])
def test_a_mistake_is_named_with_its_place_and_cure(text: str, message: str) -> None:
    assert failure(text) == message


def test_line_numbers_survive_other_ways_of_writing() -> None:
    spaced = "# a comment\n[ issue ] # here\n  'points'=99\n" + LEAST
    assert failure(spaced).startswith("digest.toml line 3: ")
    assert failure(LEAST.replace("\n", "\r\n") + "[issue]\r\npoints = 99").startswith("digest.toml line 6: ")
    assert failure(LEAST + "[issue]\nnot_points = 1\npoints = 99") == (
        "digest.toml line 6: [issue] has no key 'not_points'; did you mean 'points'?"
    )


def test_a_dotted_key_is_named_without_a_wrong_line() -> None:
    assert failure("issue.points = 99\n" + LEAST) == (
        "digest.toml: [issue] points must be a whole number from 1 to 10, not 99"
    )


def test_environment_overrides_beat_the_file() -> None:
    config = parsed(
        LEAST + "[issue]\nmax_stories = 5\n",
        DIGEST_SITE_BASE_URL="https://elsewhere.example/",
        DIGEST_SITE_TITLE="12",
        DIGEST_ISSUE_MAX_STORIES="7",
        DIGEST_LIMITS_ALLOW_PRIVATE='["127.0.0.1"]',
        PATH="/bin",
        DIGEST_UNRELATED="1",
    )
    assert config.site.base_url == "https://elsewhere.example/"
    assert config.site.title == "12"
    assert config.issue.max_stories == 7
    assert config.limits.allow_private == ("127.0.0.1",)


def test_environment_may_supply_what_the_file_must_have() -> None:
    text = '[site]\ntitle = "The Lantern"\n'
    assert (
        parsed(text, DIGEST_FEEDS_AUTHORITY="lantern.example,2026").feeds.authority == "lantern.example,2026"
    )


def test_a_bad_override_names_the_variable() -> None:
    assert failure(LEAST, DIGEST_ISSUE_MAX_STORYS="3") == (
        "environment variable DIGEST_ISSUE_MAX_STORYS: [issue] has no key 'max_storys'; "
        "did you mean 'max_stories'?"
    )
    assert failure(LEAST, DIGEST_ISSUE_POINTS="many") == (
        'environment variable DIGEST_ISSUE_POINTS must be a whole number from 1 to 10, not "many"'
    )
    assert failure(LEAST, DIGEST_SEARCH_ENGINE="other") == (
        "environment variable DIGEST_SEARCH_ENGINE is not built yet in this version; "
        'leave it out or write "builtin"'
    )


def test_a_secret_named_by_a_source_is_not_taken_for_a_key() -> None:
    text = LEAST + FEED + 'auth_env = "DIGEST_FEEDS_TOKEN"\n'
    assert parsed(text, DIGEST_FEEDS_TOKEN="s3cret").sources[0].auth_env == "DIGEST_FEEDS_TOKEN"  # noqa: S106  invented


def test_a_password_is_never_repeated_in_an_error() -> None:
    text = LEAST + '[[source]]\nid = "a"\nkind = "feed"\nurl = "ftp://me:secret@a.example/"\n'
    assert "secret" not in failure(text)


def test_a_byte_order_mark_does_not_matter() -> None:
    assert parsed("\ufeff" + LEAST) == parsed(LEAST)


def test_the_starter_reads_back_with_the_same_sources() -> None:
    sources = (
        Source(id="harbour", kind="feed", url="https://harbour.example/feed", title="Harbour"),
        Source(id="inbox", kind="folder", path="content/inbox", section="Sea", weight=1.5, limit=5),
        Source(id="one", kind="page", url="https://one.example/a", include=("a", 'b"c'), private=True),
    )
    text = starter(
        "The Lantern",
        "https://lantern.example",
        "lantern.example,2026-11-22",
        sources,
        ("10.0.0.0/8",),
        "UTC",
    )
    config = parsed(text)
    assert config.sources == sources
    assert config.site == Site(title="The Lantern", base_url="https://lantern.example/")
    assert config.limits == Limits(allow_private=("10.0.0.0/8",))
    assert (config.issue, config.summary, config.evidence) == (IssueRules(), Summary(), EvidenceRules())


HOSTILE = (
    '"\n[site]\ntitle = "taken over"\n#',
    "'''\n\"\"\"",
    "back\\slash \\u0041 \\",
    "tab\tbell\x07 escape\x1b[31m nul\x00 del\x7f",
    "line\u2028separator\u0085next",
    "lone \ud800 surrogate \uffff",
    "日本のニュース",
    "{title} {0} %s",
    "]] [[source]]",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_the_starter_survives_a_hostile_title(title: str) -> None:
    source = Source(id="a", kind="feed", url="https://a.example/f", title=title, section=title)
    config = parsed(starter(title, "", "lantern.example,2026", (source, source), (), "UTC"))
    assert [each.id for each in config.sources] == ["a", "a-2"]
    assert config.sources[0].title == config.site.title
    assert config.site.base_url == ""
    assert (
        "".join(config.site.title.split()) in "".join(title.split()) or "\x1b" in title or "\ud800" in title
    )


@pytest.mark.parametrize(("said", "private"), [("", True), ("private = false\n", False)])
def test_mail_is_private_unless_the_operator_says_otherwise(said: str, *, private: bool) -> None:
    mail = '[[source]]\nid = "post"\nkind = "mail"\npath = "post"\n'
    assert parsed(LEAST + mail + said).sources[0].private is private


def test_the_starter_makes_ids_unique_slugs() -> None:
    names = ("Übung", "übung", "日本", "", "a-2", "a", "a", "A" * 90)
    sources = tuple(Source(id=name, kind="feed", url="https://a.example/f") for name in names)
    config = parsed(starter("x", "", "lantern.example,2026", sources, (), "UTC"))
    ids = [source.id for source in config.sources]
    assert len(set(ids)) == len(names)
    assert ids[4:7] == ["a-2", "a", "a-3"]


def test_the_starter_leaves_bad_sources_as_comments_without_their_secrets() -> None:
    sources = (
        Source(id="a", kind="feed", url="https://me:secret@a.example/f", title="A\nkind = 'feed'"),
        Source(id="b", kind="feed", url="javascript:alert(1)"),
        Source(id="c", kind="feed"),
        Source(id="d", kind="mail"),
        Source(id="a", kind="feed", url="https://good.example/f"),
    )
    text = starter("x", "", "lantern.example,2026", sources, (), "UTC")
    assert [source.url for source in parsed(text).sources] == ["https://good.example/f"]
    assert text.count("# Left out: ") == 4
    assert "secret" not in text


def test_without_an_authority_ids_are_minted_under_the_sites_own_name() -> None:
    assert parsed('[site]\ntitle = "x"\n').feeds.authority == "newsletter.invalid,2026-01-01"
    text = '[site]\ntitle = "x"\nbase_url = "https://lantern.example/news/"\n'
    assert parsed(text).feeds.authority == "lantern.example,2026-01-01"


def test_the_starter_falls_back_to_an_authority_that_is_none() -> None:
    text = starter("x", None, "日本.invalid,2026-11-22", (), (), "UTC")
    assert parsed(text).feeds.authority == "newsletter.invalid,2026-11-22"


def test_the_starter_refuses_a_bad_address() -> None:
    with pytest.raises(ConfigError, match="must be a full address"):
        starter("x", "news.example", "lantern.example,2026", (), (), "UTC")


def test_the_starter_writes_one_key_a_line() -> None:
    text = starter("x", "", "lantern.example,2026", (), (), "UTC")
    keys = [line.split(" = ")[0] for line in text.splitlines() if line and line[0] not in "#["]
    assert keys == [key for table in tomllib.loads(text).values() for key in table]


STARTER = starter(
    "x",
    "https://x.example/",
    "x.example,2026",
    (Source(id="a", kind="page", url="https://a.example/"),),
    (),
    "UTC",
)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_the_file_only_a_config_error_is_raised(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STARTER)))
    length = data.draw(st.integers(0, 40))
    middle = data.draw(st.text(alphabet="[]{}=\"'\n \\#.,-aeitx09é\x00\ud800", max_size=30))
    message = complaint(STARTER[:start] + middle + STARTER[start + length :])
    assert message.startswith("digest.toml")
    assert "\n" not in message


def complaint(text: str) -> str:
    """The error's text; the file's name when there is none."""
    try:
        parsed(text)
    except ConfigError as error:
        return str(error)
    return "digest.toml"


@pytest.mark.parametrize(
    "text",
    [
        "[issue]\npoints = " + "9" * 5000,
        "[issue]\npoints = 0x" + "f" * 5000,
        "x = " + "[" * 5000,
        '"a\\nb" = 1',
        '["a\\nb"]',
        "source = [1]",
        "source = []\npublish = []",
        "[publish]\nsite = 1",
        "[publish.site]\nkind = {}",
        '[publish."a b"]\nkind = "git"',
        "[[source]]\nid = 1979-05-27",
        "[[source]]\nid = 'a'\nkind = ['feed']",
        "[site]\ntitle = {}",
        "[limits]\nallow_private = [[1]]",
    ],
    ids=range(14),
)
def test_strange_values_are_one_line_errors(text: str) -> None:
    message = failure(text + "\n")
    assert message.startswith("digest.toml")
    assert "\n" not in message
    assert len(message) < 400


def keys_of(shape: type, section: str) -> dict[str, object]:
    """Key → default of a dataclass of the configuration, as the file calls them."""
    renamed = {"in_language": "language"}
    fields = dataclasses.fields(shape)
    return {
        renamed.get(field.name, field.name): field.default
        for field in fields
        if not (section == "publish" and field.name == "name")
    }


@pytest.mark.parametrize("section", SHAPES)
def test_every_key_is_read_and_every_read_key_is_kept(section: str) -> None:
    known = {"source": SOURCE, "publish": PUBLISH, **SECTIONS}[section]
    assert set(known) - UNBUILT.get(section, set()) == set(keys_of(SHAPES[section], section))
