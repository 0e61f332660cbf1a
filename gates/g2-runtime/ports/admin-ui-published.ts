import { containerSubject } from '../../../src/derive/container-subject.ts';
import { isLoopback } from '../../../src/derive/host-address.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify.ts';

export const adminUiPublished = defineCheck({
  meta: {
    id: 'admin-ui-published',
    priority: 'P1',
    title: 'Administration interfaces publish no port',
    failureTitle: 'Administration interfaces publish ports on the host',
    why: 'An administration interface gives whoever reaches it the whole data store or engine behind it.',
    fix: 'Start it only when it is needed (`profiles: [admin]`), or publish it as "127.0.0.1:8080:8080" and use a tunnel.',
    impact: 'administration open to the network',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'profiles')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const interfaces = containers.filter(({ image }) => knownService(image)?.role === 'admin-ui');
    const findings = interfaces.flatMap((container) =>
      container.ports.map(({ containerPort, protocol, hostAddress, hostPort }) => ({
        subject: { ...containerSubject(container), port: `${hostAddress}:${hostPort}/${protocol}` },
        message: `port ${containerPort}/${protocol} of ${knownService(container.image)?.kind} is published`,
        observed: `bound to ${hostAddress}:${hostPort}`,
        expected: 'no published port',
        ...(isLoopback(hostAddress) && { priority: 'P3' as const }),
        evidence: [container.evidence] as const,
      })),
    );
    return judge(interfaces, findings, 'no container runs a known administration interface');
  },
});
