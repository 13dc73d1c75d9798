"""Every form of a secret is known again; what is no secret is left alone."""

from __future__ import annotations

import base64

import pytest

from digest.adapters.secrets import authorisation, blotted, blotted_bytes, secrets_in, secrets_of
from digest.model import Source
from digest.urls import keys_of, quoted


def source(url: str = "https://bell.example/feed", auth_env: str = "") -> Source:
    return Source(id="bell", kind="feed", url=url, auth_env=auth_env)


@pytest.mark.parametrize(
    ("value", "header"),
    [
        ("Bearer abc", "Bearer abc"),
        ("abc", "Bearer abc"),
        ("me:a long pass", "Basic " + base64.b64encode(b"me:a long pass").decode()),
        ("ApiKey  x:y", "ApiKey  x:y"),
        ("", ""),
    ],
)
def test_what_a_variable_makes_the_header_say(value: str, header: str) -> None:
    assert header == authorisation(source(auth_env="LOGIN"), {"LOGIN": value})


@pytest.mark.parametrize(
    "echo",
    [
        "me:s3cret/pass&word", "s3cret/pass&word", quoted("s3cret/pass&word"), "s3cret/pass&amp;word",
        base64.b64encode(b"me:s3cret/pass&word").decode(),
        quoted(base64.b64encode(b"me:s3cret/pass&word").decode()),
    ],
)  # fmt: skip
def test_a_secret_is_known_in_every_form(echo: str) -> None:
    forms = secrets_of(source(auth_env="LOGIN"), {"LOGIN": "me:s3cret/pass&word"})
    assert "told: ***." == blotted(f"told: {echo}.", forms)
    assert b"told: ***." == blotted_bytes(f"told: {echo}.".encode(), forms)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("token=abcdef", ("abcdef",)),
        ("access_token=a&b=c", ("a",)),
        ("api_key=8f3a91bc", ("8f3a91bc",)),
        ("key=8f3a91bc&auth=Zx91kk22", ("8f3a91bc", "Zx91kk22")),
        ("rss.key=averyveryverylongone", ("averyveryverylongone",)),
        ("key=harbour", ()),
        ("keyword=harbour2026", ()),
        ("author=renholm1987", ()),
        ("postcode=AB12345678", ()),
        ("code=DE", ()),
        ("page=2", ()),
    ],
)
def test_which_parts_of_an_address_are_keys(query: str, keys: tuple[str, ...]) -> None:
    assert keys == keys_of(f"https://bell.example/feed?{query}")


def test_the_environment_names_its_secrets() -> None:
    environment = {
        "DEPLOY_TOKEN": "deploy-1",
        "FEED": "feed-secret",
        "PWD": "/home/digest",
        "KEYBOARD": "layout-us",
        "API_KEY": "short",
        "DIGEST_NOTIFY_PING_URL": "https://watch.example/abc",
    }
    forms = secrets_in(environment, ["FEED"])
    said = blotted(" ".join(environment.values()), forms)
    assert "*** *** /home/digest layout-us short ***" == said
