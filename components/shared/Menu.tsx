/**
 * A button that opens a list of actions or choices, after the ARIA menu-button pattern: arrows move, a letter jumps,
 * Enter chooses, Escape closes and gives the focus back.
 */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, type ButtonProps } from './Button'
import './floating.css'
import { Kbd } from './Kbd'
import { placeBeside } from './place'

export type MenuItem = {
  id: string
  label: string
  run: () => void
  hint?: string
  danger?: boolean
  disabled?: boolean
  /** For a list of choices: whether this is the one in force. */
  checked?: boolean
}

type Props = {
  items: readonly MenuItem[]
  children: ComponentChildren
  /** The name of the button, where its content is no word. */
  label?: string
} & Pick<ButtonProps, 'kind' | 'small' | 'class' | 'hint'>

export function Menu({ items, children, label, ...look }: Props) {
  const id = useId()
  const [open, setOpen] = useState<'no' | 'first' | 'last'>('no')
  const root = useRef<HTMLSpanElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const focusable = () => [...(list.current?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? [])]

  useLayoutEffect(() => {
    if (open === 'no' || !list.current || !root.current) return
    list.current.showPopover?.()
    placeBeside(list.current, root.current)
    const checked = list.current.querySelector<HTMLElement>('[aria-checked="true"]')
    const target = checked ?? focusable().at(open === 'last' ? -1 : 0)
    target?.focus()
  }, [open])

  const close = (giveBack: boolean) => {
    setOpen('no')
    if (giveBack) root.current?.querySelector<HTMLElement>('.button')?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const all = focusable()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const go = (to: number) => all[(to + all.length) % all.length]?.focus()
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(-1)
    else if (event.key === 'Escape') close(true)
    else if (event.key === 'Tab') return close(true)
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const starts = (element: HTMLElement) => element.textContent?.toLowerCase().startsWith(event.key.toLowerCase())
      ;[...all.slice(at + 1), ...all.slice(0, at + 1)].find(starts)?.focus()
    } else return event.stopPropagation()
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span class="menu" ref={root}>
      <Button
        {...look}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== 'no'}
        aria-controls={open === 'no' ? undefined : id}
        onClick={() => (open === 'no' ? setOpen('first') : close(true))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.stopPropagation()
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {children}
      </Button>
      {open !== 'no' && (
        <div
          ref={list}
          id={id}
          class="menu-list"
          role="menu"
          tabIndex={-1}
          popover="manual"
          onKeyDown={onKey}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close(false)
          }}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              class={item.danger ? 'menu-item danger' : 'menu-item'}
              {...(item.checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.checked })}
              tabIndex={-1}
              disabled={item.disabled}
              onMouseEnter={(event) => event.currentTarget.focus()}
              onClick={() => {
                close(true)
                item.run()
              }}
            >
              {item.label}
              {item.hint && <Kbd>{item.hint}</Kbd>}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}
