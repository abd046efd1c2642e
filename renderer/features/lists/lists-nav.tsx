import { Attribution } from '#shared/domain/positions.ts'
import type { Term } from '#shared/domain/terms.ts'
import { TermList } from '#shared/domain/terms.ts'
import { listLabels } from '../../parts/codebook/list-labels.ts'
import type { ShownList } from '../../state/route.ts'

import { NavItem, NavSection } from '../../ui/nav-list.tsx'

interface ListsNavProps {
  readonly terms: readonly Term[]
  readonly shown: ShownList
  readonly onShow: (list: ShownList) => void
}

/** Which list is on the page. */
export function ListsNav({ terms, shown, onShow }: ListsNavProps) {
  const detailOf = (list: TermList) => {
    const number = terms.filter((term) => term.list === list).length
    return number === 1 ? '1 entry' : `${number} entries`
  }
  return (
    <>
      <NavSection title="Lists">
        {TermList.options.map((list) => (
          <NavItem key={list} isCurrent={list === shown} detail={detailOf(list)} onPress={() => onShow(list)}>
            {listLabels[list].title}
          </NavItem>
        ))}
      </NavSection>
      <NavSection title="Built in">
        <NavItem
          isCurrent={shown === 'attribution'}
          detail={`${Attribution.options.length} entries`}
          onPress={() => onShow('attribution')}
        >
          Attribution
        </NavItem>
      </NavSection>
    </>
  )
}
