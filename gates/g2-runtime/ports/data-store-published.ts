import { containerSubject } from '../../../src/derive/container-subject.ts';
import { isEveryInterface, isLoopback } from '../../../src/derive/host-address.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { keepsData, knownService } from '../../../src/services/identify.ts';

export const dataStorePublished = defineCheck({
  meta: {
    id: 'data-store-published',
    priority: 'P2',
    title: 'Data stores and brokers publish no port',
    failureTitle: 'Data stores or brokers publish ports on the host',
    why: 'A published data store can be reached without passing through the application and its access control.',
    fix: 'Remove `ports` from the data store; services on its network reach it by its name without them.',
    impact: 'data reachable past the application',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'ports')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const stores = containers.filter(({ image }) => keepsData(image));
    const findings = stores.flatMap((container) =>
      container.ports.map(({ containerPort, protocol, hostAddress, hostPort }) => ({
        subject: { ...containerSubject(container), port: `${hostAddress}:${hostPort}/${protocol}` },
        message: `port ${containerPort}/${protocol} of ${knownService(container.image)?.kind} is published`,
        observed: `bound to ${hostAddress}:${hostPort}`,
        expected: 'no published port',
        priority: priorityOf(hostAddress),
        evidence: [container.evidence] as const,
      })),
    );
    return judge(stores, findings, 'no container runs a known data store, cache or broker');
  },
});

function priorityOf(hostAddress: string): Priority {
  if (isEveryInterface(hostAddress)) return 'P0';
  return isLoopback(hostAddress) ? 'P3' : 'P1';
}
