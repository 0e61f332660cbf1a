import { shownCertificates } from '../../../src/derive/ports/shown-certificate.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspTls, rfc } from '../../../src/model/reference.ts';

const SHOWN = 5;

export const certificateNameMismatch = defineCheck({
  meta: {
    id: 'certificate-name-mismatch',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Certificates are for the names by which clients reach the ports',
    failureTitle: 'Certificates are not for the names by which clients reach the ports',
    why: 'Clients that look at certificates refuse a server that shows one of another name.',
    fix: 'Issue a certificate with this name among its alternative names, or correct the name that clients use.',
    impact: 'clients refuse the connection',
    effort: 'small',
    references: [rfc(9525, '6', 'Verifying service identity'), owaspTls('use-correct-domain-names', 'Domain names')],
  },
  needs: ['portProbes'],
  evaluate({ portProbes }) {
    const named = shownCertificates(portProbes).flatMap((shown) => {
      const { serverName, nameMatches } = shown.tls;
      return serverName === undefined || nameMatches === undefined ? [] : [{ ...shown, serverName, nameMatches }];
    });
    const findings = named
      .filter(({ nameMatches }) => !nameMatches)
      .map(({ subject, serverName, certificate, evidence }) => ({
        subject,
        message: `its certificate is not for ${serverName}`,
        observed: namesText(certificate),
        expected: `a certificate for ${serverName}`,
        evidence: [evidence] as const,
      }));
    const reason =
      'no URL in an environment and no setting names a host for a published port that showed a certificate';
    return judge(named, findings, reason);
  },
});

function namesText({ names, subject }: { readonly names: readonly string[]; readonly subject: string }): string {
  if (names.length === 0) return `no alternative name, subject ${subject || 'empty'}`;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `for ${names.slice(0, SHOWN).join(', ')}${more}`;
}
