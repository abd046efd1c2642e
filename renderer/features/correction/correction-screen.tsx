import { useRoute } from '../../state/route.ts'
import { ImportPreview } from './import-preview.tsx'
import { StoredCorrection } from './stored-correction.tsx'

/** What was recognised, to be put right: of what is about to be imported, or of a stored transcript. */
export function CorrectionScreen() {
  const route = useRoute()
  if (route.screen !== 'correction') return null
  return route.transcriptId === null ? (
    <ImportPreview />
  ) : (
    <StoredCorrection key={route.transcriptId} transcriptId={route.transcriptId} seq={route.seq ?? 0} />
  )
}
