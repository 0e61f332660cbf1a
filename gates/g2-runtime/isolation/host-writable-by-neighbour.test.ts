import { checkCases } from '../../testing/check-cases.ts';
import { aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { hostWritableByNeighbour } from './host-writable-by-neighbour.ts';

const mounting = (source: string, readOnly?: boolean) => ({
  population: aPopulation({
    neighbours: [
      aNeighbour('panel', { mounts: [{ type: 'bind', source, ...(readOnly !== undefined && { readOnly }) }] }),
    ],
  }),
});
const found = (path: string) => [
  {
    subject: { container: 'panel', project: 'mail' },
    message: `it may write to ${path} of the host that the target runs on`,
  },
];

checkCases(hostWritableByNeighbour, {
  pass: {
    'a folder of the team': mounting('/srv/mail', false),
    'a system folder that it only reads': mounting('/etc', true),
    'the socket of the engine is a matter of its own': mounting('/var/run/docker.sock', false),
    'it mounts nothing': { population: aPopulation({ neighbours: [aNeighbour('web')] }) },
  },
  fail: {
    'the accounts of the host': { ...mounting('/etc', false), findings: found('/etc') },
    'the files of the engine': { ...mounting('/var/lib/docker', false), findings: found('/var/lib/docker') },
  },
  notApplicable: {
    'the target is alone': { population: aPopulation() },
    'an older capture': mounting('/etc'),
  },
});
