from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from digest.model import Article, PartialDate, Reading, Source
from digest.read import read
from tests.rooms.read.documents import NOW, document
from tests.rooms.read.mails import (
    CLICK,
    CODE,
    ITEMS,
    LETTER_BODY,
    READER,
    letter,
    mail,
    page,
    plain_letter,
    roundup,
)

BOX = Source(id="letters", kind="mail", path="post", private=True)
STORY = (
    "The ferry to Skarholm sails again from 1 December, the harbour office of Varn said on Friday. "
    "Tickets cost 12 crowns, and bicycles travel free of charge all winter long."
)


def reading(message: EmailMessage | bytes, source: Source = BOX) -> Reading:
    body = message if isinstance(message, bytes) else message.as_bytes()
    return read(document(body, source=source, media_type="message/rfc822", name="mail 1"), NOW)


def article(message: EmailMessage | bytes, source: Source = BOX) -> Article:
    (found,) = reading(message, source).articles
    return found


def test_a_letter_in_html_is_its_text_alone() -> None:
    found = article(letter())
    assert found.body == LETTER_BODY
    assert (found.publisher, found.outlet) == ("Harbour Letter", "Harbour Letter")
    assert found.headline == "The dredger that nobody wanted"
    assert (found.url, found.private, found.in_language) == (None, True, "en")
    assert found.date_published == PartialDate(
        value="2026-11-20T06:00:00Z", precision="minute", evidence="feed"
    )
    reasons = [line.reason for line in found.removed]
    assert reasons == [
        "a link to the mail itself",
        "a greeting",
        "names a reader of the mail",
        "an invitation to pass the mail on",
        "says whom the mail went to",
        "says whom the mail went to",
        "a sign-off",
        "a sign-off",
        "small print of the mailing",
    ]


@pytest.mark.parametrize("message", [letter(), roundup(), plain_letter()])
def test_no_word_about_the_reader_is_in_anything_that_is_read(message: EmailMessage) -> None:
    said = repr(reading(message).articles).casefold().replace("anna lindqvist", "")
    for secret in ("anna", "bergstr", "reader.example", CLICK.casefold(), CODE, "http"):
        assert secret not in said


def test_a_plain_letter_with_encoded_words() -> None:
    found = article(plain_letter())
    assert (found.publisher, found.headline) == ("Küstenblatt", "Hafenmeister geht in den Ruhestand")
    assert found.body[0].endswith("mit, wie die Zeitung berichtet.")
    assert len(found.body) == 2


def test_a_roundup_is_as_many_articles_as_items() -> None:
    found = reading(roundup()).articles
    assert [(each.headline, *each.body) for each in found] == list(ITEMS.items())
    assert len({each.id for each in found}) == len(ITEMS)
    assert {each.publisher for each in found} == {"The Varn Roundup"}


def test_an_essay_with_headings_and_links_stays_one_text() -> None:
    sections = "".join(
        f'<h2>Part {name} of the story</h2><p><a href="https://x.example/">{STORY}</a> {STORY} {STORY}</p>'
        f"<p>{STORY} {STORY} {STORY} {STORY}</p>"
        for name in ("one", "two", "three", "four")
    )
    assert article(page(sections)).body[0] == "Part one of the story"


def test_a_mere_list_of_links_has_no_text_and_says_so() -> None:
    links = "".join(
        f'<p><a href="https://x.example/{n}">Story number {n} of the week</a></p>' for n in range(9)
    )
    found = article(page(links))
    assert found.body == ()
    assert "little or no text in the mail" in found.warnings
    assert {line.reason for line in found.removed} == {"a link"}


FURNITURE = (
    "View this email in your browser",
    "Having trouble viewing this message? Open it in your browser",
    "Read online",
    "Im Browser ansehen",
    "Voir dans votre navigateur",
    "Ver en tu navegador",
    "Unsubscribe",
    "Click here to opt out",
    "Newsletter abbestellen",
    "Se désabonner",
    "Darse de baja",
    "Uitschrijven",
    "Отписаться",
    "配信停止",
    "Manage your email preferences",
    "Update your profile",
    "Forward to a friend",
    "Was this newsletter forwarded to you? Sign up.",
    "You are receiving this email because you signed up at our site.",
    "This message was sent to anna@elsewhere.example by Sheet Ltd",
    "Sent to: anna@elsewhere.example",
    "Your subscriber number: 99120034",
    "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
    "© 2026 Sheet Ltd. All rights reserved.",
)


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize(
    "made", [page(f"<p>{STORY}</p><p>LINE</p>"), mail(f"{STORY}\n\nLINE\n")], ids=["html", "plain"]
)
def test_what_a_mailing_puts_around_its_text_goes(line: str, made: EmailMessage) -> None:
    kind = made.get_content_subtype()
    found = article(mail(made.get_content().replace("LINE", line), kind))
    assert found.body == (STORY,)
    assert len(found.removed) == 1
    assert "anna" not in found.removed[0].text
    assert "99120034" not in found.removed[0].text


@pytest.mark.parametrize(
    "line",
    [
        "The council lets households opt out of the harbour levy from January, as 3,000 had asked.",
        "A parcel was sent to the mayor on Monday and opened by the guards of the town hall at noon.",
        "Renholm said she would unsubscribe from the board's plan if a third dredger was put to a vote.",
        "Dear old houses on the quay were sold, although the town had listed them for the monument list.",
    ],
)
def test_news_in_like_words_stays(line: str) -> None:
    assert article(page(f"<p>{STORY}</p><p>{line}</p><p>{STORY}</p>")).body[1] == line


@pytest.mark.parametrize(
    "line",
    [
        "Hi Anna,", "Dear Ms Bergström,", "Hello Anna!", "Good morning, Anna.", "Hej Anna!", "Bonjour Anna,",
        "Anna, this is your last free issue.", "We made it for you, Anna.", "It is Anna's turn to read it.",
        "Write to anna.bergstrom@reader.example about it.", "Bergström, Anna", "ANNA BERGSTRÖM",
        "Hallo Anna Bergström – schön, dass Sie da sind.",
    ],
)  # fmt: skip
def test_a_reader_is_never_named(line: str) -> None:
    found = article(page(f"<p>{line}</p><p>{STORY}</p>"))
    assert "anna" not in repr((found.body, found.removed)).casefold()
    assert "bergstr" not in repr((found.body, found.removed)).casefold()
    assert found.body[-1] == STORY


def test_a_readers_name_that_is_a_word_of_the_text_counts_only_as_a_call() -> None:
    text = (
        f"<p>Will, good news.</p><p>Will the ferry sail? It will, and it will sail on time.</p><p>{STORY}</p>"
    )
    found = article(page(text, To="Will Hope <will@reader.example>"))
    assert found.body == ("Will the ferry sail? It will, and it will sail on time.", STORY)


def test_a_letter_to_its_own_list_loses_nothing() -> None:
    own = "News of Varn <news@sheet.example>"
    found = article(mail(f"News of Varn, free since 1990, moves house. {STORY}", From=own, To=own))
    assert found.publisher == "News of Varn"
    assert found.body[0].startswith("News of Varn, free since 1990")


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({"List_Id": '"The Varn Letter" <varn.lists.example>'}, "The Varn Letter"),
        (
            {"List_Id": "d7b2f4a1c99e01 mc list <d7b2f4.list-id.example>", "From": "Varn <a@b.example>"},
            "Varn",
        ),
        ({"From": "news@sheet.example"}, "sheet.example"),
        ({"From": ""}, "letters"),
    ],
)
def test_the_outlet_is_the_lists_words_or_the_senders(headers: dict[str, str], outlet: str) -> None:
    assert article(mail(STORY, **headers)).outlet == outlet


def test_the_operator_may_name_the_outlet() -> None:
    box = Source(id="letters", kind="mail", path="post", publisher="The Sheet")
    assert article(mail(STORY), box).publisher == "The Sheet"


def test_a_mail_is_known_by_its_message_id() -> None:
    one, two = article(mail(STORY)), article(mail(STORY + " More."))
    assert one.id == two.id
    assert article(mail(STORY, Message_ID="<2@sheet.example>")).id != one.id
    assert len(article(mail(STORY, Message_ID="")).id) == 16


def test_a_mail_without_a_date_is_undated_and_says_so() -> None:
    found = article(mail(STORY, Date=""))
    assert found.date_published is None
    assert found.warnings == ("the mail states no date",)


FORWARDED = f"""<div>Look at this, Karin.</div><br><div class="gmail_quote">
<div>---------- Forwarded message ---------<br>From: <b>The Varn Letter</b> &lt;hello@varn.example&gt;<br>
Date: Thu, 19 Nov 2026<br>Subject: Ferry<br>To: Anna Bergström &lt;anna@reader.example&gt;<br></div>
<p>Hi Anna,</p><p>{STORY}</p><p>Karin Holm wrote this for her neighbours.</p></div>"""


def test_who_forwards_a_letter_is_a_reader_and_not_the_outlet() -> None:
    found = article(
        page(
            FORWARDED,
            From="Karin Holm <karin@home.example>",
            Subject="Fwd: Ferry",
            To="d@digest.example",
        )
    )
    assert (found.publisher, found.headline, found.body) == ("The Varn Letter", "Ferry", (STORY,))
    assert "karin" not in repr((found.removed, found.label)).casefold()


def test_a_letter_forwarded_as_an_attachment_stands_for_the_mail_around_it() -> None:
    outer = mail("See below.", From="Karin Holm <karin@home.example>", Subject="Fwd: look")
    outer.add_attachment(letter())
    found = article(outer)
    assert (found.publisher, found.body) == ("Harbour Letter", LETTER_BODY)


@pytest.mark.parametrize(
    "headers",
    [
        {"In_Reply_To": "<0@sheet.example>", "Subject": "Re: dinner"},
        {"Auto_Submitted": "auto-replied"},
        {"Subject": "Please confirm your subscription to News"},
        {"Subject": "Your sign-in link"},
    ],
)
def test_letters_between_people_and_machines_are_no_newsletters(headers: dict[str, str]) -> None:
    assert reading(mail(STORY, **headers)) == Reading()


def test_a_list_may_thread_its_issues() -> None:
    assert article(mail(STORY, In_Reply_To="<0@sheet.example>", List_Id="<news.sheet.example>")).body == (
        STORY,
    )


def raw(headers: str, body: bytes, head: str = "From: A <a@b.example>\nSubject: x\n") -> bytes:
    return f"{head}MIME-Version: 1.0\n{headers}\n\n".encode() + body


@pytest.mark.parametrize(
    ("message", "line"),
    [
        (raw("Content-Type: text/plain; charset=iso-8859-1", "Fähre".encode("latin-1")), "Fähre"),
        (raw("Content-Type: text/plain; charset=no-such", "Fähre".encode()), "Fähre"),
        (raw("Content-Type: text/plain; charset=hex", "Fähre".encode()), "Fähre"),
        (raw("Content-Type: text/plain; charset=iso-2022-jp", "船が出る".encode("iso-2022-jp")), "船が出る"),
        (raw("Content-Type: text/plain", "Fähre".encode("cp1252")), "Fähre"),
        (raw("Content-Transfer-Encoding: base64", b"RsOkaHJl!!!"), "Fähre"),
        (raw("Content-Transfer-Encoding: quoted-printable", b"F=C3=A4hre="), "Fähre"),
        (raw("Content-Transfer-Encoding: nonsense", b"Ferry"), "Ferry"),
        (raw("Content-Type: ;;;", b"Ferry"), "Ferry"),
        (raw("Content-Type: multipart/mixed", b"Ferry"), "Ferry"),
        (raw("Content-Type: multipart/mixed; boundary=b", b"--b\n\nFerry"), "Ferry"),
    ],
)  # fmt: skip
def test_odd_charsets_and_broken_mime_are_read_as_far_as_they_go(message: bytes, line: str) -> None:
    found = reading(message).articles[0]
    assert " ".join(found.body).startswith(line) or found.warnings


def test_header_bytes_and_broken_encoded_words_are_text() -> None:
    head = "From: Blåbär <a@b.example>\nSubject: =?utf-8?q?F=C3=A4hre?= =?x?b?!!?=\n"
    assert article(raw("", STORY.encode(), head)).publisher == "Blåbär"
    assert (article(raw("", STORY.encode(), head)).headline or "").startswith("Fähre")


def nested(depth: int) -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@b.example\nSubject: x\n{parts}Content-Type: text/plain\n\n{STORY}\n".encode()


MANY = b"--b\nContent-Type: text/plain\n\n" + STORY.encode() + b"\n"
HOSTILE = {
    "parts nested too deeply": nested(3_000),
    "parts nested too deeply, read": nested(90),
    "10,000 parts": raw("Content-Type: multipart/mixed; boundary=b", MANY * 10_000),
    "200,000 parameters": raw("Content-Type: text/html; " + "a=b; " * 200_000, STORY.encode()),
    "20,000 brackets in To": raw("To: " + "(" * 20_000, STORY.encode()),
    "100,000 readers": raw("To: " + "A B <a@b.example>, " * 100_000, STORY.encode()),
    "a broken word": raw("To: " + "=?" * 10_000, STORY.encode()),
    "an encrypted mail": raw('Content-Type: multipart/encrypted; boundary="b"', b"--b\n\nx\n--b--"),
    "no mail at all": bytes(range(256)) * 100,
    "only headers": b"Subject: x\n",
    "a long word": raw("", b"a@" * 500_000),
    "many greetings": raw("", b"dear Anna " * 100_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_end_soon_as_articles_or_with_a_reason(name: str) -> None:
    began = time.process_time()
    found = reason_or_reading(HOSTILE[name])
    assert time.process_time() - began < 15
    assert isinstance(found, Reading) or found in REASONS


REASONS = {
    "parts nested too deeply",
    "an encrypted mail",
    "not a mail: no From, Subject or Message-ID",
}


def reason_or_reading(message: bytes) -> Reading | str:
    try:
        return reading(message)
    except ValueError as error:
        return str(error)


def test_a_server_is_not_believed_that_it_sends_a_mail() -> None:
    with pytest.raises(ValueError, match="not a feed"):
        read(document(letter().as_bytes(), media_type="message/rfc822"), NOW)


def test_in_a_folder_a_mail_is_a_mail() -> None:
    folder = Source(id="inbox", kind="folder", path="content/inbox")
    found = article(letter(), folder)
    assert (found.body, found.label, found.private) == (LETTER_BODY, "Harbour Letter", True)
    assert READER not in repr(found)
