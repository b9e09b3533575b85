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

/** The browser's side panel names its port so; it has no token, for no page can frame it. */
export const PANEL_PORT = 'margin.panel'

/** How the sidebar stands on a site: shown or only its narrow tab, beside the page or over it, how wide, on which side. */
export type Place = { open: boolean; docked: boolean; width: number; side: 'left' | 'right' }

/** What the user has on a site: the sidebar in the page, the browser's side panel in its stead, or nothing. */
export type Shows = 'sidebar' | 'panel' | 'off'

/** The site a page belongs to: its id and what people call it. */
export type SiteName = { site: string; label: string }

/** Where a sidebar or panel is. `waits`: the site is read only when asked. */
export type Here = SiteName & { waits: boolean; shows: Shows }

/** From the content script to its sidebar, and to the side panel of its window. */
export type ToSidebar =
  | ({ kind: 'here' } & Here)
  | ({ kind: 'unasked' } & SiteName)
  | { kind: 'facts'; facts: PageFacts }
  /** There is a page to read, and the reader is not in it yet. */
  | { kind: 'wanted'; site: string }
  | ({ kind: 'place' } & Place)
  | { kind: 'focus' }
  /** What is selected on the page, as an answer to the question for it. */
  | { kind: 'selection'; text: string; url: string }

/** From the sidebar to its content script. */
export type ToPage =
  | { kind: 'read' }
  /** What is selected on the page? */
  | { kind: 'selection' }
  | { kind: 'collapse' }
  | { kind: 'leave' }
  | { kind: 'dock'; docked: boolean }
  | { kind: 'side'; side: Place['side'] }
  | { kind: 'width'; width: number }
  | { kind: 'language'; language: Language }
