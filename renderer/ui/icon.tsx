import styles from './icon.module.css'

/** Drawn on a 24 × 24 grid with a 1.6 stroke. */
const paths = {
  actors:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .7 3.2 2.4 3.5 5.2',
  appearance: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 4v16M12 8h4.5M12 12h7.5M12 16h4.5',
  arrowDown: 'M12 5v14M6 13l6 6 6-6',
  arrowLeft: 'M19 12H5M11 6l-6 6 6 6',
  arrowRight: 'M5 12h14M13 6l6 6-6 6',
  arrowUp: 'M12 19V5M6 11l6-6 6 6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  check: 'M5 12.5l4.5 4.5L19 7',
  chevronDown: 'M6 9.5l6 6 6-6',
  chevronRight: 'M9.5 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  codes: 'M4 4h7l9 9-7 7-9-9zM8 8h.01',
  disagreements: 'M4 7h12M13 4l3 3-3 3M20 17H8M11 14l-3 3 3 3',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5',
  example: 'M6 4h12v16l-6-4.5L6 20z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  folder: 'M3.5 6.5h6l2 2.5h9v10h-17z',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  issues: 'M5 4v16M5 5c5-3 9 3 14 0v8.5c-5 3-9-3-14 0',
  keyboard: 'M3 7h18v10H3zM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14h8',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  library: 'M4 5h5v15H4zM10 5h4v15h-4zM15.5 6l3.6-1 3 14-3.7 1z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.2-1.2',
  lists: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  memo: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  merge: 'M7 4v4c0 4 5 4 5 8v4M17 4v4c0 4-5 4-5 8',
  minus: 'M6 12h12',
  more: 'M5.5 11.2a.8.8 0 1 0 0 1.6.8.8 0 1 0 0-1.6zM12 11.2a.8.8 0 1 0 0 1.6.8.8 0 1 0 0-1.6zM18.5 11.2a.8.8 0 1 0 0 1.6.8.8 0 1 0 0-1.6z',
  panel: 'M4 5h16v14H4zM9.5 5v14',
  plus: 'M12 5v14M5 12h14',
  position: 'M4 5h16v11H11l-4.5 4V16H4zM8 10.5h8',
  project: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  read: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14',
  redo: 'M19 9H9.5a5 5 0 0 0 0 10H14M15 5l4 4-4 4',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM16 16l5 5',
  sparkle: 'M12 4l1.8 6.2L20 12l-6.2 1.8L12 20l-1.8-6.2L4 12l6.2-1.8z',
  split: 'M12 4v4c0 4-5 4-5 8v4M12 8c0 4 5 4 5 8v4',
  template: 'M4 4h16v5H4zM4 13h7v7H4zM15 13h5v7h-5z',
  trash: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5',
  undo: 'M5 9h9.5a5 5 0 0 1 0 10H10M9 5L5 9l4 4',
  upload: 'M12 16V5M7.5 9L12 4.5 16.5 9M4.5 20h15',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2h.01',
} as const

export type IconName = keyof typeof paths

interface IconProps {
  readonly name: IconName
  /** Pixels, both ways. */
  readonly size?: number
}

/** Decoration: whatever it stands in says in words what it means. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
