"""How English tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

_MODAL = r"(?:may|might|could|would|must|should)"
_ASIDE = r"(?: (?:not|also|then|now|still|already|since|long|been|being|be|\w+ly))*"

CALENDAR = Calendar(
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    days={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "tomorrow": 1,
        **ago("{} days ago", "two three four five six seven eight nine ten"),
    },
    spans={
        f"{word} {unit}": (unit, away)
        for word, away in (("last", -1), ("this", 0), ("next", 1))
        for unit in ("week", "weekend", "month", "year")
    }
    | {"last fall": ("autumn", -1), "this fall": ("autumn", 0), "next fall": ("autumn", 1)},
    seasons={"autumn": "fall"},  # of the others nobody can tell on which half of the earth they are
    latest="past",
    coming="coming|upcoming",
    this="this|(?:of )?this week",
    week_before="(?:of )?last week|last week(?:,? on|'s)",
    week_after="(?:of )?next week|next week(?:,? on|'s)",
    before="last",
    after="next",
    past=rf"{_MODAL} have\W+(?:\w+ly |been )*\w+"
    r"|(?:call|condemn|denounc|criticis|criticiz|cit|describ|blam|prais|mourn)ing(?! for| on)"
    r"|(?<!to )(?<!can )(?:[a-z-]+ed|sa(?:id|w|t|ng|nk)|told|was|were|had|met|won|lost|t[oa]ught|took|came"
    r"|went|left|began|held|made|killed|gave|got|fe(?:ll|lt)|rose|broke|led|ran|drove|fought|found|stood"
    r"|spoke"
    r"|spent|wr?ote|struck|sent|shot|brought|bought|caught|flew|fled|grew|heard|hid|kept|knew|laid|paid"
    r"|sold|sought|shook|slept|stole|swore|thought|threw|wore|withdrew|became|built|chose|drew|did"
    r"|cut|hit|put|quit|beat|shut|split|dealt|dug|fed|froze|hung|meant|rang|sprang|stuck|tore|woke|wound"
    r"|undertook|overtook|overthrew|set (?:him|her|it|them|fire|off|up)\w*)",
    ahead=r"(?:(?:has|have|had) been (?:\w+ly )?(?:due|scheduled|set|slated|planned|expected)"
    r"|(?:is|are|isn't|aren't)(?: \w+ly)? (?:due|scheduled|expected|planned|slated|predicted|set)|due"
    r"|scheduled|slated)(?: to(?: be)? \w+| for)?"
    r"|(?:will|shall|won't|(?:is|are) to(?! blame)|would|must|should)(?:\W+(?:not|also|then|be"
    r"|\w+ly))*(?:\W+(?!on\b)\w+)?"
    r"|to be|(?:is|are) (?:leav|com|go|meet|open|clos|start|arriv|return|play|fac|host)ing"
    r"|(?:plans?|intends?|expects?|hopes?) to(?: be)? \w+|set (?:to|for)(?: \w+)?|next|coming|upcoming"
    r"|forecast (?:for|to)|opens|reopens|closes|starts|begins|resumes|ends|kicks off|takes (?:place|effect)"
    r"|faces|visits",
    open=rf"(?:has|have|hasn't|haven't){_ASIDE}\W+\w+"
    r"|(?:was|were|had been)(?: \w+ly)? (?:due|scheduled|expected|planned|slated|predicted|set|to)(?: to)?"
    r"(?: be)?(?: \w+)?"
    r"|(?:agreed|vowed|pledged|promised|decided|threatened|prepar(?:ed|ing)|hop(?:ed|ing)|wanted|asked|urged"
    r"|ordered|told|invited|called|planned|planning|intended|trying|tried|vot(?:ed|ing)|(?:tell|ask|urg"
    r"|order|invit|warn)ing)"
    r" (?:\w+ ){0,2}?to\W+\w+|expected|planned|predicted|(?:can|could|may|might)\W+\w+"
    rf"|(?:is|are|isn't|aren't|be|being|am)(?:{_ASIDE} \w+(?:ed|ing))?",
    now="need|indeed|hundred|speed|feed|seed|based",
    placed=r"\w{2,}ing\b.*\b(?:on|late|early)\s+$",
    since=r"since|following|after",
    till=r"(?:until|till|by|from(?! \w+'s)|starting|before|ahead of)(?: at least)?",
    owner="'s",
    towards="for",
    within=r"in|at|during|from",
    apart=r"except(?: for| on)? {d}|(?:the|our|his|her|their) (?:last|next) (?:week|month|year)|an? {d}"
    r"|to today|usa today"
    r"|(?:today|yesterday|tomorrow)'s (?:world|world leaders|children|youth)|of today|(?:every|each|most"
    r"|any given"
    r"|any|many|some|black|good|fat|whit|spy|easter|ash|shrove|palm|bloody|cyber|giving|super|one"
    r"|on a|on an?\w* \w+|holy|maundy|following|previous|another|the|that|first|second"
    r"|third) {d}(?: (?:and|or) {d})?|{d}:|{d} (?:best|roast"
    r"|mass|prayers?|services?|sermons?"
    r"|school|lunches|dinners|papers?|newspapers?|brunch|league|times|mirror|mail|telegraph|post|express"
    r"|herald"
    r"|night (?:live|fever|football)|to {d}|through {d}|and {d}s|afternoons|mornings|evenings|nights)",
    capitals="always",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    day="{day} {month} {year}",
    week="week of {date}",
    sundays_first=True,
    # "en-US" is what much software writes of itself wherever it stands.
    zones={"gb": (0, 1), "ie": (0, 1), "au": (8, 11), "nz": (12, 13), "ca": (-8, -3), "in": (5, 6),
           "za": (2, 2), "ng": (1, 1), "ke": (3, 3), "sg": (8, 8), "ph": (8, 8), "pk": (5, 5)},
)  # fmt: skip
