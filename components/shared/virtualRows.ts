/** Which rows of a long list to draw: TanStack's virtualizer, driven by Preact. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

type Options = {
  count: number
  /** Height of one row in pixels; of each, where they differ. */
  height: number | ((index: number) => number)
  /** Another thing whenever rows have other heights than before, and only then. */
  shape?: unknown
  scroll: RefObject<HTMLElement>
  /** Height of what stands above the rows and stays in view, in pixels. */
  head?: number
  /** About how much of the window's height is not for the rows, in pixels: for the first drawing, before anything is measured. */
  around?: number
  /** How many rows are drawn beyond either edge of what is in view. */
  ahead?: number
  /** Row that stays drawn wherever the list is scrolled, because it may hold the focus. */
  keep?: number
}

/** When rows out of view are drawn at the latest, in milliseconds. */
const LATEST = 200

/** The rows in view with their places, the height of all, and a way to bring one into view. */
export function useVirtualRows({ count, height, shape, scroll, head = 0, around = 0, ahead = 8, keep = -1 }: Options) {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  // What is out of view is drawn once what is in view was painted.
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => setPainted(true), { timeout: LATEST })
    return () => cancelIdleCallback(idle)
  }, [])
  const options = {
    count,
    getScrollElement: () => scroll.current,
    estimateSize: typeof height === 'number' ? () => height : height,
    overscan: painted ? ahead : 0,
    paddingStart: head,
    scrollPaddingStart: head,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    // Before the first measure: enough to paint the window at once.
    initialRect: { width: 800, height: innerHeight - around },
    onChange: () => redraw(0),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range)
      return keep < 0 || keep >= count || shown.includes(keep) ? shown : [...shown, keep].sort((a, b) => a - b)
    },
  }
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  // Rows that were given other heights are not where they were. Measuring draws anew: done for what is the same, it never ends.
  const heights = typeof height === 'number' ? height : shape
  const measured = useRef(heights)
  useLayoutEffect(() => {
    if (measured.current === heights) return
    measured.current = heights
    virtualizer.measure()
  })
  return {
    rows: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    reveal: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
