import { type DeclaredService, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostNamespaceDeclared = defineCheck({
  meta: {
    id: 'host-namespace-declared',
    priority: 'P0',
    title: 'No service shares a process, IPC, UTS, user or cgroup namespace with the host',
    failureTitle: 'Services share namespaces with the host',
    why: 'In a namespace of the host a process sees, signals or is what the wall around the container should hide.',
    fix: 'Remove the key; where two services must see each other, name the other one (`pid: service:api`).',
    impact: 'host processes within reach',
    effort: 'medium',
    references: [cis('5.16'), cis('5.17'), cis('5.21'), cis('5.31'), composeSpec('05-services', 'pid')],
    example: {
      bad: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    pid: host
`,
      },
      good: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    pid: service:api
  api:
    image: registry.example/shop/api:1.4
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) =>
      modes(service)
        .filter(({ mode }) => mode === 'host')
        .map(({ key, what }) => ({
          subject: placeOf(service, key),
          message: `the service shares ${what} with the host`,
          observed: `${key}: host`,
          expected: `no ${key}, or not host`,
          fix: `Remove \`${key}\`${SHAREABLE.has(key) ? `; where two services must see each other, write \`${key}: service:NAME\`` : ''}.`,
          evidence: [service.evidence] as const,
        })),
    );
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

/** Namespaces that services can share with each other instead. */
const SHAREABLE = new Set(['pid', 'ipc']);

/** `network_mode: host` is a matter of its own, among the networks. */
function modes({ pid, ipc, uts, userNamespaceMode, cgroup }: DeclaredService) {
  return [
    { key: 'pid', what: 'the processes', mode: pid },
    { key: 'ipc', what: 'shared memory and semaphores', mode: ipc },
    { key: 'uts', what: 'the host name', mode: uts },
    { key: 'userns_mode', what: 'the users', mode: userNamespaceMode },
    { key: 'cgroup', what: 'the control groups', mode: cgroup },
  ];
}
