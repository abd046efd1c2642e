import { expect, test } from 'vitest'
import { findCloudService, findConflictedCopies } from './cloud-folders.ts'

test.each([
  ['/home/ada/Dropbox/talks/a.demarche', 'Dropbox'],
  ['/home/ada/Dropbox (University)/a.demarche', 'Dropbox'],
  ['C:\\Users\\Ada\\OneDrive - Example University\\a.demarche', 'OneDrive'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/a.demarche', 'iCloud Drive'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/a.demarche', 'Google Drive'],
  ['/home/ada/Nextcloud/a.demarche', 'Nextcloud'],
  ['/home/ada/Documents/a.demarche', null],
  ['/home/ada/Documents/Dropbox.demarche', null],
  ['/home/ada/Notes on OneDrive and me/a.demarche', null],
])('of %s it is said that it lies in: %s', (path, service) => {
  expect(findCloudService(path)).toBe(service)
})

test('the copies that sync clients make of a project are found by their names, and nothing else is', () => {
  const copies = [
    "Talks (Ada's conflicted copy 2019-06-01).demarche",
    'Talks.sync-conflict-20190601-120000-ABCDEFG.demarche',
    'Talks_conflict-20190601-120000.demarche',
    'Talks (conflict 2019-06-01).demarche',
  ]
  const others = ['Talks.demarche', 'Talks 2.demarche', 'Conflict studies.demarche', 'Talks on conflict.demarche']
  expect(findConflictedCopies('Talks.demarche', [...copies, ...others])).toEqual(copies)
})
