/** Where deals of a title stand in the index of their orders. */
import { titleKey } from './dealOrder'

/** Ranges of index keys, from and to, that hold the open deals of a pipeline with a title; long titles that begin alike stand there too. */
export const titleRanges = (pipelineId: string, title: string): [string, string][] => {
  const key = `title|${pipelineId}|${titleKey(title)}\t`
  return [[key, `${key}\uffff`]]
}
