import { describe, expect, it } from 'vitest'
import { sanitizeMailHtml } from './sanitize-mail-html.ts'

const clean = (html: string) => sanitizeMailHtml(html).html

describe('making the HTML of a mail harmless', () => {
  it('keeps what is read', () => {
    const plain = '<h1>Hello</h1><p>Come <b>Monday</b>,<br>please.</p><ol start="3"><li>one</li></ol>'
    expect(clean(plain)).toBe('<h1>Hello</h1><p>Come <b>Monday</b>,<br />please.</p><ol start="3"><li>one</li></ol>')
    expect(clean('<table><tr><td colspan="2" style="color:red" bgcolor="#fff">1 &lt; 2</td></tr></table>')).toBe(
      '<table><tr><td colspan="2">1 &lt; 2</td></tr></table>',
    )
  })

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<style>body{background:url(https://x.example/a)}</style>Hi', 'Hi'],
    ['<p style="background:url(https://x.example/a)">Hi</p>', '<p>Hi</p>'],
    ['<p onmouseover="alert(1)">Hi</p>', '<p>Hi</p>'],
    ['<form action="https://x.example"><input name=a><button>Go</button></form>', 'Go'],
    ['<iframe src="https://x.example">in</iframe>Hi', 'Hi'],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">Hi', 'Hi'],
    ['<link rel=stylesheet href=https://x.example/a.css>Hi', 'Hi'],
    ['<base href="https://x.example/">Hi', 'Hi'],
    ['<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>Hi', 'Hi'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>Hi', 'Hi'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>Hi', 'Hi'],
    ['<!--<img src="--><img src=x onerror=alert(1)//">', '<span class="picture"></span>'],
    ['<object data="data:text/html,x"></object><embed src="x.swf">Hi', 'Hi'],
    ['<span id="x" class="modal link">Hi</span>', '<span class="link">Hi</span>'],
  ])('%s', (html, shown) => expect(clean(html)).toBe(shown))

  it('shows pictures by their words and links by where they lead', () => {
    const { html, links } = sanitizeMailHtml(
      '<img alt="Logo of Acme" src="https://x.example/pixel.gif"><a href="https://acme.example/slots?a=1&amp;b=2">Choose a slot</a><a href="mailto:dana@acme.example">Dana</a>',
    )
    expect(html).toBe(
      '<span class="picture">[Logo of Acme]</span><span class="link" title="https://acme.example/slots?a=1&amp;b=2">Choose a slot</span><span class="link" title="mailto:dana@acme.example">Dana</span>',
    )
    expect(links).toEqual(['https://acme.example/slots?a=1&b=2', 'mailto:dana@acme.example'])
  })

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
    'file:///etc',
  ])('tells no address for %s', (href) => {
    expect(sanitizeMailHtml(`<a href="${href}">Press</a>`)).toEqual({ html: '<span>Press</span>', links: [] })
  })

  it('leaves out what the sender hid, and folds what is quoted', () => {
    expect(clean('<div style="DISPLAY : none">secret <b>x</b></div><p>Hi</p>')).toBe('<p>Hi</p>')
    expect(clean('<p>Yes</p><blockquote type="cite"><p>Could you?</p></blockquote>')).toBe(
      '<p>Yes</p><details class="quoted"><summary>Earlier in this conversation</summary><p>Could you?</p></details>',
    )
  })
})
