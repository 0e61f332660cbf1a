import {
  anything,
  either,
  flag,
  integer,
  listOf,
  listOfDistinct,
  mappingOf,
  oneOf,
  optional,
  quantity,
  type Shape,
  text,
  value,
  withKeys,
} from './shape.ts';

// Parts of a service that are seldom written. https://github.com/compose-spec/compose-spec/blob/main/05-services.md

const texts = listOf(text);
const values = mappingOf(value);

const limit = withKeys({ path: text, rate: quantity });
const weight = withKeys({ path: text, weight: quantity });

export const blkioConfig: Shape = withKeys({
  device_read_bps: listOf(limit),
  device_read_iops: listOf(limit),
  device_write_bps: listOf(limit),
  device_write_iops: listOf(limit),
  weight: quantity,
  weight_device: listOf(weight),
});

export const credentialSpec: Shape = withKeys({ config: text, file: text, registry: text });

/** A command that is run beside that of the container. */
export const hook: Shape = withKeys({
  command: either(optional(text), texts),
  user: text,
  privileged: flag,
  working_dir: text,
  environment: either(values, listOf(text)),
});

export const develop: Shape = optional(
  withKeys({
    watch: listOf(
      withKeys(
        {
          ignore: texts,
          include: texts,
          path: text,
          action: text,
          target: text,
          exec: hook,
          initial_sync: flag,
        },
        ['path', 'action'],
      ),
    ),
  }),
);

export const deviceRequest: Shape = withKeys({
  capabilities: listOfDistinct(text),
  count: quantity,
  device_ids: listOfDistinct(text),
  driver: text,
  options: either(values, texts),
});

export const hostDevice: Shape = either(text, withKeys({ source: text, target: text, permissions: text }, ['source']));

export const ulimit: Shape = either(integer, withKeys({ hard: integer, soft: integer }, ['hard', 'soft']));
export const cgroup: Shape = oneOf('host', 'private');
export const storageOptions: Shape = mappingOf(anything);
