import type { RevisionId } from '#shared/domain/ids.ts'
import { stemOf } from '#shared/search/stems.ts'
import { indexTerms, tokenise, type Token } from '#shared/search/tokens.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import type { SearchIndex } from '../../store/search-index.ts'
import { listSearchedTranscripts, readRevisionText, readSearchedBlocks } from '../../store/search-source.ts'

/** For so long (ms) is written before a step is committed: what a step has, readers use. */
const STEP = 500
/** So many words are remembered as stored already. */
const REMEMBERED = 500_000
/** Pages that are joined in one step once all is indexed. */
const MERGED_PAGES = 500

/** How many of the transcripts are indexed. */
export interface IndexProgress {
  readonly done: number
  readonly total: number
}

/**
 * Brings the index up to date with the current revisions of the project, a step at a time: between steps the reader
 * may stop, and nothing is lost. What a revision holds never changes, so that its id is all there is to compare.
 * What is missing is added in the library's order, in which searches ask for it.
 */
export function* buildIndex(project: ProjectDatabase, index: SearchIndex): Generator<IndexProgress, void> {
  const words = new WordList(index)
  const current = listSearchedTranscripts(project).map(({ revisionId }) => revisionId)
  const indexed = index.revisions()
  const wanted = new Set<string>(current)
  const gone = [...indexed].filter(([id]) => !wanted.has(id))
  const missing = current.filter((id) => !indexed.has(id))
  if (gone.length > 0) {
    index.transact(() => {
      for (const [id, place] of gone) index.deleteRevision(id, place)
    })
  }
  let left: readonly RevisionId[] = missing
  do {
    left = left.slice(indexSome(project, index, words, left))
    yield { done: current.length - left.length, total: current.length }
  } while (left.length > 0)
  if (missing.length > 0) while (index.mergeSome(MERGED_PAGES)) yield { done: current.length, total: current.length }
}

/** Indexes, in one transaction, as many of the revisions as there is time for; answers how many. */
function indexSome(project: ProjectDatabase, index: SearchIndex, words: WordList, ids: readonly RevisionId[]): number {
  let done = 0
  index.transact(() => {
    const end = performance.now() + STEP
    for (const id of ids) {
      if (performance.now() >= end) break
      indexRevision(project, index, words, id)
      done += 1
    }
  })
  return done
}

function indexRevision(project: ProjectDatabase, index: SearchIndex, words: WordList, id: RevisionId): void {
  const text = readRevisionText(project, id)
  if (text === null) return
  const blocks = readSearchedBlocks(project, id)
  const first = index.insertRevision(id, (blocks.at(-1)?.seq ?? -1) + 1)
  for (const { seq, start, end } of blocks) {
    const tokens = tokenise(text.slice(start, end))
    words.add(tokens)
    if (tokens.length > 0) index.insertBlock(first + seq, indexTerms(tokens).join(' '))
  }
}

/** The words that are in the index already, so that each is stored once. */
class WordList {
  readonly #index: SearchIndex
  readonly #known = new Set<string>()

  constructor(index: SearchIndex) {
    this.#index = index
  }

  add(tokens: readonly Token[]): void {
    for (const { text, isCharacter } of tokens) {
      if (isCharacter || this.#known.has(text)) continue
      if (this.#known.size >= REMEMBERED) this.#known.clear()
      this.#known.add(text)
      this.#index.insertWord(text, stemOf(text))
    }
  }
}
