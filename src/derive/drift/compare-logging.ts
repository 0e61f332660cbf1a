import type { MissingPiece } from '../../model/evidence/kinds.ts';
import { untoldByPodman } from '../engine/untold-by-podman.ts';
import { quotable } from '../secrets/masked-text.ts';
import type { Compare, Comparison, Difference } from './difference.ts';

/**
 * The log driver and its options, as far as they are declared; the rest is a matter of the engine's own settings. What
 * Podman does not tell is left out, see `untoldOptions`.
 */
export const compareLogging: Compare = ({ service, container }) => {
  const { driver, options = {} } = service.logging ?? {};
  const told = container.madeBy === 'podman' ? [] : Object.entries(options);
  const fields = told.map(
    ([name, value]) => [`option ${name}`, value, container.logging.options[name] ?? 'not set'] as const,
  );
  const all = driver === undefined ? fields : [['driver', driver, container.logging.driver] as const, ...fields];
  return all.flatMap(([name, declared, running]): Difference[] => {
    if (declared === running) return [];
    const message = `the log ${name} is not as declared`;
    return [{ keys: ['logging'], message, declared: quotable(declared), running: quotable(running) }];
  });
};

/** The containers with declared options of logs that Podman does not tell, as pieces that are missing. */
export function untoldOptions(comparisons: readonly Comparison[]): MissingPiece[] {
  const declaring = comparisons.filter(({ service }) => Object.keys(service.logging?.options ?? {}).length > 0);
  return untoldByPodman(
    declaring.map(({ container }) => container),
    'the options of its log',
  );
}
