import { expect, test } from 'vitest';
import { captureOf } from '../../../gates/testing/capture.ts';
import { aRun } from '../../../gates/testing/evidence.ts';
import { loadGates } from './load-gates.ts';

test('a gate that nobody configured comes without its checks, and is judged to be not configured', async () => {
  const empty = captureOf(['run', 'run', aRun()]);
  const [g2, g3] = await loadGates(['g2', 'g3'])(empty);
  expect(g2?.sections.length).toBeGreaterThan(0);
  expect(g3).toMatchObject({ id: 'g3', sections: [], configuredBy: { kinds: ['flowSuite', 'importedSuites'] } });
});

test('it is loaded when the capture shows that it is, though what was asked could not be read', async () => {
  const [g3] = await loadGates(['g3'])(captureOf(['flowSuite', 'flows', { missing: 'flows.unreadable' }]));
  expect(g3?.sections.flatMap(({ checks }) => checks).length).toBeGreaterThan(20);
});
