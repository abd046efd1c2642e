import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const account = (minister: string, words: string): string => `Press conference by Foreign Minister ${minister}
14 March 2019, Ostmark

Reporter: Was a date named?

Minister ${minister}: ${words} We spoke for three hours about the strait, the islands and the herring, and what needed to
be said was said. Our colleagues are in contact, and I would not go into that today.
`

const rows = (day: number): string =>
  `Nr;Wer;Gesagt;Tag\n1;Anna Keller;We will not accept the radar.;2019-03-${day}\n2;Ivan Orlov;It must go.;2019-03-${day}\n`

const file = (name: string, content: string) => ({ name, content })

test('a long import shows how far it is and can be cancelled; what came in stays and the rest is named', async ({
  app: { page },
}) => {
  const library = await (await new WelcomeScreen(page).startProject('Many')).openLibrary()
  const files = Array.from({ length: 600 }, (_, n) =>
    file(`${String(n).padStart(3, '0')}.txt`, account('Halden', `No. Not on day ${n}. `.repeat(40))),
  )
  await library.importFiles(files)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(library.report).toContainText('left out, as the import was cancelled')
  await expect(library.report.getByRole('listitem').first()).toContainText('the import was cancelled before')
  await library.report.getByRole('button', { name: 'Done' }).click()
  const stored = (await ask(page, 'transcripts.list', {})).length
  await expect(page.getByRole('main')).toContainText(`${stored} transcripts`)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Undid: Imported ${stored} transcripts`)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Bring in the first transcript')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('main')).toContainText(`${stored} transcripts`)
})

test('accounts of one day that name each other are put under one event, and back again', async ({ app: { page } }) => {
  const library = await (await new WelcomeScreen(page).startProject('Talks')).openLibrary()
  await library.importFiles([
    file('halden.txt', account('Anders Halden', 'No.')),
    file('tamsin.txt', account('Irena Tamsin', 'Minister Halden named none.')),
  ])
  await page.getByRole('button', { name: 'may be accounts of one meeting' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accounts of one meeting?' })
  await expect(dialog.getByLabel('Event')).toHaveValue('Meeting in Ostmark, 2019-03-14')
  await expectAccessible(page)
  await dialog.getByLabel('Event').fill('Talks at Ostmark')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Talks at Ostmark')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main')).not.toContainText('Talks at Ostmark')
})

test('one person in two scripts is proposed to be merged; the names stay as spellings', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).startProject('Names')
  const library = await project.openLibrary()
  await library.importFiles([
    file('en.txt', account('Anders Halden', 'No.')),
    file('ru.txt', 'Вопрос: Была ли названа дата?\n\nАндерс Халден: Нет.\n\nВопрос: Почему?\n\nАндерс Халден: Рано.\n'),
  ])
  await expect(library.report).toContainText('Needs a look: no date was found')
  await library.report.getByRole('button', { name: 'Done' }).click()
  await expect(library.transcripts).toHaveCount(2)
  await page.keyboard.press('Alt+4')
  await page.getByRole('button', { name: 'may be the same' }).click()
  const dialog = page.getByRole('dialog', { name: 'Actors that may be the same' })
  await expect(dialog).toContainText('The same name in another script')
  await expectAccessible(page)
  await dialog
    .getByRole('button', { name: 'Merge “Андерс Халден” and “Anders Halden”' })
    .or(dialog.getByRole('button', { name: 'Merge “Anders Halden” and “Андерс Халден”' }))
    .click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'may be the same' })).toHaveCount(0)
})

test('a table whose names say nothing is read as the person says, and the next one like it is read so at once', async ({
  app: { page },
}) => {
  const library = await (await new WelcomeScreen(page).startProject('Tables')).openLibrary()
  await library.chooseFiles([file('first.csv', rows(14))])
  await page.getByRole('button', { name: 'Look at each first' }).press('Enter')
  await page.getByRole('button', { name: 'Choose its columns…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Columns of “first.csv”' })
  const choices = { Wer: 'Speaker', Gesagt: 'Text', Tag: 'Date' }
  for (const [column, field] of Object.entries(choices)) {
    await dialog.getByRole('button', { name: `What “${column}” is` }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
  }
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Read it so' }).click()
  await expect(page.getByRole('grid', { name: 'Paragraphs' })).toContainText('Anna Keller')
  await expect(page.getByText('3 of 4 columns used')).toBeVisible()
  await page.getByRole('button', { name: 'Import this and the other' }).click()
  await library.report.getByRole('button', { name: 'Done' }).click()
  await library.importFiles([file('second.csv', rows(15)), file('third.csv', rows(16))])
  await library.report.getByRole('button', { name: 'Done' }).click()
  await expect(library.transcripts).toHaveCount(6)
})
