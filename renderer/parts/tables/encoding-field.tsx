import { EncodingName, encodingLabel } from '#shared/domain/encodings.ts'
import { memo } from 'react'
import { Select } from '../../ui/select.tsx'
import { CheckNote } from '../check-note.tsx'

interface EncodingFieldProps {
  /** What was read. */
  readonly of: 'file' | 'table'
  /** WHATWG name; nothing is shown where the format settles it. */
  readonly encoding: string | null
  readonly isGuessed: boolean
  readonly isCorrected: boolean
  readonly onChange: (encoding: EncodingName) => void
}

/** The character encoding that the bytes were read in; another one reads them again. */
export const EncodingField = memo(function EncodingField(props: EncodingFieldProps) {
  const { of, encoding, isGuessed, isCorrected, onChange } = props
  if (encoding === null) return null
  const known = EncodingName.options.map((id) => ({ id, name: encodingLabel(id) }))
  const declared = EncodingName.safeParse(encoding)
  const why = isGuessed ? <CheckNote>guessed from the bytes</CheckNote> : undefined
  return (
    <Select
      label={of === 'table' ? 'Character encoding of the table' : 'Character encoding'}
      options={known}
      value={declared.success ? declared.data : null}
      placeholder={encoding}
      onChange={onChange}
      description={isCorrected ? `Another encoding reads the ${of} again; what you corrected is then lost.` : why}
    />
  )
})
