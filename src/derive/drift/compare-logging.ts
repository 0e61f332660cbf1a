import { quotable } from '../secrets/masked-text.ts';
import type { Compare, Difference } from './difference.ts';

/**
 * The log driver and its options, as far as they are declared; the rest is a matter of the engine's own settings. Podman
 * does not tell the options.
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
