import { openDialog } from '../../state/panels.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { exportCodebook } from './export-codebook.ts'

/** What can be done with the codebook as a whole. */
export function CodebookMenu() {
  return (
    <Menu
      label="Codebook"
      entries={[
        { id: 'import', label: 'Import a codebook…', icon: 'upload', onAction: () => openDialog('codebook-import') },
        { id: 'templates', label: 'Add a template…', icon: 'template', onAction: () => openDialog('templates') },
        {
          id: 'csv',
          label: 'Export as table (.csv)',
          icon: 'download',
          startsGroup: true,
          onAction: () => void exportCodebook('csv'),
        },
        {
          id: 'qdc',
          label: 'Export as REFI-QDA (.qdc)',
          icon: 'download',
          onAction: () => void exportCodebook('qdc'),
        },
      ]}
    >
      <IconButton label="Codebook" icon="more" />
    </Menu>
  )
}
