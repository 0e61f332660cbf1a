import { expect, test } from 'vitest';
import { engineVersionsDiffer } from './engine-versions-differ.ts';
import { runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { aHost, ofEngine } from './testing/a-host.ts';

const judged = (...hosts: HostView[]) => runHostCheck(engineVersionsDiffer, hosts);
const withEngine = (label: string, version: string) => aHost(label, [], ofEngine(version));

test('engines of different versions are told, each with its host and its evidence', () => {
  const check = judged(withEngine('edge-1', '20.10.24'), aHost('edge-2'), withEngine('edge-3', '26.1.5'));
  expect(check).toMatchObject({ verdict: 'fail', examined: 2 });
  expect(check.findings).toMatchObject([
    {
      priority: 'P3',
      subject: { topic: 'engine' },
      message: 'the versions differ',
      observed: 'edge-1: 20.10.24; edge-3: 26.1.5',
      expected: 'one version',
      hosts: ['edge-1', 'edge-3'],
      evidence: ['edge-1:E9', 'edge-3:E9'],
    },
  ]);
});

test('engines of one version are as they should be', () => {
  expect(judged(withEngine('edge-1', '26.1.5'), withEngine('edge-2', '26.1.5'))).toMatchObject({
    verdict: 'pass',
    examined: 2,
  });
});

test.each([
  ['one engine that agrees with itself', [withEngine('edge-1', '26.1.5'), aHost('edge-2')]],
  ['no engine', [aHost('edge-1'), aHost('edge-2')]],
])('%s is no pass', (_, hosts) => {
  expect(judged(...hosts)).toMatchObject({
    verdict: 'not-applicable',
    examined: 0,
    reason: 'fewer than two hosts were asked for their engine',
  });
});
