import { pattern } from './pattern.ts'

// Recognises prose in the first person outside quotation marks, and salutations.

const FIRST_PERSON = pattern('iu')`
    (?<![\p{L}’'])(?:I|I[’']m|I[’']ve|we|our|ours|us|my|me|myself|ourselves|
    мы|рассчитываем|исходим|считаем|полагаем|надеемся|призываем|выражаем|подч[её]ркиваем|отмечаем|приветствуем|
    осуждаем|хотел(?:и|а)? бы|убеждены|готовы|намерены|нас|нам|нами|наш\p{L}{0,3}|я|мне|меня|мой|моя|моего|моим|
    моей|nous|notre|nos|je|j[’']ai|wir|unser\p{L}{0,2}|ich|mein\p{L}{0,2}|nosotros|nuestr[oa]s?|hemos|vamos|somos|estamos|
    queremos|yo|mi|conmigo|quiero|quisiera|agradezco|permítanme|permitidme|pido|brindo|
    noi|nostr[oaie]|abbiamo|siamo|nós|nosso|nossa|temos|estamos|tenho|tive|
    \p{L}{2,}(?<!tr|gr|^r)[áae]mos)(?![\p{L}])`
/** "Вновь подчеркиваем": a Russian verb of the first person, whose pronoun is left out. */
const FIRST_PERSON_VERB =
  /(?<!\p{L})(?!китаем|случаем|чаем|краем|обычаем|урожаем|трамваем|николаем|шанхаем|дунаем)\p{L}{3,}(?:аем|яем|уем|юем)(?!\p{L})|обратили внимание|с сожалением отметили/iu
/** "Хочу остановиться на трёх задачах." */
const OPENS_IN_FIRST_PERSON =
  /(?:^|[.!?…]\s)(?:Хочу|Хотелось бы|Рада?|Благодарю|Прошу|Считаю|Надеюсь|Думаю|Предлагаю|Желаю|Поздравляю|Приветствую|Призываю|Напомню|Отмечу|Подчеркну|Скажу|Уверена?|Убежд(?:ён|ен|ена)|Позвольте)(?!\p{L})/u
const FIRST_PERSON_CJK = /私(?:は|が|の|も|から|ども|たち)|我々|我が国|わが国|われわれ|我们|我国/u
const QUOTED = /["“„«「『][^"”“»」』]{0,2000}["”»」』]/gu
const SALUTATION = pattern('iu')`
    ^(?:dear|ladies and gentlemen|good (?:morning|afternoon|evening|day)|distinguished|esteemed|your excellenc|
    excellencies|mr\.? president|madam president|mr\.? (?:chair|speaker|secretary)|colleagues|friends|thank you|
    mesdames|messieurs|chers? |chères? |bonjour|bonsoir|monsieur le président|madame la présidente|
    excelentísim[oa]s?|ilustrísim[oa]s?|(?:sus? |vuestras? )?(?:majestad|alteza)(?:e?s)?(?![\p{L}])|your (?:royal |imperial )?(?:majest|highness)|
    (?:votre|vos) (?:majesté|altesse)|sire,|(?:eure|euer) (?:majestät|königliche|hoheit)|my (?:dear|fellow|friends|brothers)|
    señor(?:a|es|as)? |buenos días|buenas (?:tardes|noches)|estimad[oa]s|compatriotas|muchas gracias|gracias|
    muito obrigad|amigos|queridos|signor[ea]|buongiorno|buonasera|grazie|bom dia|boa (?:tarde|noite)|obrigad[oa]|
    senhor(?:a|es|as)? |herr präsident|frau präsidentin|liebe |verehrte |exzellenzen|excellences|excelencias|
    meine damen|sehr geehrte|guten (?:tag|morgen|abend)|
    уважаем|дорогие|добрый (?:день|вечер)|доброе утро|дамы и господа|коллеги|господин председатель|
    (?:[御ご](?:来賓|列席|参列|出席)の)?皆様|皆さん|こんにちは|こんばんは|議長[、，]|各位|女士们)`

/** True where the paragraph's own words, quotations aside, speak as "I" or "we". */
export function isFirstPerson(text: string): boolean {
  const own = text.replace(QUOTED, ' ')
  // "US" in capitals is the state.
  const plain = own.replace(/(?<!\p{L})US(?!\p{L})/gu, ' ')
  return (
    FIRST_PERSON.test(plain) ||
    OPENS_IN_FIRST_PERSON.test(own) ||
    FIRST_PERSON_VERB.test(plain) ||
    FIRST_PERSON_CJK.test(own)
  )
}

/** "Rector, members of the faculty, students:": those who listen, one after the other. */
const CALLED =
  /^(?:rector|chancellor|provost|dean|ministers?|ambassadors?|governor|commissioners?|professors?|mayor|generals?|prime minister|secretary[- ]general|director[- ]general|delegates|members|fellow)(?:,| \p{L}+,)[^.?!]{4,140}[,:!]$/iu

/** True for polite Japanese of which the speaker is the subject, who is left out: "御説明いたします". */
export function isHumble(text: string): boolean {
  return HUMBLE.test(text.replace(QUOTED, ' '))
}

const HUMBLE =
  /(?:いたし|致し|申し上げ|申し述べ|まいり|参り|ござい|おり|存じ|いただき|頂き)ま(?:す|した|せん|しょう)|(?:たい|よう)と(?:思い|考え)ます|しようではありませんか|でありま(?:す|した)。|[御ご]清聴/u

/** True for a short line that greets or addresses the audience. */
export function isSalutation(text: string): boolean {
  return text.length < 160 && (SALUTATION.test(text.replace(/^[“„«"]/u, '')) || CALLED.test(text))
}
