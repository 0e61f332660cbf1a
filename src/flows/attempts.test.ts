import { expect, test } from 'vitest';
import { mostAttempts } from './attempts.ts';

test.each([
  [{}, 1],
  [{ eventually: { within: '60s', every: '250ms' } }, 241],
  [{ eventually: { within: '1s' } }, 3],
  [{ eventually: { within: '10s', every: '1s', backoff: 2 } }, 4],
  [{ eventually: { within: '10s', every: '1s', backoff: 2, maxEvery: '2s' } }, 6],
  [{ consistently: { for: '3s', every: '500ms' } }, 7],
])('%j makes at most %i attempts', (step, attempts) => expect(mostAttempts(step)).toBe(attempts));
