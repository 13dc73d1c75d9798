"""Beside: headlines and addresses that announce opinion, pictures or background, not the news itself."""

from __future__ import annotations

import re
from functools import lru_cache

_LABELS = (
    r"^(?:analysis|news analysis|opinion|comment|commentary|editorial|column|op-ed|explainer|explained"
    r"|factbox|timeline|profile|quotes?|reactions?|watch|video|listen|photos?|gallery|pictures|fact check|q&a"
    r"|analyse|kommentar|meinung|leitartikel|hintergrund|chronik|porträt|reaktionen|fotos|bilder|faktencheck"
    r"|opinion|tribune|décryptage|chronologie|réactions|vidéo|portfolio|éditorial"
    r"|opinión|análisis|cronología|reacciones|vídeo|perfil|editoriale|commento|analisi|reazioni"
    r"|opinião|análise|reações|analyse|opinie|mening|ledare|kommentti)(?:\s*[:|]|\s+[-–—]|-(?=[A-Z]))"
)
_SHOWN = (
    r"\bin (?:photos|pictures|images|videos)\b|\bphotos? (?:of|show|and video)\b|\bphoto (?:essay|gallery)\b"
    r"|\bin bildern\b|\bdie bilder\b|\bbildergalerie\b|\ben (?:images|photos|imágenes|fotos)\b"
    r"|\binterview (?:with|mit)\b|\bim interview\b|\bentretien avec\b"
    r"|\bentrevista (?:a|con|com)\b|\bintervista a\b"
    r"|\bem (?:imagens|fotos)\b|\bin foto\b|\ble immagini\b|\bin beeld\b|\bi bilder\b"
)
_TOLD_ABOUT = (
    r"\bwhat (?:to|we|you need to) know\b|\bwhat(?:’|')s next\b|^(?:here(?:’|')s )?(?:why|how)\b|\bexplained$"
    r"|\ba timeline\b|\bwas (?:wir|man) (?:\w+ )?(?:weiß|wissen)\b|^(?:warum|wie|wieso|weshalb)\b"
    r"|\bce que l(?:’|')on sait\b|^(?:pourquoi|comment)\b|\blo que se sabe\b|^(?:por qué|cómo)\b"
    r"|\b(?:cosa|quello che) sappiamo\b|^(?:perché|come)\b"
)
_ASKED = r"[?؟？]$"
_NAMED = re.compile(f"{_LABELS}|{_SHOWN}|{_TOLD_ABOUT}|{_ASKED}", re.IGNORECASE)
_PLACED = re.compile(
    r"/(?:opinions?|commentisfree|comment|commentary|editorials?|columns?|columnists?|op-ed|letters"
    r"|kommentare?|meinung|kolumnen?|leitartikel|tribunes?|éditoriaux|chroniques|opinión|opiniao|opinioni|opinie"
    r"|sponsored|sponsored-content|advertorial|partner-content|anzeigen?|brandstories)/",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def is_beside(headline: str | None, address: str | None = None) -> bool:
    """Say whether a headline asks, or announces pictures, an opinion, an explanation; or an address does."""
    return bool(_NAMED.search((headline or "").strip()) or _PLACED.search(address or ""))
