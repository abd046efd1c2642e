import type { DraftBlock } from '../draft-block.ts'
import type { Part } from './label-meanings.ts'
import { pattern } from '../lines/pattern.ts'

// Recognises who only hands the floor to others.

/** One paragraph after another of one speaker, the first of them labelled. */
export interface Turn {
  readonly speaker: number
  readonly blocks: DraftBlock[]
  /** The parts of who speaks before and after, as far as labels say. */
  before?: Part
  /** `undefined` where nobody speaks after. */
  next?: Part
}

/** True for the office of who speaks for others: a spokesperson, a press officer. */
export function isPressOffice(office: string): boolean {
  return PRESS_OFFICE.test(office)
}

/** What hands over to a question is no longer, in UTF-16 units. */
const HANDING = 240

/** True for a few words between an answer and the next question, or at the end. */
function leadsToQuestions(turn: Turn): boolean {
  const { before, next } = turn
  if (before === 'asks' || next === null) return false
  return lengthOf(turn) <= HANDING
}

function lengthOf({ blocks }: Turn): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

const PRESS_OFFICE =
  /spokes|press|официальн\p{L}+ представител|porte-parole|sprecher|portavo[cz]|public relations|communication|comunica|prensa|kommunikation|пресс|information|報道|広報|发言人/iu
const HANDS_OVER = pattern('iu')`
    (?:take|taking|move (?:on )?to|start with|begin with|open for|turn to) (?:your |a few |a couple of |some |the |
    any |two |three |one |first )*questions?|
    (?:next|last|final|one more|first|another) question|the floor|^questions[.,!]|leave it there|
    (?:^|\. )(?:one|two) last (?:one|question)s?(?:, (?:at|in|over|from)|[.!])|see you (?:next|tomorrow|again)|
    we(?:[’']ll)? start (?:over|with|here|there)|
    (?:gentleman|lady|colleague)s? (?:at|in|over|with|from|on)\b|(?:first|second|third|front|back|last) row|
    ready for (?:your |some )?questions?|time for (?:one|two|a couple|a few)(?: more)?|
    turn(?:ing)? (?:it|things|the (?:call|floor|briefing)) over|(?:all|is) the time we have|on background|
    responder\p{L}* a (?:sus|las|vuestras) preguntas|turno de preguntas|última pregunta|tiene la palabra|
    gracias a todos|ответ\p{L}+ на (?:ваши )?вопросы|introduce yourself|go ahead\.?$|brings us to the end|
    over to you|(?:i[’']ll|i will) (?:let|defer to)|may i (?:now )?(?:invite|request)|
    i (?:would )?(?:now |also )?(?:like to )?(?:invite|request|call on)|hand(?:ing)? over to|
    join me in (?:welcoming|thanking)|all we have time for|state your name|name and affiliation|
    (?:conclude|end|finish|close)s? (?:the |this |our |today[’']s )?(?:special )?(?:press|briefing|news|conference|meeting)|
    (?:have|going) to (?:stop|end|close|wrap)|we(?: will|[’']ll)? (?:start|begin) with|have to move on|
    ^thank you,? (?:everyone|all|everybody)\.?$|
    слово предоставляется|пере(?:ходим|йд[её]м) к вопросам|(?:начн[её]м|начинаем) с(?:о)? (?!тог|эт)|вам слово|
    да(?:дим|йте) слово|время вышло|(?:мы должны|нужно|пора) (?:завершать|заканчивать)|на этом (?:всё|все)|
    у нас (?:есть )?(?:около|примерно|не больше|всего|мало|немного) .{2,30}|
    (?:девушка|молодой человек|коллеги?|мужчина|женщина) (?:в|с|из|на|слева|справа)(?!\p{L})|прошу\.$|
    нам действительно пора|прошу (?:вас )?задавать|по (?:одному|два|две|три) вопрос|нам пора|
    нас (?:уже )?жд(?:ут|[её]т)|
    на этом (?:мы )?(?:закончим|завершаем|заканчиваем)|вопросы, пожалуйста|пожалуйста, [^.?!]{2,50}\.$|
    прошу(?: вас)?, [^.?!]{2,50}\.$|(?:следующий|последний|ещё один|еще один) вопрос|
    (?:пресс-конференция|встреча|брифинг) (?:окончен|заверш[её]н)|третий ряд|(?:перв|втор)ый ряд|
    質問(?:を|は|の|ござ)|挙手|以上をもちまして|终了|下一个问题|nächste frage|letzte frage|dernière question|question suivante`

/** A turn that opens, hands over or closes is no longer, in UTF-16 units; one that cuts off a question much shorter. */
const BETWEEN = 400
const CUTS_OFF = 100
/** Who opens says also on what terms. */
const OPENS = 1_200

/**
 * True for who opens, closes and stands before questions, and seldom answers one: that shows who leads, whatever
 * the words are; of a press officer it needs no word of handing over.
 */
function hostsByTurns(turns: readonly Turn[], isPress: boolean): boolean {
  const isShort = turns.every(
    (turn) => lengthOf(turn) <= (turn.before === undefined ? OPENS : turn.before === 'asks' ? CUTS_OFF : BETWEEN),
  )
  const hands = ({ blocks }: Turn): boolean => {
    const last = blocks.at(-1)?.text ?? ''
    return HANDS_OVER.test(last) || CALLS.test(last)
  }
  const leading = turns.filter(
    (turn) =>
      turn.before === undefined ||
      turn.next === undefined ||
      turn.next === 'asks' ||
      turn.next === 'moderates' ||
      hands(turn),
  )
  const afterQuestions = turns.filter(({ before }) => before === 'asks').length
  const calling = turns.filter(hands)
  return (
    isShort &&
    turns.length > 1 &&
    (calling.length * 3 >= turns.length || (isPress && afterQuestions === 0)) &&
    turns.some(({ next }) => next === 'asks' || next === 'moderates') &&
    leading.length === turns.length &&
    afterQuestions * 3 <= turns.length
  )
}

/** True for a few words at the very beginning and, after somebody's answer, at the very end. */
function opensOrCloses(turns: readonly Turn[]): boolean {
  return (
    turns.every((turn) => {
      const isAtEnd = turn.before === undefined || turn.next === undefined
      return isAtEnd && turn.before !== 'asks' && lengthOf(turn) <= BETWEEN
    }) && turns.some(({ before, next }) => before !== undefined && next === undefined)
  )
}

/** "Nadia Petrov, AFP.", "Edith, please.": a last sentence that calls somebody and says nothing else. */
const CALLS = pattern('u')`
    (?:^|
    [.!?]\s+)(?:(?:[Yy]es|[Nn]ow|[Nn]ext|[Ff]irst|[Tt]hen|[Aa]nd|[Aa]lso|[Tt]he|[Tt]o|[Gg]o ahead|[Ll]ast question|
    [Дд]а|[Тт]ак|[Дд]алее),?\s)*(?!Thank|
    Спасибо|Благодар|Merci|Danke|Gracias|Grazie|Obrigad|Yes|No|
    Да|Нет)[«„“]?\p{Lu}[\p{L}’'-]{2,}(?:[,»”“]{0,2}\s(?:\p{Lu}[\p{L}’'-]+|of|from|de|please|пожалуйста)){0,5}[.?]?$`

/** True for who does nothing but hand the floor: a press officer, or somebody without a name. */
export function isHost(
  speaker: { named: boolean; office: string | null; name: string },
  turns: readonly Turn[],
): boolean {
  if (speaker.named && speaker.office !== null && !PRESS_OFFICE.test(speaker.office)) return false
  const leads = turns.every(leadsToQuestions) && turns.some(({ next }) => next === 'asks')
  const isPress = PRESS_OFFICE.test(speaker.office ?? '')
  if (leads && (isPress || (!speaker.named && speaker.office === null))) return true
  if ((speaker.office === null || isPress) && hostsByTurns(turns, isPress)) return true
  if (isPress && opensOrCloses(turns)) return true
  const handing = turns.filter(({ blocks }) => blocks.some((block) => HANDS_OVER.test(block.text)))
  // Somebody of whom no office is known must do it nearly always.
  if (speaker.named && speaker.office === null && !leads && handing.length * 4 < turns.length * 3) return false
  const length = turns.reduce((sum, turn) => sum + lengthOf(turn), 0)
  return turns.length > 0 && handing.length * 2 >= turns.length && length < turns.length * 400
}
