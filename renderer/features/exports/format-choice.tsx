import type { ExportFormat } from '#shared/api/analysis-api.ts'
import { Select } from '../../ui/select.tsx'
import { formatNotes } from './format-notes.ts'

interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[]
  readonly value: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

/** The formats that this version writes, by what they are for. */
export function FormatChoice({ formats, value, onChange }: FormatChoiceProps) {
  const options = formats.map((id) => ({ id, name: formatNotes[id].name, section: formatNotes[id].section }))
  return (
    <Select
      label="Format"
      options={options}
      value={value}
      onChange={onChange}
      description={formatNotes[value].purpose}
    />
  )
}
