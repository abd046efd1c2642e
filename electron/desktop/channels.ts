/** The closed list of channels between the page's preload and the main process. */
export const CALL_CHANNEL = 'api:call'
/** Paths of dropped files, which only the preload learns, for handles. */
export const GRANT_CHANNEL = 'api:grant'
export const EVENT_CHANNEL = 'api:event'
/** The main process asks the page to store what it still holds; the page says when it has. */
export const SETTLE_CHANNEL = 'api:settle'
export const SETTLED_CHANNEL = 'api:settled'
