/** A row on its way to a record. */
import type { ImportField } from '../fields'
import type { ImportColumn, ImportFields } from '../record'
import type { Survey } from './survey'

/** @property named its heading, which no other column has @property kindAt the column that says of which kind its telephones are */
export type PreparedColumn = ImportColumn & { field?: ImportField; named: string; kindAt?: number }

/** @property other what is kept under its heading @property survey of all the table's rows */
export type PartRow = { fields: ImportFields; other: [string, string][]; cells: readonly string[]; survey: Survey }
