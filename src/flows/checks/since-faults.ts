import { didYouMean } from '../../shared/nearest.ts';
import type { Report } from '../fault.ts';
import { isStep, type PlacedFlow, type PlacedStep } from '../sound-flows.ts';

interface Reference {
  readonly name: string;
  readonly path: readonly PropertyKey[];
  /** Whether an earlier step is one that can be meant. */
  readonly fits: (earlier: PlacedStep) => boolean;
  readonly what: string;
  /** `flow` may stand for its begin. */
  readonly orFlow: boolean;
}

/** Steps that are named by later ones and are not there, not earlier, or of another kind. */
export function sinceFaults(placed: PlacedStep, { steps }: PlacedFlow, report: Report): void {
  const earlier = steps.slice(0, steps.indexOf(placed));
  for (const { name, path, fits, what, orFlow } of referencesOf(placed)) {
    if (orFlow && name === 'flow') continue;
    const fitting = earlier.filter(fits).map(({ step }) => step.id);
    if (fitting.includes(name)) continue;
    const isThere = steps.some(({ step }) => step.id === name);
    const choices = [...(orFlow ? ['flow'] : []), ...fitting];
    const hint = choices.length > 0 ? didYouMean(name, choices) : 'There is none.';
    report(
      'flow.unknown-name',
      path,
      `"${name}" is ${isThere ? 'not' : 'no'} ${isThere ? what : `step; it must be ${what}`}. ${hint}`,
    );
  }
}

function referencesOf({ step, path }: PlacedStep): Reference[] {
  const any = () => true;
  if (isStep(step, 'log'))
    return [
      { name: step.log.since, path: [...path, 'log', 'since'], fits: any, what: 'an earlier step', orFlow: true },
    ];
  if (isStep(step, 'redis') && step.redis.commandstats) {
    const at = [...path, 'redis', 'commandstats', 'since'];
    return [{ name: step.redis.commandstats.since, path: at, fits: any, what: 'an earlier step', orFlow: true }];
  }
  if (isStep(step, 'websocket') && step.websocket.use !== undefined) {
    const fits = (earlier: PlacedStep) =>
      isStep(earlier.step, 'websocket') && earlier.step.websocket.open !== undefined;
    const what = 'an earlier step that opens a connection';
    return [{ name: step.websocket.use, path: [...path, 'websocket', 'use'], fits, what, orFlow: false }];
  }
  if (!isStep(step, 'metrics')) return [];
  const { target } = step.metrics;
  const fits = ({ step: other }: PlacedStep) => isStep(other, 'metrics') && other.metrics.target === target;
  return (['expect', 'warn'] as const).flatMap((word) =>
    (step[word]?.increase ?? []).map(({ since }, index) => ({
      name: since,
      path: [...path, word, 'increase', index, 'since'],
      fits,
      what: 'an earlier metrics step of the same target',
      orFlow: false,
    })),
  );
}
