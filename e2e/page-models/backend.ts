import type { Page } from '@playwright/test'
import { CarriedEnvelope, PIECES_MEDIA_TYPE, wholeEnvelope } from '#shared/api/pieces.ts'
import type { Bridge } from '../../renderer/api/transport-ipc.ts'
import type { Input, Method, Output } from '#shared/api/contract.ts'

/** Asks the backend as the window does, for what a test must know to the letter. Throws what it answers as an error. */
export async function ask<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answered: unknown = await page.evaluate(askInPage, {
    method,
    input: JSON.stringify(input),
    cut: PIECES_MEDIA_TYPE,
  })
  const answer = wholeEnvelope(CarriedEnvelope.parse(answered))
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
  // Safe: the contract says what the method answers, and its own tests hold the backend to it.
  return answer.value as Output<M>
}

interface Asked {
  readonly method: string
  readonly input: string
  /** The media type of an answer in pieces. */
  readonly cut: string
}

/** Runs in the page: by the desktop's bridge where there is one, else over HTTP. */
async function askInPage({ method, input, cut }: Asked): Promise<unknown> {
  const demarche: Bridge | undefined = window.demarche
  if (demarche) return demarche.call(method, JSON.parse(input))
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demarche-key': localStorage.getItem('demarche.key') ?? '' },
    body: input,
  })
  if (!response.headers.get('content-type')?.startsWith(cut)) return response.json()
  return { ok: true, pieces: (await response.text()).trimEnd().split('\n') }
}

/** Everything that the open project holds, as it is read by the screens; for comparing one state with another. */
export async function readProject(page: Page) {
  const [summaries, positions, disagreements, actors, issues, codes] = await Promise.all([
    ask(page, 'transcripts.list', {}),
    ask(page, 'positions.list', {}),
    ask(page, 'disagreements.list', {}),
    ask(page, 'actors.list', {}),
    ask(page, 'issues.list', {}),
    ask(page, 'codes.list', {}),
  ])
  const transcripts = await Promise.all(summaries.map(({ id }) => ask(page, 'transcripts.get', { id })))
  const passages = await Promise.all(summaries.map(({ id }) => ask(page, 'passages.list', { transcriptId: id })))
  return { transcripts, passages: passages.flat(), positions, disagreements, actors, issues, codes }
}
