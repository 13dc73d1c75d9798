"""Words whose full stop does not end a sentence, by language, and words that can begin one.

All in lower case and without the stop. Titles are always followed by a name, and so are ranks when
they have a capital; shortened words may end a sentence, which shows only by one of the `BEGINNERS` in
capitals behind them, and so may the `CAPITALISED`, which are plain words unless they have a capital;
`NUMBERED` are shortened only before a figure.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

_TITLES = """mr mrs ms mx messrs dr drs prof lt sgt capt cmdr cpl adm pvt pfc supt mme mlle mgr msgr vs e.g
i.e viz cf al"""
_RANKS = """gen col maj brig lieut cdr comdr cmdt comm commr const pte spc ens sen sens rep reps gov govs del
ald cllr assemb atty attys asst dep det insp rev fr rt hon pres amb sec supt"""
_SHORTENED = """jr sr inc corp ltd llc plc bros dept univ assn est approx etc esq b.c gmbh s.a n.v tel min
max avg"""
_CAPITALISED = """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
ore pa tenn tex va vt wash wis wyo ont que alta sask ag mt ft st ste ave blvd rd hwy co"""
_NUMBERED = "no nos vol vols fig figs pp p art arts sec secs ch chap para eq op ed eds nr num"
_TITLES_OF = MappingProxyType(
    {
        "de": """hr hrn fr dr prof dipl ing bzw ca vgl z.b d.h u.a z.t i.d.r s.o v.a mio mrd evtl ggf inkl
            exkl sog bspw str st geb gest abs bes insb jh jhd röm kath ev phil med jur rer nat oberstlt hptm
            pfr abg dipl.-ing dipl.-kfm""",
        "fr": "m mm mme mlle mgr dr dre pr me st ste env av p.ex art chap réf gén cdt cne",
        "es": """sr sra sres srta dr dra d da dña ud uds vd ing lic lcdo lcda arq gral cnel sgto cmte cmdte
            cap tte pdte sto sta pág págs núm núms aprox ee av avda""",
        "it": """art sig sigg sig.ra sig.na dott dott.ssa ing avv on prof prof.ssa geom rag mons magg amm
            pag pagg ca""",
        "pt": "sr sra srs dr dra prof profa eng exmo exma cel pe sto sta v.exa pág págs nº aprox av",
        "nl": "dhr mevr mw mr dr drs ir ing prof bijv bv d.w.z o.a t.o.v m.b.t ca nr blz",
        "pl": "p dr prof hab inż mgr ks gen płk kpt por ul al pl np tzw m.in tj tzn ok św im",
        "cs": "p pí dr ing mgr bc prof doc např tzv tj resp ul nám sv č",
        "sv": "dr prof s.k t.ex bl.a d.v.s ca kl nr",
        "da": "dr prof hr fr bl.a f.eks dvs ca kl nr",
        "nb": "dr prof hr fr bl.a f.eks dvs ca kl nr",
        "ru": "г гг ул им проф акад ген полк т.е т.к т.н т.д см рис стр руб тыс млн млрд д пр св",
        "uk": "м р рр вул ім проф акад ген т.зв див рис стор грн тис млн млрд",
        "ar": "د أ م إف إم جي دي بي سي تي كي إل إن إس آر",
        "tr": "dr doç prof av sn yrd bkz vb hz",
    }
)
_RANKS_OF = MappingProxyType(
    {
        "de": "min hl ltn kard",
        "es": "alm dip gob mons min",
        "it": "ten cap card min mar",
        "pt": "alm des ten cap min ver",
    }
)
_SHORTENED_OF = MappingProxyType(
    {
        "de": "usw etc nr jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so uhr tel",
        "fr": "etc janv févr avr juil sept oct nov déc cap col gen sen sgt adj",
        "es": "etc ene feb abr may jun jul ago sept oct nov dic uu cía s.a gen col sen gob mons",
        "it": "ecc gen feb apr mag giu lug ago set ott nov dic s.p.a col sen card",
        "pt": "etc jan fev abr mai jun jul ago set out nov dez ltda s.a gen sen dep gov",
        "nl": "enz etc jan feb mrt apr jun jul aug sep okt nov dec",
    }
)
_ORDINAL = """de da nb nn no fi is et lv cs sk sl hr sr hu tr"""
_WITH_TIMES = """monday tuesday wednesday thursday friday saturday sunday est edt et cst cdt ct mst mdt mt
pst pdt pt gmt bst utc cet cest ist eastern central mountain pacific january february march april may june
july august september october november december"""
_BEGINNERS = """the a an in on at he she it they we i you this that these those but and or so if when while
as after before for from with by to of his her its their our my your there here what who how why where not
no yes however meanwhile since because although though one some many most all both also then now still
under over during between among despite according its it's he's she's they're we're i'm that's there's
der die das ein eine er sie es wir ich und aber im am bei nach auch mit für doch
le la les un une il elle ils elles on nous je et mais dans pour en au aux ce cette
el los las una él ella y pero lo su este esta gli uno e ma nel nella
o os as um uma ele ela mas na de het een hij zij maar"""

ORDINAL_LANGUAGES = frozenset(_ORDINAL.split())
BEGINNERS = frozenset(_BEGINNERS.split())
CAPITALISED = frozenset(_CAPITALISED.split())
NUMBERED = frozenset(_NUMBERED.split())
WITH_TIMES = frozenset(_WITH_TIMES.split())


@lru_cache
def titles(language: str | None) -> frozenset[str]:
    """Give the words always followed by a name or by more of the sentence."""
    return frozenset((_TITLES + " " + _TITLES_OF.get(language or "", "")).split())


@lru_cache
def ranks(language: str | None) -> frozenset[str]:
    """Give the words that with a capital are followed by a name, and else are plain words: "Gen. Roe"."""
    return frozenset((_RANKS + " " + _RANKS_OF.get(language or "", "")).split())


@lru_cache
def shortened(language: str | None) -> frozenset[str]:
    """Give the shortened words that may or may not end a sentence."""
    return frozenset((_SHORTENED + " " + _SHORTENED_OF.get(language or "", "")).split())
