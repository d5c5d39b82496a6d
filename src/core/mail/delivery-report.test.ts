import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeliveryReport } from './delivery-report.ts'
import { fakeMail } from './fake-mail.ts'

const failed = `Reporting-MTA: dns; mx.orchard.example

Final-Recipient: rfc822; Dana@Orchard.example
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 5.1.1 <dana@orchard.example>: no mailbox
    of that name here
`

describe('delivery report', () => {
  it('reads the failure of one recipient and the letter that came back', () => {
    const report = readDeliveryReport(
      fakeMail({
        from: 'MAILER-DAEMON@mx.orchard.example',
        subject: 'Undelivered Mail Returned to Sender',
        deliveryStatus: failed,
        returnedOriginal: 'From: me@home.example\nMessage-ID: <abc@home.example>\nX-Regards-Step: thank-you:1\n',
      }),
    )
    expect(report).toEqual({
      kind: 'bounced',
      recipient: 'dana@orchard.example',
      status: '5.1.1',
      originalMessageId: '<abc@home.example>',
      originalStepId: 'thank-you:1',
      diagnostic: 'smtp; 550 5.1.1 <dana@orchard.example>: no mailbox of that name here',
    })
  })

  it('tells a delay from a server that gave up', () => {
    const delayed = failed
      .replace('Action: failed', 'Action: delayed')
      .replace('5.0.0', '4.4.1')
      .replace('550 5.1.1', '451 4.4.1')
    const mail = { from: 'postmaster@mx.example', subject: 'Delayed', deliveryStatus: delayed }
    expect(readDeliveryReport(fakeMail({ ...mail, text: 'Your letter is delayed, we keep trying.' }))).toMatchObject({
      kind: 'delayed',
      status: '4.4.1',
    })
    expect(readDeliveryReport(fakeMail({ ...mail, text: 'We have given up on it.' }))).toMatchObject({
      kind: 'bounced',
    })
  })

  it('lets a failure outweigh the recipients that were reached', () => {
    const status = 'Final-Recipient: rfc822; a@x.example\nAction: delivered\nStatus: 2.0.0\n\n' + failed
    expect(readDeliveryReport(fakeMail({ deliveryStatus: status }))).toMatchObject({
      kind: 'bounced',
      recipient: 'dana@orchard.example',
    })
  })

  it('tells nothing of a delivery that went well', () => {
    const status = 'Final-Recipient: rfc822; a@x.example\nAction: delivered\nStatus: 2.0.0\n'
    expect(
      readDeliveryReport(fakeMail({ from: 'mailer-daemon@x.example', subject: 'Successful', deliveryStatus: status }))
        .kind,
    ).toBe('none')
  })

  it('reads the prose of older servers', () => {
    const text = `Hi. This is the mail program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up.

<lee@quarry.example>:
The user unknown, sorry.

--- Below this line is a copy of the message.

Return-Path: <me@home.example>
Message-ID: <one@home.example>
Subject: Thank you
`
    expect(
      readDeliveryReport(fakeMail({ from: 'MAILER-DAEMON@mx.example', subject: 'failure notice', text })),
    ).toMatchObject({
      kind: 'bounced',
      recipient: 'lee@quarry.example',
      status: '5.1.1',
      originalMessageId: '<one@home.example>',
    })
  })

  it('reads a full mailbox, and a warning that only delays', () => {
    const full = fakeMail({
      headers: { 'Return-Path': '<>' },
      from: 'postmaster@x.example',
      subject: 'Mail',
      text: 'Could not be delivered: mailbox is full.',
    })
    expect(readDeliveryReport(full)).toMatchObject({ kind: 'bounced', status: '5.2.2' })
    const warning = fakeMail({
      from: 'MAILER-DAEMON@x.example',
      subject: 'Warning: could not send message for past 4 hours',
      text: 'THIS IS A WARNING MESSAGE ONLY. We will keep trying.',
    })
    expect(readDeliveryReport(warning)).toMatchObject({ kind: 'delayed' })
  })

  it('reads the notifications of Amazon SES', () => {
    const bounce = {
      notificationType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bouncedRecipients: [
          { emailAddress: 'no@quarry.example', status: '5.1.1', diagnosticCode: 'smtp; 550 no such user' },
        ],
      },
      mail: { headers: [{ name: 'Message-ID', value: '<two@home.example>' }] },
    }
    expect(
      readDeliveryReport(fakeMail({ text: `${JSON.stringify(bounce)}\n\n--\nIf you wish to stop` })),
    ).toMatchObject({
      kind: 'bounced',
      recipient: 'no@quarry.example',
      status: '5.1.1',
      originalMessageId: '<two@home.example>',
    })
    const complaint = {
      notificationType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress: 'x@quarry.example' }] },
    }
    expect(readDeliveryReport(fakeMail({ text: JSON.stringify(complaint) })).kind).toBe('complaint')
  })

  it('keeps complaints apart', () => {
    const status = 'Feedback-Type: abuse\nOriginal-Rcpt-To: <kim@quarry.example>\n'
    expect(readDeliveryReport(fakeMail({ subject: 'FW: Thank you', deliveryStatus: status }))).toMatchObject({
      kind: 'complaint',
      recipient: 'kim@quarry.example',
    })
  })

  it('does not take a person for a server', () => {
    const texts = [
      'Sorry, your mail about the delayed decision reached me late. The address on your letter was wrong, it does not exist any more.',
      'We could not deliver the parcel to your door.',
    ]
    for (const text of texts)
      expect(
        readDeliveryReport(fakeMail({ from: 'Dana <dana@orchard.example>', subject: 'Re: Delivery', text })).kind,
      ).toBe('none')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (subject, text, deliveryStatus) => {
        readDeliveryReport(
          fakeMail({ from: 'mailer-daemon@x.example', subject, text, deliveryStatus, returnedOriginal: text }),
        )
      }),
    )
  })
})
