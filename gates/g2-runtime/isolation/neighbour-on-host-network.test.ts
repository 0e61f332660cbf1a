import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
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

test.each([
  ['of no network, which may be that of the host', [], 'indeterminate'],
  ['of a network of its own', ['mail_default'], 'pass'],
])('a neighbour whose mode Podman does not list, %s: %j is %s', (_, networks, verdict) => {
  const { population } = beside(aNeighbour('web', { networkMode: 'web_default' }), aNeighbour('mail', { networks }));
  const outcome = outcomeWithMissing(neighbourOnHostNetwork, { values: [['population', population]], missing: [] });
  expect(outcome).toMatchObject({ verdict });
});
