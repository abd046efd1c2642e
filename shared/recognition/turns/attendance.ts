import type { DraftBlock } from '../draft-block.ts'
import { FRONT_LENGTH } from '../metadata/front-region.ts'
import { fitsPerson } from '../names/name-matching.ts'
import type { Parts } from './parts.ts'
import { pattern } from '../lines/pattern.ts'
import { parsePerson } from '../names/persons.ts'
import type { Person } from '../names/person.ts'
import { genderOf } from '../lines/offices.ts'
import { isInCapitals } from '../labels/label-shapes.ts'
import { withoutCapitals } from '../names/capitals.ts'
import { fullNameInText } from '../speakers/full-names.ts'
import type { Speakers } from '../speakers/speakers.ts'

// Recognises the list of who sits at the table, as records of councils print it above what was said.

/** "理事 鈴木香織君 理事 城崎実君" */
const MEMBERS_OF_DIET =
  /^(?:[\p{Script=Han}・]{2,12}[\s\u3000]+)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}君(?:[\s\u3000]+(?:[\p{Script=Han}・]{2,12}[\s\u3000]+)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}君)*$/u

/** Dots that lead from a seat to who sits there: "Nordavia . . . . . Mr. Brekke". */
const LEADERS = /(?:\s\.){3,}|\.{5,}|(?:^|\s)…{2,}|…{2,}\s/u
/** "Brazonia [tab] Mr. Costa" */
const COLUMNS =
  /^(?=\p{Lu}\p{L}{2})[^.!?]{2,60}(?:\t+|\s{3,})(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness|Dr|Prof|M|Mme|Mlle|Sra?|г-н|г-жа)[.\s]/u
/** "Mr. Zongo" behind a state. */
const SEATED = /(?<!\p{L})(?:Mr|Ms|Mrs|Sir|Dame|M|Mme|Sr|Sra)\.?\s\p{Lu}\p{L}/gu
const SEATS = /^(?:members?|membres?|miembros|membri|mitglieder|члены(?: совета)?)\s?[:：]/iu

const CHAIR =
  /^(?:president|présidente?|presidente|presidenta|председатель|vorsitz|presidência|presidenza|主席)\s?[:：]\s*(\S.{2,200})$/iu

/** "主  席 李大同", "主席 李大同": who has the chair, as the gazettes of Taiwan print it. */
const CHINESE_CHAIR = /^主[\s\u3000]*席[\s\u3000]+(\p{Script=Han}{2,4})$/u
/** "出席委員 李大同 黃安琪", "列席官員 外交部部長 吳文釗" */
const CHINESE_PRESENT = /^(?:出席|列席|請假|缺席|请假)(?:立法)?(?:委員|委员|官員|官员|人員|人员)[:：\s\u3000]/u

/** "Members present: Alice Carrick (Chair); …", "Hon. Emory Strom (chairman of the committee) presiding", "Председательствует … В.И. Громова": who has the chair. */
const PRESIDING: readonly RegExp[] = [
  /(?:^|[:;,]\s)((?:Mr|Mrs|Ms|Dr|Sir|Dame|Hon\.?)?\s?\p{Lu}[\p{L}.’' -]{4,50}?)(?:,? in the [Cc]hair| \((?:in the )?[Cc]hair(?:man|woman|person)?(?: of [^()]{3,60})?\)(?: presiding)?)(?=[;,.]|$)/u,
  /^(?:[Пп]редседательству(?:ет|ют)|[Вв]ед[её]т (?:заседание|слушания|встречу))\s.*?((?:\p{Lu}\.\s?){1,2}\p{Lu}[а-яё]+(?:-\p{Lu}[а-яё]+)?|\p{Lu}[а-яё]+ (?:\p{Lu}[а-яё]+(?:вич|вна) )?\p{Lu}[а-яё]+)\.?$/u,
]

/** True for a line that says who presides, and what that line says. */
function presiding(text: string): Person | null {
  if (text.length > 240) return null
  for (const form of PRESIDING) {
    const name = form.exec(text)?.[1]
    const person = name === undefined ? null : parsePerson(name.replace(/^Hon\.?\s/u, '').trim())
    if (person !== null && person.name !== null) return person
  }
  return null
}

/** "PRÉSIDENCE DE M. GUY MONTFERRAND", "PRESIDENCIA DEL EXCMO. SR. D. JOAN FERRER I PUIG": who presides over the sitting. */
const PRESIDED = pattern('iu')`
    ^(?:présidence|presidencia|presidenza|presidência|vorsitz)(?:\sde(?:l(?:la|l[’'])?)?|\sd[oa]|\s?:)\s
    (((?:l[ae]\s)?(?:(?:m|mme|mr|sr|sra|srta|d|dª|dña|excm[oa]|ilm[oa]|on|dr|dott|don|doña|señora?|senhora?|herr|frau)\.?ª?\s)+)
    \p{Lu}[^.:;]{3,60}?)(?:,\s[^.:;]{3,60})?$`

/** The name behind the honorifics, out of its capitals; null where the line says of nobody that they preside. */
function readPresided(text: string): Person | null {
  const [, whole = '', honour = ''] = PRESIDED.exec(text) ?? []
  const printed = whole.slice(honour.length)
  const name = isInCapitals(printed)
    ? printed
        .split(' ')
        .map((word, i) => (word.length < 2 ? word.toLowerCase() : withoutCapitals(word, i)))
        .join(' ')
    : printed
  return name === ''
    ? null
    : { name, office: null, affiliation: null, gender: genderOf(honour.split(' ')[0] ?? ''), certain: true }
}

/** Who the list says has the chair: "Président :  M. Dvornik (Zembla)"; null where it names nobody. */
function findChair(drafts: readonly DraftBlock[]): Person | null {
  for (const { kind, text } of drafts.slice(0, FRONT_LENGTH)) {
    const chinese = kind === 'dateline' ? CHINESE_CHAIR.exec(text)?.[1] : undefined
    if (chinese !== undefined) return { name: chinese, office: null, affiliation: null, gender: null, certain: true }
    const presided = kind === 'note' ? readPresided(text) : null
    if (presided !== null) return presided
    const words = kind === 'note' ? CHAIR.exec(text)?.[1] : undefined
    const person = words === undefined ? null : parsePerson(words.replace(/\s*(?:[.…]\s?){2,}.*$|\s*[(（].*$/u, ''))
    if (person !== null && person.name !== null) return person
    const presides = kind === 'note' ? presiding(text) : null
    if (presides !== null) return presides
  }
  return null
}

/** "С российской стороны во встрече приняли участие: помощник …, министр …" above what is said. */
const TOOK_PART =
  /^[^.:：]{0,80}(?:приняли участие|присутствовали|took part|(?:also )?(?:attended|present)|participants?(?: included)?|ont participé|étaient présents|nahmen teil|participaron|出席者|同席者|参加者|出席人员)[^.:：]{0,30}[:：]\s?[^.?!]{3,60}[,;、，]/iu

/** True where who presides speaks as "The President" below the line that says who that is. */
function speaks(drafts: readonly DraftBlock[], chair: DraftBlock): boolean {
  const office = /^\p{L}+/u.exec(chair.text)?.[0] ?? ''
  const label = new RegExp(
    `^(?:(?:The|Le|La|El|L[’']|Il|O|A|Der|Die)\\s?)?${office}(?:\\s[(（][^()（）]{1,40}[)）])?\\s?[:：]`,
    'iu',
  )
  return drafts.some((draft) => draft !== chair && label.test(draft.text.slice(0, 120)))
}

/** "Teilnehmer: Anna Keller, Bundesministerin; …" */
const PARTICIPANTS = pattern('iu')`
    ^(?:participants?|attendees|in attendance|teilnehmer(?:innen)?(?: und teilnehmer(?:innen)?)?|
    участники|участвуют|intervenants?(?:\(s\))?|participants?|intervinientes|partecipanti|
    sprecher(?:innen)?(?: und sprecher(?:innen)?)?|
    出席者|登壇者|参加者|話者)\s?[:：]\s?\p{L}[^.!?]{2,40}(?:[,;、，]|\s[-–—]\s).*[^.!?。]$`

/** "Sprecher: StS Seidel, Lohmann (AA)" beside a title: who speaks. */
const PODIUM =
  /^(?:sprecher(?:in(?:nen)?)?(?: und sprecher(?:innen)?)?|auf dem podium|(?:on the )?podium|speakers|intervenants)\s?[:：]/iu

/** "出席者" above the names of those present. */
const PRESENT_ABOVE = /^(?:出席者|参加者|attendees|participants|участники|teilnehmer(?:innen)?|invitees|invited)$/iu

/** Marks the names of those present below a line that says so, and that line as what heads them. */
function markPresent(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH).entries()) {
    const names = drafts[i + 1]
    if (draft.kind !== null || names === undefined || names.kind !== null || !PRESENT_ABOVE.test(draft.text)) continue
    if (!/\p{L}[,、;，]\s?\p{L}/u.test(names.text) || /[.!?。]$/u.test(names.text)) continue
    draft.kind = 'heading'
    names.kind = 'note'
  }
}

const VOTES =
  /^(?:in favou?r|against|abstaining|abstentions?|pour|votent pour|contre|votent contre|s[’']abstiennent|a favor|votos a favor|en contra|votos en contra|abstenciones|голосовали за|за|против|воздержались|赞成|反对|弃权)\s?[:：]/iu

/** Marks how states voted, as records print it below "A vote was taken by show of hands." */
function markVotes(drafts: readonly DraftBlock[]): void {
  const first = drafts.findIndex(({ text }) => VOTES.test(text))
  const isVote = drafts.filter(({ text }) => VOTES.test(text)).length > 1
  for (const [i, draft] of isVote ? drafts.slice(first).entries() : []) {
    const before = drafts[first + i - 1]?.text ?? ''
    const isList = VOTES.test(before) && /[:：]$/u.test(before) && !/[.!?。]$/u.test(draft.text)
    if (draft.kind === null && (VOTES.test(draft.text) || isList)) draft.kind = 'note'
  }
}

/** Marks what a house resolved, as its record prints it below "Resolved,". */
function markResolved(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1]
    if (!/^(?:resolved|ordered)\s?[,—:-]{1,2}$/iu.test(draft.text) || next?.kind !== null) continue
    if (/^[“"]?That /u.test(next.text)) next.kind = 'note'
  }
}

/** Marks the lines of such a list as notes. */
function markAttendance(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH).entries()) {
    const isChair =
      CHAIR.test(draft.text) &&
      (SEATS.test(drafts[i + 1]?.text ?? '') || LEADERS.test(drafts[i + 1]?.text ?? '') || speaks(drafts, draft))
    const isList = SEATS.test(draft.text) && draft.text.split(/[;；]/u).length > 2
    const isSeated = SEATS.test(draft.text) && (draft.text.match(SEATED)?.length ?? 0) > 1
    const isPresent =
      isList ||
      isSeated ||
      isChair ||
      CHINESE_CHAIR.test(draft.text) ||
      CHINESE_PRESENT.test(draft.text) ||
      MEMBERS_OF_DIET.test(draft.text) ||
      (SEATS.test(draft.text) && LEADERS.test(drafts[i + 1]?.text ?? '')) ||
      COLUMNS.test(draft.text) ||
      PARTICIPANTS.test(draft.text) ||
      (PODIUM.test(draft.text) && /,\s\p{L}/u.test(draft.text) && !/[.!?]$/u.test(draft.text)) ||
      LEADERS.test(draft.text) ||
      presiding(draft.text) !== null ||
      readPresided(draft.text) !== null ||
      TOOK_PART.test(draft.text)
    if (draft.kind !== null || draft.label !== null || !isPresent) continue
    draft.kind = PODIUM.test(draft.text) || CHINESE_CHAIR.test(draft.text) ? 'dateline' : 'note'
  }
}

const SPOKES =
  /^(?:(?:acting|deputy|principal|department|assistant) ){0,3}(?:spokes(?:person|man|woman)|press secretary)$/iu
const FULL_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u

/** Marks who speaks in the head of a briefing, name and office on one line without a comma or on two. */
function markSpokesperson(drafts: readonly DraftBlock[]): void {
  for (const [i, { text, kind }] of drafts.slice(0, FRONT_LENGTH).entries()) {
    const office =
      /(?:(?:acting|deputy|principal|department|assistant) ){0,3}(?:spokes(?:person|man|woman)|press secretary)$/iu.exec(
        text,
      )?.[0]
    if (kind !== null || office === undefined || text.length > 80) continue
    const above = drafts[i - 1]
    const isAlone = SPOKES.test(text) && above?.kind === null && FULL_NAME.test(above.text)
    if (!isAlone && !FULL_NAME.test(text.slice(0, text.length - office.length).trim())) continue
    for (const draft of [drafts[i], isAlone ? above : undefined]) if (draft) draft.kind = 'dateline'
  }
}

/** Marks what the record of a meeting prints of the meeting itself: who was there, how states voted, what was resolved. */
export function markSitting(drafts: readonly DraftBlock[]): void {
  markAttendance(drafts)
  markPresent(drafts)
  markSpokesperson(drafts)
  markVotes(drafts)
  markResolved(drafts)
}

/** Gives who has the chair, and no name of their own, the name that the list of those present gives. */
export function nameChair(drafts: readonly DraftBlock[], { speakers }: Speakers, { parts }: Parts): void {
  const chair = findChair(drafts)
  const unnamed = speakers.filter(
    (speaker, i) => parts[i] === 'moderates' && (!speaker.named || speaker.name === '主席'),
  )
  const [only] = unnamed
  if (chair === null || chair.name === null || only === undefined || unnamed.length > 1) return
  if (speakers.some((speaker) => speaker.named && fitsPerson(chair.name ?? '', speaker.name))) return
  only.name = fullNameInText(drafts, chair.name)
}
