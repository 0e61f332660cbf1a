import { checkCases } from '../../testing/check-cases.ts';
import { aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { neighbourOnHostNetwork } from './neighbour-on-host-network.ts';

const beside = (...neighbours: ReturnType<typeof aNeighbour>[]) => ({ population: aPopulation({ neighbours }) });

checkCases(neighbourOnHostNetwork, {
  pass: { 'a network of its own': beside(aNeighbour('web', { networkMode: 'mail_default' })) },
  fail: {
    'of a project': {
      ...beside(aNeighbour('web', { networkMode: 'host', networks: [] })),
      findings: [{ subject: { container: 'web', project: 'mail' }, message: 'it uses the network of the host' }],
    },
    'of an older capture': {
      ...beside(aNeighbour('exporter', { networks: ['host'] })),
      findings: [{ subject: { container: 'exporter', project: 'mail' }, message: 'it uses the network of the host' }],
    },
  },
  notApplicable: { 'alone on the engine': beside() },
});
