import { createHash } from 'node:crypto'
import type { RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { IncomingPassage, IncomingTranscript, Stamp } from '#shared/exchange/incoming.ts'
import type { Plan } from '#shared/exchange/plan-bring-in.ts'
import { insertActor } from '../../store/actor-store.ts'
import { insertAnswer } from '../../store/answer-store.ts'
import { insertCode } from '../../store/code-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { insertDisagreement } from '../../store/disagreement-store.ts'
import { insertEvent } from '../../store/event-store.ts'
import type { Identity } from '../../store/identity.ts'
import { insertIssue } from '../../store/issue-store.ts'
import { insertMemo } from '../../store/memo-store.ts'
import { insertPassage, insertPassageCode } from '../../store/passage-store.ts'
import { insertPosition } from '../../store/position-store.ts'
import { insertSavedSearch } from '../../store/saved-search-store.ts'
import { getCurrentRevision } from '../../store/revision-store.ts'
import { insertTranscript } from '../../store/transcript-store.ts'
import type { Writer } from '../../store/writer.ts'

/** Stores what a plan says; the caller's transaction keeps all of it or nothing. */
export function storePlan(db: ProjectDatabase, writer: Writer, plan: Plan): void {
  new PlanStore(db, writer).store(plan)
}

class PlanStore {
  readonly #db: ProjectDatabase
  readonly #writer: Writer
  readonly #revisions = new Map<TranscriptId, { id: RevisionId; text: string }>()

  constructor(db: ProjectDatabase, writer: Writer) {
    this.#db = db
    this.#writer = writer
  }

  store({ add, isSameProject, replacedTerms, knownPassages }: Plan): void {
    const [db, writer] = [this.#db, this.#writer]
    for (const { id } of replacedTerms) writer.delete('term', { id })
    for (const term of add.terms) writer.insert('term', term)
    for (const coder of add.coders) writer.insert('coder', { ...coder, created_at: writer.now })
    for (const { id, ...event } of add.events) insertEvent(writer, event, this.#made(id))
    for (const { id, ...actor } of add.actors) insertActor(writer, actor, this.#made(id))
    for (const { id, ...issue } of add.issues) insertIssue(db, writer, issue, this.#made(id))
    for (const { id, ...code } of add.codes) insertCode(db, writer, code, this.#made(id))
    for (const transcript of add.transcripts) this.#storeTranscript(transcript, isSameProject)
    for (const passage of add.passages) this.#storePassage(passage)
    for (const { id, codings } of knownPassages) this.#storeCodings(id, codings)
    for (const { id, passageId, coderId, createdAt, ...fields } of add.positions) {
      insertPosition(writer, passageId, fields, this.#made(id, { coderId, createdAt }))
    }
    for (const { id, coderId, createdAt, ...fields } of add.disagreements) {
      insertDisagreement(writer, fields, this.#made(id, { coderId, createdAt }))
    }
    for (const { id, transcriptId, start, qualityId, ...stamp } of add.answers) {
      const revisionId = this.#revision(transcriptId).id
      insertAnswer(writer, { transcriptId, revisionId, start, qualityId }, this.#made(id, stamp))
    }
    for (const { id, coderId, createdAt, ...saved } of add.savedSearches) {
      insertSavedSearch(writer, saved, this.#made(id, { coderId, createdAt }))
    }
    for (const { id, coderId, createdAt, changedAt, ...memo } of add.memos) {
      const identity = this.#made(id, { coderId, createdAt })
      insertMemo(writer, { ...memo, changedAt: changedAt ?? identity.createdAt }, identity)
    }
  }

  /** In the same project a text has been there since it was imported; what is new stays so. */
  #storeTranscript(
    { id, original, revision, importedAt, ...transcript }: IncomingTranscript,
    isSameProject: boolean,
  ): void {
    const { text } = transcript
    const identity = this.#made(id, { coderId: null, createdAt: importedAt })
    const bytes = original.bytes ?? Buffer.from(text)
    insertTranscript(
      this.#writer,
      {
        ...transcript,
        original: { ...original, bytes, sha256: sha256(bytes) },
        textSha256: sha256(text),
        revision: {
          ...revision,
          createdAt: revision.createdAt ?? identity.createdAt,
          storedAt: isSameProject ? identity.createdAt : this.#writer.now,
        },
      },
      identity,
    )
    this.#revisions.set(id, { id: revision.id, text })
  }

  #storePassage({ id, transcriptId, spans, codings, ...stamp }: IncomingPassage): void {
    const revision = this.#revision(transcriptId)
    insertPassage(
      this.#writer,
      { transcriptId, revisionId: revision.id, text: revision.text, spans },
      this.#made(id, stamp),
    )
    this.#storeCodings(id, codings)
  }

  #revision(transcriptId: TranscriptId): { id: RevisionId; text: string } {
    const revision = this.#revisions.get(transcriptId) ?? getCurrentRevision(this.#db, transcriptId)
    this.#revisions.set(transcriptId, revision)
    return revision
  }

  #storeCodings(passageId: IncomingPassage['id'], codings: IncomingPassage['codings']): void {
    for (const { codeId, ...stamp } of codings) {
      insertPassageCode(this.#db, this.#writer, passageId, codeId, this.#made(codeId, stamp))
    }
  }

  /** What nobody is named for was done by whoever brings it in, now. */
  #made<Id>(id: Id, stamp: Stamp = { coderId: null, createdAt: null }): Identity<Id> {
    return { id, coderId: stamp.coderId ?? this.#writer.coderId, createdAt: stamp.createdAt ?? this.#writer.now }
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
