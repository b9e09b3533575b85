/** What the bench uses of packages that bring no types along, or types of another kind. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string, options?: { auto_compaction?: boolean })
    put(row: { _id: string }): Promise<unknown>
    bulkDocs(rows: { _id: string }[]): Promise<unknown>
    allDocs(options: { keys?: string[]; limit?: number; include_docs?: boolean }): Promise<unknown>
    destroy(): Promise<void>
  }
}
