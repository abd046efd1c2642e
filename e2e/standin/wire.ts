import type { PrintToPDFOptions } from 'electron'

/** What the program asks of the browser. A window is known by the id that Electron gives it. */
export type BrowserSide = {
  openWindow(window: WindowToOpen): Promise<void>
  /** Resolves when the page has loaded. */
  load(target: { readonly window: number; readonly url: string }): Promise<void>
  send(message: { readonly window: number; readonly channel: string; readonly args: unknown[] }): Promise<void>
  print(order: { readonly window: number; readonly options: PrintToPDFOptions }): Promise<Uint8Array>
  closeWindow(window: number): Promise<void>
}

/** What the browser asks of the program. */
export type ProgramSide = {
  /** Every request of every page, before it leaves it. */
  answerRequest(request: PageRequest): Promise<RequestAnswer>
  /** A call of `ipcRenderer.invoke`. */
  invoke(call: InvokedCall): Promise<unknown>
  /** Whether the page may go where no request leads, such as `about:blank`. */
  allowsNavigation(asked: { readonly window: number; readonly url: string }): boolean
  /** Whether the page may open a window. */
  allowsWindow(asked: { readonly window: number; readonly url: string }): boolean
  /** Whether the session of the window lets the page download. */
  allowsDownload(asked: { readonly window: number; readonly url: string }): boolean
  /** Runs a function of a test's in the program, as Playwright's `electronApp.evaluate` does. */
  evaluate(order: { readonly source: string; readonly arg: unknown }): Promise<unknown>
}

export interface WindowToOpen {
  readonly window: number
  readonly title: string
  readonly width: number
  readonly height: number
  /** Windows of one session share storage. */
  readonly session: string
  readonly javascript: boolean
  /** The source of the preload script; null where the window has none. */
  readonly preload: string | null
  /** Of the permissions that Electron knows by name: those that both handlers of the session give our page. */
  readonly granted: readonly string[]
}

export interface PageRequest {
  readonly window: number
  readonly url: string
  readonly method: string
  /** Whether a page or frame goes there, and does not merely load something. */
  readonly isNavigation: boolean
  readonly isMainFrame: boolean
}

export type RequestAnswer =
  | { readonly kind: 'refuse' }
  /** Where the stand-in has the browser itself look, as for a file that is printed. */
  | { readonly kind: 'continue' }
  | {
      readonly kind: 'serve'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Uint8Array
    }

export interface InvokedCall {
  readonly window: number
  readonly frame: { readonly isMain: boolean; readonly url: string }
  readonly channel: string
  readonly args: unknown[]
}

/**
 * Chromium intercepts requests of http(s) only, so inside the browser `app://demarche` is a secure origin under a name
 * that cannot exist. The program never sees it.
 */
export const PAGE_ORIGIN = 'https://demarche.app.invalid'
const PROGRAM_ORIGIN = 'app://demarche'

export function toBrowser(url: string): string {
  return url.startsWith(`${PROGRAM_ORIGIN}/`) ? PAGE_ORIGIN + url.slice(PROGRAM_ORIGIN.length) : url
}

export function toProgram(url: string): string {
  return url.replace(PAGE_ORIGIN, PROGRAM_ORIGIN)
}
