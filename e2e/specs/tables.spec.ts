import { join } from 'node:path'
import { mkdirSync, writeFileSync } from 'node:fs'
import { encodeText } from '../../electron/services/reading/testing/encode-text.ts'
import { xlsx } from '../../electron/services/reading/testing/documents.ts'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { CorrectionScreen } from '../page-models/correction-screen.ts'
import { filesOf } from '../page-models/files.ts'
import { ColumnsDialog, ImportDialog } from '../page-models/import-dialog.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const file = (name: string, content: string | Uint8Array) => ({ name, content })

const RUSSIAN = `Номер;Кто;Сказал;Когда;О чём
7;Анна Келлер;Мы не примем радар.;2019-03-14;О радаре
8;Иван Орлов;Паром снова пойдёт.;2019-03-16;О пароме
`
const RUSSIAN_COLUMNS = { Кто: 'Speaker', Сказал: 'Text', Когда: 'Date', 'О чём': 'Title' }
const NAMED = 'title,date,speaker,text\nOn the herring,2019-04-02,Irena Tamsin,The herring is ours.\n'
const PLAIN = 'Reporter: Was a date named?\n\nMinister Mori: No. We spoke for three hours about the strait.\n'

test('a table whose names say nothing is given its columns before anything is imported, by keys alone, and undone in one step', async ({
  app: { page },
}) => {
  const library = await (await new WelcomeScreen(page).startProject('Tables')).openLibrary()
  const dialog = new ImportDialog(page)
  await library.chooseFiles([
    file('протоколы.csv', RUSSIAN),
    file('ещё.csv', RUSSIAN.replaceAll('2019-03', '2019-05')),
    file('named.csv', NAMED),
    file('plain.txt', PLAIN),
  ])
  await expect(dialog.table('протоколы.csv')).toContainText('2 rows. No column says that it is the text.')
  await expect(dialog.table('named.csv')).toContainText('1 row. Columns by their names: title, date, speaker, text.')
  await expect(dialog.dialog).toContainText('Nothing comes in from 2 tables until you choose which column is the text.')
  await expect(dialog.dialog.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  await expect(dialog.dialog.getByRole('button', { name: 'Import all now' })).toBeFocused()

  // The way round the dialog leads over its cross to the first table.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.columnsButton('протоколы.csv')).toBeFocused()
  await page.keyboard.press('Enter')
  const columns = new ColumnsDialog(page, 'протоколы.csv')
  await expect(columns.dialog).toContainText('Мы не примем радар.')
  await page.keyboard.press('Escape')
  await expect(columns.dialog).toBeHidden()
  await expect(dialog.columnsButton('протоколы.csv')).toBeFocused()
  await expect(dialog.table('протоколы.csv')).toContainText('No column says')

  await page.keyboard.press('Enter')
  await columns.chooseByKeys(RUSSIAN_COLUMNS)
  await expectAccessible(page)
  while (!(await columns.dialog.getByRole('button', { name: 'Read it so' }).evaluate(isFocused))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(columns.dialog).toBeHidden()
  await expect(dialog.columnsButton('протоколы.csv')).toBeFocused()
  for (const name of ['протоколы.csv', 'ещё.csv']) {
    await expect(dialog.table(name)).toContainText('2 rows. Columns as you chose them: speaker, text, date, title.')
  }
  await expect(dialog.dialog).toContainText('The tables hold one text a row.')
  expect(await ask(page, 'transcripts.list', {})).toEqual([])

  while (!(await dialog.dialog.getByRole('button', { name: 'Import all now' }).evaluate(isFocused))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await library.report.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(library.transcripts).toHaveCount(6)
  const listed = await ask(page, 'transcripts.list', {})
  expect(listed.map(({ title, date }) => [title, date]).toSorted()).toEqual([
    ['On the herring', '2019-04-02'],
    ['Was a date named?', null],
    ['О пароме', '2019-03-16'],
    ['О пароме', '2019-05-16'],
    ['О радаре', '2019-03-14'],
    ['О радаре', '2019-05-14'],
  ])
  const actors = (await ask(page, 'actors.list', {})).map(({ name }) => name)
  expect(actors).toEqual(expect.arrayContaining(['Анна Келлер', 'Иван Орлов', 'Irena Tamsin']))
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undid: Imported 6 transcripts')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Bring in the first transcript')
})

test('among forty tables the ones that say nothing are led to, and what is chosen for one holds for those like it', async ({
  app: { page },
}) => {
  const library = await (await new WelcomeScreen(page).startProject('Tables')).openLibrary()
  const dialog = new ImportDialog(page)
  await library.chooseFiles(Array.from({ length: 40 }, (_, at) => file(longName(at), contents(at))))
  await expect(dialog.dialog.getByRole('heading', { name: 'Import 40 tables' })).toBeVisible()
  await expect(dialog.dialog).toContainText('Nothing comes in from 5 tables until you choose which column is the text.')
  const lead = dialog.dialog.getByRole('button', { name: 'Choose columns…' })
  await lead.press('Enter')
  const columns = new ColumnsDialog(page, longName(8))
  await expect(columns.dialog.getByRole('button', { name: 'Close' })).toBeInViewport()
  await columns.choose({ Wer: 'Speaker', Gesagt: 'Text' })
  await expect(dialog.dialog).toContainText('Nothing comes in from 1 table until')
  await expect(lead).toBeFocused()
  await page.keyboard.press('Enter')
  await new ColumnsDialog(page, longName(37)).choose({ 誰: 'Speaker', 言葉: 'Text' })
  await expect(dialog.dialog).toContainText('The tables hold one text a row.')
  await expect(lead).toBeHidden()
  await expect(dialog.dialog.getByRole('button', { name: 'Import all now' })).toBeFocused()
  await page.keyboard.press('Enter')
  await library.report.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('main')).toContainText('40 transcripts')
})

test('a table that cannot be read, one in the wrong encoding and a workbook are told of before they are imported', async ({
  app: { page },
}) => {
  const library = await (await new WelcomeScreen(page).startProject('Tables')).openLibrary()
  const dialog = new ImportDialog(page)
  const workbook = await xlsx({
    strings: [],
    sheets: [
      { rows: [cell('A1', 'said') + cell('B1', 'speech_date'), cell('A2', 'We met.') + cell('B2', '2019-03-14')] },
    ],
  })
  await library.chooseFiles([
    file('broken.xlsx', 'no workbook'),
    file('old.csv', encodeText('Слова,Кто\nМы не примем радар.,Анна Келлер\n', 'koi8-r')),
    file('book.xlsx', workbook),
  ])
  await expect(dialog.table('broken.xlsx')).toContainText('is no .xlsx file inside')
  await expect(dialog.columnsButton('broken.xlsx')).toHaveCount(0)
  await dialog.columnsButton('old.csv').click()
  const old = new ColumnsDialog(page, 'old.csv')
  const encoding = old.dialog.getByRole('button', { name: /Character encoding of the table/ })
  await encoding.click()
  await page.getByRole('option', { name: /1251/ }).click()
  await expect(old.dialog).not.toContainText('Мы не примем радар.')
  await encoding.click()
  await page.getByRole('option', { name: /KOI8-R/i }).click()
  await expect(old.dialog).toContainText('Мы не примем радар.')
  await old.choose({ Слова: 'Text', Кто: 'Speaker' })
  await expect(dialog.table('old.csv')).toContainText('Columns as you chose them: text, speaker.')
  await dialog.chooseColumns('book.xlsx', { said: 'Text' })
  await dialog.dialog.getByRole('button', { name: 'Import all now' }).click()
  await expect(library.report).toContainText('1 could not be read')
  await library.report.getByRole('button', { name: 'Done' }).click()
  const listed = await ask(page, 'transcripts.list', {})
  expect(listed.map(({ date, language }) => [date, language]).toSorted()).toEqual([
    [null, 'ru'],
    ['2019-03-14', null],
  ])
})

test('the tables in a folder are named, and their rows can be looked at one by one @standin', async ({
  app: { page },
}, { project }) => {
  const library = await (await new WelcomeScreen(page).startProject('Tables')).openLibrary()
  const folder = join(filesOf(page).folder, 'протоколы 2019')
  mkdirSync(folder)
  for (const { name, content } of [file('b.csv', RUSSIAN), file('a.txt', PLAIN)])
    writeFileSync(join(folder, name), content)
  // A page's file chooser gives no folder: there they are chosen by name.
  const isPage = project.name === 'browser'
  await library.chooseFiles(isPage ? [join(folder, 'a.txt'), join(folder, 'b.csv')] : [folder])
  const dialog = new ImportDialog(page)
  await dialog.chooseColumns('b.csv', RUSSIAN_COLUMNS)
  await dialog.dialog.getByRole('button', { name: 'Look at each first' }).click()
  await expect(page.getByText('1 of 3')).toBeVisible()
  await new CorrectionScreen(page).finish()
  await expect(page.getByRole('grid', { name: 'Paragraphs' })).toContainText('Анна Келлер')
  await expect(page.getByText('4 of 5 columns used')).toBeVisible()
})

/** Of forty tables the content of one; most of them say what their columns are. */
function contents(at: number): string {
  if (at === 37) return '誰,言葉\n河野太郎,我々は協議を続けます。\n'
  return at % 10 === 8 ? `Wer;Gesagt\nAnna Keller;Nein, ${at}.\n` : `text,title\nWe met on day ${at}.,Talks\n`
}

function longName(at: number): string {
  return `${String(at).padStart(2, '0')}-${'a_very_long_name_'.repeat(9)}.csv`
}

function cell(place: string, words: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
