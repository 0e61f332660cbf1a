import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { distinctCertificates, type ShownCertificate } from '../../../src/derive/ports/shown-certificate.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { owaspTls, rfc } from '../../../src/model/reference.ts';

export const certificateUntrusted = defineCheck({
  meta: {
    id: 'certificate-untrusted',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every certificate that a published port shows is signed by a known authority',
    failureTitle: 'Published ports show certificates that no known authority signed',
    why: 'Clients cannot tell such a server from one that somebody put in between.',
    fix: 'Use a certificate of an authority that the clients know, with all certificates of its chain.',
    impact: 'connection open to interception',
    effort: 'medium',
    references: [
      rfc(5280, '6', 'Certification path validation'),
      owaspTls('use-an-appropriate-certification-authority-for-the-applications-user-base', 'Authorities'),
    ],
  },
  needs: ['portProbes'],
  evaluate({ portProbes }) {
    const shown = distinctCertificates(portProbes);
    const findings = shown.flatMap((one) => {
      const reason = reasonFor(one);
      if (reason === undefined) return [];
      const { certificate, subject, tls, evidence } = one;
      return {
        subject,
        message: `its certificate is ${reason}`,
        observed: `issued by ${certificate.issuer || 'nobody named'}${tls.untrusted ? ` (${tls.untrusted})` : ''}`,
        expected: 'a chain that leads to an authority known on the host of the audit',
        priority: priorityOf(one),
        evidence: [evidence] as const,
      };
    });
    return judge(shown, findings, 'no published port showed a certificate');
  },
});

/** That it has expired is told by a check of its own. */
function reasonFor({ certificate, tls }: ShownCertificate): string | undefined {
  if (certificate.selfSigned) return 'signed by itself';
  if (tls.untrusted === undefined || /EXPIRED|NOT_YET_VALID/.test(tls.untrusted)) return undefined;
  return 'signed by an authority that is not known here, or its chain is not complete';
}

/** Clients of Postgres do not look at certificates unless they are told to, and are told which one is right. */
function priorityOf({ probe }: ShownCertificate): Priority {
  const isPostgres = probe.outcome.kind === 'open' && probe.outcome.heard === 'postgres';
  return isPostgres || isLoopback(probe.hostAddress) ? 'P3' : 'P2';
}
