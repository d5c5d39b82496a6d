/** Says in plain words why a connection to a mail server failed. */

const plain: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server of that name.',
  EDNS: 'There is no server of that name.',
  EAI_AGAIN: 'The name of the server cannot be looked up right now; the network may be down.',
  ECONNREFUSED: 'Nothing answers at that port.',
  ECONNRESET: 'The server closed the connection.',
  ECONNECTION: 'The server closed the connection.',
  EPIPE: 'The server closed the connection.',
  EHOSTUNREACH: 'The server cannot be reached; the network may be down.',
  ENETUNREACH: 'The server cannot be reached; the network may be down.',
  ENETDOWN: 'The network is down.',
  ETIMEDOUT: 'The server did not answer in time.',
  ETIMEOUT: 'The server did not answer in time.',
  CONNECT_TIMEOUT: 'The server did not answer in time.',
  GREETING_TIMEOUT: 'The server did not greet in time; the port or the encryption may be the wrong one.',
  UPGRADE_TIMEOUT: 'The server did not answer in time.',
  NoConnection: 'The connection was lost.',
  EConnectionClosed: 'The connection was lost.',
  ClosedAfterConnectTLS: 'The server closed the connection.',
  ClosedAfterConnectText: 'The server closed the connection.',
  MissingServerExtension: 'The server offers no encryption on that port.',
  CERT_HAS_EXPIRED: 'The certificate of the server has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the server belongs to another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the server is signed by nobody known here.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the server is signed by nobody known here.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the server is signed by nobody known here.',
  UNABLE_TO_GET_ISSUER_CERT: 'The certificate of the server is signed by nobody known here.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the server is signed by nobody known here.',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The server does not speak encryption from the start on that port; STARTTLS may be right.',
}

/** One sentence; the library's own words stand in brackets where nothing plainer is known. */
export function connectionWords(problem: unknown): string {
  const { code, originalCode, message } = detailsOf(problem)
  const known = plain[originalCode] ?? plain[code]
  if (known !== undefined) return known
  return message === '' ? 'The connection failed.' : `The connection failed (${message}).`
}

function detailsOf(problem: unknown): { code: string; originalCode: string; message: string } {
  const { code, originalCode, message } = (problem ?? {}) as Record<string, unknown>
  return {
    code: typeof code === 'string' ? code : '',
    originalCode: typeof originalCode === 'string' ? originalCode : '',
    message: typeof message === 'string' ? message.replace(/[\s.]+$/, '') : '',
  }
}
