"""What mailings say around their text, in the languages most of them are in: phrases by reason."""

from __future__ import annotations

import re
from typing import Final

UNSUBSCRIBE: Final = "a way out of the mailing list"
BROWSER: Final = "a link to the mail itself"
SETTINGS: Final = "the reader's settings"
FORWARD: Final = "an invitation to pass the mail on"
ADDRESSED: Final = "says whom the mail went to"
SMALL_PRINT: Final = "small print of the mailing"


def _phrases(lines: str) -> re.Pattern[str]:
    """Make one pattern of alternatives, one a line; a line that begins with "…" goes on the one above."""
    joined = lines.strip().replace("\n…", "")
    return re.compile("|".join(joined.splitlines()), re.IGNORECASE)


# Phrases nobody writes in a story: they count in any line that is not long.
SURE: Final = (
    (
        BROWSER,
        _phrases(r"""
\b(?:view|read|open|see|display|show)\b.{0,40}\b(?:in|on|with)
… (?:your |a |the |our )?(?:web ?)?(?:browser|website|app)\b
\bview (?:this |it |the )?(?:e-?mail |message |newsletter )?(?:online|here)\b
\bread (?:it )?online\b
\b(?:web|online|browser|mobile) version\b
\bversion (?:web|en ligne|online)\b
\btrouble (?:viewing|reading|seeing)\b
\b(?:not|isn[’']t) display(?:ing|ed) (?:correctly|properly)
\bim (?:web)?browser (?:ansehen|öffnen|anzeigen|lesen)
\bwebansicht\b
\bonline[- ]?(?:ansicht|lesen|version)\b
\bdans (?:votre|un|le) navigateur\b
\ben (?:tu|su|el|un) navegador\b
\bn(?:el|o) (?:tuo |seu )?(?:browser|navegador)\b
\b(?:bekijk|lees)\b.{0,40}\bbrowser\b
\bi (?:din |en )?(?:webbläsare|nettleser|browser)\b
\bw przeglądarce\b
в браузере
ブラウザ
在浏览器
브라우저
^\W*(?:read|open|view|listen) in (?:the )?app\W*$
^\W*(?:online|webversion|web view)\W*$
"""),
    ),
    (
        ADDRESSED,
        _phrases(r"""
\byou(?:[’']re| are) (?:receiving|getting|subscribed|on (?:the|our|this) (?:mailing )?list)\b
\byou (?:have )?(?:received|got) this (?:e-?mail|message|newsletter|letter)\b
\bthis (?:e-?mail|message|newsletter|letter|issue) (?:was|is|has been) (?:\w+ )?(?:sent|addressed
…|intended|delivered|meant)\b
\b(?:sent|delivered|addressed|mailed) (?:by .{1,60} )?to:? <?\S+@\S+
^(?:sent|delivered) to:? \S+\W*$
\bbecause you (?:signed|subscribed|opted|registered|are a (?:subscriber|member))\b
\b(?:subscriber|member(?:ship)?|customer|account|reader|subscription)(?:[’']s)? (?:id|no\.?|number|code)\b
\bkundennummer\b
\babonummer\b
\bnum[ée]ro d[’'e] ?(?:abonn|client)
\breferral (?:link|code)\b
\bsie (?:erhalten|bekommen) (?:diese|den|unseren)\b
\bdiese (?:e-?mail|nachricht) (?:wurde|ging) an\b
\bvous recevez (?:ce|cet|cette|notre)\b
\b(?:cet e-?mail|ce message|courriel) (?:a été|est) (?:envoyé|adressé)\b
\beste (?:correo|mensaje|e-?mail) (?:ha sido|fue|es|foi)\b
\brecibes? este (?:correo|mensaje|boletín|e-?mail)\b
\bricevi questa\b
\bu ontvangt (?:deze|dit)\b
\bdu får (?:detta|denne|dette)\b
\bvocê (?:está )?receb
вы получили это
このメール(?:は|を)
"""),
    ),
    (
        FORWARD,
        _phrases(r"""
\bforward(?:ed)? (?:this|to a (?:friend|colleague))
\b(?:e-?mail|newsletter|letter|this|it) (?:was )?forwarded to you\b
\b(?:did|has) (?:someone|somebody|a friend) forward
\bshare this (?:e-?mail|newsletter|issue|letter|post)\b
\brefer a friend\b
\btell a friend\b
\b(?:newsletter|e-?mail|freund\w*) weiter(?:leiten|empfehlen)
\bweitergeleitet\b.{0,40}\b(?:newsletter|e-?mail)
\btransf[ée]rer (?:à un|ce|cet)\b
\breenvía(?:r)? (?:a|este)\b
\binoltra (?:a|questa)\b
\bstuur (?:deze )?\w* ?door aan\b
^\W*(?:share|forward|tweet|like|comment|restack|teilen|partager|compartir|condividi)\W*$
"""),
    ),
    (
        SETTINGS,
        _phrases(r"""
\b(?:manage|update|change|edit|adjust|set)\b.{0,30}\b(?:your|my|email|e-mail
…|mailing)\b.{0,20}\b(?:preferences?|subscriptions?|settings|profile|address|details)\b
\b(?:e-?mail|subscription|newsletter) (?:preferences?|settings)\b
\bpreference cent(?:er|re)\b
\bmanage (?:preferences|subscriptions?)\b
\b(?:einstellungen|profil|abo(?:nnement)?) (?:ändern|verwalten)\b
\b(?:gérer|modifier) (?:vos|mes|mon|votre)\b
\b(?:gestiona|administra|actualiza)r? (?:tus|sus|mis|las)\b
\bgestisci (?:le|il)\b
\bvoorkeuren (?:wijzigen|aanpassen)\b
настройк\w+ (?:рассылки|подписки)
"""),
    ),
    (
        SMALL_PRINT,
        _phrases(r"""
^\W*(?:©|\(c\)|copyright\b)
\ball rights reserved\b
\balle rechte vorbehalten\b
\btous droits réservés\b
^\W*(?:privacy (?:policy|notice)|terms (?:of (?:service|use)|and conditions)|impressum|datenschutz)
\badd us to your (?:address book|contacts|safe)
\bour mailing address\b
\bdownload (?:the )?images\b
"""),
    ),
)
# Words a story may have too: they count in a line that is short or holds a link.
LIKELY: Final = (
    (
        UNSUBSCRIBE,
        _phrases(r"""
\bunsubscribe
\bopt[ -]?out\b
\bstop (?:receiving|getting) (?:these|this|our)
\bleave (?:this|the|our) (?:mailing )?list\b
\bno longer (?:wish|want) to (?:receive|get|hear)
\bab(?:melden|bestellen)\b
\baustragen\b
\bdésabonne
\bdésinscri
\bdar(?:se|me|te)? de baja\b
\bcancelar (?:la |a )?(?:suscripci|assinatura|inscri)
\bdisiscriv
\bannulla l[’']iscrizione
\bafmelden\b
\buitschrijven\b
\bavregistrera
\bavprenumerera
\bavsluta prenumeration
\bmeld deg av\b
\bafmeld\b
\bwypisz\b
\bodhlásit\b
\bperu(?:uta)? tilaus
отпис(?:аться|ка)
購読(?:解除|を停止)
配信停止
退订
退訂
取消订阅
取消訂閱
구독 ?취소
수신 ?거부
إلغاء الاشتراك
"""),
    ),
)
_HELLO = (
    r"(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|welcome(?: back)?|hallo"
    r"|liebe[rs]?|moin|servus|grüezi|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|bonjour|bonsoir|salut"
    r"|ch[eè]re?s?|hola|buen(?:os|as) (?:días|tardes)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|car[oaie]"
    r"|gentile|olá|bom dia|prezad[oa]|beste|geachte|dag|hej|kära|hei|kjære|kære|cześć|drog[ia]|ahoj"
    r"|привет|здравствуйте|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые))"
)
_NAME = r"(?-i:[^\W\d_a-z][\w'’.-]*|there|all|friends?|readers?|everyone|subscribers?|folks|again)"
GREETING: Final = re.compile(rf"^\W*{_HELLO},?(?:\s+{_NAME}){{0,6}}\s*[,!.:;–—-]*\W*$", re.IGNORECASE)
OPENING: Final = re.compile(rf"^\W*{_HELLO},?(?:\s+{_NAME}){{1,4}}\s*[,!:–—]\s*(?=\S)", re.IGNORECASE)
CLOSING: Final = re.compile(
    r"^\W*(?:(?:with )?(?:all (?:the |my )?|my )?(?:warm(?:est)?|best|kind(?:est)?|many)? ?"
    r"(?:regards|wishes|thanks|best)|cheers|sincerely|yours(?: \w+)?|until (?:next \w+|then|tomorrow)"
    r"|see you \w+(?: \w+)?|take care|thank(?:s| you) for reading"
    r"|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|herzliche|beste|liebe) grüße|herzlich\w*"
    r"|bis (?:bald|morgen|nächste \w+)|(?:bien )?cordialement|bien à vous|à (?:bientôt|demain)"
    r"|(?:un )?(?:cordial )?saludos?|hasta (?:pronto|mañana)|(?:cordiali|cari) saluti"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|med vänlig(?:a)? hälsning(?:ar)?"
    r"|med venlig hilsen|pozdrawiam)\W*$",
    re.IGNORECASE,
)
