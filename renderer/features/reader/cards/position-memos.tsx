import type { PositionId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '../../../api/queries.ts'
import { printMoment } from '../../../parts/moments.ts'
import { Icon } from '../../../ui/icon.tsx'
import styles from './cards.module.css'

/** The memos on a position, below it on its card. */
export function PositionMemos({ id }: { readonly id: PositionId }) {
  const memos = useBackendQuery('memos.list', { subject: 'position' }).data
  return memos
    ?.filter((memo) => memo.subjectId === id)
    .map((memo) => (
      <p key={memo.id} className={styles.memo} title={`${memo.coder}, ${printMoment(memo.createdAt)}`}>
        <Icon name="memo" size={13} />
        <span>{memo.text}</span>
      </p>
    ))
}
