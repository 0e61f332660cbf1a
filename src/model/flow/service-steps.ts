import * as z from 'zod';
import { Duration } from './duration.ts';
import { Matcher } from './matcher.ts';
import { LogExpectation } from './observation-steps.ts';

/** Waits until all containers of a service are as expected; running and not unhealthy when nothing is said. */
export const WaitUntilAction = z.strictObject({
  service: z.string(),
  within: Duration.optional(),
  /** How long it must stay so, with the same count of restarts. */
  stableFor: Duration.optional(),
});
export type WaitUntilAction = z.infer<typeof WaitUntilAction>;

/** Of every container of the service. */
export const ServiceExpectation = z
  .strictObject({
    state: Matcher.optional(),
    /** `none` for a container without a health check. */
    health: Matcher.optional(),
    /** Since the flow began. */
    restarts: Matcher.optional(),
    exitCode: Matcher.optional(),
    containers: Matcher.optional(),
  })
  .meta({ id: 'ServiceExpectation' });
export type ServiceExpectation = z.infer<typeof ServiceExpectation>;

export const COMPOSE_ACTIONS = ['stop', 'start', 'restart', 'pause', 'unpause'] as const;
export const ComposeAction = z.strictObject({
  service: z.string(),
  action: z.enum(COMPOSE_ACTIONS),
  timeout: Duration.optional(),
});
export type ComposeAction = z.infer<typeof ComposeAction>;

/** A container of its own with the image, command and environment of a service: isolated, removed afterwards. */
export const ContainerAction = z.strictObject({
  like: z.string(),
  /** No other is offered: a guard that is missing must not start a second worker on the real queue. */
  network: z.literal('none').optional(),
  unset: z.array(z.string()).optional(),
  set: z.record(z.string(), z.string()).optional(),
  command: z.array(z.string()).optional(),
  timeout: Duration,
});
export type ContainerAction = z.infer<typeof ContainerAction>;

export const ContainerExpectation = z
  .strictObject({
    exitCode: Matcher.optional(),
    /** Whether it still ran when its time was up. */
    running: z.boolean().optional(),
    log: LogExpectation.optional(),
    duration: Matcher.optional(),
  })
  .meta({ id: 'ContainerExpectation' });
export type ContainerExpectation = z.infer<typeof ContainerExpectation>;
