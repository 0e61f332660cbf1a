import { certificateText, distinctCertificates } from '../../../src/derive/ports/shown-certificate.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspTls, rfc } from '../../../src/model/reference.ts';

export const certificateExpired = defineCheck({
  meta: {
    id: 'certificate-expired',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every certificate that a published port shows is valid now',
    failureTitle: 'Published ports show certificates that are not valid now',
    why: 'Clients that look at certificates refuse the connection, and the others learn to ignore what protects them.',
    fix: 'Renew the certificate, reload the server, and let the renewal run by itself from now on.',
    impact: 'clients refuse the connection',
    effort: 'small',
    references: [rfc(5280, '4.1.2.5', 'Validity'), owaspTls('use-correct-domain-names', 'Certificates')],
  },
  needs: ['portProbes', 'run'],
  evaluate({ portProbes, run }) {
    const shown = distinctCertificates(portProbes);
    const findings = shown.flatMap(({ certificate, subject, evidence }) => {
      const now = Date.parse(run.takenAt);
      const isOver = Date.parse(certificate.validTo) < now;
      if (!isOver && Date.parse(certificate.validFrom) <= now) return [];
      return {
        subject,
        message: `the certificate of ${certificateText(certificate)} ${isOver ? 'has expired' : 'is not valid yet'}`,
        observed: isOver
          ? `valid until ${momentText(certificate.validTo)}`
          : `valid from ${momentText(certificate.validFrom)}`,
        expected: `valid at the time of the audit, ${momentText(run.takenAt)}`,
        evidence: [evidence, run.evidence] as const,
      };
    });
    return judge(shown, findings, 'no published port showed a certificate');
  },
});
