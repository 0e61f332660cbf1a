import { createHash, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { Certificate, TlsAnswer } from '../../model/evidence/port-probe.ts';
import type { Connection } from './connection.ts';

const TEXT = 200;
const NAMES = 50;
const LONGEST_CHAIN = 10;

export interface HandshakeOptions {
  readonly serverName?: string;
  readonly milliseconds: number;
  /** Ask for nothing newer than TLS 1.1. */
  readonly outdated?: boolean;
}

/**
 * Makes a TLS handshake on an open connection and sends nothing after it. What the server shows is only looked at, so
 * that a certificate nobody trusts does not end it.
 */
export async function handshake(connection: Connection, options: HandshakeOptions): Promise<TlsAnswer> {
  const { serverName, milliseconds, outdated = false } = options;
  const about = serverName === undefined ? {} : { serverName };
  const socket = connect({
    socket: connection.stream,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    // A name of its own is asked for only where one is expected; an address is none.
    ...(serverName !== undefined && isIP(serverName) === 0 && { servername: serverName }),
    // Without the lower level of security, the library here would refuse what is to be found out about the server.
    ...(outdated && { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  });
  try {
    const failure = await settled(socket, milliseconds);
    return failure === undefined ? { ...about, ...described(socket, serverName) } : { ...about, failure };
  } finally {
    socket.destroy();
  }
}

function settled(socket: TLSSocket, milliseconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`no end within ${milliseconds} ms`), milliseconds);
    const settle = (failure: string | undefined) => {
      clearTimeout(timer);
      resolve(failure);
    };
    socket.once('secureConnect', () => settle(undefined));
    socket.once('close', () => settle('the server ended it'));
    socket.on('error', (error) => settle(reasonOf(error)));
  });
}

function reasonOf(error: Error): string {
  if ('reason' in error && typeof error.reason === 'string') return error.reason;
  return 'code' in error ? String(error.code) : error.message;
}

function described(socket: TLSSocket, serverName: string | undefined): TlsAnswer {
  const certificate = socket.getPeerX509Certificate();
  const protocol = socket.getProtocol() ?? undefined;
  const untrusted: unknown = socket.authorizationError;
  return {
    ...(protocol !== undefined && { protocol }),
    cipher: socket.getCipher().name,
    ...(Boolean(untrusted) && { untrusted: reasonText(untrusted) }),
    ...(certificate && {
      certificate: shapeCertificate(certificate),
      chainLength: chainLength(certificate),
      ...(serverName !== undefined && { nameMatches: isFor(certificate, serverName) }),
    }),
  };
}

function reasonText(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

function isFor(certificate: X509Certificate, name: string): boolean {
  return (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined;
}

function shapeCertificate(certificate: X509Certificate): Certificate {
  const { subject, issuer, subjectAltName = '', validFrom, validTo, raw } = certificate;
  return {
    subject: commonName(subject),
    issuer: commonName(issuer),
    names: subjectAltName
      .split(', ')
      .filter((name) => name !== '')
      .slice(0, NAMES)
      .map((name) => name.slice(0, TEXT)),
    validFrom: new Date(validFrom).toISOString(),
    validTo: new Date(validTo).toISOString(),
    selfSigned: certificate.checkIssued(certificate),
    fingerprint256: createHash('sha256').update(raw).digest('hex'),
    algorithm: algorithmOf(certificate),
  };
}

/** The common name of `CN=shop.example\nO=Shop`, else all of it in one line. */
function commonName(name: string | undefined = ''): string {
  return (/^CN=(.+)$/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ')).slice(0, TEXT);
}

function algorithmOf({ publicKey }: X509Certificate): string {
  const { asymmetricKeyType = 'unknown', asymmetricKeyDetails } = publicKey;
  const size = asymmetricKeyDetails?.modulusLength ?? asymmetricKeyDetails?.namedCurve ?? '';
  return `${asymmetricKeyType.toUpperCase()} ${size}`.trim();
}

function chainLength(certificate: X509Certificate): number {
  let length = 1;
  let current: X509Certificate | undefined = certificate.issuerCertificate;
  while (current && length < LONGEST_CHAIN) {
    length += 1;
    current = current.issuerCertificate;
  }
  return length;
}
