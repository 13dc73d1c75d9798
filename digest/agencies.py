"""Wire agencies: the one table of names that credits, datelines and bylines are read against."""

from __future__ import annotations

import re
import unicodedata

# Canonical name first; then what outlets write for it, in several languages. Case, dots and accents
# do not matter.
TABLE = """
Reuters | Reuters News Agency | Thomson Reuters | Reuters News | Rtrs
AP | Associated Press | The Associated Press
AFP | Agence France-Presse | Agence France Presse | AFP News Agency
dpa | Deutsche Presse-Agentur | dpa-AFX | dpa-infocom | dpa international
Bloomberg | Bloomberg News
UPI | United Press International
EFE | Agencia EFE | Agência EFE
ANSA | Agenzia ANSA
AGI | Agenzia Italia
Adnkronos | Adn Kronos
LaPresse | La Presse Agenzia
Europa Press
Servimedia
Lusa | Agência Lusa
Agência Brasil | Agencia Brasil
Estadão Conteúdo | Estadao Conteudo
Télam | Telam | Agencia Télam
Notimex
Prensa Latina
ANP | Algemeen Nederlands Persbureau
Belga | Agence Belga | Belga News Agency
APA | Austria Presse Agentur | APA-OTS
Keystone-SDA | Keystone SDA | SDA | ATS | Keystone-ATS | Schweizerische Depeschenagentur
epd | Evangelischer Pressedienst
KNA | Katholische Nachrichten-Agentur
SID | Sport-Informations-Dienst | Sportinformationsdienst
TT | TT Nyhetsbyrån | Tidningarnas Telegrambyrå
NTB | Norsk Telegrambyrå
Ritzau | Ritzaus Bureau
STT | STT-Lehtikuva | Suomen Tietotoimisto
PAP | Polska Agencja Prasowa | Polish Press Agency
ČTK | CTK | Czech News Agency | Česká tisková kancelář
TASR
SITA Slovakia | SITA Slovenská tlačová agentúra
MTI | Magyar Távirati Iroda
Agerpres
BTA | Bulgarian News Agency
Tanjug
Hina
STA | Slovenska tiskovna agencija
ANA-MPA | ANA | Athens News Agency | Athens-Macedonian News Agency
BNS | Baltic News Service
LETA
Ukrinform
Interfax | Interfax-Ukraine | Интерфакс
TASS | ITAR-TASS | TACC | ТАСС
RIA Novosti | RIA | РИА Новости
Sputnik
Anadolu | Anadolu Agency | AA | Anadolu Ajansı
DHA | Demirören News Agency
IRNA
Tasnim | Tasnim News Agency
WAM | Emirates News Agency
SPA | Saudi Press Agency
KUNA
MENA | Middle East News Agency
NNA | National News Agency
APS | Algérie Presse Service
MAP | Maghreb Arabe Presse
TAP | Tunis Afrique Presse
PANA | Panapress | PANA Press
NAN | News Agency of Nigeria
GNA | Ghana News Agency
SAPA | South African Press Association
APP | Associated Press of Pakistan
PPI | Pakistan Press International
Online News Agency | Online Intl News Agency
PTI | Press Trust of India
UNI | United News of India
ANI | Asian News International
IANS | Indo-Asian News Service
BSS | Bangladesh Sangbad Sangstha
UNB | United News of Bangladesh
RSS Nepal | Rastriya Samachar Samiti
Xinhua | Xinhua News Agency | Xinhuanet | 新华社 | 新华网
China News Service | CNS | 中新社
CNA Taiwan | Central News Agency | 中央社
Kyodo | Kyodo News | 共同通信 | 共同
Jiji | Jiji Press | 時事通信 | 時事
Yonhap | Yonhap News Agency | Yonhap News | 연합뉴스
Antara | Antara News
Bernama
PNA | Philippine News Agency
AAP | Australian Associated Press
RNZ | Radio New Zealand
PA Media | Press Association | PA | PA News Agency
The Canadian Press | Canadian Press | CP | La Presse Canadienne
Agencies | Wires | News Agencies | Wire Services | Agenturen | Agences | Agencias | Agenzie | Agências
"""

# What a paper prints when it will not say which: no agency's name.
COLLECTIVE = "Agencies"
_COUNTRY = re.compile(r"^[a-z]{2}[-_ ](?=\w)")


# Dots, and the accents met most: the others are looked up one by one.
_UNTOLD = str.maketrans("", "", ".\u200b\u0300\u0301\u0302\u0303\u0308\u0327\u030c")


def folded(name: str) -> str:
    """Fold what does not tell agencies apart: case, dots, accents, hyphens and spaces."""
    plain = unicodedata.normalize("NFKD", name[:80]).casefold().translate(_UNTOLD)
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(plain.replace("-", " ").replace("‐", " ").split())


ALIASES: dict[str, str] = {
    folded(alias): row.split("|")[0].strip() for row in TABLE.strip().splitlines() for alias in row.split("|")
}


def agency(name: str) -> str | None:
    """Give the canonical agency that a name or alias stands for, or None: case, dots and accents aside."""
    return ALIASES.get(folded(name))


def is_outlet(credited: str, outlet: str) -> bool:
    """Say whether an outlet is the very house that is credited: "us-Reuters" is Reuters, "AP News" AP.

    Spaces and signs do not matter, nor a country's two letters before the outlet's name or "News" after it.
    """
    name = agency(credited) or credited
    houses = {_letters(alias) for alias, canonical in ALIASES.items() if canonical == name} | {_letters(name)}
    own = {_letters(outlet), _letters(_COUNTRY.sub("", outlet))}
    return not houses.isdisjoint(own | {each.removesuffix("news") for each in own})


def _letters(name: str) -> str:
    return "".join(char for char in folded(name) if char.isalnum())
