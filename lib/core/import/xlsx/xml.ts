/** The parts of a workbook as events, while they are unpacked. Nothing that a document declares of itself is followed. */
import { Parser } from 'saxen'
import { Damaged } from './zip'

/** Names without their prefix: some programs write `x:row` for `row`. */
export type Events = {
  open: (name: string, attributes: () => Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Reads a document, and stops after each piece, so that whoever hears the events can give on what they brought.
 * @throws Damaged for what is no XML
 */
export async function* parsed(pieces: AsyncIterable<Uint8Array>, { open, close, text }: Events): AsyncGenerator<void> {
  const parser = new Parser()
  const decoder = new TextDecoder()
  parser.on('openTag', (name, attributes, decode) =>
    open(bare(name), () => {
      const found = attributes()
      for (const key in found) if (found[key]?.includes('&')) found[key] = decode(found[key])
      return found
    }),
  )
  if (close) parser.on('closeTag', (name) => close(bare(name)))
  if (text) {
    parser.on('text', (value, decode) => text(value.includes('&') ? decode(value) : value))
    parser.on('cdata', (value) => text(value))
  }
  parser.on('error', () => {
    throw new Damaged()
  })
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.end()
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
