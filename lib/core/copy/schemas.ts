/** What the rows of a copy look like: schemas of ours for the check, and the same as JSON schemas for everybody else. */
import * as z from 'zod/mini'
import { bare, SCHEMAS, type TableName } from '../rows'

/** Of the journal as much as an undo needs. */
const RowChanges = z.array(
  z.looseObject({ table: z.string(), id: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) }),
)
const Label = z.looseObject({ key: z.string(), params: z.optional(z.record(z.string(), z.unknown())) })
const BESIDE = {
  changes: z.looseObject({
    seq: z.number(),
    at: z.string(),
    source: z.string(),
    label: Label,
    kind: z.string(),
    rows: RowChanges,
    touched: z.array(z.string()),
    count: z.number(),
  }),
  changeParts: z.looseObject({ seq: z.number(), n: z.number(), rows: RowChanges, touched: z.array(z.string()) }),
  reminders: z.looseObject({ id: z.string(), taskId: z.string(), due: z.optional(z.string()) }),
  erased: z.looseObject({ id: z.string().check(z.regex(/^[ms]:/)), at: z.string() }),
} as const

const KEYS: Record<string, readonly string[]> = { changes: ['seq'], changeParts: ['seq', 'n'] }

/** By what fields the rows of a table are told apart, and in the order of which they stand. */
export const keyFields = (table: string): readonly string[] => (Object.hasOwn(KEYS, table) ? KEYS[table] : ['id']) ?? []

const schemaOf = (table: string): z.ZodMiniType | undefined =>
  Object.hasOwn(SCHEMAS, table)
    ? SCHEMAS[table as TableName]
    : Object.hasOwn(BESIDE, table)
      ? BESIDE[table as keyof typeof BESIDE]
      : undefined

/**
 * The first field of a row, as the database holds it, that does not fit; undefined where all do.
 * @param row with the fields of its indexes
 */
export function misfit(table: string, row: unknown): string | undefined {
  const schema = schemaOf(table)
  const answer = schema?.safeParse(row)
  return !answer || answer.success ? undefined : answer.error.issues[0]?.path.join('.') || 'id'
}

/** Whether rows of this table belong in a copy that this version can take in. */
export const isCopied = (table: string): boolean => schemaOf(table) !== undefined

/** The JSON schema (draft 2020-12) of the rows of a table as they stand in a copy; undefined of one that has none. */
export function jsonSchema(table: string): object | undefined {
  const schema = schemaOf(table)
  if (!schema) return undefined
  const made = z.toJSONSchema(schema, { unrepresentable: 'any' }) as { properties?: object; required?: string[] }
  if (!Object.hasOwn(SCHEMAS, table) || !made.properties) return made
  const properties = bare(table as TableName, made.properties)
  return { ...made, properties, required: made.required?.filter((name) => name in properties) }
}
