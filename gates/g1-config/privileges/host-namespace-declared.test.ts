import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { hostNamespaceDeclared } from './host-namespace-declared.ts';

const finding = (line: number, what: string) => ({
  subject: { service: 'agent', ...at(line) },
  message: `the service shares ${what} with the host`,
});

checkCases(hostNamespaceDeclared, {
  pass: {
    'namespaces of its own': projectOf(aService('api')),
    'the namespaces of another service': projectOf(aService('agent', { pid: 'service:api', ipc: 'shareable' })),
    'the network of the host, which another check judges': projectOf(aService('agent', { networkMode: 'host' })),
  },
  fail: {
    'its processes': {
      ...projectOf(aService('api'), aService('agent', { pid: 'host', keys: { pid: at(7) } })),
      findings: [finding(7, 'the processes')],
    },
    'all the others': {
      ...projectOf(
        aService('agent', {
          ipc: 'host',
          uts: 'host',
          userNamespaceMode: 'host',
          cgroup: 'host',
          keys: { ipc: at(8) },
        }),
      ),
      findings: [
        finding(8, 'shared memory and semaphores'),
        finding(3, 'the host name'),
        finding(3, 'the users'),
        finding(3, 'the control groups'),
      ],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
