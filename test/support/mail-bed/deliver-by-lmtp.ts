/** Hands a mail to Dovecot as a mail server would, by LMTP (RFC 2033). */
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export async function deliverByLmtp(
  server: { readonly host: string; readonly port: number },
  raw: string | Uint8Array,
  to: string,
): Promise<void> {
  const connection = new SMTPConnection({ ...server, lmtp: true, ignoreTLS: true, name: 'localhost' })
  const body = typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : Buffer.from(raw)
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect(() =>
        connection.send({ from: 'postmaster@elsewhere.test', to: [to] }, body, (problem) =>
          problem ? reject(problem) : resolve(),
        ),
      )
    })
  } finally {
    connection.close()
  }
}
