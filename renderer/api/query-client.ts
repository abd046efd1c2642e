import type { AppError } from '#shared/api/envelope.ts'
import { notifyManager, QueryClient } from '@tanstack/react-query'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError
  }
}

/** What was read stays good until the backend announces a change: there is no network and no second source. */
export function createQueryClient(): QueryClient {
  // With what the same moment changes on the screen, in one rendering: by default a timer parts the two.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
