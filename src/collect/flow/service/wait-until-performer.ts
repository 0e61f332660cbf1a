import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { ObservedContainer } from '../../../model/evidence/flow-service.ts';
import type { Performer } from '../performer.ts';
import { observeService, restartsBefore, restartsOf } from './observe-service.ts';

/** Waits until all containers of a service are as expected, and stay so for as long as they must. */
export const waitUntilPerformer: Performer<'waitUntil'> = {
  async perform({ service, within, stableFor }, context) {
    const began = context.monotonicMs();
    const stableMs = milliseconds(stableFor ?? '') ?? 0;
    const recordOf = (containers: ObservedContainer[]) => ({
      kind: 'waitUntil' as const,
      service,
      containers,
      restartsBefore: restartsBefore(context),
      durationMs: context.monotonicMs() - began,
    });
    const { record, isStable } = await context.act({ action: `watch the containers of ${service}` }, async () => {
      const value = await observeService(service, recordOf, { withinMs: context.limitMs(within), stableMs }, context);
      return { value, bytes: 0 };
    });
    if (isStable || stableMs === 0) return { record };
    const message = `${service} was not as expected for ${stableFor} without a change`;
    return { record, error: { code: 'service.unstable', message, blame: 'system' } };
  },
  baselineAt: () => 'flow',
  baseline: ({ service }, context) => restartsOf(service, context),
};
