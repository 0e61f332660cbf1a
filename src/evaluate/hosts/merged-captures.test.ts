import { expect, test } from 'vitest';
import { mergedMarkdown } from '../../../reports/merged/merged-markdown.ts';
import type { Capture } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Engine } from '../../model/evidence/engine.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { judged, recordedCapture } from '../testing/recorded.ts';
import { withPieces } from '../testing/with-pieces.ts';
import { hostView } from './host-view.ts';
import { mergeHosts } from './merge-hosts.ts';

// A recorded system on two hosts, from its capture to the report; what each question asks is told beside it.

const starter = await recordedCapture('ultra-agent-os');
const result = judged(starter);
const keyed: Capture = {
  ...starter,
  manifest: { ...starter.manifest, redaction: { ...starter.manifest.redaction, key: 'k1' } },
};

/** The same system on an engine of its own, of which one service is another version. */
function anotherHost(service = 'api', image = 'ultra_agent_os_starter-api:2'): Capture {
  const values = new Map(keyed.values);
  for (const { id, kind } of keyed.manifest.pieces) {
    const value = values.get(id);
    if (kind === 'engine') values.set(id, { ...(value as Engine), id: 'ANOTHER', version: '26.1.5' });
    if (kind === 'containers' && (value as Container).service === service)
      values.set(id, { ...(value as Container), image });
  }
  return { ...keyed, values };
}

const WAIVER: PlacedWaiver = {
  check: 'image-versions-differ',
  scope: { service: 'api' },
  reason: 'a canary until Friday',
  owner: 'Ada',
  approver: 'Grace',
  expires: '2099-12-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
};

function merged(one: Capture, other: Capture, waivers: PlacedWaiver[] = []) {
  const placed = [one, other].map((capture, index) => ({
    view: hostView(`edge-${index + 1}`, capture, result),
    folder: `edge-${index + 1}/r1`,
  }));
  return mergeHosts(placed, 'P1', waivers);
}

test('every question between the hosts has its answer', () => {
  expect(merged(keyed, anotherHost()).checks.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['image-versions-differ', 'fail'],
    ['secret-on-several-hosts', 'fail'],
    ['port-on-several-hosts', 'not-applicable'],
    ['name-on-several-hosts', 'pass'],
    ['engine-versions-differ', 'fail'],
  ]);
});

test('the report has a row for each host and a line for each question', () => {
  const text = mergedMarkdown(merged(keyed, anotherHost()));
  expect(text).toMatch(/\| edge-1 .*\n\| edge-2 /);
  expect(text).toContain('⚠️ Hosts have different versions of the engine');
  expect(text).toContain('`edge-2/r1/SUMMARY.md`');
});

test('the report says who accepted a finding, and where that was written', () => {
  const text = mergedMarkdown(merged(keyed, anotherHost(), [WAIVER]));
  expect(text).toContain('Accepted by Ada, approved by Grace until 2099-12-31: a canary until Friday.');
  expect(text).toMatch(
    /`gates\.waivers\.yaml:2` \| `image-versions-differ` \| Ada +\| 2099-12-31 \| accepts 1 finding/,
  );
});

test('a waiver counts as well where the captures carry it; those of gates are not looked at here', () => {
  const waivers = [WAIVER, { ...WAIVER, check: 'restart-undeclared' }];
  const carried = { kind: 'waivers' as const, value: { waivers } };
  const both = merged(withPieces(keyed, carried), withPieces(anotherHost(), carried), [WAIVER]);
  expect(both.checks[0]?.verdict).toBe('waived');
  expect(both.waivers.map(({ check, state }) => [check, state])).toEqual([['image-versions-differ', 'applied']]);
});
