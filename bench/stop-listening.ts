import type { Page } from '@playwright/test'

/** Of Playwright's inside what leads to the connection on which it hears of a page; it has no setting for what it hears. */
interface Inside {
  readonly _connection: {
    toImpl(page: Page): {
      readonly delegate: {
        readonly _mainFrameSession: { readonly _client: { send(method: string): Promise<unknown> } }
      }
    }
  }
}

/**
 * Lets Playwright hear no more of what the page asks for over the network. While it does, Chromium copies each answer in the
 * page, in one task, before the page gets it. From then on the page must not be sent elsewhere. Rejects where
 * Playwright is made otherwise.
 */
export async function stopListening(page: Page): Promise<void> {
  // Safe: the version is pinned, and another one rejects here.
  const { _connection } = page as unknown as Inside
  await _connection.toImpl(page).delegate._mainFrameSession._client.send('Network.disable')
}
