"""Ordinary words of the news: a text that says them says little of its event.

A small window cannot know how common a word is, so these are known beforehand. Countries, capitals
and powers are in a table of their own: they are names, but each is in many stories of a night.
"""

from __future__ import annotations

from functools import lru_cache

from digest.text import stem

_ORDINARY = {
    "en": "1 10 100 1000 11 12 2 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 "
    "2025 2026 2027 2028 2029 2030 3 4 5 6 7 8 9 able accord account accuse across action add address "
    "administration affair agency agree agreement aim allege allow almost along already among amount "
    "analysis analyst announce annual answer appear approach april area argue army around arrest "
    "arrive article ask athlete attack attempt attend august authority available aware back bad ban "
    "bank base battle become begin believe benefit best better big bill billion black board body book "
    "bring british build building business buy call campaign candidate capital care career case cause "
    "celebrate center central century champion championship chance change charge chief child children "
    "choice cite citizen city civil claim clear close coach colleague come comment commission "
    "committee common community company concern condition conduct conference confirm conflict "
    "consider continue contribute control corner cost council country county couple course court "
    "cover create crime crisis critic cup current customer cut daily damage date daughter day dead "
    "deadly deal death debate decade december decide decision declare deep defend defense delay "
    "demand deny department describe despite detail develop development die difference different "
    "difficult direct director discuss district doctor dozen dream drive drop early earn east "
    "economic economy edition education effect effort eight election eleven emerge emergency employee "
    "end ensure enter entire especially evening event evidence example executive expect expert "
    "explain extend eye face fact fail fall family famous far fast father fear feature february "
    "federal feel fight figure file final financial find fine fire firm first five focus follow force "
    "foreign form former forward four free fresh friday friend full fund future gain game gather "
    "general get girl give global go goal gold good government governor great ground group grow "
    "growth guide hand happen hard head health hear heavy help high history hit hold home hope "
    "hospital hour house hundred hurt idea image impact important improve incident include increase "
    "independent industry inform information injure inside institute intelligence interest interim "
    "international internet interview introduce investigate investigation investor invite involve "
    "issue item january job join journalist judge july june just justice keep key kill kind know "
    "large last late latest launch law lawmaker lawyer lead leader leadership league learn leave "
    "legal let letter level life light like likely limit line link list little live local long look "
    "lose loss lot low main major make man manage many march mark market match matter mean measure "
    "medal media meet meeting member men message midnight might military million minister ministry "
    "minute miss mission moment monday money month monthly morning mother move movement mr mrs ms "
    "murder name nation national near nearly need network never new news newsletter newspaper next "
    "night nine north northern note november number occur october offer office officer official oil "
    "old olympic olympics online open operate operation opinion opportunity oppose opposition option "
    "order organisation organization outlet outside pace page paid parent park part particular "
    "partner party pass past pay peace people percent perform period person photo pick picture place "
    "plan play player please pledge podcast point police policy political politician politics poll "
    "population position possible post potential power prepare present president presidential press "
    "pressure prevent previous price prime prison private problem process produce product program "
    "programme project promise property prosecutor protect protest prove provide public publish push "
    "question quick quote race raise rate reach read ready real reason receive recent record reduce "
    "reform region regional reject relate release remain remove report reporter representative "
    "republic request require rescue research resident resign resolution respond response rest result "
    "return reveal review right rise risk road role room round rule run safe safety sale saturday say "
    "scene schedule school scientist season seat second secretary section sector secure security see "
    "seek sell senate send senior sense sentence september series serious serve service session set "
    "settle seven share shoot shooting shop short shot show side sign significant similar single sit "
    "site situation six small social society soldier son source south southern speak special speech "
    "spend spokesman spokesperson spokeswoman sport staff stand star start state statement station "
    "stay step stop store story street strike strong student study subject success suggest sunday "
    "supply support sure surround suspect system take talk target teach team tell ten term test thing "
    "think third thousand threat threaten three thursday tie time today together tomorrow top total "
    "tour toward town trade train transfer travel treat trial trip troop true try tuesday turn twelve "
    "twitter two uk union unit united university update us use user usual various vehicle victim "
    "video view village violence visit voice vote voter wait walk want war warn watch water way "
    "weapon wear weather website wednesday week weekend weekly well west western white whole win "
    "winner woman women word work worker world worry worth write year yesterday young youth",
    "de": "abend aktuell anfang angaben angriff april arbeit artikel august beispiel bekannt bericht "
    "berichten berlin bild bürger deutlich deutsch deutschland dezember dienstag donnerstag drei ende "
    "erklären erst ersten euro fall familie februar fordern foto frau frauen freitag freuen fünf "
    "geben geht geld gemeinsam gericht gesagt geschichte gesellschaft groß große großen grund gut "
    "haus heute hilfe hoch hohe jahr jahre jahren jahres januar juli jung juni kind kinder klar "
    "kommen kommt kosten kritik lage land lange leben letzten leute länder machen macht mai mann "
    "mensch menschen milliarden million millionen minister minuten mittwoch monat monate montag "
    "morgen mutter nacht neu neue neuen neuer neues news november nächste nächsten oktober ort partei "
    "person platz politik politiker polizei problem prozent präsident rund sache sagen sagte samstag "
    "schule schüler seite september sonntag sprecher staat stadt stehen steht stellen stunden tag "
    "tage tagen team teil thema uhr unternehmen vater verletzt vier viertel weg welt wichtig woche "
    "wochen zahl zehn zeit ziel zukunft zwei zweite",
    "fr": "affaire an annonce année années ans août autorités avril cas chef cinq communiqué contre demande "
    "dernier dernière deuxième dimanche directeur décembre déclaré enfant enfants euros face faire "
    "femme femmes fin fois france français gouvernement grand grande groupe heure heures histoire "
    "homme hommes janvier jeudi jeune jeunes jour jours juillet juin justice lieu lundi mai mardi "
    "mars matin membre mercredi mettre milliards millions ministre mois moment monde mort nombre "
    "nouveau nouveaux nouvelle novembre octobre parti partie pays personne personnes place plusieurs "
    "point police politique premier première prendre problème projet président public quatre question "
    "rapport reste route région samedi semaine septembre situation soir temps trois vendredi venir "
    "vie ville voir état",
    "es": "abril acuerdo agosto año años bien caso casos centro cinco ciudad contra cuatro diciembre "
    "director domingo día días enero españa español este euros febrero fin forma fuentes gobierno "
    "gran grande grupo hacer hecho historia hombre hora horas hoy internacional jueves julio junio "
    "jóvenes ley lugar lunes madrid manera martes marzo mayo mayor mañana medidas mejor mes meses "
    "millones ministra ministro miércoles momento muerte mujer mujeres mundo nacional noche noviembre "
    "nueva nuevo número octubre parte partido pasado país países persona personas plan poder policía "
    "política presidente primer primera problema proyecto próximo pueblo punto reunión seguridad "
    "semana septiembre situación soluciones sábado tarde tiempo trabajo tres vez vida viernes última "
    "último",
    "it": "agosto anni anno aprile avere casa caso cinque città dicembre domenica donna donne euro europa "
    "famiglia fare febbraio fine forma gennaio gente giorni giorno giovani giovedì giugno governo "
    "grande gruppo italia italiano lavoro legge luglio lunedì maggio martedì marzo mercoledì mese "
    "mesi milioni ministro modo mondo morte notte novembre numero nuova nuovo ora ore ottobre paese "
    "parte partito persone politica presidente prima primo problema progetto quattro ragazzi sabato "
    "sera settembre settimana sicurezza situazione storia tempo tre ultimi uomo venerdì vita volta",
    "pt": "abril agosto ano anos caso casos cidade cinco contra deputado dezembro dia dias dinheiro diretor "
    "domingo estado fazer fevereiro fim governo grande grupo história hoje homem hora horas janeiro "
    "julho junho lei lugar maio maior março meses milhões ministro momento morte mulher mulheres "
    "mundo mês nacional noite nova novembro novo número outubro parte partido país pessoa pessoas "
    "polícia política presidente primeira primeiro problema projeto quarta quatro quinta segunda "
    "semana setembro sexta situação sábado tempo terça trabalho três vez vida último",
    "no": "april august barn bilde dag dager desember drept døde døgnet dømt februar fem fire folk "
    "forteller fredag funnet første gammel gang gangen gikk god gode grunn hel hjem januar juli juni "
    "kampen kl klokken kroner kvinne land leder lenge liten livet lørdag mai mandag mann mannen mars "
    "mener menn mennesker minutter mot måneder navn norge norsk norske november ny nye nytt oktober "
    "onsdag person personer plass politiet regjeringen sak saken september ser skole skrev sted stor "
    "store stort søndag tid tiden tidligere timer tirsdag to torsdag tre uke uken ung unge utenfor "
    "vei verden verdens viktig år året",
    "sv": "april augusti barn bild dag dagar december dödade februari fem fick flera folk fredag fyra "
    "första gamla gång hem januari juli juni klockan kronor kvinna kvinnor land lördag maj man mars "
    "miljoner minister människor månader måndag november ny nya nytt oktober onsdag person personer "
    "plats polisen regeringen september stor stora svensk svenska sverige söndag tid tidigare timmar "
    "tisdag torsdag tre två unga vecka veckan världen år året",
    "da": "april august barn billede dag dage danmark dansk danske december dræbt februar fem fire folk "
    "fortæller fredag første gamle gang januar juli juni klokken kroner kvinde land lørdag maj mand "
    "mandag mange marts mener mennesker minister måneder november ny nye oktober onsdag person "
    "personer politiet regeringen september stor store søndag tid tidligere timer tirsdag to torsdag "
    "tre uge ugen unge verden år året",
    "nl": "april augustus avond dag dagen december dinsdag donderdag drie eerste eind euro februari geld "
    "goed groep groot grote huis jaar januari jaren jonge juli juni kinderen laatste land leven "
    "maandag maanden maart man mannen mei mensen miljoen minister moment morgen nacht nederland "
    "nederlandse nieuw nieuwe nieuws november oktober partij plaats politie president probleem "
    "september stad tijd twee uur vandaag vier vijf vrijdag vrouw vrouwen week wereld werk woensdag "
    "zaak zaterdag zondag",
}  # fmt: skip
_USUAL_NAMES = (
    "afghan afghanistan africa african afrique albania alemania algeria allemagne allemand america "
    "american americans amerika angleterre arab arabia argentina asia asian australia australian "
    "australians austria austrian baghdad bangladesh beijing belgian belgium berlin brazil brazilian "
    "britain british briton britons brussels bulgaria california canada canadian canadians chile "
    "china chine chinese colombia congo congress croatia cuba cuban czech damascus danmark delhi "
    "democrat democratic democrats denmark deutsche dutch egypt egyptian england english espagne "
    "españa estados ethiopia eu europa europe europea european europeans finland florida france "
    "francesi francia french gaza geneva german germans germany ghana greece greek hague hungary "
    "india indian indians indonesia iran iranian iranians iranischen iraq iraqi ireland irish islamic "
    "israel israeli israelis israelische israël italia italian italiana italiani italie italy jakarta "
    "japan japanese jerusalem jordan kabul kenya kenyan korea korean kremlin kyiv lebanese lebanon "
    "libya london malaysia mexican mexico middle moscow mumbai muslim muslims nato netherlands "
    "nigeria nigerian norge norway norwegian ohio oslo pakistan pakistani palestine palestinian "
    "palestinians paris pentagon peru philippines poland polish portugal putin republican republicans "
    "romania rusia russe russi russia russian russians russie russische russland saudi schweiz "
    "scotland senate serbia singapore somalia spain spanien spanish stockholm sudan suisse sverige "
    "sweden swedish swiss switzerland syria syrian taiwan tehran texas thailand tokyo trump trumps "
    "turkey turkish türkei uae ue uganda uk ukraine ukrainian ukrainians un unidos us usa venezuela "
    "vietnam wales washington york zealand österreich"
)  # fmt: skip


@lru_cache(maxsize=64)
def ordinary(language: str) -> frozenset[str]:
    """Give the stems of the words that any story in a language may say; none for one not in the table."""
    return frozenset(stem(word, language) for word in _ORDINARY.get(language, "").split())


@lru_cache(maxsize=64)
def usual_names(language: str) -> frozenset[str]:
    """Give the stems, in a language, of names that do not tell one story of a night from another."""
    return frozenset(stem(word, language) for word in _USUAL_NAMES.split())
