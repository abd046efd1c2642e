// The words that make a label a role without a name, and those that make it no label at all.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

const ASKING = words(`
  question questions q p d reporter reporters journalist journalists correspondent press media interviewer audience
  remark
  вопрос вопросы в корреспондент корр журналист журналисты реплика интервьюер
  記者 問 質問 質問者 聞き手 記者団 幹事社 本誌 本紙 編集部 提问 问 记者
  frage zusatzfrage zusatz nachfrage zuruf zwischenruf journalist journalistin fragesteller journaliste pregunta preguntas periodista
  periodistas repregunta interlocutor interlocutora interlocutores entrevistador entrevistadora domanda giornalista intervistatore pergunta jornalista repórter
  会后有记者问 有记者问 追问 追問 再问 再問 質疑 기자 질문 문`)
const ANSWERING = words('answer a ответ 答 回答 応答 答复 antwort réponse respuesta resposta risposta r о 答え 답변 답')
const MODERATING = words(`
  moderator chair chairman chairwoman chairperson facilitator interpreter translator host mc emcee operator staff aide
  anchor presenter participant participants unknown unidentified voice
  ведущий ведущая модератор переводчик переводчица председательствующий
  内閣広報官 広報官 司会 司会者 通訳 事務局 議長 進行 主持人 翻译
  moderador moderadora presentador presentadora conductor intérprete traductor traductora moderatore interprete mediador
  vors vorsitzende moderatorin dolmetscher vorsitzender modérateur interprète animateur`)

/** What programs that write down recordings call those who speak, before a number: a part of a pattern. */
export const NUMBERED_SPEAKER =
  'speaker|sprecher(?:in)?|hablante|interlocutor[a]?|interlocuteur|orador[a]?|falante|parlante|спикер|говорящий|話者|スピーカー|intervenant|locuteur|участник|participant|teilnehmer(?:in)?|participante|発言者|参加者|说话人|說話人|发言者|화자|발화자'

/** What a Russian paper or station is, before its name: a part of a pattern. */
export const RUSSIAN_OUTLET =
  '(?:(?:теле|радио)?(?:канал|газета|агентство|журнал|станция|компания|радио|портал|издание)|информагентство|информационное агентство)'

const OUTLETS = words(`
  reuters afp ap bloomberg cctv cgtn xinhua kyodo nhk tass interfax sputnik cnn bbc npr nbc cbs abc dpa ansa lusa efe
  yonhap jiji asahi mainichi yomiuri nikkei sankei rt rtvi politico axios telegraph itar-tass ria lenta izvestia
  kommersant rossiya nhk日本放送協会 antara pti ani hindu tv wion ndtv zee vg nrk svt tv2 yle ard taz spiegel faz ntv mbc kbs sbs ytn abs-cbn asahi-shimbun al-jazeera aljazeera euronews dw zdf ard
  тасс интерфакс риа россия нтв известия коммерсант рбк спутник ртви`)
const OUTLET_PARTS = words(`
  news times post tv television radio daily agency network shimbun magazine journal press herald newspaper today
  channel broadcasting media gazette tribune guardian globe novosti telegraph observer standard
  rundschau zeitung bote anzeiger tageblatt allgemeine kurier nachrichten rundfunk fernsehen blatt wochenblatt monde figaro
  libération libre diario país mundo vanguardia nación periódico noticias corriere repubblica jornal folha review bulletin standard post-dispatch
  mail sentinel inquirer enquirer advertiser beacon broadcaster insider economist independent
  wire courier chronicle mirror express dispatch messenger monitor examiner weekly bulletin mercury argus
  газета телеканал агентство телерадио радио новости ведомости вести правда вестник курьер`)

/** Words that no name holds: with one of them a phrase before a colon is a heading, a field or a sentence. */
const NO_NAME = words(`
  erstens zweitens drittens viertens fünftens schließlich abschließend во-первых во-вторых в-третьих в-четвёртых наконец
  premièrement deuxièmement troisièmement enfin primero segundo tercero
  note notes location date time place venue source sources photo photos photograph picture image video audio figure fig
  table chart participants attendees agenda contact contacts tel telephone fax phone e-mail email mail subject re cc to
  from background summary topic topics theme themes conclusion conclusions annex appendix reference references website
  url link links page pages section chapter part article item items point points issue issues question questions answer
  answers statement statements remarks speech address meeting meetings conference press release releases report reports
  joint key main first second third fourth fifth finally lastly example instance following follows result results
  warning important update updated updates correction editor transcript transcripts translation language keywords tags
  tag category categories related share print copyright published posted read more see also download attachment
  documents document file files overview introduction outline purpose objective objectives goal goals aim schedule
  programme program period duration status type format number no total agreement agreements treaty declaration
  communique communiqué protocol plan plans project projects proposal cooperation relations dialogue talks negotiations
  visit economy economic political politics security military defense defence trade energy sanctions territories
  territory islands island peninsula region regional international bilateral multilateral affairs policy nuclear
  missile weapons human rights climate change culture education science technology health environment however
  therefore moreover furthermore today yesterday tomorrow here there this that these those it he she they we you what
  who why how when where which one two three dear ladies gentlemen colleagues friends good morning afternoon evening
  thank thanks yes well okay ok and but or so if in on at as for with without about after before during between
  opening closing general special council assembly commission committee department office bureau division group
  organization organisation union nations treaty world global new old next last other another all both each every
  strategy initiative system peace crisis conflict war forum fund bank law act rule order dispute partnership alliance
  regarding concerning following upon his her their attendance amid over toward towards
  ministers presidents secretaries leaders spokespersons
  zur zum zu beim im vom am por pour für за от
  advisory disclaimer notice notices enquiries inquiries queries accreditation registration credentials
  framework vision ocean sea strait gulf corridor
  présidence presidencia vorsitz
  media briefing briefings themen thema sprecherinnen tagesordnung sommaire 文字サイズ 字体
  presse prensa stampa imprensa rueda conferencia conferenza discurso discours rede declaración dichiarazione comunicado communiqué
  entrevista intervista gespräch homólogo homóloga
  pressekonferenz regierungspressekonferenz presseerklärung déclaration entretien interview conférence
  photo1 credit caption fyi ps nb attention headline lead byline lede quote remark deadline updated verdict
  примечание дата время место источник фото тел факс адрес тема справка итог итоги участники повестка например
  внимание контакты сайт ссылка важно кроме также вывод выводы
  责任编辑 責任編輯 编辑 来源 作者 校对 标签 関連 関連記事 担当 speakers keynote discussion session panel programme chairs
  登壇者 講師 パネリスト 報告者 議題 会場
  主办单位 主管单位 承办单位 版权所有 网站标识码 备案号 邮编 发布时间 发布日期 浏览次数 字号 発行 編集 制作 協力 提供 取材 構成 撮影 文責 監修
  日時 場所 出席者 注 備考 参考 写真 日付 期間 概要 目的 議題 連絡先 電話 出典 以下 例 時間 地址 时间 地点 电话`)

/** The label's word without number and case: "Question 2" and "QUESTION" are "question". */
export function roleWord(label: string): string {
  return (
    label
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^[【〔［[(（]|[】〕］\])）]$/gu, '')
      .replace(/\s(?:cont(?:inue)?[’']?d|ctd)[.…]*$/u, '')
      // "Follow up" and "A follow-up" ask.
      .replace(/^(?:a )?follow[- ]?up$/u, 'question')
      .replace(/^(?:related|follow-?up|additional|further|supplementary|next|another|second|final|last)\s/u, '')
      .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}])[a-z]$/u, '')
      // "市長の回答" answers.
      .replace(/^\p{Script=Han}{1,8}の(?=(?:回答|答え|答弁|質問)$)/u, '')
      .replace(/[\s.．#№]*\d{0,3}[\s.．)]*$/u, '')
      .trim()
  )
}

export function isAskingWord(word: string): boolean {
  return ASKING.has(word)
}

export function isAnsweringWord(word: string): boolean {
  return ANSWERING.has(word)
}

export function isModeratingWord(word: string): boolean {
  return MODERATING.has(word)
}

/** Words without a capital in the names of outlets. */
const SMALL = words('of the and de la le du des del der die di da e y und et al for in on и в на')

const NUMBERED_STATION =
  /^(?:\p{Lu}[\p{L}.-]*\s){0,2}(?:channel|radio|tv|television|canal|kanal|chaîne|телеканал|канал|россия|france|news)\s?(?:\d{1,3}|one|two)$/iu
/** "Ukrinform", "Helsingin Sanomat": how papers and agencies end their names. */
const OUTLET_END =
  /^\p{Lu}\p{L}{3,}(?:inform|press|presse|news|media|info|zeitung|blatt|anzeiger|kurier|nachrichten|rundfunk|dagblad|bladet|avisen|posten|tidende|sanomat|gazete|gazeta)$/iu

/** "агентство «Меридиан»" */
const QUOTED_PAPER = new RegExp(String.raw`^${RUSSIAN_OUTLET}\s[«„“"][^«»„“”"]{2,40}[»“”"]$`, 'iu')

/** "みなとテレビ": a name of a Japanese station may begin with small letters. */
const OPENS_OUTLET =
  /^["“«]?(?:[\p{Lu}\p{Script=Han}\p{Script=Katakana}\d]|\p{Script=Hiragana}{2,6}(?:テレビ|新聞|放送|通信)$)/u

/** True for a news agency, paper or station: "Reuters", "Kyodo News", "Первый канал". */
export function isOutlet(phrase: string): boolean {
  const tokens = phrase.toLowerCase().split(/[\s\u00a0]+/u)
  if (QUOTED_PAPER.test(phrase)) return true
  if (/^《[^《》]{2,20}》$/u.test(phrase)) return true
  // "dpa" writes itself without a capital.
  if (tokens.length === 1 && phrase.length < 6 && OUTLETS.has(phrase)) return true
  if (tokens.length > 6 || phrase.includes(', ') || !OPENS_OUTLET.test(phrase)) return false
  if (
    /(?:新聞|新報|日報|時報|通信|テレビ|放送|社|電視台|电视台|通讯社|日报|时报|(?:新聞|新報|日報)デジタル)$/u.test(
      phrase,
    )
  )
    return true
  if (/^\p{Script=Han}{2,10}(?:报|网|卫视|财经|周刊|杂志|电视)$/u.test(phrase)) return true
  if (
    tokens.length > 1 &&
    /^(?:radio|tv|радио|телеканал|газета|агентство|канал|журнал|televisión|agencia|agence|agentur)$/u.test(
      tokens[0] ?? '',
    )
  )
    return true
  // "Kyiv Channel 8", "Radio 4"
  if (NUMBERED_STATION.test(phrase)) return true
  // "Казинформ", "Digi24"
  if (/^\p{Lu}\p{Ll}{2,}(?:информ|24)$/u.test(phrase)) return true
  // "Rt Hon Anna Ketland" speaks for no station.
  if (/^rt\.? hon/iu.test(phrase)) return false
  // "We had a full agenda today" is a sentence.
  if (
    phrase.split(/[\s\u00a0]+/u).some((token) => /^\p{Ll}/u.test(token) && !SMALL.has(token) && !isRussianPaper(token))
  )
    return false
  if (OUTLET_END.test(phrase.split(/[\s\u00a0]+/u).at(-1) ?? '')) return true
  return OUTLETS.has(tokens[0] ?? '') || (tokens.length > 1 && OUTLET_PARTS.has(tokens.at(-1) ?? ''))
}

/** "Приамурские ведомости": Russian papers write only the first word with a capital. */
function isRussianPaper(token: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(token) && OUTLET_PARTS.has(token)
}

/** True where the word cannot be part of a name. */
export function isNoNameWord(word: string): boolean {
  const bare = word.toLowerCase().replace(/[.,;’']+$/u, '')
  return NO_NAME.has(bare) || (bare.endsWith('s') && NO_NAME.has(bare.slice(0, -1)) && !SURNAMES.has(bare))
}

/** Plurals that are rather surnames. */
const SURNAMES = words('banks wells waters')
