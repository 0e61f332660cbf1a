const EXCERPT = 120;

/** The protocols that show themselves by what a server says first. */
const PROTOCOLS: readonly (readonly [protocol: string, begins: RegExp])[] = [
  ['SSH', /^SSH-\d/],
  ['FTP', /^220[ -].*\bFTP/i],
  ['SMTP', /^220[ -]/],
  ['IMAP', /^\* (OK|PREAUTH|BYE)/],
  ['POP3', /^\+OK/],
  ['NATS', /^INFO \{/],
  ['VNC', /^RFB \d/],
  ['AMQP', /^AMQP/],
  ['Redis', /^-(ERR|DENIED|NOAUTH)/],
  ['HTTP', /^HTTP\/\d/],
];

/** What a server said, as far as its first bytes tell. */
export interface Recognised {
  readonly protocol?: string;
  readonly excerpt?: string;
}

/** Recognises the protocol by the first bytes that a server sent, and keeps its first line where that is text. */
export function recognise(bytes: Buffer): Recognised {
  const mysql = mysqlVersion(bytes);
  if (mysql !== undefined) return { protocol: 'MySQL', excerpt: mysql };
  const text = bytes.toString('latin1');
  const line = (text.split(/[\r\n]/, 1)[0] ?? '').slice(0, EXCERPT);
  const protocol = PROTOCOLS.find(([, begins]) => begins.test(line))?.[0];
  const isText = line !== '' && /^[ -~]+$/.test(line);
  return { ...(protocol !== undefined && { protocol }), ...(isText && { excerpt: line }) };
}

/** True for the bytes with which a TLS server answers: a handshake or an alert record. */
export function isTlsRecord(bytes: Buffer): boolean {
  return (bytes[0] === 0x16 || bytes[0] === 0x15) && bytes[1] === 0x03;
}

/** https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_packets_protocol_handshake_v10.html */
function mysqlVersion(bytes: Buffer): string | undefined {
  if (bytes.length < 6 || bytes[3] !== 0) return undefined;
  if (bytes[4] === 0xff) return 'it refuses this client';
  const end = bytes.indexOf(0, 5);
  const version = bytes.subarray(5, end).toString('latin1');
  return bytes[4] === 0x0a && end > 5 && /^[ -~]{1,80}$/.test(version) ? version : undefined;
}
