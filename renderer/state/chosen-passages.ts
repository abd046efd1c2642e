import type { PassageId } from '#shared/domain/ids.ts'
import { create } from 'zustand'

/** Passages that the person has chosen in the reader, for what can be done with several from outside it. */
export const useChosenPassages = create<{ readonly ids: readonly PassageId[] }>(() => ({ ids: [] }))
