// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bodyText } from '../../lib/extract/bodyText'
import { ownLinks, ownText } from '../../lib/extract/quotedHtml'

const body = (html: string): HTMLElement => new DOMParser().parseFromString(`<body>${html}`, 'text/html').body

describe('the text of a body', () => {
  it('reads as on screen: lines, paragraphs, cells, entities, no-break spaces', () => {
    const html =
      '<p>Caf&eacute; &amp;\n   bar</p><p>Two<br>lines</p><table><tr><td>Tel</td><td>1&nbsp;2</td></tr></table><div>a</div><div><br></div><div>b</div>'
    expect(bodyText(body(html))).toBe('Café & bar\n\nTwo\nlines\n\nTel\t1 2\na\n\nb')
  })

  it('gives nothing for images, controls, style and hidden parts', () => {
    const html =
      '<style>p{}</style><img alt="logo"><span style="display:none">pre</span><i hidden>h</i><b style="Visibility: hidden">v</b><template>t</template><button>…</button>shown'
    expect(bodyText(body(html))).toBe('shown')
  })

  it('keeps line breaks where the mail keeps them', () => {
    expect(bodyText(body('<pre>one\n  two</pre><div style="white-space: pre-wrap">x\ny</div>'))).toBe(
      'one\n  two\nx\ny',
    )
  })

  it('reads a body of many nested elements and does not change it', () => {
    const root = body('<div>x</div>'.repeat(5000))
    const before = root.childNodes.length
    expect(bodyText(root).split('\n')).toHaveLength(5000)
    expect(root.childNodes.length).toBe(before)
  })
})

describe('the own text of a body', () => {
  const quotes: [string, string][] = [
    [
      'Gmail',
      '<div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">On Monday Ann wrote:<br></div><blockquote class="gmail_quote">No?</blockquote></div>',
    ],
    ['Apple Mail', 'Yes.<div><blockquote type="cite"><div>On Monday, Ann wrote:</div>No?</blockquote></div>'],
    ['Thunderbird', '<div class="moz-cite-prefix">Ann wrote:</div><blockquote type="cite">No?</blockquote>Yes.'],
    ['Yahoo, shown by Yahoo', 'Yes.<div class="ydp1f3ayahoo_quoted">On Monday, Ann wrote: No?</div>'],
    ['Outlook on the web', 'Yes.<div id="x_appendonsend"></div><hr><div>No?</div>'],
    ['Outlook mobile', 'Yes.<hr><div id="divRplyFwdMsg"><b>From:</b> Ann</div><div>No?</div>'],
    [
      'Outlook for Windows',
      '<div class="WordSection1"><p>Yes.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Ann &lt;a@b.example&gt;<br><b>Gesendet:</b> heute<br><b>An:</b> Bea</p></div><p>No?</p></div>',
    ],
    ['Hotmail', 'Yes.<div><hr id="stopSpelling">Date: Mon<br>No?</div>'],
    ['Gmail’s own folding', 'Yes.<div class="yj6qo ajU">…</div><div class="adL"><div class="h5">No?</div></div>'],
  ]
  it.each(quotes)('leaves out what %s quotes', (_, html) => {
    expect(ownText(body(html))).toBe('Yes.')
  })

  it('keeps the signature that stands after the quote', () => {
    const html =
      'Yes.<div class="gmail_extra"><div class="gmail_quote">On Monday wrote:<blockquote>No?</blockquote></div><div class="gmail_signature">Bea</div></div>'
    expect(ownText(body(html))).toBe('Yes.\n\nBea')
  })

  it('keeps answers written between the quotes', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">Ann wrote:</div><blockquote class="gmail_quote">When?</blockquote><div>Monday.</div><blockquote class="gmail_quote">Where?</blockquote><div>Here.</div></div>'
    expect(ownText(body(html))).toBe('Monday.\n\nHere.')
  })

  it('keeps what the author merely indented, and a box with a rule that is no quote', () => {
    const html =
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0">My list</blockquote><div style="border-top:solid 1px"><b>Bea Hall</b> Sales</div>'
    expect(ownText(body(html))).toBe('My list\nBea Hall Sales')
  })

  it('shows a message all of which Gmail folds as a repetition', () => {
    expect(ownText(body('<div class="im">Same again</div>'))).toBe('Same again')
  })

  it('tells the links of the own text only', () => {
    const html =
      '<a href="https://a.example/me">Me</a><blockquote type="cite"><a href="https://b.example">Other</a></blockquote>'
    expect(ownLinks(body(html))).toEqual([{ href: 'https://a.example/me', text: 'Me' }])
  })
})
