import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { socketSharedWithOtherProject } from './socket-shared-with-other-project.ts';

const using = (source: string) => [
  aContainer('api', { mounts: [{ type: 'bind', source, target: '/sockets', readOnly: true }] }),
];
const mail = (source: string) =>
  aPopulation({ neighbours: [aNeighbour('mail-web-1', { mounts: [{ type: 'bind', source, readOnly: true }] })] });
const found = (source: string) => [
  {
    subject: { service: 'api', container: 'shop-api-1', topic: source },
    message: `${source} is mounted by mail-web-1 (mail) as well`,
  },
];

checkCases(socketSharedWithOtherProject, {
  pass: {
    'nobody else mounts it': { containers: using('/srv/shop/php.sock'), population: mail('/srv/mail/php.sock') },
    'a folder whose name begins alike': {
      containers: using('/run/postgresql'),
      population: mail('/run/postgresql-15'),
    },
  },
  fail: {
    'the same socket': {
      containers: using('/srv/php.sock'),
      population: mail('/srv/php.sock'),
      findings: found('/srv/php.sock'),
    },
    'the folder of the sockets': {
      containers: using('/var/run/postgresql'),
      population: mail('/var/run/postgresql'),
      findings: found('/var/run/postgresql'),
    },
    'everything above': {
      containers: using('/srv/shop/php.socket'),
      population: mail('/srv'),
      findings: found('/srv/shop/php.socket'),
    },
  },
  notApplicable: {
    'the socket of the engine is a matter of its own': {
      containers: using('/var/run/docker.sock'),
      population: mail('/var/run/docker.sock'),
    },
    'a folder is none': { containers: using('/srv/data'), population: mail('/srv/data') },
  },
});
