/** Mails to begin from, one of each build that mail programs make, and hostile pieces to put into them; all invented. */
import { hostileHtml, hostileMail } from '../../test/support/hostile-mail.ts'

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')
const head = (more: string) => `From: "Dana Kim" <dana@acme.example>
To: alex@home.example
Subject: =?utf-8?Q?Re:_Dank_f=C3=BCr_das_Gespr=C3=A4ch?=
Date: Tue, 24 Nov 2026 10:00:00 +0100
Message-ID: <a1@acme.example>
In-Reply-To: <b2@home.example>
References: <b1@home.example> <b2@home.example>
MIME-Version: 1.0
${more}

`
const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n')

const event = `BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
SUMMARY:Second talk
DTSTART;TZID=Europe/Berlin:20261201T140000
DTEND;TZID=Europe/Berlin:20261201T150000
ORGANIZER;CN=Dana Kim:mailto:dana@acme.example
ATTENDEE;RSVP=TRUE:mailto:alex@home.example
END:VEVENT
END:VCALENDAR`

export const seedMails: readonly string[] = [
  hostileMail({ from: 'dana@acme.example', to: 'alex@home.example' }),
  `${head('Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes')}Dear Alex, \nno decision has been made yet. \nI will call you by Friday.\n\n-- \nDana\n\n> Dear Dana,\n>> any news?\n`,
  `${head('Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable')}<html><body><p>Gr=FC=DFe &amp; <b>Danke</b></p>=\n<blockquote type=3D"cite">Sehr geehrte Frau Kim</blockquote><a href=3D"https://acme.example/slots">Termin</a></body></html>\n`,
  `${head('Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64')}${base64(hostileHtml)}\n`,
  `${head('Content-Type: multipart/mixed; boundary=m')}--m\nContent-Type: multipart/related; boundary="r"\n\n--r\nContent-Type: text/html\n\n<p>See <img src="cid:1"></p>\n--r\nContent-Type: image/svg+xml; name="x.svg"\nContent-ID: <1>\nContent-Disposition: inline; filename*=utf-8''%2e%2e%2fx.svg\n\n<svg xmlns="http://www.w3.org/2000/svg" onload="top.document.title='owned'"/>\n--r--\n--m\nContent-Type: message/rfc822\n\n${head('Content-Type: text/plain')}Inside.\n--m--\n`,
  `${head('Content-Type: multipart/alternative; boundary=c')}--c\nContent-Type: text/plain\n\nInvitation\n--c\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\n\n${event}\n--c--\n`,
  `From: MAILER-DAEMON@mx.home.example\nTo: alex@home.example\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=d\n\n--d\n\nI could not deliver it.\n--d\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.home.example\n\nFinal-Recipient: rfc822; dana@acme.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n--d\nContent-Type: message/rfc822\n\n${head('X-Regards-Step: s1')}Dear Dana,\n--d--\n`,
  `${head('Content-Type: multipart/alternative; boundary="=_é"')}--=_é\nContent-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Abwesend bis 3. März', 'utf16le').toString('base64')}\n--=_é\nContent-Type: text/html; charset=x-unknown\n\n<table><tr><td>I am out of the office until 3 March.</td></tr></table>\n--=_é--\n`,
  `${head('Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\nContent-Type: text/plain; charset=shift_jis')}\u0000I am away until Monday 30 November. Please write to Alan Croft <alan@acme.example>.\n`,
  `${head('Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="..\\\\..\\\\winmail.dat"')}${base64('not really a TNEF file '.repeat(40))}\n`,
].map(crlf)

/** Ways in which markup has hidden something from those who cleaned it. */
export const hostilePieces: readonly string[] = [
  hostileHtml,
  `<svg><style><img src=x onerror="top.document.title='owned'"></style></svg>`,
  `<math><mi><mglyph><style><!--</style><img title="--><img src=x onerror=top.document.title='owned'>">`,
  `<noscript><p title="</noscript><img src=x onerror=top.document.title='owned'>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=top.document.title='owned'>`,
  `<textarea><p title="</textarea><img src=https://evil.example/t onerror=top.document.title='owned'>"></textarea>`,
  `<xmp><p title="</xmp><svg/onload=top.document.title='owned'>"></xmp>`,
  `<a href="java\u0001script:top.document.title='owned'">x</a><a href=" &#14; javascript:alert(1)">y</a><a href=//evil.example>z</a>`,
  `<a href='https://evil.example/"onmouseover="top.document.title=1'>quote</a><a href="https://evil.example/?a=1&quot;><script>top.document.title='owned'</script>">q</a>`,
  `<img alt='"><script>top.document.title="owned"</script>' src=https://evil.example/alt.png>`,
  `<span class="link picture" title="&quot;><img src=x onerror=top.document.title='owned'>">t</span>`,
  `<details open ontoggle="top.document.title='owned'" class="quoted"><summary>a</summary></details>`,
  `<table background=https://evil.example/bg><td style="background:u\\72l(https://evil.example/css)">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/"><base href=https://evil.example/ target=_top>`,
  `<link rel=preload as=image href=https://evil.example/pre><link rel=dns-prefetch href=//evil.example>`,
  `<input type=image src=https://evil.example/i formaction=https://evil.example/f autofocus onfocus=alert(1)>`,
  `<video><source onerror="top.document.title='owned'" src=https://evil.example/v></video><audio src=//evil.example/a autoplay>`,
  `<object data="data:text/html,<script>parent.document.title='owned'</script>"></object><embed src=javascript:alert(1)>`,
  `<iframe srcdoc="&lt;script&gt;top.document.title='owned'&lt;/script&gt;"></iframe><portal src=https://evil.example>`,
  `<![CDATA[<img src=x onerror=top.document.title='owned'>]]><?xml-stylesheet href="https://evil.example/x.css"?>`,
  `<!--[if mso]><img src=https://evil.example/mso><![endif]--><!--><img src=x onerror=top.document.title='owned'>-->`,
  `<template shadowrootmode=open><img src=https://evil.example/shadow></template><slot onslotchange=alert(1)>`,
  `<p hidden><b style="display:none">hidden<script>top.document.title='owned'</script></p>`,
  `<a ping=https://evil.example/ping href=https://acme.example/ok download target=_blank>ok</a>`,
  `<\u0000script>top.document.title='owned'</script\u0000><scr<script>ipt>top.document.title='owned'</scr</script>ipt>`,
  `<select><style></select><img src=x onerror=top.document.title='owned'></style>`,
  `<!DOCTYPE html SYSTEM "https://evil.example/x.dtd" [<!ENTITY x "<script>">]>&x;`,
  `<marquee behavior=alternate onstart=top.document.title='owned'>m</marquee><body/onpageshow=alert(1)>`,
  `<div ${'a=b '.repeat(300)}onclick=top.document.title='owned'>many</div>`,
  '<div>'.repeat(600) + '<b>deep</b>',
  '<'.repeat(3_000),
  `<a href="https://evil.example/${'x'.repeat(4_000)}">long</a>`,
  '&'.repeat(2_000) + '&#x;&#999999999;&lt;script&gt;',
]
