import type { TemplateContents } from '#shared/api/templates-api.ts'
import { TermList, writeValue } from '#shared/domain/terms.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { listLabels } from '../../parts/codebook/list-labels.ts'
import { describeContents, haveTwoScales } from '../../parts/codebook/template-contents.ts'
import { closeDialog } from '../../state/panels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import styles from './templates-dialog.module.css'

/** Ready lists and codes for a project that has begun: shows what would be added before it is. */
export function TemplatesDialog() {
  const [name, setName] = useState<string | null>(null)
  const all = useBackendQuery('templates.list', {}).data ?? []
  const missing = useBackendQuery('templates.missing', {}).data ?? []
  const terms = useBackendQuery('terms.list', {}).data ?? []
  const apply = useBackendCommand('templates.apply')
  const [first] = missing
  const chosen = missing.find((one) => one.name === name) ?? first
  const submit = () => {
    if (!chosen || !isNew(chosen)) return
    const { title } = chosen
    apply.mutate(
      { name: chosen.name },
      {
        onSuccess: () => {
          closeDialog()
          void offerUndo(`Added “${title}”.`)
        },
      },
    )
  }
  return (
    <Dialog
      title="Add a template"
      isOpen
      onClose={closeDialog}
      size="large"
      onSubmit={submit}
      error={apply.error ? messageOf(apply.error) : null}
      footer={
        <>
          <Button onPress={closeDialog}>Close</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={apply.isPending}
            isDisabled={chosen === undefined || !isNew(chosen)}
          >
            {chosen && isNew(chosen) ? `Add ${describeContents(chosen)}` : 'Nothing to add'}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.names}>
          <PickList
            label="Templates"
            items={missing.map((template) => ({ ...template, id: template.name }))}
            selectedId={chosen?.name ?? null}
            onSelect={(template) => setName(template.name)}
            nameOf={(template) => template.title}
            detailOf={(template) => (isNew(template) ? describeContents(template) : 'is all there')}
            emptyText="Reading…"
          />
        </div>
        {chosen ? (
          <TemplatePage
            template={chosen}
            isSecondScale={haveTwoScales([{ terms }, all.find((one) => one.name === chosen.name) ?? chosen])}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

/** True where something of it is not there yet. */
function isNew({ terms, codes }: TemplateContents): boolean {
  return terms.length + codes.length > 0
}

interface TemplatePageProps {
  readonly template: TemplateContents
  /** Its stances have other values than those of the project. */
  readonly isSecondScale: boolean
}

function TemplatePage({ template, isSecondScale }: TemplatePageProps) {
  const { title, description, source, terms, codes } = template
  const bringsStances = terms.some((term) => term.list === 'stance')
  return (
    // Scrolls, and must be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <section className={styles.page} aria-label={title} tabIndex={0}>
      <p>{description}</p>
      <p className={styles.source}>{source}</p>
      {bringsStances && isSecondScale ? (
        <p className={styles.warning}>
          The project has another scale of stances. Values of two scales cannot be compared: use one of them, and delete
          the stances of the other.
        </p>
      ) : null}
      {terms.length + codes.length === 0 ? <p>Everything of it is in the project already.</p> : null}
      {TermList.options.map((list) => {
        const entries = terms.filter((term) => term.list === list)
        return entries.length === 0 ? null : (
          <div key={list}>
            <h3 className={styles.heading}>{listLabels[list].title}</h3>
            <ul>
              {entries.map((term) => (
                <li key={term.key} className={styles.entry}>
                  <b>
                    {term.sign} {term.label}
                    {term.value === null ? '' : ` (${writeValue(term.value)})`}
                  </b>{' '}
                  {term.definition}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {codes.length === 0 ? null : (
        <div>
          <h3 className={styles.heading}>Codes</h3>
          <ul>
            {codes.map((code) => (
              <li
                key={code.path.join('\n')}
                className={styles.entry}
                style={{ marginInlineStart: (code.path.length - 1) * 16 }}
              >
                <b>{code.path.at(-1)}</b> {code.definition}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
