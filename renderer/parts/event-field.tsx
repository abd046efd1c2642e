import type { EventId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '../api/queries.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { describeEvent } from './transcript-words.ts'

/** An event that is there, one that is to be made, or none. */
export interface EventChoice {
  readonly id: EventId | null
  readonly newTitle: string | null
}

interface EventFieldProps {
  readonly value: EventChoice
  readonly onChange: (value: EventChoice) => void
}

/** The meeting that a transcript is an account of. */
export function EventField({ value, onChange }: EventFieldProps) {
  const events = useBackendQuery('events.list', {}).data ?? []
  return (
    <ComboBox
      label="Event"
      placeholder="None"
      options={events.map((event) => ({ id: event.id, name: event.title, detail: describeEvent(event) }))}
      value={value.id}
      newName={value.newTitle}
      onChange={(id) => onChange({ id, newTitle: null })}
      onCreate={(newTitle) => onChange({ id: null, newTitle })}
      createLabel={(name) => `New event “${name}”`}
      onClear={() => onChange({ id: null, newTitle: null })}
    />
  )
}
