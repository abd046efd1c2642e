import type { ImportDraft } from '#shared/api/imports-api.ts'
import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { SiteOffer } from '#shared/corrections/offer-corrections.ts'
import { siteOf } from '#shared/corrections/site-rule.ts'
import type { TableInfo } from '#shared/tables/column-choices.ts'
import { memo, useMemo, useState } from 'react'
import { toMetadata, toMetadataDraft } from '../../parts/metadata-draft.ts'
import type { MetadataDraft } from '../../parts/metadata-draft.ts'
import { MetadataFields } from '../../parts/metadata-fields.tsx'
import { ColumnsDialog } from '../../parts/tables/columns-dialog.tsx'
import { EncodingField } from '../../parts/tables/encoding-field.tsx'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { noteGuesses } from './guess-notes.tsx'
import { Offers } from './offers.tsx'
import { changeMetadata, chooseColumns, readTableIn, rereadAs } from './preview-state.ts'
import styles from './side.module.css'
import { SpeakerList } from './speaker-list.tsx'

interface PreviewSideProps {
  readonly draft: ImportDraft
  readonly text: CorrectableText
  readonly metadata: MetadataDraft
  readonly isCorrected: boolean
  readonly offers: readonly SiteOffer[]
}

/** What is known about what is to be imported, and from where. */
export function PreviewSide({ draft, text, metadata, isCorrected, offers }: PreviewSideProps) {
  const noteOf = useMemo(() => noteGuesses(draft.guesses, toMetadataDraft(draft.metadata), metadata), [draft, metadata])
  return (
    <>
      {draft.duplicateOf ? (
        <div className={styles.notice}>
          <p>
            The same bytes are in the project already, as “{draft.duplicateOf.title}”. They are not stored a second
            time.
          </p>
        </div>
      ) : null}
      {draft.table ? <Columns table={draft.table} isCorrected={isCorrected} /> : null}
      <Offers offers={offers} site={siteOf(toMetadata(metadata)) ?? ''} />
      <Metadata draft={metadata} onChange={changeMetadata} noteOf={noteOf} />
      {draft.table ? (
        <EncodingField
          of="table"
          encoding={draft.table.encoding}
          isGuessed={draft.table.isEncodingGuessed}
          isCorrected={isCorrected}
          onChange={readTableIn}
        />
      ) : (
        <EncodingField
          of="file"
          encoding={draft.encoding}
          isGuessed={draft.encodingBy === 'statistics'}
          isCorrected={isCorrected}
          onChange={rereadAs}
        />
      )}
      <SpeakerList text={text} />
      <p className={styles.file}>
        From “{draft.file}”, {draft.byteLength.toLocaleString('en')} bytes, which are kept as they are.
      </p>
    </>
  )
}

/** A correction of the text leaves them as they are. */
const Metadata = memo(MetadataFields)

interface ColumnsProps {
  readonly table: TableInfo
  readonly isCorrected: boolean
}

/** What the columns of the table are that it is a row of. */
function Columns({ table, isCorrected }: ColumnsProps) {
  const [isChoosing, setChoosing] = useState(false)
  const used = table.columns.filter(({ field }) => field !== null).length
  return (
    <>
      <div className={styles.table}>
        <span>
          {used} of {count(table.columns.length, 'column')} used
        </span>
        <Button onPress={() => setChoosing(true)}>Columns…</Button>
      </div>
      {isChoosing ? (
        <ColumnsDialog
          table={table}
          isCorrected={isCorrected}
          onChoose={(columns) => void chooseColumns(columns)}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}
