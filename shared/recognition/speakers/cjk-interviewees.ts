import { isLongDash } from '../labels/dash-labels.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { Person } from '../names/person.ts'
import { pattern } from '../lines/pattern.ts'

// Finds whom a Japanese paper asks, where its headline does not say that somebody is asked.

const NAME = String.raw`((?:(?<![\p{Script=Han}々])[\p{Script=Han}々ヶ]{3,5}|(?<![\p{Script=Han}々])[\p{Script=Han}々]{2,3}[\p{Script=Hiragana}]{2,3}|(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{2,}(?:[・＝=][\p{Script=Katakana}ー]{2,}){1,2}))`
/** "三枝惇子さん", "三枝惇子・元国連調整官は" */
const CALLED = new RegExp(`${NAME}(?:さん|氏|(?=・[元前]))`, 'gu')
const SHOWN = new RegExp(
  String.raw`(?:語る|話す|答える|応じる|振り返る|訴える)${NAME}(?:さん|氏)|${NAME}(?:さん|氏)(?:[=＝（(]|$)`,
  'gu',
)
const ASKED = new RegExp(
  String.raw`${NAME}(?:さん|氏)(?:[（(]\d{2}[)）])?(?:に(?:聞|話|尋|問|語|イン)|の(?:話|考え)|は(?:語|話)|が(?:語|話))|${NAME}(?:さん|氏)[（(]\d{2}[)）]`,
  'gu',
)
/** "エリク・ストランド駐日大使が本紙のインタビューに応じた" */
const MET_PAPER = new RegExp(
  String.raw`((?<![\p{Script=Han}々])[\p{Script=Han}々ヶ]{3,5}|(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{2,}(?:[・＝=][\p{Script=Katakana}ー]{2,}){1,2})(?<![駐元前副新現両])(?:駐日|駐[\p{Script=Han}\p{Script=Katakana}ー]{1,8}|[元前副新])?[\p{Script=Han}]{0,6}(?:大使|公使|首相|[外防財農経]相|大統領|長官|議長|総長|教授|代表|会長|大臣|次官|知事|(?:船|社|所|院|町|村|市|局|課|部|館|隊|団|署|校|学|組合|支店|支社|理事)長|監督|選手|作家|記者|技師|機長|住職)(?:[（(]\d{2}[)）])?[がはにと](?=[^。]{0,40}(?:インタビュー|取材|聞いた|聞く|応じ|語った|会見))`,
  'gu',
)
/** Who asked, and what the paper says of itself. */
const OWN = pattern('u')`聞き手|聞いた記者|撮影$|編集委員|支局|提供[)）]$`

/** A lead says at its end who asked. */
const LEAD = /。[^。]{0,40}聞き手/u

/** The one person whom the headline, a caption or the lead names so; null where none of them does, or several. */
export function findAskedByPaper(drafts: readonly DraftBlock[]): Person | null {
  const first = drafts.findIndex(
    ({ label, marker }) => isLongDash(label) || isLongDash(marker) || /^[QＱ問]/u.test(label ?? ''),
  )
  if (first < 0) return null
  const title = drafts.filter(({ kind }) => kind === 'title')
  const captions = drafts.filter(({ kind, text }) => kind === 'caption' && !/提供[)）]$/u.test(text))
  const lead = drafts
    .slice(0, first)
    .filter(({ kind, text }) => kind !== 'furniture' && kind !== 'caption' && (!OWN.test(text) || LEAD.test(text)))
  const name =
    onlyName(title, CALLED) ??
    onlyName(captions, SHOWN) ??
    onlyName(lead, ASKED) ??
    onlyName(lead, CALLED) ??
    onlyName(lead, MET_PAPER)
  return name === null ? null : { name, office: null, affiliation: null, gender: null, certain: true }
}

function onlyName(drafts: readonly DraftBlock[], pattern: RegExp): string | null {
  const found = new Set(
    drafts.flatMap(({ text }) =>
      [...text.matchAll(pattern)].flatMap((match) => match.slice(1).find((group) => group !== undefined) ?? []),
    ),
  )
  const [only = null] = found
  return found.size === 1 ? only : null
}
