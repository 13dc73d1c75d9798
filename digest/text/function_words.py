"""Function words: the small closed classes of a language, which say nothing by themselves.

Shipped stop lists cover few languages, and some of them not even these; a word belongs here only
if it is no name and no subject of news.
"""

from __future__ import annotations

_WORDS = {
    "ca": "a això al als amb aquest aquesta aquests com d de del dels des el els em en entre era estan està "
    "ha han hi ho i l la les li lo mentre molt més no nos o on per perquè però qual quan que què s "
    "sense ser serà seu seus seva si sobre són també tan tot tots un una uns va van és",
    "cs": "a aby ale ani ano asi až bez bude budou by byl byla bylo byly během co což další do i ij jak "
    "jako je jeho jejich její jen ještě již jsem jsme jsou k kde kdy když ke která které který kteří "
    "ku mezi mohou má může na nad ne nebo není než o od po pod podle pouze pro proti proto před při s "
    "se si svou své svůj tak také tam tato tedy ten tento to tom této už v ve více však z za ze že",
    "da": "af alle at blev bliver da de dem den denne der deres det dette dig din efter eller en end er et "
    "for fra få får ham han har havde have hendes her hos hun hvad hvis hvor i ikke ind jeg jo kan "
    "kom kunne lige man mange med meget men mere mig min mod må nogle nok nu når og også om op os "
    "over på selv ser sig sin sine skal skulle som så til ud under var ved vi vil ville vores være "
    "været",
    "de": "ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits "
    "bis da dabei dafür dagegen damit danach dann daran darauf darüber das dass davon dazu dem den "
    "denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort "
    "durch ein eine einem einen einer eines einige er es etwa etwas für gegen gibt habe haben hat "
    "hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja "
    "jede jeder jedoch jetzt kann kein keine keinen können könnte könnten laut man mehr mehrere mit "
    "muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem "
    "seinen seiner seit selbst sich sie sind so sogar soll sollen sollte sollten sowie sowohl statt "
    "um und uns unter viel viele vielen vom von vor war waren was weil weiter weitere weiteren welche "
    "wenn wer werden wie wieder will wir wird wo wollen worden wurde wurden während wäre würde würden "
    "zu zum zur zwar zwischen über",
    "en": "a about after all also an and any are as at be because been before being but by can could did do "
    "does down during each even for from had has have having he her here him his how i if in into is "
    "it its just may me might more most much must my no not now of off on one only or other our out "
    "over own per she should since so some such than that the their them then there these they this "
    "those through to too under until up us very was we were what when where which while who whom "
    "whose why will with would you your",
    "es": "a ahora al algo algunos ante antes así aunque aún cada casi como con contra cual cuando de del "
    "desde después donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos "
    "esta estas este esto estos está están fue fueron ha haber había hace hacia han hasta hay la las "
    "le les lo los me mi mientras muy más ni no nos o otra otras otro otros para pero poco por porque "
    "pues que quien quienes qué se sea según ser será si sido sin sino sobre solo son su sus sí sólo "
    "también tan tanto tiene tienen toda todas todo todos tras tu u un una unas uno unos y ya yo él",
    "fi": "ei eivät että he heidän hyvin hän häne hänen ja jo joka jonka jos jossa jota jotka kanssa kuin "
    "kun me mitä mukaan mutta muun myös ne niin niitä noin nyt näin oli olisi olla olleet ollut on "
    "ovat se sekä sen siitä sillä sitä tai tämä tämän tässä vaan vain vielä voi",
    "fr": "a afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir car ce cela "
    "celle celui ces cet cette chez comme contre d dans de depuis des deux donc dont du elle elles en "
    "encore entre est et eté eux fait il ils jusqu l la le les leur leurs lors lui mais moins même n "
    "ne ni non nos notre nous on ont ou où par pas pendant peu peut plus pour qu quand que quel "
    "quelle qui s sa sans se selon sera ses si soit son sont sous sur ta tous tout toute toutes trop "
    "très un une vers via vont vos votre vous y à été être",
    "hi": "अपने इस उस एक और कर का कि की के को गई गया जो तक तो था थी थे नहीं ने पर बाद भी में यह "
              "या लिए वह साथ से ही है हैं हो",
    "hu": "a az azt be csak de e egy egyik el elég ez ezt ha hanem hogy is kell ki meg mert mi mint már még "
    "nagyon nem olyan pedig s sem során szerint több után vagy van volt voltak és úgy ő",
    "id": "ada adalah agar akan antara atas atau bagi bahwa banyak bisa dalam dan dapat dari dengan di dia "
    "hal hanya harus hingga ini itu juga kami karena ke kepada kita lagi lain lebih maka masih mereka "
    "namun oleh pada para pun saat saja sangat sebagai sebuah secara sejak seperti serta setelah "
    "sudah tahun telah tersebut tidak untuk yang",
    "it": "a ad agli ai al alla alle allo anche ancora c che chi ci come con contro cosa così d da dagli "
    "dai dal dalla dalle degli dei del della delle dello di dopo dove due e ed era erano essere fa "
    "fino fra gli ha hanno i il in io l la le lo loro ma mentre mi molto ne negli nei nel nella nelle "
    "no noi non o ogni per perché però più poi prima quale quando quanto quella quello questa queste "
    "questi questo sarà se senza si sia solo sono stata stati stato su sua sue sugli sui sul sulla "
    "sulle suo suoi tra tutte tutti tutto un una uno vi è",
    "nl": "aan al als altijd andere ben bij daar dan dat de deze die dit doen door dus een eens en er ga "
    "gaan geen had hadden heb hebben heeft hem het hier hij hoe hun iets ik in is ja je kan komen kon "
    "kunnen maar me meer men met mij na naar niet nog nu of om omdat ons ook op over te tegen tot "
    "tussen uit van veel volgens voor was wat we weer werd worden wordt ze zich zij zijn zo zou",
    "no": "alle allerede andre at av bare begge ble bli blir blitt da de dem den denne der deres det dette "
    "din disse du eller en enn er et ett etter flere for fordi fra få får gjøre går ha hadde han hans "
    "har hele her hun hva hvis hvor hvordan i ikke ingen inn jeg kan kom kunne man mange med meg "
    "meget mellom men mens mer min mot mye må ned noe noen nå når og også om opp oss over på sa samme "
    "seg selv ser si sier sin sine siste sitt skal skulle slik som så til under ut uten var ved vi "
    "vil ville vår være vært",
    "pl": "a aby ale bardzo bez być był była było były co czy dla do dwa gdy i ich ile im iż ja jak jako je "
    "jednak jego jej jest jeszcze już kiedy która które którego której który których którzy lub ma "
    "mają między może można my na nad nie niż o od oraz po pod podczas ponad przed przez przy roku "
    "się sobie swoje są ta tak także tam te tego tej ten też to tych tylko tym u w we według więc "
    "wszystkich z za zaś ze że",
    "pt": "a ainda ao aos após as até com como contra da das de dela dele depois desde deste do dois dos e "
    "ela elas ele eles em entre era eram essa esse esta estas este estes está estão eu foi foram há "
    "isso isto já lhe lo mais mas mesmo muito na nas nem no nos num numa não o onde os ou outra "
    "outras outro outros para pela pelas pelo pelos por porque qual quando que quem se segundo sem "
    "ser será seu seus sobre sua suas são só também tem ter teve toda todas todo todos têm um uma "
    "umas uns você à às é",
    "ro": "a această acest acestea acum ai al ale am ar are asupra au avea avut ca care ce cea cei cel cele "
    "cu cum când către dar de deja despre din după e ea ei el era este eu face fi fie fost iar la le "
    "lor lui mai mult ne nici nu o ori pe pentru peste prin până sa sale sau se si spre sub sunt să "
    "tot un unei unor unui va vor îi îl în înainte încă între și",
    "ru": "а без более больше будет будут бы был была были было быть в вам вас весь во вот все всего всех "
    "вы где да даже для до его ее если есть еще ещё её же за и из или им их к как ко когда которая "
    "которого которой которые который кто ли между меня мне много может мы на над надо нас не него "
    "нее нет ни них но ну о об один она они оно от очень по под после потому при про с свои своих "
    "себя со так также такой там тем то того тоже только том тот у уже хотя чего чем что чтобы эта "
    "эти это этого этой этом этот я",
    "sk": "a aby ako ale alebo ani asi až bez bol bola boli bolo bude by do ho i ich ja je jeho jej k kde "
    "keď ktorá ktoré ktorí ktorý medzi má môže na nad nie o od po pod podľa pre pred pri proti s sa "
    "si so svoje sú tak tento to tom už v vo však z za ze čo ďalší že",
    "sv": "alla andra att av bara blev bli blir blivit de dem den denna deras dess det detta dig där då "
    "efter eller en enligt er ett fick från få får för före genom går gör göra ha hade han hans har "
    "hela hennes hon honom hur här i in inför ingen inom inte ja jag kan kommer kunde man med medan "
    "mellan men mer mot mycket många måste ni nu när någon något några och också om oss på sade samma "
    "sedan sig sin sina ska skulle som säger så till under upp ut utan vad var vara varit vi vid "
    "vilket vill är även år över",
    "tr": "ama ancak aynı bazı ben bile bir biz bu bunu böyle da daha de değil diye eden edildi en etti "
    "gibi göre hem her ile ilgili ise için kadar kendi ki mi ne o olan olarak oldu olduğu olduğunu "
    "olması onun sonra tarafından ve veya ya yaptığı yer yıl çok şu",
    "uk": "а або але б без був була були було бути в вже ви вона вони воно все всі від він де для до з за "
    "зі й його має може між на над не них ні о об по при про після та так також тим того той тому у "
    "усі це цей цього ще що щоб я як яка який якого які і із їх її",
    "bg": "и на в за се от да с че са по не е като но при до към след които който която което това или беше "
    "бил била със във най още само този тази тези ще има няма",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز بود شد شده کرد کرده می ها های ای او ما "
    "آنها وی اما یا اگر هر همه چه پس باید بین نه نمی شود شوند کند کنند دارد دارند داشت بوده باشد گفت "
    "هستند اند",
    "hr": "i u je na se da su za od s o a će kao iz to koji koje koja nije bi ne po što do bio bila bilo "
    "biti kako ali ili nakon te prema pri zbog već samo još",
    "sw": "na ya wa kwa ni la za katika cha vya hiyo huo huyo hayo hii hizo kuwa ili kama lakini pia au "
    "bila kwamba baada kabla wakati yake yao wake wao huku hadi tu sana hata si amesema alisema "
    "mwenye",
    "vi": "và của là có các những một được cho với trong không này đã để tại từ khi về ra vào đến cũng theo "
    "trên như sau sẽ bị đó còn nhưng phải do nên rằng thì mà lại bởi nếu vì đang cùng",
}  # fmt: skip
# Few, as most are glued to other words or our words cannot be counted by letters alone: enough to pass over,
# too few to tell a language by.
_GLUED = {
    "bn": "ও এবং এই যে তার তিনি করে করা হয় হয়েছে থেকে জন্য না একটি সঙ্গে এ কিন্তু তবে পর বলে বলেন ছিল আছে "
    "করেন করেছে করেছেন হবে তাদের তাঁর কোনো আর যা নিয়ে দিয়ে কাছে মধ্যে এক",
    "xh": "ukuba kwaye okanye kodwa xa apho nje oku oko lo le la eli esi aba ezi yena yona bona ukuze kuba "
    "njengoko kule kolu phakathi emva kananjalo uthe wathi ukuthi",
    "zu": "ukuthi futhi kanye noma kodwa uma lapho nje yini lokhu lokho lo le la leli lesi laba lezi yena "
    "yona bona ukuze ngoba njengoba kuze kule phakathi emva ngaphandle uthe wathi",
}  # fmt: skip
_SAME = {"nb": "no", "nn": "no", "ms": "id", "bs": "hr", "sr": "hr"}


def function_words(language: str) -> frozenset[str]:
    """Give the function words of a language by its primary tag; none for one not in the table."""
    return _TABLE.get(_SAME.get(language, language), frozenset())


def glued_words(language: str) -> frozenset[str]:
    """Give the few function words of a language that glues most of them to others; none for any other."""
    return frozenset(_GLUED.get(language, "").split())


def speakers(word: str) -> tuple[str, ...]:
    """Name the languages that have a word as a function word."""
    return _SPEAKERS.get(word, ())


_TABLE = {language: frozenset(line.split()) for language, line in _WORDS.items()}
_SPEAKERS = {
    word: tuple(sorted(language for language, known in _TABLE.items() if word in known))
    for word in sorted(frozenset().union(*_TABLE.values()))
}
