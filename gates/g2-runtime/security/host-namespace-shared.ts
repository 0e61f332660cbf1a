import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostNamespaceShared = defineCheck({
  meta: {
    id: 'host-namespace-shared',
    priority: 'P1',
    title: 'No container shares a network, process, IPC or user namespace with the host',
    failureTitle: 'Containers share namespaces with the host',
    why: 'In a namespace of the host a container sees and reaches what the wall around it should hide.',
    fix: 'Remove `network_mode: host`, `pid: host`, `ipc: host` or `userns_mode: host`; publish the ports it needs instead.',
    impact: 'host processes and ports within reach',
    effort: 'medium',
    references: [cis('5.10'), cis('5.16'), cis('5.17'), composeSpec('05-services', 'network_mode')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers.flatMap((container) => {
      const shared = namespacesOfHost(container);
      if (shared.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `it shares with the host: ${shared.map(({ name }) => name).join(', ')}`,
        observed: shared.map(({ key }) => `${key}: host`).join(', '),
        expected: 'namespaces of its own',
        evidence: [container.evidence] as const,
      };
    });
    return judge(containers, findings, 'the target has no container');
  },
});

function namespacesOfHost({ networkMode, security }: DeepReadonly<Container>): { name: string; key: string }[] {
  return [
    { name: 'network', key: 'network_mode', mode: networkMode },
    { name: 'processes', key: 'pid', mode: security.pidMode },
    { name: 'IPC', key: 'ipc', mode: security.ipcMode },
    { name: 'users', key: 'userns_mode', mode: security.userNamespaceMode },
  ].filter(({ mode }) => mode === 'host');
}
