import type { Command } from 'commander'
import { exportOptions, formatOptions, type GivenOptions, type OptionKey } from '#shared/export/export-options.ts'

/** Names on the command line that differ from the option's own. */
const NAMES: Partial<Readonly<Record<OptionKey, string>>> = { spreadsheetSafe: 'guard' }

// Safe: the keys of the record are its own.
const KEYS = Object.keys(exportOptions) as OptionKey[]

function kebab(key: OptionKey): string {
  return (NAMES[key] ?? key).replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

export function addFormatFlag(command: Command): void {
  command.option('--format <format>', `${Object.keys(formatOptions).join(', ')}; may be left out with --preset`)
}

/** Every option of every format: `--separator semicolon`, `--bom`, `--no-own-word`, `--columns date,quotation`. */
export function addExportFlags(command: Command): void {
  for (const key of KEYS) {
    const option = exportOptions[key]
    const name = kebab(key)
    const words = option.label.charAt(0).toLowerCase() + option.label.slice(1)
    if (option.kind === 'flag')
      command.option(option.standard ? `--no-${name}` : `--${name}`, negate(words, option.standard))
    else if (option.kind === 'choice') {
      command.option(`--${name} <${name}>`, `${words}: ${Object.keys(option.choices).join(', ')}`)
    } else command.option(`--${name} <names>`, `${words}, parted by commas`)
  }
}

function negate(words: string, isOn: boolean): string {
  return isOn ? `switch off: ${words}` : words
}

/** The options that were given on the command line; what stands there by default is not asked for. */
export function readExportFlags(command: Command): GivenOptions {
  const given: Record<string, GivenOptions[string]> = {}
  for (const key of KEYS) {
    const name = NAMES[key] ?? key
    if (command.getOptionValueSource(name) !== 'cli') continue
    const value: unknown = command.getOptionValue(name)
    if (typeof value === 'boolean') given[key] = value
    else if (typeof value === 'string') given[key] = exportOptions[key].kind === 'columns' ? splitNames(value) : value
  }
  return given
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
