"""Month names: those a text may use, and those that only a whole date may be read by."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100
_DASHES = re.compile("[\u2010-\u2015\u2212\uff0d]")

# English, German, French, Spanish, Italian, Portuguese, Dutch; accents folded away.
MONTH_NAMES: tuple[str, ...] = (
    "jan january januar jaenner janner janvier enero ene gennaio gen janeiro januari",
    "feb february februar fevrier fevr fev febrero febbraio fevereiro februari",
    "mar march marz maerz mars marzo marco maart mrt mrz",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august aout agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dicembre dezembro",
)
MONTHS: dict[str, int] = {name: i for i, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}

# Unicode CLDR's wide and abbreviated names, format and stand-alone, in en de fr es it pt nl sv da nb fi et pl
# cs sk hr sl ru uk bg tr el hu ro ca id ar he, folded as below. What two languages mean otherwise
# (Polish and Croatian “listopada”) is not here.
WORLD_NAMES: tuple[str, ...] = (
    (
        "ene enero gen gener gennaio ian ianuarie jaan jaanuar jaenner jan janeiro janner januar januara "
        "januari january janv janvier led leden ledna oca ocak sij sijecanj sijecnja sty styczen stycznia "
        "tammi tammikuu tammikuuta ιαν ιανουαριοσ ιανουαριου січ січень січня янв январь января яну януари "
        "ינואר يناير"
    ),
    (
        "feb febbraio febr febrer febrero februar februara februari februarie february fev fevereiro fevr "
        "fevrier helmi helmikuu helmikuuta lut lutego luty sub subat uno unor unora veebr veebruar velj "
        "veljaca veljace φεβ φεβρουαριοσ φεβρουαριου лют лютии лютого фев февр февраль февраля февруари "
        "פברואר فبراير"
    ),
    (
        "bre brezen brezna maalis maaliskuu maaliskuuta maart maerz mar marc marca march marcius marco "
        "marec maret mars mart martie marts marz marzec marzo mrt mrz ozu ozujak ozujka μαρ μαρτιοσ μαρτιου "
        "бер березень березня мар март марта מרץ مارس"
    ),
    (
        "abr abril apr april aprila aprile aprilie aprilis aprill avr avril dub duben dubna huhti huhtikuu "
        "huhtikuuta kwi kwiecien kwietnia nis nisan tra travanj travnja απρ απριλιοσ απριλιου апр апрель "
        "апреля април квіт квітень квітня אפריל ابريل"
    ),
    (
        "kve kveten kvetna mag maggio mai maig maio maj maja majus may mayo mayıs mei svi svibanj svibnja "
        "touko toukokuu toukokuuta μαι μαιοσ μαιου маи мая трав травень травня מאי مايو"
    ),
    (
        "cerven cervna cvn cze czerwca czerwiec giu giugno haz haziran iun iunie juin jun juna june junho "
        "juni junij junio junius juny juuni kesa kesakuu kesakuuta lipanj lipnja ιουν ιουνιοσ ιουνιου июн "
        "июнь июня черв червень червня юни יוני يونيو"
    ),
    (
        "cervence cervenec cvc heina heinakuu heinakuuta iul iulie juil juillet jul jula julho juli julij "
        "julio juliol julius july juuli lipca lipiec lug luglio srpanj srpnja tem temmuz ιουλ ιουλιοσ "
        "ιουλιου июл июль июля лип липень липня юли יולי يوليو"
    ),
    (
        "ago agost agosto agu agustos agustus aout aug august augusta augusti augustus augusztus avg avgust "
        "elo elokuu elokuuta kol kolovoz kolovoza sie sierpien sierpnia srpen srpna αυγ αυγουστοσ αυγουστου "
        "авг август августа серп серпень серпня אוגוסט اغسطس"
    ),
    (
        "eyl eylul ruj rujan rujna sep sept september septembra septembre septembrie septiembre set "
        "setembre setembro settembre syys syyskuu syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari "
        "σεπ σεπτεμβριοσ σεπτεμβριου вер вересень вересня сен сент сентябрь сентября сеп септември ספטמבר "
        "سبتمبر"
    ),
    (
        "eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktober oktobra oktoober "
        "ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna οκτ οκτωβριοσ οκτωβριου жовт "
        "жовтень жовтня окт октомври октябрь октября אוקטובר اكتوبر"
    ),
    (
        "kas kasım listopadu marras marraskuu marraskuuta noiembrie nov november novembra novembre novembro "
        "noviembre stu studeni studenoga νοε νοεμβριοσ νοεμβριου лист листопад листопада ное ноември ноя "
        "нояб ноябрь ноября נובמבר نوفمبر"
    ),
    (
        "ara aralık dec december decembra decembre decembrie des desember desembre dets detsember dez "
        "dezember dezembro dic dicembre diciembre gru grudnia grudzien joulu joulukuu joulukuuta pro "
        "prosinac prosinca prosince prosinec δεκ δεκεμβριοσ δεκεμβριου груд грудень грудня дек декабрь "
        "декабря декември דצמבר ديسمبر"
    ),
)
WORLD: dict[str, int] = {name: i for i, names in enumerate(WORLD_NAMES, start=1) for name in names.split()}


def month_number(word: str) -> int | None:
    """Give the month 1–12 that a word of a text stands for in the languages we read."""
    return MONTHS.get(folded(word).strip(". "))


def folded(raw: str) -> str:
    """Lower case, no accents, ASCII digits, one kind of space and minus; cut after twice the longest date."""
    text = unicodedata.normalize("NFKD", raw[: 2 * LONGEST]).casefold()
    text = "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char
        for char in text
        if not unicodedata.combining(char)
    )
    return unicodedata.normalize("NFC", _DASHES.sub("-", " ".join(text.split())))
