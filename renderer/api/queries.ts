import type { Input, MethodOfKind, Output } from '#shared/api/contract.ts'
import type { AppError } from '#shared/api/envelope.ts'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { call } from './client.ts'

export type QueryMethod = MethodOfKind<'query'>
export type ChangingMethod = MethodOfKind<'command' | 'action'>
/** Every key in the cache has this form; `invalidation.ts` relies on it. */
type BackendQueryKey = readonly [method: QueryMethod, input: unknown]

/** Options for `useQuery`, `useQueries`, `fetchQuery` or `getQueryData` of one method with one input. */
export function backendQuery<M extends QueryMethod>(method: M, input: Input<M>) {
  return queryOptions({
    queryKey: [method, input] as const satisfies BackendQueryKey,
    queryFn: (): Promise<Output<M>> => call(method, input),
  })
}

/** Reads from the project and stays current. `input` null asks nothing yet. */
export function useBackendQuery<M extends QueryMethod>(method: M, input: Input<M> | null): UseQueryResult<Output<M>> {
  return useQuery({
    queryKey: [method, input],
    queryFn: () => {
      if (input === null) throw new Error(`${method} was asked without input`)
      return call(method, input)
    },
    enabled: input !== null,
  })
}

/**
 * Changes something. What depends on it is read again when the backend announces the change, not here.
 * `mutateAsync` throws `AppError`; show its message where the person acted.
 */
export function useBackendCommand<M extends ChangingMethod>(
  method: M,
): UseMutationResult<Output<M>, AppError, Input<M>> {
  return useMutation({ mutationKey: [method], mutationFn: (input: Input<M>) => call(method, input) })
}
