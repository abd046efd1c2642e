import type { TaggedPassage } from '#shared/domain/passages.ts'
import { call } from '../../../api/client.ts'
import { offerUndo, tryCommand } from '../../../commands/outcomes.ts'
import type { MenuEntry } from '../../../ui/menu.tsx'

const SHOWN = 36

/** For an elided passage: each of its parts can be taken out. */
export function listPartEntries({ id, spans }: TaggedPassage): MenuEntry[] {
  if (spans.length < 2) return []
  return spans.map(({ quote }, index): MenuEntry => ({
    id: `take out ${index}`,
    label: `Take out “${
      quote.length > SHOWN
        ? `${quote
            .slice(0, SHOWN - 2)
            .trimEnd()
            .toWellFormed()}…`
        : quote
    }”`,
    icon: 'minus',
    startsGroup: index === 0,
    onAction: async () => {
      const rest = spans.filter((_, at) => at !== index).map(({ start, end }) => ({ start, end }))
      if (await tryCommand(() => call('passages.setSpans', { id, spans: rest }))) await offerUndo('Part taken out.')
    },
  }))
}
