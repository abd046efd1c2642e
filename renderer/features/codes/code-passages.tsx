import type { Code } from '#shared/domain/codes.ts'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { ExampleButton } from '../../parts/codebook/example-button.tsx'
import { takeAsExample } from '../../parts/codebook/take-as-example.ts'
import { InlineError } from '../../ui/inline-error.tsx'
import { Section } from '../../ui/section.tsx'
import styles from '../../parts/codebook/codebook.module.css'
import { LongList } from '../../parts/quotations/long-list.tsx'
import { Quotation } from '../../parts/quotations/quotation.tsx'
import { describePlace } from '../../parts/quotations/quotation-words.ts'
import { PressKey } from '../../parts/press-key.tsx'

interface CodePassagesProps {
  readonly code: Code
  readonly onChange: (changes: { example: string }) => Promise<unknown>
}

/** The passages that bear the code itself; each can be made its example. */
export function CodePassages({ code, onChange }: CodePassagesProps) {
  const passages = useBackendQuery('passages.quoted', { codeId: code.id })
  return (
    <Section title="Passages">
      {passages.error ? <InlineError>{messageOf(passages.error)}</InlineError> : null}
      {passages.data?.length === 0 ? (
        <p className={styles.empty}>
          No passage bears this code itself yet. Select words in a transcript and <PressKey action="passage.tagCode" />.
        </p>
      ) : null}
      <LongList items={passages.data ?? []}>
        {(passage) => (
          <Quotation
            key={passage.id}
            quotes={passage.quotes}
            transcriptId={passage.transcriptId}
            passageId={passage.id}
            isSmall
            actions={<ExampleButton onPress={() => void takeAsExample(passage, code, onChange)} />}
          >
            <span>{describePlace(passage)}</span>
          </Quotation>
        )}
      </LongList>
    </Section>
  )
}
