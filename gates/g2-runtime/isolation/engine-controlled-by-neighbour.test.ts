import { checkCases } from '../../testing/check-cases.ts';
import { aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { engineControlledByNeighbour } from './engine-controlled-by-neighbour.ts';

const mounting = (source: string, different = {}) =>
  aNeighbour('panel', { mounts: [{ type: 'bind', source }], ...different });
const message = 'it can control the engine that the target runs on';
const { project: _, ...stray } = mounting('/run/docker.sock');

checkCases(engineControlledByNeighbour, {
  pass: {
    'neighbours without the socket': { population: aPopulation({ neighbours: [aNeighbour('web'), mounting('/srv')] }) },
  },
  fail: {
    'a neighbour with the socket': {
      population: aPopulation({ neighbours: [aNeighbour('web'), mounting('/var/run/docker.sock')] }),
      findings: [{ subject: { container: 'panel', project: 'mail' }, message }],
    },
    'a container of no project': {
      population: aPopulation({ neighbours: [stray] }),
      findings: [{ subject: { container: 'panel' }, message }],
    },
  },
  notApplicable: {
    'the target is alone': { population: aPopulation() },
  },
});
