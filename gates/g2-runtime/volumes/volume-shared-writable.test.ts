import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { volumeSharedWritable } from './volume-shared-writable.ts';

const mounting = (service: string, source: string, readOnly = false) =>
  aContainer(service, { mounts: [{ type: 'volume', source, target: '/data', readOnly }] });

checkCases(volumeSharedWritable, {
  pass: {
    'a volume of one service': { containers: [mounting('api', 'files')] },
    'replicas of one service': { containers: [mounting('api', 'a'), { ...mounting('api', 'a'), name: 'shop-api-2' }] },
    'all but one mount it read-only': { containers: [mounting('api', 'files'), mounting('ui', 'files', true)] },
    'different volumes': { containers: [mounting('api', 'files'), mounting('ui', 'pages')] },
  },
  fail: {
    'two services write': {
      containers: [mounting('worker', 'files'), mounting('api', 'files'), mounting('ui', 'files', true)],
      findings: [{ subject: { volume: 'files' }, message: 'it is mounted read-write by api and worker' }],
    },
  },
  notApplicable: {
    'nothing is mounted': { containers: [aContainer('api')] },
  },
});
