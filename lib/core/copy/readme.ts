/** What stands in a copy for whoever opens it without Margin, in both languages of the product. */
import type { CopyManifest } from './manifest'

export function readme({ at, schema, tables }: Pick<CopyManifest, 'at' | 'schema' | 'tables'>): string {
  const counts = Object.entries(tables).map(([name, { rows, file }]) => `  ${file.padEnd(28)} ${rows} (${name})`)
  return `MARGIN: EVERYTHING AS ONE OPEN FILE
Made ${at}, schema ${schema}.

This is a zip file. Each file in tables/ holds one kind of record: a line is a record, and each line is JSON (this is
called NDJSON or JSON Lines). Records stand in the order of their ids. Text is UTF-8. Instants are ISO 8601 in UTC, days are
YYYY-MM-DD. An amount is { minor, currency }: whole cents (or what the currency has) and an ISO 4217 currency.

  tables/people.ndjson         people; companyId names the company's id
  tables/companies.ndjson      companies
  tables/deals.ndjson          deals; people in it by personId, stages by stageId
  tables/pipelines.ndjson      pipelines with their stages
  tables/activities.ndjson     emails, calls, meetings, notes; links: p:ID a person, c:ID a company, d:ID a deal
  tables/tasks.ndjson          tasks, with links of the same kind
  tables/fields.ndjson         fields of your own; records hold their values in "custom" by the field's id
  tables/changes.ndjson        the journal: each change with its rows before and after
  tables/changeParts.ndjson    rows of large changes, by the change's seq
  tables/erased.ndjson         marks by which erased people are not brought back; no name can be read from them
  schemas/NAME.json            what a record of that kind looks like (JSON Schema, draft 2020-12)
  manifest.json                how many records, and the size and SHA-256 of each file
  unfit.ndjson                 only where there are any: records that fit no schema, as they are

For example, names and addresses of all people, with jq:  jq -r '[.name, .emails[0]] | @tsv' tables/people.ndjson
In Python:  for line in open("tables/people.ndjson", encoding="utf-8"): person = json.loads(line)
In Margin: Export, "Restore from a file". It takes the zip as it is, and files of older versions as well.

--- En français ---
Ceci est un fichier zip. Chaque fichier de tables/ contient un type d'enregistrement : une ligne par enregistrement, en JSON,
dans l'ordre des identifiants, en UTF-8. manifest.json donne le nombre de lignes, la taille et le SHA-256 de chaque fichier,
schemas/ la forme de chaque enregistrement. Dans Margin : Exporter, « Restaurer depuis un fichier ».

${counts.join('\n')}
`
}
