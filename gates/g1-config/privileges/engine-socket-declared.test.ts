import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { engineSocketDeclared } from './engine-socket-declared.ts';

const mounting = (source: string, target = source, readOnly = false) =>
  projectOf(aService('proxy', { mounts: [aMount(target, { type: 'bind', source, readOnly })] }));
const finding = (source: string) => ({
  subject: { service: 'proxy', ...at(9) },
  message: `${source} gives access to the socket of the engine`,
});

checkCases(engineSocketDeclared, {
  pass: {
    'no mount': projectOf(aService('api')),
    'an ordinary folder': mounting('/srv/data'),
    'a named volume of that name': projectOf(aService('api', { mounts: [aMount('/data', { source: 'docker.sock' })] })),
  },
  fail: {
    'the socket': { ...mounting('/var/run/docker.sock'), findings: [finding('/var/run/docker.sock')] },
    'the socket, read-only': {
      ...mounting('/run/docker.sock', '/var/run/docker.sock', true),
      findings: [finding('/run/docker.sock')],
    },
    'a folder that holds it': { ...mounting('/var/run', '/host/run'), findings: [finding('/var/run')] },
    'the socket of Podman': {
      ...mounting('/run/podman/podman.sock', '/var/run/docker.sock'),
      findings: [finding('/run/podman/podman.sock')],
    },
    'Compose mounts it by itself': {
      ...projectOf(aService('proxy', { usesApiSocket: true, keys: { use_api_socket: at(6) } })),
      findings: [
        { subject: { service: 'proxy', ...at(6) }, message: 'use_api_socket gives access to the socket of the engine' },
      ],
    },
    'less urgent in a socket proxy, which is there to hold it': {
      ...projectOf(
        aService('proxy', {
          image: 'tecnativa/docker-socket-proxy:0.3',
          mounts: [aMount('/var/run/docker.sock', { type: 'bind', source: '/var/run/docker.sock', readOnly: true })],
        }),
      ),
      findings: [{ ...finding('/var/run/docker.sock'), priority: 'P2' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
