import type { Certificate, PortProbe, TlsAnswer } from '../../src/model/evidence/port-probe.ts';

// What a sound published port shows; a case states only what is different about its own.

type Open = Extract<PortProbe['outcome'], { kind: 'open' }>;

export function aPortProbe(service: string, different: Partial<PortProbe> = {}): PortProbe {
  return {
    service,
    container: `shop-${service}-1`,
    containerPort: 8443,
    hostAddress: '0.0.0.0',
    hostPort: 8443,
    address: '127.0.0.1',
    outcome: anOpenPort(),
    ...different,
  };
}

export function anOpenPort(different: Partial<Open> = {}): Open {
  return { kind: 'open', connectMs: 0.4, heard: 'unasked', ...different };
}

/** A port that speaks TLS with a certificate that everybody trusts. */
export function aTlsPort(different: Partial<TlsAnswer> = {}): Open {
  return anOpenPort({
    heard: 'tls',
    protocol: 'TLS',
    tls: {
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      chainLength: 2,
      certificate: aCertificate(),
      ...different,
    },
  });
}

export function aCertificate(different: Partial<Certificate> = {}): Certificate {
  return {
    subject: 'shop.example',
    issuer: 'Example CA',
    names: ['DNS:shop.example'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-12-31T00:00:00.000Z',
    selfSigned: false,
    fingerprint256: 'ab'.repeat(32),
    algorithm: 'EC prime256v1',
    ...different,
  };
}
