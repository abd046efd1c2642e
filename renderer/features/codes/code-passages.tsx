import type { Code } from '#shared/domain/codes.ts'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Section } from '../../ui/section.tsx'
import styles from '../../parts/codebook/codebook.module.css'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { Quotation } from '../../parts/quotations/quotation.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'

/** The passages that bear the code itself. */
export function CodePassages({ code }: { readonly code: Code }) {
  const passages = useBackendQuery('passages.quoted', { codeId: code.id })
  return (
    <Section title="Passages">
      {passages.error ? <InlineError>{messageOf(passages.error)}</InlineError> : null}
      {passages.data?.length === 0 ? (
        <p className={styles.empty}>No passage bears this code itself yet. Select words in a transcript and press C.</p>
      ) : null}
      <LongList items={passages.data ?? []}>
        {(passage) => (
          <Quotation
            key={passage.id}
            quotes={passage.quotes}
            transcriptId={passage.transcriptId}
            passageId={passage.id}
            isSmall
          >
            <span>{describePlace(passage)}</span>
          </Quotation>
        )}
      </LongList>
    </Section>
  )
}
