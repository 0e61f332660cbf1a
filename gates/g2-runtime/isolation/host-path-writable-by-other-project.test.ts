import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { hostPathWritableByOtherProject } from './host-path-writable-by-other-project.ts';

const reading = (source: string, readOnly = true) => [
  aContainer('proxy', { mounts: [{ type: 'bind', source, target: '/etc/nginx', readOnly }] }),
];
const mail = (source: string, readOnly?: boolean, type = 'bind') =>
  aPopulation({
    neighbours: [aNeighbour('mail-web-1', { mounts: [{ type, source, ...(readOnly !== undefined && { readOnly }) }] })],
  });
const found = (source: string) => [
  {
    subject: { service: 'proxy', container: 'shop-proxy-1', topic: source },
    message: `${source} can be changed by mail-web-1 (mail)`,
  },
];

checkCases(hostPathWritableByOtherProject, {
  pass: {
    'nobody else mounts it': { containers: reading('/srv/shop/nginx'), population: mail('/srv/mail', false) },
    'others only read it as well': { containers: reading('/etc/localtime'), population: mail('/etc/localtime', true) },
    'a volume of that name': { containers: reading('/srv/shop'), population: mail('/srv/shop', false, 'volume') },
    'the target is alone': { containers: reading('/srv/shop'), population: aPopulation() },
  },
  fail: {
    'the same folder': {
      containers: reading('/srv/nginx'),
      population: mail('/srv/nginx', false),
      findings: found('/srv/nginx'),
    },
    'a folder above': {
      containers: reading('/srv/shop/nginx.conf'),
      population: mail('/srv', false),
      findings: found('/srv/shop/nginx.conf'),
    },
    'a folder below': {
      containers: reading('/srv/shop'),
      population: mail('/srv/shop/sites', false),
      findings: found('/srv/shop'),
    },
  },
  notApplicable: {
    'an older capture': { containers: reading('/srv/nginx'), population: mail('/srv/nginx') },
    'what the target writes to is a matter of its own': {
      containers: reading('/srv/data', false),
      population: mail('/srv/data', false),
    },
    'the socket of the engine is a matter of its own': {
      containers: reading('/var/run/docker.sock'),
      population: mail('/var/run/docker.sock', false),
    },
  },
});
