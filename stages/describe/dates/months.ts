/**
 * Names of months, January to December; one line a language, the forms of one month joined by `|`: the full
 * name, the case it takes in a date, and the usual short forms. Diacritics are folded away on both sides.
 * Languages that number their months (zh, ja, ko, vi) are read in `written-date`.
 */
const MONTHS: Record<string, string> = {
  ar: 'يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|ابريل|نيسان|أفريل مايو|أيار|ماي يونيو|حزيران|يونيه|جوان يوليو|تموز|يوليه|جويلية أغسطس|اغسطس|آب|أوت سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول',
  az: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  be: 'студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка травень|траўня|мая чэрвень|чэрвеня ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня',
  bg: 'януари|яну февруари|фев март|мар април|апр май юни юли август|авг септември|сеп|септ октомври|окт ноември|ное декември|дек',
  bn: 'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  ca: 'gener|gen febrer|febr|feb març|mar abril|abr maig juny|jun juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
  cs: 'leden|ledna unor|února|uno březen|března|bre duben|dubna|dub květen|května|kve červen|června|cvn červenec|července|cvc srpen|srpna|srp září|zar říjen|října|rij listopad|listopadu|lis prosinec|prosince|pro',
  da: 'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|dec',
  de: 'januar|jänner|jan|jän februar|feb|feber märz|mrz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
  el: 'ιανουαριος|ιανουαριου|ιαν φεβρουαριος|φεβρουαριου|φεβ μαρτιος|μαρτιου|μαρ απριλιος|απριλιου|απρ μαιος|μαιου|μαι ιουνιος|ιουνιου|ιουν ιουλιος|ιουλιου|ιουλ αυγουστος|αυγουστου|αυγ σεπτεμβριος|σεπτεμβριου|σεπ|σεπτ οκτωβριος|οκτωβριου|οκτ νοεμβριος|νοεμβριου|νοε δεκεμβριος|δεκεμβριου|δεκ',
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sep|sept|set octubre|oct noviembre|nov diciembre|dic',
  et: 'jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets',
  fa: 'ژانویه فوریه مارس آوریل|آپریل مه|می ژوئن|جون ژوئیه|جولای اوت|آگوست|اگست سپتامبر|سپتمبر اکتبر نوامبر|نومبر دسامبر|دسمبر',
  fi: 'tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu',
  fr: 'janvier|janv|jan février|févr|fév|fevr mars avril|avr mai juin juillet|juil août septembre|sept|sep octobre|oct novembre|nov décembre|déc',
  he: 'ינואר|בינואר פברואר|בפברואר מרץ|מרס|במרץ|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
  hi: 'जनवरी|जन फरवरी|फ़रवरी|फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  hr: 'siječanj|siječnja|sij veljača|veljače|velj ožujak|ožujka|ožu travanj|travnja|tra svibanj|svibnja|svi lipanj|lipnja|lip srpanj|srpnja|srp kolovoz|kolovoza|kol rujan|rujna|ruj listopad|listopada|lis studeni|studenoga|studenog|stu prosinac|prosinca|pro',
  hu: 'január|jan február|feb|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
  id: 'januari|jan februari|feb|pebruari maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt|ags september|sep|sept oktober|okt november|nov|nopember desember|des',
  it: 'gennaio|gen|genn febbraio|feb|febbr marzo|mar aprile|apr maggio|mag|magg giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic',
  ka: 'იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  lt: 'sausis|sausio|saus vasaris|vasario|vas kovas|kovo balandis|balandžio|bal gegužė|gegužės|geg birželis|birželio|birž liepa|liepos rugpjūtis|rugpjūčio|rugp rugsėjis|rugsėjo|rugs spalis|spalio|spal lapkritis|lapkričio|lapkr gruodis|gruodžio|gruod',
  lv: 'janvāris|janvārī|janvāra februāris|februārī|februāra marts|martā|marta aprīlis|aprīlī|aprīļa maijs|maijā|maija jūnijs|jūnijā|jūnija jūlijs|jūlijā|jūlija augusts|augustā|augusta septembris|septembrī|septembra oktobris|oktobrī|oktobra novembris|novembrī|novembra decembris|decembrī|decembra',
  ms: 'januari|jan februari|feb mac april|apr mei jun julai|jul ogos|ogo september|sep|sept oktober|okt november|nov disember|dis',
  nl: 'januari|jan februari|feb|febr maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec',
  no: 'januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov desember|des',
  pl: 'styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź listopad|listopada|lis grudzień|grudnia|gru',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  ro: 'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sep|sept octombrie|oct noiembrie|noi|nov decembrie|dec',
  ru: 'январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек',
  sk: 'január|januára|jan február|februára|feb marec|marca|mar apríl|apríla|apr máj|mája jún|júna júl|júla august|augusta|aug september|septembra|sep október|októbra|okt november|novembra|nov december|decembra|dec',
  sl: 'januar|januarja|jan februar|februarja|feb marec|marca|mar april|aprila|apr maj|maja junij|junija|jun julij|julija|jul avgust|avgusta|avg september|septembra|sep oktober|oktobra|okt november|novembra|nov december|decembra|dec',
  sq: 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  sr: 'jануар|јануар|јануара|januar|januara|јан фебруар|фебруара|februar|februara|феб март|марта|mart|marta април|априла|april|aprila мај|маја|maj|maja јун|јуна|јуни|jun|juna јул|јула|јули|jul|jula август|августа|avgust|avgusta септембар|септембра|septembar|septembra октобар|октобра|oktobar|oktobra новембар|новембра|novembar|novembra децембар|децембра|decembar|decembra',
  sv: 'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec',
  th: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
  tl: 'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  uk: 'січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада|лист грудень|грудня|груд',
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr|sentyabr oktabr|oktyabr noyabr dekabr',
};

/** The twelve months of the Solar Hijri year, in Persian and in the names used in Afghanistan. */
const SOLAR_HIJRI_MONTHS =
  'فروردین|حمل اردیبهشت|ثور خرداد|جوزا تیر|سرطان مرداد|اسد شهریور|سنبله مهر|میزان آبان|عقرب آذر|قوس دی|جدی بهمن|دلو اسفند|حوت';

const ASCII_WORD = /^[a-z]+$/i;

interface NamedMonth {
  language: string;
  month: number;
}

const BY_NAME = new Map<string, NamedMonth[]>();
for (const [language, names] of Object.entries(MONTHS)) {
  for (const [name, month] of namesOf(names)) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), { language, month }]);
}
const SOLAR_HIJRI = new Map(namesOf(SOLAR_HIJRI_MONTHS));

/**
 * The number (1-12) of the month a word names. Where languages disagree (`listopad` is October in Croatian, November
 * in Polish and Czech) the page's language decides; without one the word names no month.
 */
export function monthNumber(word: string, language: string | null): number | undefined {
  const meanings = BY_NAME.get(foldName(word));
  if (meanings === undefined) return undefined;
  const own = meanings.find((meaning) => meaning.language === language);
  if (own !== undefined) return own.month;
  const month = meanings[0]?.month;
  return meanings.every((meaning) => meaning.month === month) ? month : undefined;
}

/** The number (1-12) of the Solar Hijri month a word names. */
export function solarHijriMonth(word: string): number | undefined {
  return SOLAR_HIJRI.get(foldName(word));
}

function namesOf(line: string): Array<[string, number]> {
  return line
    .split(' ')
    .flatMap((names, index) => names.split('|').map((name): [string, number] => [foldName(name.replace('_', ' ')), index + 1]));
}

/** Lower case without diacritics (`Août` → `aout`), Arabic letters in one spelling. */
function foldName(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
}
