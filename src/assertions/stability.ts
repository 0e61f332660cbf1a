import type { FlowRun } from '../model/evidence/flow-run.ts';

type Stability = FlowRun['stability'];

/** A container of a required service that was not the same, or not as well, after a flow as before it. */
export interface StabilityChange {
  readonly service: string;
  readonly container: string;
  readonly what: 'replaced' | 'restarted' | 'ended' | 'gone';
  readonly before: string;
  readonly after: string;
}

/** What changed among the containers of the required services that no step had asked for. */
export function stabilityChanges({ before, after, asked }: Stability): StabilityChange[] {
  return before
    .filter(({ service }) => !asked.includes(service))
    .flatMap((earlier) => {
      const later = after.find(({ container }) => container === earlier.container);
      const change = changeOf(earlier, later);
      return change ? [{ service: earlier.service, container: earlier.container, ...change }] : [];
    });
}

type Guarded = Stability['before'][number];

function changeOf(
  before: Guarded,
  after: Guarded | undefined,
): Pick<StabilityChange, 'what' | 'before' | 'after'> | undefined {
  if (!after) return { what: 'gone', before: before.state, after: 'not there' };
  if (after.id !== before.id) return { what: 'replaced', before: before.id, after: after.id };
  if (after.restarts !== before.restarts || after.startedAt !== before.startedAt) {
    const text = ({ restarts, startedAt = 'never' }: Guarded) => `${restarts} restarts, started ${startedAt}`;
    return { what: 'restarted', before: text(before), after: text(after) };
  }
  return after.state === before.state ? undefined : { what: 'ended', before: before.state, after: after.state };
}
