"""Words that open a sentence and stand for something said before it, by language.

Only what can hardly open a story: a word that may as well be an article or part of a name is not
here, or among the `WEAK`, which count only before a verb.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PRONOUNS: Mapping[str, str] = MappingProxyType({
    "en": "he she it they we i you this that these those his her hers its their theirs such him "
    "them there here my your our ours it's he's she's they're we're i'm you're that's "
    "there's both neither either",
    "de": "er sie es wir ich ihr ihre ihrer ihrem ihren ihm ihnen sein seine seiner seinem "
    "seinen deren dessen da dies dieser diese dieses diesen diesem dabei dazu dort dafür "
    "damit darin davon daran darauf darüber dadurch danach davor dahinter seither hierfür "
    "hierbei beides solche solcher solches jener jene jenes derselbe dieselbe dasselbe "
    "letzterer letztere ersterer erstere",
    "fr": "il elle ils elles on nous vous je ce ceci cela cet cette ces son sa ses leur leurs "
    "c'est c'était celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci",
    "es": "él ella ellos ellas ello esto eso esta este estos estas ese esa esos esas aquel "
    "aquella su sus ambos ambas dicho dicha dichos dichas",
    "it": "egli lui lei loro esso essa essi esse questo questa questi queste quello quella "
    "quelli quelle suo sua entrambi entrambe ciò",
    "pt": "ele ela eles elas isto isso este esta estes estas esse essa esses essas seu sua seus "
    "suas ambos ambas",
    "nl": "hij zij ze dit dat deze die hun zijn haar daar beiden dezelfde hetzelfde",
    "sv": "han hon denna dessa detta hans hennes deras där båda samma",
    "no": "han hun dette denne disse hans hennes deres der begge",
    "da": "han hun dette denne disse hans hendes deres der begge",
    "pl": "on ona ono oni one to ten ta te jego jej ich tam taki taka takie obaj obie",
    "cs": "on ona ono oni ony to ten ta ty tyto tato tento jeho její jejich tam takový taková "
    "takové oba obě",
    "sk": "on ona ono oni to ten tá tie tieto táto tento toto jeho jej ich tam taký taká také "
    "obaja obe",
    "ru": "он она оно они это этот эта эти его её ее их ему ей им там такой такая такие тот та "
    "те оба обе",
    "uk": "він вона воно вони це цей ця ці його її їх їхній йому їй там такий така такі обидва "
    "обидві",
    "hr": "on ona ono oni one to ovaj ova ovo taj njegov njezin njihov tamo obojica",
    "hu": "ő ők ezek azok ezt azt ez erre arra ebben abban mindketten",
    "ro": "el ea ei ele acesta aceasta aceștia acestea acest această acești aceste ambii ambele",
    "fi": "hän he se ne tämä nämä tuo nuo hänen heidän molemmat",
    "el": "αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο εκεί αμφότεροι",
    "tr": "o bu şu onlar bunlar onun bunun buna bunu onu bunda bundan bununla",
    "id": "ia dia mereka itu ini beliau keduanya hal",
    "hi": "वह वे यह ये इस उस इन उन इसके उसके उनके इनके इसकी उसकी इसका उसका इसी उसी उन्होंने "
    "उसने इसने वहीं वहां यहां इससे उससे इसमें उसमें दोनों उक्त",
    "ar": "هو هي هم هذا هذه هؤلاء ذلك تلك هناك وهو وهي وهم وهذا وهذه وذلك وتلك وهناك كلاهما",
    "he": "הוא היא הם הן זה זאת זו אלה אלו שם כאן שניהם",
    "fa": "او آن این آنها آن‌ها ایشان وی آنان اینها هردو",
    "ur": "وہ یہ اس ان انہوں اسی انھوں",
    "bn": "তিনি তাঁরা তারা এটি এই সেই এতে তার তাঁর এর এসব সেখানে",
    "sw": "hii hiyo huyo hao hawa hayo hizo hivyo huu huo",
    "xh": "oku oko lo le aba ezi esi yena bona",
    "zu": "lokhu lokho lona lo le laba lezi lesi leli yena bona",
    "ko": "그는 그가 그의 그녀는 그녀가 그들은 이는 이에 "
    "이를 이와 이로 이로써 이들은 이들의 이날 이때 이후",
})  # fmt: skip
CONJUNCTIONS: Mapping[str, str] = MappingProxyType({
    "en": "but and or so yet however meanwhile also then instead moreover nevertheless still "
    "thus therefore while although though because nor besides furthermore additionally "
    "afterwards later otherwise indeed nonetheless hence similarly likewise yes no sure "
    "finally lastly elsewhere",
    "de": "aber und doch denn oder zudem außerdem dennoch auch dagegen deshalb daher trotzdem "
    "allerdings gleichzeitig dann hierzu hinzu so somit stattdessen jedoch hingegen "
    "vielmehr anschließend daraufhin seitdem damals nämlich schließlich immerhin ebenso "
    "genauso ebenfalls weiterhin demnach folglich sonst ansonsten sodann sowie wobei "
    "weshalb wodurch konkret ferner obendrein demgegenüber später",
    "fr": "mais et or donc car ni cependant toutefois aussi ainsi puis enfin pourtant néanmoins "
    "ensuite alors bref également parallèlement sinon",
    "es": "pero y e o además también aunque entonces así luego después asimismo finalmente "
    "algo",
    "it": "ma e o però inoltre anche dunque quindi infatti tuttavia intanto poi così invece "
    "infine",
    "pt": "mas e ou também além porém contudo assim entretanto depois então finalmente",
    "nl": "maar en of ook toch echter daarom verder bovendien vervolgens daarna toen dus wel",
    "sv": "men och eller också dock därför dessutom därefter däremot samtidigt sedan senare då",
    "no": "men og eller også derfor dessuten likevel samtidig deretter imidlertid siden senere "
    "da",
    "da": "men og eller også derfor desuden alligevel samtidig derefter imidlertid siden senere "
    "da",
    "pl": "ale a i jednak lecz oraz też także ponadto dlatego potem następnie wtedy natomiast "
    "zatem więc tymczasem",
    "cs": "ale a i však také proto potom poté pak tedy navíc přesto zároveň naopak dále",
    "sk": "ale a i však tiež preto potom teda navyše zároveň naopak ďalej",
    "ru": "но а и однако также поэтому затем потом тогда впрочем зато ведь причем причём "
    "например",
    "uk": "але а й і проте однак також тому потім тоді водночас зокрема натомість",
    "hr": "ali a i no međutim također zato zatim tada ipak stoga",
    "hu": "de és emellett azonban ugyanakkor továbbá ezért így majd aztán viszont",
    "ro": "dar și însă totuși astfel apoi deci iar",
    "fi": "mutta ja kuitenkin myös lisäksi siksi sitten samalla toisaalta",
    "el": "και όμως αλλά επίσης ωστόσο παράλληλα τότε έτσι επιπλέον μάλιστα συνεπώς άρα δηλαδή "
    "εξάλλου",
    "tr": "ve ayrıca ancak fakat ama böylece dolayısıyla üstelik yine sonra öte",
    "id": "namun tetapi tapi dan serta selain juga kemudian lalu oleh sedangkan bahkan sehingga",
    "hi": "और लेकिन परंतु मगर तथा तब फिर इसलिए हालांकि",
    "ar": "لكن ولكن ثم أيضا أيضاً كذلك كما لذلك ولذلك بينما فيما غير إلا بدوره بدورها",
    "he": "אבל אך אולם לכן גם בנוסף לדבריו לדבריה לדבריהם מנגד לפיכך ואז",
    "fa": "اما ولی و همچنین سپس بنابراین",
    "ur": "لیکن اور تاہم پھر",
    "bn": "কিন্তু এবং তবে এছাড়া ফলে তাই এরপর",
    "sw": "lakini pia aidha vilevile kisha halafu hata",
    "vi": "nhưng và tuy",
    "xh": "kodwa kwaye kananjalo ngoko",
    "zu": "kodwa futhi nokho",
    "ko": "그러나 그런데 그러면서 그리고 그래서 그러자 하지만 또 또한 한편 "
    "따라서 반면 반면에 다만 아울러 더불어 이어 즉 당시 여기에",
})  # fmt: skip
# Of several words, parted by "|".
PHRASES: Mapping[str, str] = MappingProxyType({
    "en": "for example|in addition|as a result|on the other hand|at the same time",
    "de": "hinzu kommt|zum hintergrund|grund dafür|der grund dafür|kurz darauf|"
    "trotz allem|im gegensatz dazu|nicht zuletzt|zum einen|zum anderen|"
    "auf der anderen seite|mit anderen worten|im anschluss|das gleiche|das heißt|"
    "erst dann",
    "fr": "par ailleurs|en effet|de plus|en outre|du coup|par conséquent|en revanche|"
    "au contraire|à l'inverse|dans la foulée|de son côté|pour sa part|"
    "autrement dit|de même",
    "es": "sin embargo|no obstante|por otro lado|por otra parte|por su parte|por ello|por eso|"
    "de hecho|en cambio|es decir|a su vez|por tanto|por lo tanto|al mismo tiempo|"
    "así las cosas|de ahí|de esta forma|de esta manera|de este modo|lo mismo",
    "it": "il tutto|il suo|la sua|i suoi|le sue|il loro|la loro|d'altra parte|"
    "nel frattempo|allo stesso tempo|di conseguenza|per questo|al contrario|"
    "in effetti|ecco perché|tra questi",
    "pt": "no entanto|por outro lado|por isso|ao mesmo tempo|por sua vez|de facto|"
    "de fato|ou seja|desta forma|dessa forma|segundo ele|segundo ela|o seu|a sua|"
    "os seus|as suas",
    "nl": "in plaats daarvan|aan de andere kant|met andere woorden|volgens hem|"
    "volgens haar",
    "sv": "sedan dess|å andra sidan|i stället|det vill säga|till exempel|enligt honom|"
    "enligt henne",
    "no": "på den andre siden|i tillegg|det vil si|for eksempel|ifølge ham|ifølge henne",
    "da": "på den anden side|det vil sige|for eksempel|ifølge ham|ifølge hende",
    "pl": "poza tym|mimo to|w związku z tym|z kolei|co więcej|na przykład|jak dodał|"
    "jak dodała",
    "cs": "kromě toho|na druhou stranu|podle něj|podle ní|podle nich",
    "sk": "okrem toho|na druhej strane|podľa neho|podľa nej",
    "ru": "при этом|кроме того|в то же время|тем не менее|в частности|таким образом|"
    "по его словам|по ее словам|по её словам|по их словам|в свою очередь|"
    "после этого|до этого|вместе с тем|в результате|более того",
    "uk": "при цьому|крім того|за його словами|за її словами|за їхніми словами|"
    "таким чином|після цього",
    "el": "ο ίδιος|η ίδια|στη συνέχεια|την ίδια ώρα|από την άλλη",
    "tr": "bu arada|öte yandan|daha sonra|bunun üzerine",
    "id": "sementara itu|di sisi lain|menurutnya|pada kesempatan tersebut|"
    "dalam kesempatan itu|dengan demikian|karena itu",
    "hi": "साथ ही|बाद में|इसके बाद",
    "he": "לאחר מכן|כמו כן|עוד נמסר|יחד עם זאת|עם זאת|לעומת זאת|על כן|בשל כך",
    "fa": "علاوه بر این|در عین حال|با این حال|به گفتهٔ? (?:وی|او)",
    "ko": "이 때문에|이 밖에",
})  # fmt: skip
# Of languages that write no spaces: what a sentence begins with.
BEGINNINGS: Mapping[str, str] = MappingProxyType({
    "ja": "この|その|これ|それ|あの|ここで|そこ|こうした|そうした|そして|しかし|"
    "ただ|だが|でも|さらに|また|一方|なお|そのため|同氏|同社|同日|"
    "同署|同市|同県|同庁|彼は|彼女は|両氏|両者|両社|つまり|したがって|だから|すると",
    "zh": "他|她|它|这|這|那个|那些|那时|该|該|此|其中|其次|其后|"
    "其他|对此|對此|但|不过|不過|然而|而且|并且|並且|同时|同時|另外|因此|"
    "所以|于是|於是|随后|隨後|之后|之後|据此|同日|与此|"
    "與此|两人|兩人|双方|雙方|当时|當時|当天|當天|后者|前者",
    "th": "เขา|เธอ|พวกเขา|มัน|นี่|นั่น|สิ่งนี้|แต่|และ|หรือ|นอกจากนี้|นอกจากนั้น|"
    "อย่างไรก็ตาม|ทั้งนี้|โดย|ดังนั้น|จากนั้น|ต่อมา|ขณะที่|เพราะ|ซึ่ง",
})  # fmt: skip
# Articles that are pronouns where one of the verbs follows.
WEAK: Mapping[str, str] = MappingProxyType({
    "de": "das|die|der", "nl": "het", "sv": "den|det|de", "no": "den|det|de", "da": "den|det|de",
    "vi": "bà|ông|anh|chị",
})  # fmt: skip
VERBS: Mapping[str, str] = MappingProxyType({
    "vi": "cho biết|cho rằng|nói|khẳng định|cũng|nhấn mạnh|đã|là|được|bị",
    "de": "ist|war|sei|wäre|sind|waren|hat|hatte|habe|haben|wird|wurde|würde|soll|sollen|"
    "kann|könnte|muss|musste|will|dürfte|geht|ging|gilt|gab|heißt|hieß|macht|machte|"
    "liegt|lag|zeigt|zeigte|bedeutet|bedeutete|sagt|sagte|sagten|teilt|teilte|teilten|"
    "berichtet|berichtete|betrifft|erklärte|bestätigte|geschah|reicht|gelang|kam|"
    "kommt|steht|stand|lässt|ließ|freut|bringt|sorgt|"
    "hilft|passt|klingt|sieht|stimmt|trifft|setzt|führt|führte",
    "nl": "is|was|gaat|ging|heeft|had|wordt|werd|zou|kan|kon|lijkt|blijkt|bleek|betreft|"
    "komt|kwam|zal|moet",
    "sv": "är|var|har|hade|blir|blev|ska|skulle|kan|kunde|kommer|kom|går|gick|gäller|"
    "handlar|säger|sade|visar|innebär|betyder|finns|fanns|får|fick|gör|gjorde|skriver|"
    "uppger|framgår|vill|måste",
    "no": "er|var|har|hadde|blir|ble|blei|skal|skulle|kan|kunne|kommer|kom|går|gikk|gjelder|"
    "handler|sier|sa|viser|betyr|finnes|fantes|får|fikk|gjør|gjorde|skriver|opplyser|"
    "vil|ville|må|måtte|skjer|skjedde",
    "da": "er|var|har|havde|bliver|blev|skal|skulle|kan|kunne|kommer|kom|går|gik|gælder|"
    "handler|siger|sagde|viser|betyder|findes|fandtes|får|fik|gør|gjorde|skriver|"
    "oplyser|vil|ville|må|måtte|sker|skete",
})  # fmt: skip
# The subject behind the verb, where another part of the sentence opens it: "Gestern kam er zurück".
INVERTED: Mapping[str, str] = MappingProxyType({
    "de": "er|sie", "nl": "hij|zij|ze", "sv": "han|hon|de", "no": "han|hun|de", "da": "han|hun|de",
})  # fmt: skip
