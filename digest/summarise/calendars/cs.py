"""How Czech tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("pondělí|pondělka", "úterý|úterka", "středu|středy|středa", "čtvrtek|čtvrtka", "pátek|pátku",
              "sobotu|soboty|sobota", "neděli|neděle"),
    days={"dnes": 0, "dneska": 0, "včera": -1, "předevčírem": -2, "zítra": 1, "pozítří": 2,
          **ago("před {} dny", "dvěma třemi čtyřmi pěti šesti sedmi osmi devíti deseti")},
    spans={"tento týden": ("week", 0), "minulý týden": ("week", -1), "příští týden": ("week", 1),
           "tento měsíc": ("month", 0), "minulý měsíc": ("month", -1), "příští měsíc": ("month", 1),
           "letos": ("year", 0), "v letošním roce": ("year", 0), "loni": ("year", -1), "vloni": ("year", -1),
           "minulý rok": ("year", -1), "v loňském roce": ("year", -1), "příští rok": ("year", 1),
           "v příštím roce": ("year", 1)},
    latest="uplynulé|uplynulý|uplynulou",
    coming="nadcházející",
    before="minulé|minulý|minulou",
    after="příští",
    past=r"(?!(?:škol|díl|podíl|festival|terminál|signál|cíl|stol|úkol|vol)[ayeuů]?\b)"
    r"[a-záčďéěíňóřšťúůýž]*(?:al|il|el|ěl|ul|yl|kl|hl|dl|sl|řel|šel|ala|ila|ela|ěla|ula|yla|hla|kla|dla"
    r"|šla|alo"
    r"|ilo|elo|ělo|ulo|ylo|hlo|klo|šlo|ali|ili|eli|ěli|uli|yli|hli|kli|dli|šli|aly|ily|ely|ěly|uly|yly)",
    ahead=r"bude|budou|čeká|plánuj\w+|plánovan\w+|chystá|chystají|začne|začnou|proběhne|uskuteční",
    open=r"má|mají|měl|měla|mělo|měli|může|mohou|by",
    since=r"od|po",
    till=r"(?:do|před|nejpozději v)",
    apart=r"(?:každé|každý|každou|velký|velké) {d}|dodnes|do dneška|{d} (?:města|obce|evropy|pozornosti"
    r"|zájmu)",
    zone=(1, 2),
    months=("ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
            "listopadu", "prosince"),
    month_names=("leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen",
                 "listopad", "prosinec"),
    day="{day}. {month} {year}",
    week="týden od {date}",
)  # fmt: skip
