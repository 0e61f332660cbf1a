import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { volumeSharedWritable } from './volume-shared-writable.ts';

const mounting = (service: string, source: string, readOnly = false) =>
  aContainer(service, { mounts: [{ type: 'volume', source, target: '/data', readOnly }] });

const binding = (service: string, source: string) =>
  aContainer(service, { mounts: [{ type: 'bind', source, target: '/data', readOnly: false }] });

checkCases(volumeSharedWritable, {
  pass: {
    'a volume of one service': { containers: [mounting('api', 'files')] },
    'replicas of one service': { containers: [mounting('api', 'a'), { ...mounting('api', 'a'), name: 'shop-api-2' }] },
    'all but one mount it read-only': { containers: [mounting('api', 'files'), mounting('ui', 'files', true)] },
    'the same folder of the host, which is no volume': {
      containers: [mounting('db', 'data'), ...['api', 'ui'].map((service) => binding(service, '/srv/files'))],
    },
    'a run of one command beside its service': {
      containers: [mounting('api', 'files'), { ...mounting('job', 'files'), oneOff: true }],
    },
    'different volumes': { containers: [mounting('api', 'files'), mounting('ui', 'pages')] },
  },
  fail: {
    'two services write': {
      containers: [mounting('worker', 'files'), mounting('api', 'files'), mounting('ui', 'files', true)],
      findings: [
        {
          subject: { volume: 'files' },
          message: 'it is mounted read-write by api and worker',
          observed: '2 services with write access',
          evidence: ['E1', 'E2'],
        },
      ],
    },
  },
  notApplicable: {
    'nothing is mounted': { containers: [aContainer('api')] },
  },
});
