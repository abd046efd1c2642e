import { termsOf, type TermList } from '../../domain/terms.ts'
import type { TreeItem } from '../../domain/trees.ts'
import type { ExportSource } from '../export-source.ts'
import { element, textElement } from '../xml.ts'
import { derivedGuid } from './guids.ts'
import { hueColour } from '../hue-colour.ts'

/** A code of the exchange format: an actor, an issue, a stance, a kind of disagreement, one of our codes, a folder. */
interface RefiCode {
  readonly guid: string
  readonly name: string
  readonly isCodable: boolean
  readonly colour: string | null
  readonly description: string
  readonly children: readonly RefiCode[]
}

/** The whole codebook in five folders; what bears a tag is a code under the id that it has in the project. */
function codesOf(source: ExportSource): RefiCode[] {
  const folder = (name: string, children: readonly RefiCode[]): RefiCode => ({
    guid: derivedGuid(source.head.project.id, `folder ${name}`),
    name,
    isCodable: false,
    colour: null,
    description: '',
    children,
  })
  return [
    folder('Actors', source.actors.map(actorCode)),
    folder('Issues', treeCodes(source.issues, describeIssue)),
    folder('Stances', termCodes(source, 'stance')),
    folder('Kinds of disagreement', termCodes(source, 'disagreement-kind')),
    folder('Codes', treeCodes(source.codes, describeCode)),
  ]
}

function actorCode({ id, name, kind, aliases, note }: ExportSource['actors'][number]): RefiCode {
  const description = [`Kind: ${kind}`, aliases.length === 0 ? '' : `Also: ${aliases.join('; ')}`, note]
  return { guid: id, name, isCodable: true, colour: null, description: joinLines(description), children: [] }
}

function termCodes(source: ExportSource, list: TermList): RefiCode[] {
  return termsOf(source.terms, list).map(({ id, label, definition }) => ({
    guid: id,
    name: label,
    isCodable: true,
    colour: null,
    description: definition,
    children: [],
  }))
}

function treeCodes<Item extends TreeItem & { readonly name: string; readonly hue: number }>(
  items: readonly Item[],
  describe: (item: Item) => string,
): RefiCode[] {
  const byParent = Map.groupBy(items, (item) => item.parentId)
  const below = (parentId: string | null): RefiCode[] =>
    (byParent.get(parentId) ?? []).map((item) => ({
      guid: item.id,
      name: item.name,
      isCodable: true,
      colour: `#${hueColour(item.hue, 0.6, 0.42)}`,
      description: describe(item),
      children: below(item.id),
    }))
  return below(null)
}

function describeIssue(issue: ExportSource['issues'][number]): string {
  const { names } = issue
  return joinLines([
    describeCode(issue),
    names.length === 0 ? '' : `Also called: ${names.map(({ text }) => text).join('; ')}`,
  ])
}

type CodingNotes = Pick<ExportSource['codes'][number], 'definition' | 'inclusion' | 'exclusion' | 'example'>

function describeCode({ definition, inclusion, exclusion, example }: CodingNotes): string {
  return joinLines([
    definition,
    inclusion === '' ? '' : `Include: ${inclusion}`,
    exclusion === '' ? '' : `Exclude: ${exclusion}`,
    example === '' ? '' : `Example: ${example}`,
  ])
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}

/** `<Codes>` with everything below; `notesOn` names the notes on a code where the schema has room for them. */
export function writeCodes(source: ExportSource, notesOn: (id: string) => readonly string[]): string {
  const write = (code: RefiCode): string =>
    element(
      'Code',
      { guid: code.guid, name: code.name, isCodable: code.isCodable, color: code.colour },
      code.description === '' ? null : textElement('Description', code.description),
      ...notesOn(code.guid).map((targetGUID) => element('NoteRef', { targetGUID })),
      ...code.children.map(write),
    )
  return element('Codes', {}, ...codesOf(source).map(write))
}
