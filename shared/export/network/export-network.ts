import { affiliationAt, type Actor } from '../../domain/actors.ts'
import { isOwnWord } from '../../domain/positions.ts'
import { termsOf } from '../../domain/terms.ts'
import { normaliseTie, oneModeTies, type OneModeTie } from '../../networks/one-mode.ts'
import { dropDuplicates, type Statement } from '../../networks/statement.ts'
import { twoModeTies } from '../../networks/two-mode.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import { excerptsOf } from '../excerpts.ts'
import type { ExportSource } from '../export-source.ts'
import { gather } from '../gather.ts'
import { placeStatements, textsOfPair, textsOnIssue } from './tie-texts.ts'

/** What a network is made of; the options of every network format. */
export interface NetworkOptions {
  /** Only the holder's own word (own words, joint text), not what others report or impute. */
  readonly ownWord: boolean
  /** The same stance of the same actor on the same issue counts once in a transcript. */
  readonly oncePerText: boolean
  /** A person counts for the state or body that the person speaks for at the time. */
  readonly byAffiliation: boolean
  /** Ties between actors and issues. */
  readonly twoMode: boolean
  /** Ties between actors: congruence and conflict. */
  readonly oneMode: boolean
}

export interface NetworkNode {
  readonly id: string
  readonly label: string
  readonly mode: 'actor' | 'issue'
  /** The actor's kind; empty for an issue. */
  readonly kind: string
  /** How many counted statements there are by the actor or on the issue. */
  readonly statements: number
}

export interface NetworkEdge {
  readonly source: string
  readonly target: string
  readonly kind: 'stance' | 'congruence' | 'conflict'
  /** Stance: how many statements. Congruence and conflict: as `oneModeTies` weighs them. */
  readonly weight: number
  /** Stance: the share of the actor's statements. Else the weight divided by the two actors' mean number of statements. */
  readonly normalised: number
  /** Stance only; null else. */
  readonly positive: number | null
  readonly negative: number | null
  readonly balance: number | null
  readonly pattern: string | null
  /** Ids of the transcripts whose counted statements the tie rests on. */
  readonly texts: readonly string[]
}

export interface ExportNetwork {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

/**
 * The network of the export's positions; actors and issues without a counted statement are left out. Gives empty pieces
 * while it reads, between which other work is done.
 */
export function* buildNetwork(source: ExportSource, options: NetworkOptions): Generator<'', ExportNetwork> {
  const all = yield* gather(statementsOf(source, options))
  const statements = dropDuplicates(all, options.oncePerText ? 'document' : 'all')
  const stances = twoModeTies(statements)
  const range = stanceRange(source)
  const places = placeStatements(statements)
  const scaledPlaces = placeStatements(statements.filter(({ level }) => level !== null))
  return {
    nodes: listNodes(source, statements, options),
    edges: [
      ...(options.twoMode ? stances : []).map(
        ({ actorId, issueId, count, activity, positive, negative, balance, pattern }): NetworkEdge => ({
          source: actorId,
          target: issueId,
          kind: 'stance',
          weight: count,
          normalised: activity,
          positive,
          negative,
          balance,
          pattern,
          texts: textsOnIssue(places, actorId, issueId),
        }),
      ),
      ...(options.oneMode ? oneModeTies(statements, range) : []).flatMap((tie) =>
        actorEdges(tie, textsOfPair(scaledPlaces, tie.firstId, tie.secondId)),
      ),
    ],
  }
}

function actorEdges(tie: OneModeTie, texts: readonly string[]): NetworkEdge[] {
  const kinds = ['congruence', 'conflict'] as const
  return kinds.flatMap((kind) => {
    const weight = tie[kind]
    if (weight === 0) return []
    return {
      source: tie.firstId,
      target: tie.secondId,
      kind,
      weight,
      normalised: normaliseTie(weight, tie, 'average-activity'),
      positive: null,
      negative: null,
      balance: null,
      pattern: null,
      texts,
    }
  })
}

/** The distance between the ends of the project's stance scale. */
function stanceRange({ terms }: ExportSource): number {
  const values = termsOf(terms, 'stance').flatMap(({ value }) => value ?? [])
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

function* statementsOf(source: ExportSource, options: NetworkOptions): Generator<Statement> {
  const lookup = lookUpCodebook(source)
  for (const { position, transcript, date } of excerptsOf(source)) {
    if (position === null || (options.ownWord && !isOwnWord(position.attribution))) continue
    const holder = lookup.actor(position.holderId)
    yield {
      actorId: options.byAffiliation ? bodyOf(holder, date) : holder.id,
      issueId: position.issueId,
      level: lookup.term(position.stanceId).value,
      documentId: transcript.id,
      date,
    }
  }
}

function bodyOf(actor: Actor, date: string | null): string {
  return affiliationAt(actor.affiliations, date)?.organisationId ?? actor.id
}

function listNodes(source: ExportSource, statements: readonly Statement[], options: NetworkOptions): NetworkNode[] {
  const lookup = lookUpCodebook(source)
  const byActor = Map.groupBy(statements, (one) => one.actorId)
  const byIssue = Map.groupBy(statements, (one) => one.issueId)
  const actors = source.actors.flatMap(({ id, name, kind }): NetworkNode[] => {
    const own = byActor.get(id)
    return own === undefined ? [] : [{ id, label: name, mode: 'actor', kind, statements: own.length }]
  })
  const issues = source.issues.flatMap(({ id }): NetworkNode[] => {
    const own = byIssue.get(id)
    const label = lookup.issuePath(id)
    return own === undefined ? [] : [{ id, label, mode: 'issue', kind: '', statements: own.length }]
  })
  return options.twoMode ? [...actors, ...issues] : actors
}
