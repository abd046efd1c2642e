import { findDate } from './dates.ts'
import { isNoNameWord } from './label-words.ts'
import { isHonorific, isOfficeNoun } from './offices.ts'
import { pattern } from './pattern.ts'
import { findState, isState } from './states.ts'

// Recognises places: beside a date in a dateline, before the date in a title, or in a field of their own.

const CITIES = new Set(
  (
    'tokyo|moscow|washington|beijing|london|paris|berlin|rome|brussels|geneva|vienna|new york|seoul|pyongyang|new delhi|' +
    'delhi|kyiv|kiev|minsk|astana|nur-sultan|tashkent|bishkek|dushanbe|ashgabat|baku|yerevan|tbilisi|ankara|istanbul|' +
    'tehran|baghdad|damascus|beirut|amman|jerusalem|tel aviv|cairo|riyadh|doha|abu dhabi|dubai|muscat|kuwait city|sana’a|' +
    'islamabad|kabul|dhaka|colombo|kathmandu|hanoi|bangkok|phnom penh|vientiane|jakarta|kuala lumpur|singapore|manila|' +
    'naypyidaw|canberra|sydney|wellington|ottawa|mexico city|havana|caracas|bogota|brasilia|buenos aires|santiago|lima|' +
    'madrid|lisbon|athens|warsaw|prague|budapest|bucharest|sofia|belgrade|zagreb|ljubljana|bratislava|vilnius|riga|' +
    'tallinn|helsinki|stockholm|oslo|copenhagen|reykjavik|dublin|amsterdam|the hague|luxembourg|bern|munich|davos|' +
    'vladivostok|sochi|st petersburg|saint petersburg|khabarovsk|yuzhno-sakhalinsk|osaka|kyoto|hiroshima|nagoya|sapporo|' +
    'luanda|harare|lusaka|maputo|dakar|accra|kinshasa|kampala|kigali|khartoum|juba|windhoek|gaborone|bamako|' +
    'niamey|lilongwe|antananarivo|port louis|libreville|yaoundé|lomé|abidjan|freetown|monrovia|conakry|mogadishu|' +
    'djibouti|asmara|malabo|port moresby|suva|apia|nuku’alofa|honiara|dili|thimphu|malé|kingston|port of spain|' +
    'port-au-prince|santo domingo|paramaribo|georgetown|belmopan|nassau|bridgetown|valletta|nicosia|tirana|' +
    'skopje|podgorica|sarajevo|pristina|chisinau|chișinău|tromsø|bergen|yokohama|kobe|fukuoka|sendai|' +
    'nairobi|addis ababa|pretoria|cape town|abuja|lagos|algiers|tunis|tripoli|rabat|ulaanbaatar|hong kong|taipei|' +
    'quito|bogotá|ciudad de méxico|la paz|asunción|montevideo|panamá|san josé|managua|tegucigalpa|guatemala|san salvador|santo domingo|la habana|barcelona|bruselas|ginebra|parís|londres|lisboa|nueva york|genève|bruxelles|londres|vienne|moscou|strasbourg|wien|genf|brüssel|moskau|hamburg|köln|bonn|roma|bruxelles|milano|moscú|tokio|pekín|pretoria|москва|токио|бишкек|душанбе|ашхабад|тбилиси|тирана|афины|варшава|прага|бухарест|софия|загреб|любляна|братислава|вильнюс|рига|таллин|хельсинки|стокгольм|осло|копенгаген|дублин|лиссабон|мадрид|дамаск|багдад|бейрут|эр-рияд|доха|абу-даби|дубай|ханой|бангкок|джакарта|сингапур|манила|исламабад|кабул|дакка|улан-батор|пхеньян|гавана|каракас|претория|аддис-абеба|хабаровск|южно-сахалинск|калининград|казань|вашингтон|пекин|лондон|париж|берлин|рим|брюссель|женева|вена|нью-йорк|сеул|нью-дели|киев|минск|астана|' +
    'рабат|тунис|алжир|триполи|дакар|найроби|кигали|луанда|мапуту|виндхук|йоханнесбург|рейкьявик|манама|маскат|бейрут|амман|рабат|ташкент|анкара|стамбул|тегеран|каир|сочи|владивосток|санкт-петербург|мюнхен|ереван|баку|белград|будапешт|' +
    '東京|モスクワ|ワシントン|北京|ロンドン|パリ|ベルリン|ジュネーブ|ニューヨーク|ソウル|ウラジオストク|ブリュッセル|ウィーン|莫斯科|东京'
  ).split('|'),
)
const SMALL_WORDS = new Set(
  'of the de la le du des del and at in für der da do di el al область край район город остров полуостров село аэропорт имени дом центр отель'.split(
    ' ',
  ),
)
const NOT_A_PLACE = pattern('iu')`
    priority|conference|statement|remark|briefing|interview|speech|address\b|meeting|minister|transcript|press release|
    report|published|update|talks|visit|summit|rueda|prensa|presse|discurso|declaraci|comunicado|noticia|nouvelle|
    aktuell|rundschau|zeitung|courier|gazette|herald|daily|times|
    заявлен|пресс|выступл|интервью|встреч|会見(?!室)|声明|演説|インタビュー|講演|聞き取り|要旨|全文|概要|会談|hansard|debate|
    发言人|记者|主持|发布会|發布會|說明會|会议|会谈`

/** True for a city or state that is known by name. */
export function isKnownPlace(words: string): boolean {
  const plain = words.trim().toLowerCase()
  return CITIES.has(plain) || CITIES.has(plain.replace(/[,.]?\s?(?:d\.?c\.?)$/u, '')) || isState(plain)
}

/** True for a city that is known by name. */
export function isKnownCity(words: string): boolean {
  return CITIES.has(words.trim().toLowerCase())
}

const BUILDING = pattern('iu')`
    ^(?:via|by) (?:tele|video|audio)?(?:conference|phone|zoom|teams|webex|skype|link)(?: call)?$|^(?:aboard|
    on board|en route|à bord|на борту)\s\S|^(?:palacio|palais|palazzo|schloss|sala|salle|castillo|hôtel|
    дворец|зал)\s\p{Lu}|\b(?:theatre|theater|castle|chamber|headquarters|hq|stakeout|ballroom|terminal|base|pier|
    square|auditorium|pavilion|arena|plaza|hangar|gymnasium|cathedral|room|hall|palace|building|cent(?:er|re)|hotel|airport|house|kremlin|residence|garden|lawn|
    (?:pier|harbou?r|port|park|university|school|college|museum|stadium|airfield|shipyard|street|avenue)(?:\s\d{1,3})?|
    (?:oval|head|main|branch|field|liaison|regional) office|headquarters|library|lobby|embassy)$|
    ^(?:hôtel|résidence|residencia) (?:du|de la|de l[’']|del) \p{L}+$|^house of (?:commons|lords|representatives)$|
    (?:会見室|会議室|記者室|公邸|官邸|研究棟|本館|別館|会館|庁舎|ホテル|ホール|本省)$`

/** "外務大臣 白波 拓真": who speaks. */
const OFFICE_AND_NAME = /(?:大臣|長官|報道官|局長|次官|審議官|大使|首相|外相|総理|大統領|議員|総長)[\s\u3000]/u

/** "Hôtel du ministre" */
const HOUSE_OF =
  /^(?:hôtel|palais|palacio|palazzo|résidence|residencia|residenz) (?:du|de la|de l[’']|del|de|des) \S+$/iu

/** "本館10階記者会見室", "官邸４階大会議室": a room of a Japanese house, with the figures of its floor. */
const JAPANESE_ROOM =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・A-Z0-9０-９Ａ-Ｚ\s\u3000]{2,36}(?:階|号室|会見室|会議室|会見場|記者室|ホール|ルーム|講堂)$/u

/** True where the words look like a place: few, all with capitals, nobody's office and no kind of text. */
export function isPlaceLike(words: string): boolean {
  if (
    words.length < 2 ||
    words.length > 70 ||
    (NOT_A_PLACE.test(words) && !words.split(/,\s?/u).some((part) => BUILDING.test(part))) ||
    /[!?:;]/u.test(words)
  )
    return false
  // "総務部長" says who speaks.
  if (
    /\p{Script=Han}(?:大臣|長官|[部課局室次会市町村社座]長|知事|総理|首相|大使|公使|報道官|審議官|記者)$/u.test(words)
  )
    return false
  if (JAPANESE_ROOM.test(words)) return !OFFICE_AND_NAME.test(words)
  if (
    /^(?=[\p{Script=Han}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・（）()\s\u3000A-Z.]+$/u.test(
      words,
    )
  )
    return words.length <= 30 && !OFFICE_AND_NAME.test(words)
  const tokens = words.split(/[\s\u00a0]+/u)
  if (tokens.every(isNoNameWord)) return false
  if (HOUSE_OF.test(words)) return true
  if (tokens.length > 8 || tokens.some((token) => isOfficeNoun(token))) return false
  if (!/^[\p{Lu}\d]/u.test(words) || !/\p{L}{2}/u.test(words)) return false
  return tokens.every(
    (token) => /^[("“]?[\p{Lu}\d]/u.test(token) || SMALL_WORDS.has(token.toLowerCase().replace(/,$/u, '')),
  )
}

/** A known place, or a building, named in the words' comma-parted pieces: "The Kremlin, Moscow". */
export function namesKnownPlace(words: string): boolean {
  // "Lord Park" is somebody.
  if (/^(?:Lord|Lady|Baroness|Viscount|Mr|Mrs|Ms|Dr|Sir|Dame)\.? \p{Lu}\p{L}+$/u.test(words)) return false
  return BUILDING.test(words) || words.split(/,\s?/u).some((part) => isKnownPlace(part.replace(/[（(].*$/u, '')))
}

/** The place that a title names just before its date or at its end, as printed, or null. */
export function findTitlePlace(title: string): string | null {
  const held = /(?:於|場所)\s?[:：]?\s?([^（）()]{2,30})[）)]?$/u.exec(title)?.[1]?.trim()
  if (held !== undefined && isPlaceLike(held)) return held
  const date = findDate(title)
  const before = (date ? title.slice(0, date.start) : title).replace(/[\s,(（–—-]+$/u, '')
  // "Interview with the minister (Strelsau, 9 May 2022)"
  const aside = date && /[)）]\s*$/u.test(title) ? /[(（]([^()（）]{2,60})$/u.exec(before)?.[1] : undefined
  if (aside !== undefined && isPlaceLike(aside.trim())) return aside.trim()
  const parts = before.split(/,\s+/u)
  const last = (parts.at(-1) ?? '').trim()
  if (
    parts.length > 1 &&
    isPlaceLike(last) &&
    !isHonorific(last.split(/\s/u)[0] ?? '') &&
    (date !== null || isKnownPlace(last))
  ) {
    const city = (parts.at(-2) ?? '').trim()
    return parts.length > 2 && isState(last) && isPlaceLike(city) ? `${city}, ${last}` : last
  }
  const inCity = /(?:^|\s)(?:in|at|в)\s(\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2})(?:\son)?$/u.exec(before)?.[1]
  return inCity !== undefined && CITIES.has(inCity.toLowerCase()) && findState([inCity], 0) === null ? inCity : null
}
