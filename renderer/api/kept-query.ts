import type { Input, Output } from '#shared/api/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { backendQuery } from './queries.ts'
import type { QueryMethod } from './queries.ts'

/** Like `useBackendQuery`; while another input is being asked for, the answer to the last one stays. */
export function useKeptQuery<M extends QueryMethod>(method: M, input: Input<M>): UseQueryResult<Output<M>> {
  // Safe: `backendQuery` answers what the contract says of the method; the library's type loses that on the way.
  return useQuery({ ...backendQuery(method, input), placeholderData: keepPreviousData }) as UseQueryResult<Output<M>>
}
