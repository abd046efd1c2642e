import { SpeakerId } from '#shared/domain/ids.ts'
import { v7 } from 'uuid'

/** An id for somebody who has not spoken before. */
export function newSpeakerId(): SpeakerId {
  return SpeakerId.parse(v7())
}
