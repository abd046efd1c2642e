import type { CustomScheme } from 'electron'
import { pageHeaders, type RendererBundle } from '../renderer-bundle.ts'
import { APP_ORIGIN, APP_SCHEME, isOwnAddress } from './app-origin.ts'

/** `standard` gives the page an origin, `secure` a secure context. The page fetches nothing, so no more is granted. */
export const appScheme: CustomScheme = { scheme: APP_SCHEME, privileges: { standard: true, secure: true } }

/** The answer to one request of the page: a file of the bundle by its exact path, 404 for everything else. */
export function answerAppRequest(bundle: RendererBundle, { method, url }: Pick<Request, 'method' | 'url'>): Response {
  const path = isOwnAddress(url) ? (url.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] ?? '') : ''
  const file = method === 'GET' ? bundle.get(path) : undefined
  if (file === undefined) return new Response('There is nothing here.', { status: 404, headers: pageHeaders })
  return new Response(new Uint8Array(file.bytes), { headers: { ...pageHeaders, 'Content-Type': file.mediaType } })
}
