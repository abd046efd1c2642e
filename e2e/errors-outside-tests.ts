import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter } from 'vitest/node'

/**
 * Writes down the errors that no test is to blame for: a promise that nobody waited for, a process of the tests that
 * died, what is done before or after the tests of a group. Vitest fails for them, but its JSON report leaves them
 * out, and `npm test` is to tell each reason at its end.
 */
export default class ErrorsOutsideTests implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
    const around = modules.flatMap((module) =>
      [...module.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => ({ ...error, VITEST_TEST_PATH: module.moduleId })),
      ),
    )
    const told = [...errors, ...around].map(({ name, message, stack, VITEST_TEST_PATH: file }) =>
      stripVTControlCharacters(`${typeof file === 'string' ? `${file}\n` : ''}${stack || `${name}: ${message}`}`),
    )
    writeFileSync(
      join(import.meta.dirname, '..', 'node_modules', '.cache', 'test-results', 'unit-errors.json'),
      JSON.stringify(told),
    )
  }
}
