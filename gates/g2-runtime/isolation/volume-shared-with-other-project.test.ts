import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { volumeSharedWithOtherProject } from './volume-shared-with-other-project.ts';

const mounting = (service: string, source: string, type = 'volume') =>
  aContainer(service, { mounts: [{ type, source, target: '/data', readOnly: false }] });

const mail = (source: string, type = 'volume') =>
  aPopulation({ neighbours: [aNeighbour('mail-db-1', { mounts: [{ type, source }] })] });

checkCases(volumeSharedWithOtherProject, {
  pass: {
    'volumes of different names': { containers: [mounting('db', 'shop_data')], population: mail('mail_data') },
    'a host path of the same name': { containers: [mounting('db', 'data')], population: mail('data', 'bind') },
    'the target is alone': { containers: [mounting('db', 'shop_data')], population: aPopulation() },
  },
  fail: {
    'a neighbour mounts a volume that two services of the target mount': {
      containers: [mounting('db', 'data'), mounting('backup', 'data')],
      population: mail('data'),
      findings: [{ subject: { volume: 'data' }, message: 'it is mounted by mail-db-1 (mail) as well' }],
    },
  },
  notApplicable: {
    'the target mounts no volume': { containers: [mounting('db', 'data', 'bind')], population: mail('data') },
  },
});
