/**
 * `npm test`: the check, the unit and contract tests, the end-to-end tests, each run even where one before it failed.
 * Failures are told again at the end, where they are found however much is cut from the front; the last line counts all
 * tests. Plain JavaScript, so that an old Node can say which one is needed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { requireNode } from '../electron/require-node.js'

requireNode()

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'node_modules', '.cache', 'test-results')
const unitResults = join(results, 'unit.json')
const unitErrors = join(results, 'unit-errors.json')
const e2eResults = join(results, 'e2e.json')

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const npm = (...args) =>
  spawnSync('npm', ['run', '-s', ...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status
const failedStages = []
if (npm('check') !== 0) failedStages.push('check')
const reporters = ['default', 'json', './e2e/errors-outside-tests.ts'].map((name) => `--reporter=${name}`)
const unit = npm('unit', '--', ...reporters, `--outputFile.json=${unitResults}`)
const e2e = npm('e2e')

const counts = [countVitest(unit), countPlaywright(e2e)]
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
for (const name of counts.flatMap(({ skippedNames }) => skippedNames)) process.stdout.write(`skipped: ${name}\n`)
for (const failure of counts.flatMap(({ failures }) => failures)) process.stdout.write(`failed: ${failure}\n`)
for (const error of read(unitErrors) ?? []) process.stdout.write(`${tellFailure('outside the tests:', error)}\n`)
for (const stage of failedStages) process.stdout.write(`failed: npm run ${stage}\n`)
const failed = sum('failed') + failedStages.length
process.stdout.write(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped\n`)
process.exitCode = failed === 0 ? 0 : 1

function countVitest(status) {
  const report = read(unitResults)
  if (report === null) return broken('unit')
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const skippedNames = tests
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ fullName }) => fullName)
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: skippedNames.length,
    skippedNames,
    failures: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => tellFailure(fullName, failureMessages[0])),
      // A file that did not load, or whose hook failed, has a message of its own.
      ...report.testResults.filter(({ message }) => message).map(({ name, message }) => tellFailure(name, message)),
    ],
  }
  return withStatus(count, status, 'unit')
}

function countPlaywright(status) {
  const report = read(e2eResults)
  if (report === null) return broken('e2e')
  const { expected, unexpected, flaky, skipped } = report.stats
  const tests = testsOf(report.suites)
  const count = {
    passed: expected,
    failed: unexpected + flaky,
    skipped,
    skippedNames: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ name, annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip')?.description
        return reason ? `${name} (${reason})` : name
      }),
    failures: tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ name, results }) => tellFailure(name, results.find(({ error }) => error)?.error.message)),
  }
  return withStatus(count, status, 'e2e')
}

/** The tests of all projects, each with its project and title as its name. */
function testsOf(suites) {
  return suites.flatMap((suite) => [
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) => ({ ...test, name: `[${test.projectName}] ${spec.title}` })),
    ),
    ...testsOf(suite.suites ?? []),
  ])
}

/** The name, and under it the first lines of the error: what was expected and where. */
function tellFailure(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, 30)
  return [name, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** A stage can fail without a failed test: a file that does not load, an error outside the tests. */
function withStatus(count, status, stage) {
  if (status !== 0 && count.failed === 0) failedStages.push(`${stage} (exit code ${status})`)
  return count
}

function broken(stage) {
  failedStages.push(stage)
  return { passed: 0, failed: 0, skipped: 0, skippedNames: [], failures: [] }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
