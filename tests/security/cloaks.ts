/** Twelve ways in which a page has its visitor press something that she does not see. Each runs in the page. */

/** How the page hides the sidebar; the element that Margin stands in is `margin-sidebar`. */
export const CLOAKS: Record<string, string> = {
  'opacity of the root': "document.documentElement.style.setProperty('opacity', '0.01', 'important')",
  'opacity of the host': "document.querySelector('margin-sidebar').style.setProperty('opacity', '0.01', 'important')",
  'opacity of a parent': `const parent = document.documentElement.appendChild(document.createElement('div'))
    parent.style.opacity = '0.01'
    parent.append(document.querySelector('margin-sidebar'))`,
  'an overlay that lets the pointer through': `const over = document.documentElement.appendChild(document.createElement('div'))
    over.style.cssText = 'position:fixed;inset:0;background:white;z-index:2147483647;pointer-events:none'`,
  'a popover': `const over = document.body.appendChild(document.createElement('div'))
    over.popover = 'manual'
    over.style.cssText = 'inset:0;width:100%;height:100%;pointer-events:none'
    over.showPopover()`,
  'a dialog': `const over = document.body.appendChild(document.createElement('dialog'))
    over.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;pointer-events:none'
    over.showModal()`,
  scale: "document.documentElement.style.setProperty('transform', 'scale(0.05)', 'important')",
  blur: "document.documentElement.style.setProperty('filter', 'blur(30px)', 'important')",
  blend: `const parent = document.documentElement.appendChild(document.createElement('div'))
    parent.style.mixBlendMode = 'lighten'
    document.documentElement.style.background = 'white'
    parent.append(document.querySelector('margin-sidebar'))`,
  'a clip-path': "document.documentElement.style.setProperty('clip-path', 'inset(40% 0 20% 60%)', 'important')",
  'moved under the cursor': `const root = document.documentElement
    const away = () => root.style.setProperty('transform', 'translateX(2000px)', 'important')
    away()
    setInterval(() => { root.style.removeProperty('transform'); setTimeout(away, 60) }, 240)`,
}
