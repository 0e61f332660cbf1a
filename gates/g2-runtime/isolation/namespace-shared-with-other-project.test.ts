import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation, aSecurity } from '../../testing/evidence.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { namespaceSharedWithOtherProject } from './namespace-shared-with-other-project.ts';

const api = aContainer('api');
const MAIL = 'ab'.repeat(32);
const mail = (networkMode?: string) =>
  aPopulation({
    neighbours: [aNeighbour('mail-web-1', { id: MAIL, ...(networkMode !== undefined && { networkMode }) })],
  });
const subject = { service: 'api', container: 'shop-api-1' };

checkCases(namespaceSharedWithOtherProject, {
  pass: {
    'namespaces of its own': { containers: [api], population: mail('mail_default') },
    'a container of its own project': {
      containers: [api, aContainer('sidecar', { networkMode: `container:${api.id}` })],
      population: mail('mail_default'),
    },
    'neighbours among themselves': { containers: [api], population: mail(`container:${'cd'.repeat(32)}`) },
  },
  fail: {
    'it has joined a neighbour, by its identifier': {
      containers: [aContainer('api', { networkMode: `container:${MAIL}` })],
      population: mail(),
      findings: [{ subject: { ...subject, topic: 'network_mode' }, message: 'it has joined mail-web-1 (mail)' }],
    },
    'it has joined the processes of a neighbour, by its name': {
      containers: [aContainer('api', { security: aSecurity({ pidMode: 'container:mail-web-1' }) })],
      population: mail(),
      findings: [{ subject: { ...subject, topic: 'pid' }, message: 'it has joined mail-web-1 (mail)' }],
    },
    'a neighbour has joined it': {
      containers: [api],
      population: mail(`container:${api.id}`),
      findings: [
        {
          subject: { ...subject, topic: 'network_mode' },
          message: 'its network was joined by mail-web-1 (mail)',
        },
      ],
    },
  },
  notApplicable: { 'there is no container': { containers: [], population: mail() } },
});

test('a neighbour whose mode Podman does not list may have joined a container', () => {
  const values = [['containers', api] as const, ['population', mail()] as const];
  expect(outcomeWithMissing(namespaceSharedWithOtherProject, { values, missing: [] })).toMatchObject({
    verdict: 'indeterminate',
    missing: [{ kind: 'population', subject: 'mail-web-1', code: 'engine.untold' }],
  });
});
