"""Rule: what the outlet asks of its reader (subscribe, listen, write to us, log in) is not the story."""

from __future__ import annotations

import re

from digest.clean.removal import take
from digest.clean.shape import LONGEST_FURNITURE, folded
from digest.model import Article

LONGEST = 400

# A whole line that opens so is an appeal; all of these are held against the folded line.
OPENINGS: tuple[str, ...] = (
    (
        r"(?:listen|watch|hear|stream)(?: \w+){0,5} (?:on|via|wherever) (?:\w+ ){0,4}"
        r"(?:podcasts?|spotify|platform|app|youtube|apple)\b"
    ),
    r"follow (?:along|us|our)\b",
    r"(?:you can )?(?:also )?follow \S+(?: \S+){0,3} on (?:twitter|google news|facebook|instagram)\b",
    r"download (?:the|our)\b.{0,40}\bapp\b",
    (
        r"get (?:the |our |your )?(?:daily|weekly|free|best|latest|top) (?:\w+ ){0,4}"
        r"(?:news|headlines|stories|updates|newsletter)\b"
    ),
    r"(?:please )?log ?(?:out|in) (?:and|or|to)\b",
    r"thank you for (?:reading|visiting|signing|subscribing)\b",
    r"we want to hear from you",
    r"(?:do you )?have (?:a|any) (?:story|tip|news tip|information)\b.{0,40}\?",
    r"what did you think of this",
    r"how (?:did you like|useful was) this",
    r"was this (?:article|page|story) (?:helpful|useful)",
    r"advertisement\b.{0,60}continues below",
    r"this (?:article|story|content) is (?:only )?for subscribers",
    r"(?:subscribe|become a (?:member|subscriber)|support our|register (?:now|for free))\b.{0,80}$",
    r"wie hat ihnen (?:dieser|der) (?:artikel|beitrag)",
    r"durchschnittliche bewertung",
    r"jetzt (?:kostenlos )?(?:testen|registrieren|anmelden|weiterlesen)\b.{0,60}$",
    r"(?:hören|folgen|abonnieren|lesen) sie (?:uns|unser\w*)\b.{0,80}$",
    r"(?:sie )?mögen (?:sie )?den tag kompakt",
    r"folgen sie (?:uns|\S+ auf)\b",
    r"(?:écoutez|suivez|retrouvez)[- ](?:nous|notre|nos|le podcast|toute l'actualité)\b.{0,120}$",
    r"(?:abonnez|inscrivez)[- ]vous\b.{0,120}$",
    r"téléchargez l'application\b",
    r"cet article est réservé",
    r"(?:síguenos|suscríbete|apúntate|regístrate)\b.{0,120}$",
    r"(?:escucha|descarga) (?:nuestr[oa]|la app|el podcast)\b.{0,80}$",
    r"(?:sigue|consulta) toda la (?:información|actualidad)\b",
    r"(?:seguici|iscriviti|abbonati)\b.{0,120}$",
    r"(?:ascolta|scarica) (?:il nostro|la nostra|l'app|il podcast)\b.{0,80}$",
    r"(?:siga-nos|assine|inscreva-se|clique aqui)\b.{0,120}$",
    r"(?:ouça|baixe) (?:o nosso|o podcast|o app|nosso)\b.{0,80}$",
)
# Somewhere in a line that is short enough.
WITHIN: tuple[str, ...] = (
    (
        r"\b(?:newsletter|news-?briefing|boletín|infolettre)\b.{0,160}\b(?:sign up|subscribe|delivered|inbox"
        r"|informiert sie|anmelden|abonnier\w*|bestellen|posteingang|postfach|richtig"
        r"|inscri\w+|abonn\w+|recevez|recibe|suscri\w+|iscri\w+|ricevi|receba|assin\w+|inscreva\w*)\b"
    ),
    (
        r"\b(?:sign up|subscribe|anmelden|abonnieren|inscrivez|recevez|suscrí\w+|recibe|iscriviti|ricevi"
        r"|receba|assine)\b.{0,120}\b(?:newsletters?|infolettre|boletín|boletines)\b"
    ),
    r"\bget in touch\b.{0,60}\S@\S",
    r"\b(?:e-?mail us|contact us|write to us)\b.{0,40}\S@\S",
    r"\b(?:vertraulich|securely|confidentially)\b.{0,80}\b(?:signal|threema|whatsapp|protonmail)\b",
    r"\bauch (?:bei|auf) social media\b",
    r"\bin unserem (?:live-?blog|newsticker)\b",
    r"https?://\S+ ?\((?:abgerufen am|accessed on|retrieved on|consulté le)\b",
    r"月額[0-9,０-９]{2,6}円|読み放題|会員登録|기사 url|무단 전재|无断转载",
)
# Two of these in one line are the outlet's talk about the reader's account.
ACCOUNT: tuple[str, ...] = (
    "tu cuenta", "tu contraseña", "otro usuario", "tu suscripción", "cuenta de email", "este dispositivo",
    "modalidad premium", "ihr konto", "ihr passwort", "ihr abo", "dein abo", "votre compte",
    "votre mot de passe", "votre abonnement", "your account", "your password", "your subscription",
    "your email address", "your display name", "il tuo account", "il tuo abbonamento", "sua conta",
    "sua assinatura", "sua senha",
)  # fmt: skip
# One of these stands in every line that `WITHIN` finds: cheap to rule out.
HINTS: tuple[str, ...] = (
    "newsletter", "briefing", "boletín", "boletines", "infolettre", "get in touch", "mail us", "contact us",
    "write to us", "vertraulich", "securely", "confidentially", "social media", "blog", "newsticker", "http",
    "月額", "読み放題", "会員登録", "기사 url", "무단 전재", "无断转载",
)  # fmt: skip
_OPENINGS = re.compile("|".join(OPENINGS))
_WITHIN = re.compile("|".join(WITHIN))
_HINTS = re.compile("|".join(HINTS))
_ACCOUNT = re.compile("|".join(ACCOUNT))
_NAME = re.compile(r"^[\"“„«][^\"”“»]{2,40}[\"”“»]: ")  # of what is offered: '"The Tide": our newsletter …'
_SAID = ('"', "“", "„", "«", "‘", "'")


def appeals(article: Article) -> Article:
    """Take out whole lines that address the reader as a customer."""
    found = (at for at, line in enumerate(article.body) if is_appeal(line))
    return take(article, dict.fromkeys(found, "appeal"))


def is_appeal(line: str) -> bool:
    """Tell a line that asks something of the reader; one in quotation marks is said by someone."""
    line = _NAME.sub("", line, count=1)
    if line.startswith(_SAID) or len(line) > LONGEST_FURNITURE:
        return False
    text = folded(line)
    if len(line) <= LONGEST and (_OPENINGS.match(text) or (_HINTS.search(text) and _WITHIN.search(text))):
        return True
    return len(set(_ACCOUNT.findall(text))) > 1
