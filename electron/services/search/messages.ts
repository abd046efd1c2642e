import type { ErrorBody } from '#shared/api/envelope.ts'
import type { PageRequest, StampedRequest } from './searcher.ts'

/** What both threads are started with. */
export interface SearchPlaces {
  readonly projectPath: string
  readonly indexPath: string
}

export interface SearchThreadStart extends SearchPlaces {
  /** One 32-bit number, counted up before each paragraph that is looked at. */
  readonly beat: SharedArrayBuffer
}

export type ToSearchThread = { readonly id: number } & (
  | { readonly kind: 'page'; readonly request: PageRequest }
  | { readonly kind: 'summary'; readonly request: StampedRequest }
  | { readonly kind: 'count'; readonly request: StampedRequest }
)

export type FromSearchThread =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly error: ErrorBody }
  | { readonly kind: 'broken-index' }

export type ToIndexThread = 'update' | 'make-anew'

export type FromIndexThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** `orders` is how many the thread had taken by then: an answer to fewer than were given is no longer true. */
  | { readonly kind: 'ready'; readonly total: number; readonly orders: number }
  | { readonly kind: 'failed'; readonly message: string }
