/** What the builder puts in the place of these words. */
interface ImportMeta {
  readonly env: { readonly FIREFOX?: boolean }
}
