import { textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
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
  since,
  text,
  withKeys,
} from './shape.ts';
import { deviceText, namedValues, notNegative, requiredByNewer, wordOf } from './special-values.ts';

// Parts of a service that are seldom written. https://github.com/compose-spec/compose-spec/blob/main/05-services.md

const texts = listOf(text);

const limit = withKeys({ path: text, rate: quantity });
const weight = withKeys({ path: text, weight: quantity });

export const blkioConfig: Shape = withKeys({
  device_read_bps: listOf(limit),
  device_read_iops: listOf(limit),
  device_write_bps: listOf(limit),
  device_write_iops: listOf(limit),
  weight: notNegative(quantity),
  weight_device: listOf(weight),
});

export const credentialSpec: Shape = withKeys({ config: text, file: text, registry: text });

/** A command that is run beside that of the container. */
export const hook: Shape = requiredByNewer(
  withKeys({
    command: either(optional(text), texts),
    user: text,
    privileged: flag,
    working_dir: text,
    environment: either(namedValues, listOf(text)),
  }),
  'command',
);

export const develop: Shape = optional(
  withKeys({
    watch: listOf(
      withKeys(
        {
          ignore: texts,
          include: since('2.34', texts),
          path: text,
          action: wordOf('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
          target: text,
          exec: hook,
          initial_sync: since('2.34', flag),
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
  options: either(namedValues, texts),
});

export const hostDevice: Shape = either(
  deviceText,
  withKeys({ source: text, target: text, permissions: text }, ['source']),
);

export const ulimit: Shape = either(integer, withKeys({ hard: integer, soft: integer }, ['hard', 'soft']));
export const cgroup: Shape = oneOf('host', 'private');
export const storageOptions: Shape = mappingOf(anything);

/** A name that older versions of Docker Compose leave to the engine to refuse. */
export const containerName: Shape = {
  ...text,
  faultOf: (tree, diagnosis) =>
    /[a-zA-Z0-9][a-zA-Z0-9_.-]+/.test(textOf(tree) ?? '') || !diagnosis.isNewer(CHANGES.containerNameForm, tree.at)
      ? undefined
      : 'must be two or more letters, digits, `_`, `.` and `-`',
};

/** What is started by a program instead of the engine. */
export const provider: Shape = withKeys({ type: text, options: anything }, ['type']);
