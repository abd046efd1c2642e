import { useState } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './screen-layout.module.css'

interface ScreenLayoutProps {
  /** The list beside the rail; leave it out and the page has the whole width. */
  readonly nav?: ReactNode
  /** What that list is, to screen readers. */
  readonly navLabel?: string
  /** The element that scrolls, for screens that scroll by themselves or measure it. */
  readonly mainRef?: Ref<HTMLElement>
  readonly children: ReactNode
}

/**
 * The frame of every screen: list on the desk, page on paper. The page scrolls, and takes the focus. In a narrow window
 * a button brings the list over the page.
 */
export function ScreenLayout({ nav, navLabel = 'Contents', mainRef, children }: ScreenLayoutProps) {
  const [isNavOpen, setNavOpen] = useState(false)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setNavOpen(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the list; its button does too
    <div className={styles.layout} onKeyDown={isNavOpen ? handleKeyDown : undefined}>
      {nav === undefined ? null : (
        <>
          <div className={styles.opener}>
            <IconButton
              label={navLabel}
              icon="panel"
              aria-expanded={isNavOpen}
              tooltipPlacement="right"
              onPress={() => setNavOpen(!isNavOpen)}
            />
          </div>
          <nav className={classNames(styles.nav, isNavOpen && styles.open)} aria-label={navLabel}>
            {nav}
          </nav>
        </>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a press beside the list puts it away */}
      <main
        ref={mainRef}
        className={styles.main}
        tabIndex={-1}
        id="page"
        onPointerDown={isNavOpen ? () => setNavOpen(false) : undefined}
      >
        {children}
      </main>
    </div>
  )
}

interface PageHeaderProps {
  readonly title: ReactNode
  /** One quiet line under it. */
  readonly detail?: ReactNode
  /** Buttons at its right. */
  readonly actions?: ReactNode
}

/** The title of a page that is not a transcript. */
export function PageHeader({ title, detail, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

/** A page's content at a width that reads well. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}
