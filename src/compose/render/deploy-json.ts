import { numberOf } from '../service/typed.ts';
import { childOf, textOf } from '../tree.ts';
import { devices } from './devices-json.ts';
import type { Json } from './json.ts';
import {
  bytes,
  duration,
  list,
  number,
  type Printer,
  pairs,
  printRecord,
  record,
  setDuration,
  setNumber,
  shortNumber,
  text,
  texts,
} from './printers.ts';

const update = record({
  parallelism: setNumber,
  delay: duration,
  failure_action: text,
  monitor: duration,
  max_failure_ratio: shortNumber,
  order: text,
});

const counted: Printer = (tree) => ({
  kind: textOf(childOf(tree, 'kind')) ?? '',
  value: Math.trunc(numberOf(childOf(tree, 'value')) ?? 0),
});

const limits = record({
  cpus: shortNumber,
  memory: bytes,
  pids: number,
  devices,
  generic_resources: list(record({ discrete_resource_spec: counted })),
});

const resources: Printer = record({ limits, reservations: limits });
const placement: Printer = record({
  constraints: texts,
  preferences: list(record({ spread: text })),
  max_replicas_per_node: number,
});

const TABLE: Readonly<Record<string, Printer>> = {
  mode: text,
  replicas: setNumber,
  labels: pairs,
  update_config: update,
  rollback_config: update,
  resources,
  restart_policy: record({ condition: text, delay: setDuration, max_attempts: setNumber, window: setDuration }),
  placement,
  endpoint_mode: text,
};

/** https://github.com/compose-spec/compose-spec/blob/main/deploy.md */
export const deploy: Printer = (tree, printing) => {
  if (tree.type !== 'mapping') return undefined;
  const always: Readonly<Record<string, Json>> = { resources: {}, placement: {} };
  return { ...always, ...printRecord(tree, TABLE, printing) };
};
