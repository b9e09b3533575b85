/** Changing the labels of temperature. */
import { fold } from './fold'
import type { TemperatureLabel } from './temperature'

type Labels = readonly TemperatureLabel[]

/** Whether another label has the name. */
export function isLabelNameTaken(labels: Labels, id: string, name: string): boolean {
  return labels.some((label) => label.id !== id && fold(label.name) === fold(name))
}

/** The labels with one of them changed. */
export function withLabel(
  labels: Labels,
  id: string,
  patch: Partial<Omit<TemperatureLabel, 'id'>>,
): TemperatureLabel[] {
  return labels.map((label) => (label.id === id ? { ...label, ...patch } : label))
}

/** The labels with one more at their end, which holds as long as the one before. @param id one that no label has or had */
export function withNewLabel(labels: Labels, id: string, name: string): TemperatureLabel[] {
  return [...labels, { id, name, months: labels.at(-1)?.months ?? 1 }]
}

/** The labels without one of them; the last one stays. */
export function withoutLabel(labels: Labels, id: string): TemperatureLabel[] {
  const left = labels.filter((label) => label.id !== id)
  return left.length ? left : [...labels]
}
