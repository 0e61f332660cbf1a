import { randomBytes } from 'node:crypto';
import type { RunNames } from '../../collect/flow/performer.ts';

/** Names of a run that nobody else has: `g3-2026-11-21-6000c229`. */
export function runNames(startedAt: Date): RunNames {
  const short = randomBytes(4).toString('hex');
  const text = startedAt.toISOString();
  return { id: `g3-${text.slice(0, 10)}-${short}`, short, startedAt: text };
}
