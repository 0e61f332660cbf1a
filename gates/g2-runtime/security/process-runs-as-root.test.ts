import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aProcessList } from '../../testing/evidence.ts';
import { processRunsAsRoot } from './process-runs-as-root.ts';

const containers = [aContainer('api'), aContainer('db', { image: 'postgres:15' })];

const finding = (service: string, message: string) => ({
  subject: { service, container: `shop-${service}-1` },
  message,
});

checkCases(processRunsAsRoot, {
  pass: {
    'a numeric user': { containers, processes: [aProcessList('api', ['1000', '1000'])] },
    'named users': { containers, processes: [aProcessList('api', ['node']), aProcessList('db', ['postgres'])] },
    'a user whose name begins like it': { containers, processes: [aProcessList('api', ['rootless'])] },
  },
  fail: {
    'root by name': {
      containers,
      processes: [aProcessList('api', ['root', 'node'])],
      findings: [finding('api', 'runs 1 process as root')],
    },
    'root by number, whatever the container declares': {
      containers: [aContainer('api', { user: '1000' })],
      processes: [aProcessList('api', ['0', '0', '0'])],
      findings: [finding('api', 'runs 3 processes as root')],
    },
    'in a well-known image it is minor': {
      containers,
      processes: [aProcessList('db', ['root', 'postgres'])],
      findings: [{ ...finding('db', 'runs 1 process as root'), priority: 'P3' }],
    },
    'it cannot be listed, and is declared to be root': {
      containers: [aContainer('api', { user: '' }), aContainer('db', { user: '999' })],
      processes: [],
      findings: [finding('api', 'is declared to run as root; its processes could not be listed')],
    },
    'the same of a well-known image is minor': {
      containers: [aContainer('db', { image: 'postgres:15', user: 'root' })],
      processes: [],
      findings: [{ ...finding('db', 'is declared to run as root; its processes could not be listed'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'nothing runs': { containers, processes: [] },
    'the list of processes is empty': { containers, processes: [aProcessList('api', [])] },
  },
});
