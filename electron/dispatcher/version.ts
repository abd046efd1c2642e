import packageJson from '../../package.json' with { type: 'json' }

/** The program's version, as its package says it. */
export const APP_VERSION: string = packageJson.version
