import { anything, decimal, integer, listOf, number, optional, quantity, type Shape, text, withKeys } from './shape.ts';
import { duration, namedValues, notNegative } from './special-values.ts';

const limits = withKeys({ cpus: decimal, memory: text, pids: integer });
const reservations = withKeys({ cpus: quantity, memory: text, generic_resources: anything, devices: anything });

const update = withKeys({
  parallelism: notNegative(quantity),
  delay: duration,
  failure_action: text,
  monitor: duration,
  max_failure_ratio: quantity,
  order: text,
});

/** https://github.com/compose-spec/compose-spec/blob/main/deploy.md */
export const deploy: Shape = optional(
  withKeys({
    mode: text,
    endpoint_mode: text,
    replicas: integer,
    labels: namedValues,
    update_config: optional(update),
    rollback_config: optional(update),
    resources: optional(withKeys({ limits, reservations: optional(reservations) })),
    restart_policy: optional(
      withKeys({ condition: text, delay: duration, max_attempts: notNegative(number), window: duration }),
    ),
    placement: optional(
      withKeys({ constraints: listOf(text), preferences: anything, max_replicas_per_node: notNegative(quantity) }),
    ),
  }),
);
