import type { Trouble } from './trouble.ts';

export const CERTIFICATE_TROUBLES: readonly Trouble[] = [
  {
    id: 'certificate expired',
    says: [
      'certificate has expired',
      'certificate expired',
      'CERT_HAS_EXPIRED',
      'certificate has expired or is not yet valid',
    ],
    cause: 'The certificate is past its last day, or the clock of one side is wrong.',
    remedy: 'Renew the certificate and reload the server, and check the clocks.',
    priority: 'P1',
  },
  {
    id: 'certificate not trusted',
    says: [
      'self-signed certificate',
      'self signed certificate',
      'unable to verify the first certificate',
      'unable to get local issuer certificate',
      'certificate signed by unknown authority',
      'certificate verify failed',
      'PKIX path building failed',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
    cause: 'The authority that signed the certificate is not known to the container.',
    remedy: 'Give the container the certificate of the authority; do not turn verification off.',
  },
  {
    id: 'certificate of another name',
    says: [
      'certificate is valid for',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'does not match certificate',
      'hostname mismatch',
    ],
    cause: 'The certificate was made for another name than the one that is used in the URL.',
    remedy: 'Use the name in the certificate, or have one made for this name.',
  },
  {
    id: 'no common TLS',
    says: [
      'wrong version number',
      'alert protocol version',
      'no protocols in common',
      'server gave HTTP response to HTTPS client',
      'TLS handshake error',
      'plain HTTP request was sent to HTTPS port',
      'SSL is not enabled on the server',
      'server does not support SSL',
    ],
    cause: 'One side speaks TLS and the other does not, or they have no version in common.',
    remedy: 'Use http or https, and sslmode, as the other side expects it.',
  },
  {
    id: 'certificate not obtained',
    says: [
      'could not get certificate from issuer',
      'acme: error',
      'challenge failed',
      'Unable to obtain ACME certificate',
    ],
    cause: 'The authority could not verify the domain, or too many certificates were asked for.',
    remedy: 'Check that the domain leads here on ports 80 and 443, and use the staging authority while trying.',
  },
];
