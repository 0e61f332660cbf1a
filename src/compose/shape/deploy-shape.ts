import { deviceRequest } from './service-parts.ts';
import { decimal, integer, late, listOf, oneOf, optional, type Shape, text, truncated, withKeys } from './shape.ts';
import { duration, namedValues, unsigned } from './special-values.ts';

const limits = withKeys({ cpus: late(decimal), memory: text, pids: late(integer) });
const genericResource = withKeys({ discrete_resource_spec: withKeys({ kind: text, value: late(truncated) }) });
const reservations = withKeys({
  cpus: late(decimal),
  memory: text,
  generic_resources: listOf(genericResource),
  devices: listOf(deviceRequest),
});

const update = withKeys({
  parallelism: unsigned(),
  delay: duration,
  failure_action: text,
  monitor: duration,
  max_failure_ratio: decimal,
  order: oneOf('start-first', 'stop-first'),
});

/** https://github.com/compose-spec/compose-spec/blob/main/deploy.md */
export const deploy: Shape = optional(
  withKeys({
    mode: text,
    endpoint_mode: text,
    replicas: integer,
    labels: namedValues,
    update_config: update,
    rollback_config: update,
    resources: withKeys({ limits, reservations }),
    restart_policy: withKeys({ condition: text, delay: duration, max_attempts: unsigned(), window: duration }),
    placement: withKeys({
      constraints: listOf(text),
      preferences: listOf(withKeys({ spread: text })),
      max_replicas_per_node: unsigned(),
    }),
  }),
);
