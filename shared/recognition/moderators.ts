import type { DraftBlock } from './draft-block.ts'

// Recognises who only hands the floor to others.

/** One paragraph after another of one speaker, the first of them labelled. */
export interface Turn {
  readonly speaker: number
  readonly blocks: DraftBlock[]
}

const PRESS_OFFICE = /spokes|press|public relations|communications|information|報道|広報/iu
const HANDS_OVER =
  /(?:take|taking|move (?:on )?to|start with|begin with|open for|turn to) (?:your |a few |a couple of |some |the |any |two |three |one |first )*questions?|(?:next|last|final|one more|first|another) question|the floor|state your name|name and affiliation|(?:conclude|end|finish|close) (?:the |this |our |today[’']s )?(?:press|briefing|news|conference|meeting)|(?:have|going) to (?:stop|end|close|wrap)|we (?:will )?start with|слово предоставляется|(?:следующий|последний|ещё один|еще один) вопрос|質問(?:を|は|の|ござ)|挙手|以上をもちまして|终了|下一个问题|nächste frage|letzte frage|dernière question|question suivante/iu

/** True for who does nothing but hand the floor: a press officer, or somebody without a name. */
export function isHost(
  speaker: { named: boolean; office: string | null; name: string },
  turns: readonly Turn[],
): boolean {
  if (speaker.named && !PRESS_OFFICE.test(speaker.office ?? '')) return false
  const handing = turns.filter(({ blocks }) => blocks.some((block) => HANDS_OVER.test(block.text)))
  const length = turns.reduce((sum, { blocks }) => sum + blocks.reduce((all, { text }) => all + text.length, 0), 0)
  return turns.length > 0 && handing.length * 2 >= turns.length && length < turns.length * 400
}
