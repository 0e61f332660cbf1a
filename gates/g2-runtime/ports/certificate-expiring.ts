import {
  certificateText,
  daysLeft,
  distinctCertificates,
  lifetimeDays,
} from '../../../src/derive/ports/shown-certificate.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspTls, rfc } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

/** For captures that were taken before there was a setting. */
const DEFAULT_DAYS = 30;

/** A certificate that is issued for days is renewed within its last third, so that no number of days fits all of them. */
const LAST_PART = 1 / 3;

export const certificateExpiring = defineCheck({
  meta: {
    id: 'certificate-expiring',
    priority: 'P2',
    title: 'No certificate that a published port shows expires soon',
    failureTitle: 'Published ports show certificates that expire soon',
    why: 'From that day on clients refuse the connection, which is an outage that was known beforehand.',
    fix: 'Renew the certificate now, and find out why that did not happen by itself.',
    impact: 'outage at a known date',
    effort: 'small',
    references: [rfc(5280, '4.1.2.5', 'Validity'), owaspTls('use-correct-domain-names', 'Certificates')],
  },
  needs: ['portProbes', 'run', 'thresholds'],
  evaluate({ portProbes, run, thresholds }) {
    const minimum = thresholds.minimumCertificateDays ?? DEFAULT_DAYS;
    const valid = distinctCertificates(portProbes).filter(({ certificate }) => daysLeft(certificate, run.takenAt) >= 0);
    const findings = valid.flatMap(({ certificate, subject, evidence }) => {
      const left = daysLeft(certificate, run.takenAt);
      if (left >= Math.min(minimum, lifetimeDays(certificate) * LAST_PART)) return [];
      return {
        subject,
        message: `the certificate of ${certificateText(certificate)} expires in ${countText(left, 'day')}`,
        observed: `valid until ${momentText(certificate.validTo)}`,
        expected: `valid for ${countText(minimum, 'day')} more (thresholds.minimumCertificateDays)`,
        evidence: [evidence, run.evidence, thresholds.evidence] as const,
      };
    });
    return judge(valid, findings, 'no published port showed a certificate that is valid now');
  },
});
