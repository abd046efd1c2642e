import type { Envelope } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { FileHandle } from '#shared/api/references.ts'

/** The way to the backend. Nothing else in the renderer knows which host it runs in. */
export interface Transport {
  call(method: string, input: unknown): Promise<Envelope<unknown>>
  /**
   * `onGap`: events may have been missed, so that everything shown must be read again. `onContact`: whether the
   * backend can be heard at all, told when that changes. Answers the function that ends the subscription.
   */
  subscribe(
    listener: (event: BackendEvent) => void,
    onGap?: () => void,
    onContact?: (isHeard: boolean) => void,
  ): () => void
  /** Gives the backend the use of files that the person picked in the page; handles in the same order. */
  uploadFiles(files: readonly File[]): Promise<FileHandle[]>
  /** The same for what was dropped, folders included. Must be called within the drop event. */
  takeDropped(data: DataTransfer): Promise<FileHandle[]>
  /** Hands an output file to the person: a save dialog or a download. False where they cancelled. */
  deliver(output: { readonly output: FileHandle; readonly name: string }): Promise<boolean>
}
