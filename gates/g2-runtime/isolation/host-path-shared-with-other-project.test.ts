import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { hostPathSharedWithOtherProject } from './host-path-shared-with-other-project.ts';

const mounting = (source: string, readOnly = false) =>
  aContainer('api', { mounts: [{ type: 'bind', source, target: '/data', readOnly }] });

const mail = (source: string) =>
  aPopulation({ neighbours: [aNeighbour('mail-web-1', { mounts: [{ type: 'bind', source }] })] });

const finding = (path: string) => ({
  subject: { service: 'api', container: 'shop-api-1' },
  message: `${path} is mounted by mail-web-1 (mail) as well, whole or in part`,
});

checkCases(hostPathSharedWithOtherProject, {
  pass: {
    'different folders': { containers: [mounting('/srv/shop')], population: mail('/srv/mail') },
    'a folder whose name begins alike': { containers: [mounting('/srv/shop')], population: mail('/srv/shop-old') },
  },
  fail: {
    'the same folder': {
      containers: [mounting('/srv/data')],
      population: mail('/srv/data'),
      findings: [finding('/srv/data')],
    },
    'a folder above': {
      containers: [mounting('/srv/data')],
      population: mail('/srv'),
      findings: [finding('/srv/data')],
    },
    'a folder below': { containers: [mounting('/srv')], population: mail('/srv/mail'), findings: [finding('/srv')] },
  },
  notApplicable: {
    'the target only reads': { containers: [mounting('/etc/localtime', true)], population: mail('/etc/localtime') },
    'the socket of the engine is a matter of its own': {
      containers: [mounting('/var/run/docker.sock')],
      population: mail('/var/run/docker.sock'),
    },
    'no host path is mounted': { containers: [aContainer('api')], population: mail('/srv/data') },
  },
});
