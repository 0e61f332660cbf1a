import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { portSubject } from '../../../src/derive/ports/port-probe.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspTls, rfc } from '../../../src/model/reference.ts';

export const tlsProtocolOutdated = defineCheck({
  meta: {
    id: 'tls-protocol-outdated',
    priority: 'P2',
    title: 'No published port takes a TLS protocol older than 1.2',
    failureTitle: 'Published ports take TLS protocols older than 1.2',
    why: 'TLS 1.0 and 1.1 rest on broken hashes and may not be used any more, since 2021.',
    fix: 'Allow TLS 1.2 and 1.3 alone, for example `ssl_protocols TLSv1.2 TLSv1.3;` in nginx.',
    impact: 'weak encryption accepted',
    effort: 'small',
    references: [rfc(8996, '4', 'Do not use TLS 1.0'), owaspTls('only-support-strong-protocols', 'Protocols')],
  },
  needs: ['portProbes'],
  evaluate({ portProbes }) {
    const speaking = portProbes.flatMap((probe) => {
      const tls = probe.outcome.kind === 'open' && probe.outcome.heard === 'tls' ? probe.outcome.tls : undefined;
      return tls ? [{ probe, tls, evidence: probe.evidence }] : [];
    });
    const findings = speaking
      .filter(({ tls }) => tls.outdatedProtocol !== undefined)
      .map(({ probe, tls, evidence }) => ({
        subject: portSubject(probe),
        message: `it takes ${tls.outdatedProtocol}${tls.protocol === undefined ? ' and nothing newer' : ''}`,
        observed: `a handshake with ${tls.outdatedProtocol} succeeded`,
        expected: 'TLS 1.2 or newer alone',
        ...(isLoopback(probe.hostAddress) && { priority: 'P3' as const }),
        evidence: [evidence] as const,
      }));
    return judge(speaking, findings, 'no published port speaks TLS from the start');
  },
});
