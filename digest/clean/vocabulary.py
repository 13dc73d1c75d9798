"""The words of page furniture, as tables: share bars, section names, newspapers' names, legal phrases."""

from __future__ import annotations


def _table(text: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in text.replace("\n", "|").split("|") if entry.strip())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A line made of these words alone is a share bar or a comment link.
SHARE_WORDS = _words("""
share tweet pin email e-mail mail print facebook twitter whatsapp linkedin reddit x telegram pinterest
messenger bluesky threads flipboard instagram copy link save comment comments article story post page this
on via to the and or teilen drucken merken twittern kommentare partager imprimer envoyer commentaires
compartir imprimir comentarios compartilhar partilhar condividi stampa commenti
""")
SHARE_KEYS = _words("""
share tweet pin email e-mail print facebook twitter whatsapp linkedin reddit telegram pinterest messenger
flipboard comment comments teilen drucken merken twittern kommentare partager imprimer commentaires
compartir imprimir comentarios compartilhar partilhar condividi commenti
""")

# Whole lines, folded, that are never a story's.
CHROME_LINES = _table("""
advertisement | advertisment | advertising | ad | sponsored | sponsored content | promoted | anzeige
werbung | publicité | publicidad | pubblicità | publicidade | annonce | leave a comment | leave a reply
post a comment | add a comment | join the discussion | join the conversation | view comments
read comments | show comments | hide comments | load comments | be the first to comment
comments are closed | most read | most popular | most shared | trending | trending now | editor's picks
recommended | recommended for you | you might also like | more from | more stories | top stories
latest news | latest stories | related | related topics | related links | related content | tags | newsletter
newsletters | subscribe | subscribe now | sign up | sign in | log in | login | register
log in to comment | log in or register to comment | skip to content | skip to main content
skip to navigation | menu | search | home | back to top | up next | listen to this article
listen to article | listen | give feedback | report an error | report a typo | follow us
follow us on twitter | follow us on facebook | print this page | send this page to someone via email
zur startseite | artikel anhören | artikel drucken | artikel teilen | meistgelesen
das könnte sie auch interessieren | kommentare anzeigen | newsletter bestellen | jetzt abonnieren
nach oben | réagir | je m'abonne | s'abonner | contenus sponsorisés | lire plus | noticias relacionadas
suscríbete | lo más leído | ver más | articoli correlati | iscriviti | notícias relacionadas
article content | article continues below | article continues below advertisement
story continues below | continues below | embed | scroll down for video | popular | more to follow
weiterführende links | fehler gefunden? jetzt melden | mehr themen | join our commenting forum
czytaj więcej | läs mer | les mer | læs mere | čtěte také | flecha | copy link | newsletter sign-up
etiketler | článek | aktualisiert am | mehr zum thema | mehr aus diesem ressort | quellen | eigene recherchen
más noticias | más información | per saperne di più | pour aller plus loin | mais lidas | mais notícias
swipe left below to view more authors | embed-more-topic
""")

# At the head or tail a line of one of these names a section of the paper, not the story.
SECTIONS = _table("""
opinion | editorial | editorials | comment | comments | analysis | world | international | national
politics | business | economy | markets | finance | money | sport | sports | culture | arts
entertainment | lifestyle | life | technology | tech | science | health | environment | climate
education | travel | food | local | local news | news | world news | us news | uk news | breaking news
top news | home news | latest | columns | letters | features | blogs | newspaper | front page | back page
magazine | pakistan | india | middle east | asia | europe | africa | americas | politik | wirtschaft
kultur | wissen | panorama | ausland | inland | feuilleton | meinung | gesellschaft | nachrichten | monde
société | économie | politique | planète | opinions | actualités | internacional | economía | deportes
sociedad | cultura | opinión | política | mundo | noticias | esteri | cronaca | economia | politica
opinioni | notizie | esporte | esportes | opinião | notícias
""")

# A short head line with one of these as its first or last word is the paper's name.
NEWSPAPER_WORDS = _words("""
post times herald tribune gazette news courier mirror online dispatch observer record echo chronicle
journal mail express star sun guardian telegraph globe standard press today weekly review register ledger
sentinel argus examiner inquirer enquirer bulletin advertiser messenger independent leader monitor
reporter advocate citizen clarion banner bugle beacon zeitung anzeiger nachrichten tagblatt tageblatt
rundschau kurier blatt presse matin soir figaro monde diario periódico noticias mundo país heraldo
corriere giornale gazzetta messaggero jornal folha estado correio matters
""")

# Two of these in one line make it the outlet's own small print.
LEGAL_PHRASES: tuple[str, ...] = (
    "all rights reserved", "prior written consent", "without permission", "written permission",
    "may not be published", "may not be reproduced", "rewritten or redistributed", "sign up for our",
    "straight to your inbox", "by subscribing", "you agree to", "terms of use", "terms of service",
    "terms and conditions", "privacy policy", "cookie policy", "we use cookies", "use of cookies",
    "your experience on this site", "personalised advertising", "personalized advertising",
    "follow us on", "on social media", "download our app", "download the app", "share this story",
    "share this article", "email print", "comments are moderated", "house rules", "log in or register",
    "most read", "most shared", "editor's picks", "advertise with", "contact the newsroom",
    "committed to accurate journalism", "readers' editor", "spotted an error", "our journalism",
    "support our", "become a member", "unlimited access", "already a subscriber", "trust principles",
    "our standards", "report a correction", "alle rechte vorbehalten", "datenschutz",
    "nutzungsbedingungen", "unseren newsletter", "tous droits réservés", "politique de confidentialité",
    "notre newsletter", "vos données", "todos los derechos reservados", "política de privacidad",
    "nuestro boletín", "términos y condiciones", "tutti i diritti riservati", "informativa sulla privacy",
    "todos os direitos reservados", "política de privacidade", "careers at",
)  # fmt: skip

# A line that opens like this is small print whatever follows.
LEGAL_OPENINGS: tuple[str, ...] = (
    "all rights reserved", "this material may not be", "we use cookies", "this site uses cookies",
    "this website uses cookies", "sign up for our", "sign up to our", "subscribe to our newsletter",
    "subscribe to our channel", "get the latest news delivered", "follow us on", "like us on facebook",
    "click here to subscribe", "our standards: the thomson reuters trust", "alle rechte vorbehalten",
    "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados",
    "tutti i diritti riservati", "riproduzione riservata", "reproducción prohibida",
    "please enable javascript", "your browser does not support", "enable javascript", "share this story",
    "share this article", "share this post", "share this page", "the views expressed",
    "this article originally appeared", "this story was originally published", "first published in",
    "published in dawn", "get the latest news", "dieser artikel ist zuerst",
    "dieser text erschien zuerst", "dieser text ist zuerst", "ihre meinung ist uns wichtig",
    "aktuelle nachrichten aufs handy", "tu suscripción se está usando", "¿quieres añadir otro usuario",
    "si continúas leyendo en este dispositivo", "log in or create an account",
    "you must confirm your public display name", "got a story? get in touch",
    "join thought-provoking conversations", "this is a breaking news story",
    "this is a breaking new story", "for more stories like this", "most read in ", "powered by ",
    "filed under:", "tags:", "stichwörter:", "schlagworte:", "we may earn an affiliate",
    "reviews and recommendations are unbiased", "you are using a browser version",
    "the best experience, we recommend", "enjoying our latest content",
    "有料会員になると", "無料会員になると",
)  # fmt: skip

# "Read more: …": links to other stories in the middle of this one.
LINK_OPENINGS: tuple[str, ...] = (
    "read more", "read also", "also read", "read next", "read this", "read", "more", "see also",
    "related", "related story", "related stories", "related article", "related articles", "related news",
    "don't miss", "must read", "recommended", "you may also like",
    "more on this", "more on this story", "lesen sie auch", "lesen sie mehr",
    "mehr zum thema", "mehr dazu", "auch interessant", "siehe auch", "weiterlesen", "lire aussi",
    "à lire aussi", "lire également", "à lire également", "voir aussi", "sur le même sujet",
    "lea también", "lea tambien", "le puede interesar", "te puede interesar", "leer más",
    "más información", "vea también", "leggi anche", "leggi di più", "vedi anche", "leia também",
    "leia mais", "saiba mais", "veja também", "veja mais", "lees ook", "läs också", "les også",
    "læs også", "zum artikel",
)  # fmt: skip

# "Watch: …" points elsewhere below the head; in it, it may be the title.
MEDIA_OPENINGS: tuple[str, ...] = ("watch", "watch also", "watch live", "listen", "in pictures", "photos")

# These announce a link even with nothing between them and its title.
PLAIN_LINK_OPENINGS: tuple[str, ...] = (
    "also read", "read also", "lesen sie auch", "lire aussi", "à lire aussi", "lire également",
    "à lire également", "lea también", "leggi anche", "leia também", "lees ook",
)  # fmt: skip
