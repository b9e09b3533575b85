/**
 * What the sidebar and the content script of its tab say to each other, over one port that the sidebar opens straight to
 * its tab. The background is not part of it and is never woken by it; the page cannot hear it.
 *
 * The sidebar checks what it receives with the schemas in `link.ts`; the content script carries no schema library and
 * checks by hand in `frame.ts`.
 */
import type { PageFacts } from '../core/capture'
import type { Language } from '../core/text/catalogue'

/** The port is named by this and the token that the content script put into its own sidebar's address. */
export const PORT = 'margin.sidebar:'

/** The one message that content scripts take outside the port: the keyboard command, passed on by the background. */
export const TOGGLE = 'margin.toggle-sidebar'

/** Limits of the sidebar's width, in CSS pixels. */
export const WIDTH = { least: 300, usual: 360, most: 480 } as const

/** Keeps a width inside the limits, in whole pixels. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)))
}

/** How the sidebar stands on a site: shown or only its narrow tab, beside the page or over it, and how wide. */
export type Place = { open: boolean; docked: boolean; width: number }

/** The tab a sidebar sits in: the site's id and what people call it. */
export type SiteName = { site: string; label: string }

/** From the content script to its sidebar. */
export type ToSidebar =
  | ({ kind: 'unasked' } & SiteName)
  | { kind: 'facts'; facts: PageFacts }
  /** There is a page to read, and the reader is not in it yet. */
  | { kind: 'wanted' }
  | ({ kind: 'place' } & Place)
  | { kind: 'focus' }

/** From the sidebar to its content script. */
export type ToPage =
  | { kind: 'read' }
  | { kind: 'collapse' }
  | { kind: 'leave' }
  | { kind: 'dock'; docked: boolean }
  | { kind: 'width'; width: number }
  | { kind: 'language'; language: Language }
