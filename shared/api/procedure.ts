import type { z } from 'zod'

/**
 * - `query` reads the open project;
 * - `command` changes the open project, in one transaction, and can be undone;
 * - `action` is everything else: opening and closing, files, exports, undo itself.
 */
export type ProcedureKind = 'query' | 'command' | 'action'

export interface Procedure<Kind extends ProcedureKind, Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind
  readonly input: Input
  readonly output: Output
}

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'query', Input, Output> {
  return { kind: 'query', input, output }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'command', Input, Output> {
  return { kind: 'command', input, output }
}

export function action<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'action', Input, Output> {
  return { kind: 'action', input, output }
}
