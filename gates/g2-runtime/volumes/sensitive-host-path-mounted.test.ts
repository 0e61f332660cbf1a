import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { sensitiveHostPathMounted } from './sensitive-host-path-mounted.ts';

const mounting = (source: string, readOnly = false, type = 'bind') =>
  aContainer('agent', { mounts: [{ type, source, target: '/host', readOnly }] });

const finding = (message: string, priority: 'P0' | 'P1' | 'P2') => ({
  subject: { service: 'agent', container: 'shop-agent-1' },
  message,
  priority,
});

checkCases(sensitiveHostPathMounted, {
  pass: {
    'a folder of the team': { containers: [mounting('/srv/shop')] },
    'the time zone of the host': { containers: [mounting('/etc/localtime', true)] },
    'the socket of the engine is a matter of its own': { containers: [mounting('/var/run/docker.sock')] },
  },
  fail: {
    'the whole host': {
      containers: [mounting('/', true)],
      findings: [finding('/ of the host is mounted read-only', 'P1')],
    },
    'the configuration of the host': {
      containers: [mounting('/etc')],
      findings: [finding('/etc of the host is mounted read-write', 'P0')],
    },
    'the homes of the host': {
      containers: [mounting('/home')],
      findings: [finding('/home of the host is mounted read-write', 'P1')],
    },
    'kernel facts for a monitoring agent': {
      containers: [mounting('/proc', true)],
      findings: [finding('/proc of the host is mounted read-only', 'P2')],
    },
    'the folder of the socket': {
      containers: [mounting('/var/run')],
      findings: [finding('/var/run of the host is mounted read-write', 'P1')],
    },
  },
  notApplicable: {
    'only volumes are mounted': { containers: [mounting('etc', false, 'volume')] },
    'nothing is mounted': { containers: [aContainer('api')] },
  },
});
