import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { aCertificate, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { presented } from '../../testing/presented.ts';
import { publishedCertificates } from './published-certificates.ts';

const run = cited(aRun());

test('lists every certificate with what it is for and how long it lasts', () => {
  const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `DNS:${name}.example`);
  const own = aCertificate({ names, selfSigned: true, validTo: '2026-01-01T00:00:00.000Z' });
  const portProbes = [
    cited(aPortProbe('web', { outcome: aTlsPort({ serverName: 'shop.example' }) })),
    cited(aPortProbe('admin', { outcome: aTlsPort({ certificate: own }) })),
  ];
  const few = 'DNS:a.example, DNS:b.example, DNS:c.example, DNS:d.example and 1 more';
  const at = '0.0.0.0:8443';
  expect(presented(publishedCertificates, { portProbes, run })).toMatchObject({
    rows: [
      {
        cells: [
          'admin',
          at,
          'none',
          'shop.example',
          few,
          'itself',
          '2026-01-01',
          'expired',
          'TLSv1.3',
          'EC prime256v1',
        ],
      },
      {
        cells: [
          'web',
          at,
          'shop.example',
          'shop.example',
          'DNS:shop.example',
          'Example CA',
          '2026-12-31',
          '333 days',
          'TLSv1.3',
          'EC prime256v1',
        ],
      },
    ],
  });
});

test('has nothing to show when no port speaks TLS', () => {
  expect(presented(publishedCertificates, { portProbes: [cited(aPortProbe('web'))], run })).toEqual({
    notApplicable: 'no published port showed a certificate',
  });
});
