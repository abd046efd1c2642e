/** "2 positions, 1 outside this selection". */
export function countEvidence(all: number, omitted: number): string {
  if (all === 0) return 'No evidence'
  const count = all === 1 ? '1 position' : `${all} positions`
  return omitted === 0 ? count : `${count}, ${omitted} outside this selection`
}
