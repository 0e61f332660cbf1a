import { quotable } from '../secrets/masked-text.ts';
import type { Compare, Comparison, Difference } from './difference.ts';
import { toldWords } from './told-words.ts';

type Running = NonNullable<Comparison['container']['healthcheck']>;
type Timing = 'intervalMs' | 'timeoutMs' | 'startPeriodMs' | 'retries';

const TIMINGS: readonly (readonly [Timing, string])[] = [
  ['intervalMs', 'interval'],
  ['timeoutMs', 'timeout'],
  ['startPeriodMs', 'start period'],
  ['retries', 'number of retries'],
];
/** What the engine does where neither the Compose file nor the image says anything. */
const DEFAULTS: Record<Timing, number> = { intervalMs: 30_000, timeoutMs: 30_000, startPeriodMs: 0, retries: 3 };
const KEYS = ['healthcheck'];

/** The health check, each part the image's own where the Compose file does not say otherwise. */
export const compareHealthCheck: Compare = (comparison) => {
  const { service, container, image } = comparison;
  const isImageKnown = image?.process !== undefined;
  if (!service.healthcheck?.test && !service.healthcheck?.disabled && !isImageKnown) return undefined;
  const test = expectedTest(comparison);
  const running = container.healthcheck;
  if (!running || !test) return test === running ? [] : [presence(test, running)];
  return [...testDifference(test, running), ...timingDifferences(comparison, running)];
};

function expectedTest({ service, image }: Comparison): readonly string[] | undefined {
  if (service.healthcheck?.disabled) return undefined;
  return service.healthcheck?.test ?? image?.healthcheck?.test;
}

function presence(test: readonly string[] | undefined, running: Running | undefined): Difference {
  const message = test ? 'the health check is declared and not there' : 'the health check is there and not declared';
  return { keys: KEYS, message, declared: testText(test), running: testText(running?.test) };
}

function testDifference(test: readonly string[], running: Running): Difference[] {
  if (JSON.stringify(test) === JSON.stringify(running.test)) return [];
  const message = 'the test of the health check is not as declared';
  return [{ keys: KEYS, message, ...toldWords(test, running.test) }];
}

function testText(test: readonly string[] | undefined): string {
  return test ? quotable(test.join(' ')) : 'no health check';
}

/** The engine takes zero for not said. */
function timingDifferences({ service, image }: Comparison, running: Running): Difference[] {
  return TIMINGS.flatMap(([timing, name]) => {
    const own = service.healthcheck?.[timing] || undefined;
    if (own === undefined && image?.process === undefined) return [];
    const declared = own ?? image?.healthcheck?.[timing] ?? DEFAULTS[timing];
    if (Math.abs(declared - running[timing]) < 0.001) return [];
    const unit = timing === 'retries' ? '' : ' ms';
    const message = `the ${name} of the health check is not as declared`;
    return [{ keys: KEYS, message, declared: `${declared}${unit}`, running: `${running[timing]}${unit}` }];
  });
}
