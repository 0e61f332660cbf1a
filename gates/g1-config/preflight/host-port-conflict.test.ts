import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { hostPortConflict } from './host-port-conflict.ts';

type Port = ReturnType<typeof aPort>;
const publishing = (name: string, port: Port, different: Parameters<typeof aService>[1] = {}) =>
  aService(name, { ports: [port], ...different });
const finding = (service: string, port: string, message: string) => ({ subject: { service, port, ...at(8) }, message });
const range = anOpenPort(80, { published: '8000-8001' });

checkCases(hostPortConflict, {
  pass: {
    'two ports': projectOf(publishing('api', anOpenPort(3000)), publishing('web', anOpenPort(3001))),
    'two addresses': projectOf(publishing('api', aPort()), publishing('web', aPort({ hostAddress: '192.0.2.1' }))),
    'two protocols': projectOf(publishing('api', aPort()), publishing('web', aPort({ protocol: 'udp' }))),
    'a range for as many replicas': projectOf(publishing('web', range, { replicas: 2 })),
    'services that are not started together': projectOf(
      publishing('api', aPort()),
      publishing('debug', aPort(), { profiles: ['debug'] }),
    ),
  },
  fail: {
    'the same port of the same address': {
      ...projectOf(publishing('api', aPort()), publishing('web', aPort({ target: 80 }))),
      findings: [finding('web', '127.0.0.1:3000:80/tcp', 'the port is also wanted by api')],
    },
    'the same port of every address': {
      ...projectOf(publishing('api', anOpenPort(3000)), publishing('web', aPort({ target: 80 }))),
      findings: [finding('web', '127.0.0.1:3000:80/tcp', 'the port is also wanted by api')],
    },
    'twice in one service': {
      ...projectOf(aService('api', { ports: [aPort(), aPort({ target: 80 })] })),
      findings: [finding('api', '127.0.0.1:3000:80/tcp', 'the port is also wanted by api')],
    },
    'one port for two replicas': {
      ...projectOf(publishing('web', aPort(), { replicas: 2 })),
      findings: [finding('web', '127.0.0.1:3000:3000/tcp', 'each replica wants the port')],
    },
    'a range that is too short': {
      ...projectOf(publishing('web', range, { replicas: 3 })),
      findings: [finding('web', '8000-8001:80/tcp', 'each replica wants the port')],
    },
  },
  notApplicable: {
    'nothing is published': projectOf(aService('api')),
    'the engine chooses the port': projectOf(
      aService('api', { ports: [{ target: 80, protocol: 'tcp', at: at(8) }], replicas: 2 }),
    ),
  },
});
