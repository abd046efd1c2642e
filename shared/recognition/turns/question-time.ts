import type { DraftBlock } from '../draft-block.ts'
import { isCrowd } from '../labels/unnamed-speakers.ts'
import type { Part } from '../labels/label-meanings.ts'
import type { Turn } from '../labels/moderators.ts'
import type { Speakers } from '../speakers/speakers.ts'
import type { TurnLabels } from '../labels/turn-labels.ts'

// Recognises question time in a parliament: members ask, ministers answer each of them or several together.

const PARTY = /\((?:Con|Lab|Lab\/Co-op|LD|LDem|SNP|CB|DUP|SDLP|PC|GP|Green|Ind|Non-Afl|UUP|Alba|Reform)\)$/u

/** True where labels print the parties of members of parliament. */
export function namesParties(labels: TurnLabels): boolean {
  const printed = new Set([...labels.values()].map((label) => label.printed))
  return [...printed].filter((label) => PARTY.test(label)).length > 1
}

/** Fewer members than this who are answered are no question time. */
export const MIN_ASKING = 3

/** "What recent assessment he has made of …": a tabled question as it is read out. */
const INDIRECT =
  /^(?:what|whether|when|how|which|why|who|if|to ask)\s(?:[\p{L}’']+\s){1,8}(?:he|she|they|government|minister|secretary)\s/iu

/** A title that announces questions needs no more than one who asks. */
const QUESTIONS =
  /質疑|質問|答弁|一問一答|质询|\b(?:oral|written|topical|urgent) (?:answers|questions?)|question (?:time|period|hour)|questions (?:to|without notice|au gouvernement|orales)|priority questions|fragestunde|befragung der|sesión de control|preguntas orales|interpell|вопрос\p{L}* (?:депутатов|сенаторов)|правительственный час/iu

/** Who has the chair of a Japanese or Chinese house or council opens the questions. */
const OPENED =
  /(?:質疑|質問)(?:のある方|を(?:行い|行う|許し|許可|続行)|に(?:入り|移り))|一般質問|[開开]始(?:詢答|质询|質詢)|进行(?:询问|质询)/u

/** Officials come before a committee of the Diet to be asked. */
const OFFICIAL = /政府参考人|説明員|政府委員/u

/** Above one question in a house of parliament. */
const HEAD = /^(?:private notice |oral |starred |topical )?questions?$/iu

/** The number under which a question was tabled, behind it: "[900641]". */
const TABLED = /[[(]\d{5,7}[\])]$/u

/** "The Secretary of State was asked—" above the questions. */
const WAS_ASKED = /\bwas asked\s?[—–:-]+$/iu

export function announcesQuestions(drafts: readonly DraftBlock[], title: string): boolean {
  if (
    QUESTIONS.test(title) ||
    drafts.some(({ kind, text }) => kind === 'heading' && (QUESTIONS.test(text) || HEAD.test(text)))
  )
    return true
  return drafts.some(
    ({ kind, text, label }) =>
      TABLED.test(text) ||
      (kind === 'note' && WAS_ASKED.test(text)) ||
      (kind === null && OPENED.test(text)) ||
      (label !== null && OFFICIAL.test(label)),
  )
}

/** "My Lords—": who has not got the word. */
function isCutShort(blocks: readonly DraftBlock[]): boolean {
  // "Empty!" is called from the benches.
  return blocks.length === 1 && /^(?:[^.?!]{0,40}[—–]|[^.?!,]{1,25}!)$/u.test(blocks[0]?.text ?? '')
}

/** Marks those who ask ministers, where one of these has the word after each of the others and most others ask. */
export function markQuestionTime(
  turns: readonly Turn[],
  { speakers }: Speakers,
  parts: Part[],
  least = MIN_ASKING,
): boolean {
  const heard = turns.filter(
    ({ speaker, blocks }) =>
      parts[speaker] !== 'moderates' && !isCrowd(speakers[speaker]?.name ?? '') && !isCutShort(blocks),
  )
  // A tabled question may come first.
  const opener = heard[0]
  const isTabled =
    opener !== undefined &&
    (parts[opener.speaker] === 'asks' ||
      /^to ask\s/iu.test(opener.blocks[0]?.text ?? '') ||
      /[?？]$|か。$/u.test(opener.blocks.at(-1)?.text ?? '') ||
      TABLED.test(opener.blocks.at(-1)?.text ?? ''))
  const minister = (isTabled ? heard[1] : opener)?.speaker
  if (minister === undefined) return false
  // Several ministers of one department answer by turns.
  const bearers = heard.filter(({ speaker }) => (speakers[speaker]?.office ?? null) !== null)
  const members =
    membersWhoAsk(heard, new Set(bearers.map(({ speaker }) => speaker)), least) ??
    membersWhoAsk(heard, new Set([minister]), MIN_ASKING)
  for (const speaker of members ?? []) parts[speaker] ??= 'asks'
  return members !== null
}

/** All who are no ministers, where they ask and are answered; null where not. */
function membersWhoAsk(
  heard: readonly Turn[],
  ministers: ReadonlySet<number>,
  least: number,
): ReadonlySet<number> | null {
  const others = heard.filter(({ speaker }) => !ministers.has(speaker))
  // Several may ask in a row before they are answered together.
  const answered = others.filter((turn) => {
    const after = heard
      .slice(heard.indexOf(turn) + 1)
      .find(({ speaker, blocks }) => ministers.has(speaker) || !asksTabled(blocks))
    return after !== undefined && ministers.has(after.speaker)
  })
  const asking = others.filter(({ blocks }) => asksTabled(blocks) || blocks.some(({ text }) => PUTS.test(text)))
  const members = new Set(others.map(({ speaker }) => speaker))
  const isSo = members.size >= least && answered.length >= others.length - 1 && asking.length * 3 >= others.length * 2
  return isSo ? members : null
}

/** A question by its mark or in the words of who asks in a Japanese house. */
const PUTS = /[?？]|か。|(?:伺|お聞き|聞いて|お尋ね|質問|お願い)\p{Script=Hiragana}{0,6}ます。|(?:ですね|でしょう)。/u

function asksTabled(blocks: readonly DraftBlock[]): boolean {
  return blocks.some(({ text }, i) => TABLED.test(text) || (i === 0 && INDIRECT.test(text)))
}
