import { checkCases } from '../../testing/check-cases.ts';
import { aRun } from '../../testing/evidence.ts';
import { aCertificate, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { certificateExpiring } from './certificate-expiring.ts';

const shows = (validTo: string, validFrom = '2025-03-01T00:00:00.000Z') => [
  aPortProbe('web', { outcome: aTlsPort({ certificate: aCertificate({ validFrom, validTo }) }) }),
];
const with30 = { run: aRun(), thresholds: thresholdsOf({ minimumCertificateDays: 30 }) };
const finding = (days: string) => ({
  subject: { service: 'web', container: 'shop-web-1', port: '0.0.0.0:8443/tcp' },
  message: `the certificate of shop.example expires in ${days}`,
});

checkCases(certificateExpiring, {
  pass: {
    'it is valid for months': { ...with30, portProbes: shows('2026-06-30T00:00:00.000Z') },
    'it is valid for the days of the setting': { ...with30, portProbes: shows('2026-03-02T21:30:00.000Z') },
    'fewer days are enough by the settings': {
      run: aRun(),
      thresholds: thresholdsOf({ minimumCertificateDays: 5 }),
      portProbes: shows('2026-02-10T00:00:00.000Z'),
    },
    'it was issued for a week, and is young': {
      ...with30,
      portProbes: shows('2026-02-05T00:00:00.000Z', '2026-01-29T00:00:00.000Z'),
    },
  },
  fail: {
    'it expires in a day': {
      ...with30,
      portProbes: shows('2026-02-01T22:00:00.000Z'),
      findings: [finding('1 day')],
    },
    'it expires within a month, and there was no setting yet': {
      run: aRun(),
      thresholds: thresholdsOf(),
      portProbes: shows('2026-03-02T21:00:00.000Z'),
      findings: [finding('29 days')],
    },
    'it was issued for a week, and the last third of it has begun': {
      ...with30,
      portProbes: shows('2026-02-02T00:00:00.000Z', '2026-01-26T00:00:00.000Z'),
      findings: [finding('1 day')],
    },
  },
  notApplicable: {
    'no port shows one': { ...with30, portProbes: [] },
    'it has expired, which another check tells': { ...with30, portProbes: shows('2026-01-01T00:00:00.000Z') },
  },
});
