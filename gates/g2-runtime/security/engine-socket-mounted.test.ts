import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { engineSocketMounted } from './engine-socket-mounted.ts';

const mounting = (source: string, target = source, readOnly = false, type = 'bind') =>
  aContainer('worker', { mounts: [{ type, source, target, readOnly }] });

const finding = (message: string) => ({ subject: { service: 'worker', container: 'shop-worker-1' }, message });

const SOCKET = '/var/run/docker.sock';

checkCases(engineSocketMounted, {
  pass: {
    'no mount': { containers: [aContainer('worker')] },
    'another socket': { containers: [mounting('/var/run/postgres.sock')] },
    'a volume of that name': { containers: [mounting('docker.sock', '/data', false, 'volume')] },
  },
  fail: {
    'the socket of Docker': {
      containers: [mounting(SOCKET)],
      findings: [
        {
          ...finding(`the socket ${SOCKET} is mounted at ${SOCKET}`),
          observed: 'mounted read-write',
          fix: `Remove "${SOCKET}:${SOCKET}" from the \`volumes\` of worker.`,
        },
      ],
    },
    'read-only is no defence': {
      containers: [mounting(SOCKET, '/engine.sock', true)],
      findings: [
        {
          ...finding(`the socket ${SOCKET} is mounted at /engine.sock`),
          observed: 'mounted read-only, which does not keep anybody from using it',
        },
      ],
    },
    'the socket under another name': {
      containers: [mounting(SOCKET, '/engine')],
      findings: [finding(`the socket ${SOCKET} is mounted at /engine`)],
    },
    'less urgent with a proxy that lets only some calls through': {
      containers: [{ ...mounting(SOCKET, SOCKET, true), image: 'tecnativa/docker-socket-proxy:0.3' }],
      findings: [{ ...finding(`the socket ${SOCKET} is mounted at ${SOCKET}`), priority: 'P2' }],
    },
    'the socket of Podman': {
      containers: [mounting('/run/podman/podman.sock', SOCKET)],
      findings: [finding(`the socket /run/podman/podman.sock is mounted at ${SOCKET}`)],
    },
    'the folder that holds it': {
      containers: [mounting('/var/run', '/host/run')],
      findings: [finding('the folder /var/run, in which the engine keeps its socket, is mounted at /host/run')],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
