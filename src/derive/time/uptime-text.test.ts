import { expect, test } from 'vitest';
import { aContainer, anEngine, aRun, aState } from '../../../gates/testing/evidence.ts';
import { uptimeText } from './uptime-text.ts';

const consulted = (skewMs: number) => ({
  engine: {
    pieces: [{ ...anEngine({ clock: { skewMs, uncertaintyMs: 500 } }), evidence: 'E1' as const }],
    missing: [],
  },
});
const { takenAt } = aRun();

test('is the time since the start', () => {
  expect(uptimeText(aContainer('api'), takenAt, consulted(0))).toBe('1 hour');
});

test('is not told when the start was written down by a clock that says otherwise', () => {
  expect(uptimeText(aContainer('api'), takenAt, consulted(90_000))).toBe('not known, the clocks differ');
});

test('is none for what does not run, whatever the clocks say', () => {
  const stopped = aContainer('api', { state: aState({ status: 'exited', running: false }) });
  expect(uptimeText(stopped, takenAt, consulted(90_000))).toBe('not running');
});
