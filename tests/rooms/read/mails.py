"""Mails for the tests: invented newsletters, and a reader whose name must never come out again."""

from __future__ import annotations

from email.message import EmailMessage

READER = "Anna Bergström <anna.bergstrom@reader.example>"
CLICK = "QZTOKEN77"
CODE = "4815162342"

LETTER = f"""<!doctype html><html lang="en"><head><title>x</title><style>p{{}}</style></head><body>
<div style="display:none;max-height:0">Anna, your weekly look at the quay &zwnj;&nbsp;&zwnj;&nbsp;</div>
<table><tr><td><a href="https://click.harbour.example/v/{CLICK}">View this email in your browser</a></td></tr>
<tr><td><img src="https://pixel.harbour.example/o/{CLICK}.gif" width="1" height="1"><h1>Harbour Letter</h1>
</td></tr><tr><td><p>Hi Anna,</p>
<p>The harbour board of Port Ellery bought a second dredger for 14 million crowns on Wednesday, although three
of its nine members voted against it.</p>
<p>The vessel will clear the northern channel twice a year,
<a href="https://click.harbour.example/c/{CLICK}/2">said Ada Renholm</a>, who chairs the board.
Anna, you have three free articles left this month.</p>
<p>Anna Lindqvist, who speaks for the skippers, called the purchase a mistake and asked for an audit.</p>
<p>Skippers had asked for deeper water since two coasters ran aground in the spring.</p>
<p>Was this email forwarded to you? <a href="https://click.harbour.example/s/{CLICK}">Sign up here</a>.</p>
<p>Warm regards,<br>Tomas</p></td></tr>
<tr><td><p>This email was sent to <a href="mailto:anna.bergstrom@reader.example">
anna.bergstrom@reader.example</a>. You are receiving it because you subscribed at harbour.example.</p>
<p><a href="https://click.harbour.example/p/{CLICK}">Manage preferences</a> |
<a href="https://click.harbour.example/u/{CLICK}">Unsubscribe</a> | Subscriber no. {CODE}</p>
<p>Harbour Letter Ltd, 3 Quay Street, Port Ellery</p></td></tr></table></body></html>"""
LETTER_BODY = tuple(
    """\
The harbour board of Port Ellery bought a second dredger for 14 million crowns on Wednesday, although three \
of its nine members voted against it.
The vessel will clear the northern channel twice a year, said Ada Renholm, who chairs the board.
Anna Lindqvist, who speaks for the skippers, called the purchase a mistake and asked for an audit.
Skippers had asked for deeper water since two coasters ran aground in the spring.
""".splitlines()
)
ITEMS = {
    "Upper Varn opens its library on Sundays": "The town library of Upper Varn will open its doors every "
    "Sunday from January. Volunteers collected 3,200 signatures for the longer hours.",
    "Night ferry to Skarholm comes back": "The night ferry between Varn and Skarholm sails again from 1 "
    "December after two winters on land. Tickets cost 12 crowns.",
    "Mill owner fined for the spill in the Aune": "A court in Varn fined the owner of the paper mill 90,000 "
    "crowns for the spill of last March. The company will appeal.",
    "Bakers count the cost of flour": "Flour costs bakers in the valley a third more than a year ago, the "
    "guild said on Thursday. Two shops have closed.",
}
PLAIN = f"""Liebe Anna,

der Hafenmeister von Ellerhafen, Jörn Petersen, geht nach 31 Jahren in
den Ruhestand. Das teilte die Hafenverwaltung am Donnerstag mit, wie
die Zeitung berichtet (https://kueste.example/a?t={CLICK}).

Seine Nachfolgerin wird Wiebke Harms, die bisher die Schleuse leitete. Sie
tritt ihr Amt am 1. Januar an und will die Gebühren für Kutter senken.

--
Abmelden: https://kueste.example/abmelden/{CLICK}
Diese E-Mail wurde an anna.bergstrom@reader.example gesendet.
Küstenblatt, Deichweg 4, Ellerhafen
"""


def page(text: str, **headers: str) -> EmailMessage:
    """Make a mail of HTML; headers as for `mail`."""
    return mail(text, "html", **headers)


def mail(text: str, subtype: str = "plain", /, **headers: str) -> EmailMessage:
    """Make a mail; headers as keywords, "_" for "-", "" for none of that name."""
    made = EmailMessage()
    usual = {"From": "News <news@sheet.example>", "To": READER, "Subject": "News of the day"}
    dated = {"Date": "Fri, 20 Nov 2026 07:00:00 +0100", "Message-ID": "<1@sheet.example>"}
    stated = usual | dated | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in stated.items():
        if value:
            made[name] = value
    made.set_content(text, subtype=subtype)
    return made


def letter(**headers: str) -> EmailMessage:
    """An essay of one outlet, in HTML beside a poor plain part."""
    made = mail(
        "Hi Anna,\n\nThis mail is best read as HTML.\n",
        **{
            "From": "Tomas Reed from Harbour Letter <letter@mail.harbour.example>",
            "Subject": "Anna, the dredger that nobody wanted",
            "Message_ID": f"<20261119.{CLICK}@mail.harbour.example>",
            "Delivered_To": "anna.bergstrom+letters@reader.example",
            "List_Id": "Harbour Letter <harbour-letter.mail.harbour.example>",
            "List_Unsubscribe": f"<https://mail.harbour.example/u/{CLICK}/{CODE}>",
        }
        | headers,
    )
    made.add_alternative(LETTER, subtype="html")
    return made


def roundup() -> EmailMessage:
    """Four items of other outlets, each under a linked title."""
    link = f"https://t.varn.example/x/{CLICK}?e=anna.bergstrom%40reader.example"
    items = "".join(
        f'<div><a href="{link}"><strong>{title}</strong></a><p>{text}</p>'
        f'<p><a href="{link}">Read more at the Valley Post</a></p></div>'
        for title, text in ITEMS.items()
    )
    around = (
        "<p>Good morning, Anna Bergström!</p><p>Here is what we read this week.</p>{}<p>Unsubscribe here</p>"
    )
    return page(
        f"<html><body>{around.format(items)}</body></html>",
        From='"The Varn Roundup" <hello@varn.example>',
        Subject="Four things from Upper Varn",
        Message_ID="<r1@varn.example>",
        List_Unsubscribe="<mailto:leave@varn.example>",
    )


def plain_letter() -> EmailMessage:
    """A German letter in plain text, its sender's name and subject in encoded words."""
    return mail(
        PLAIN,
        From="Küstenblatt <post@kueste.example>",
        To='"Bergström, Anna" <anna.bergstrom@reader.example>',
        Subject="Hafenmeister geht in den Ruhestand",
        Message_ID="<k1@kueste.example>",
        List_Id="<kuestenblatt.kueste.example>",
    )
