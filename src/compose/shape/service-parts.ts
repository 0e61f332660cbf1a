import { textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import {
  anything,
  boolean,
  either,
  exponentFault,
  flag,
  integer,
  late,
  listOf,
  listOfDistinct,
  mappingOf,
  oneOf,
  optional,
  type Shape,
  since,
  text,
  unquoted,
  value,
  wholeSize,
  withKeys,
} from './shape.ts';
import { deviceText, namedValues, notNegative, requiredByNewer, textWithNumbers, wordOf } from './special-values.ts';

// Parts of a service that are seldom written. https://github.com/compose-spec/compose-spec/blob/main/05-services.md

const texts = listOf(text);

const limit = withKeys({ path: text, rate: late(wholeSize) });
const weight = withKeys({ path: text, weight: late(notNegative(unquoted(integer))) });

export const blkioConfig: Shape = withKeys({
  device_read_bps: listOf(limit),
  device_read_iops: listOf(limit),
  device_write_bps: listOf(limit),
  device_write_iops: listOf(limit),
  weight: late(notNegative(unquoted(integer))),
  weight_device: listOf(weight),
});

export const credentialSpec: Shape = withKeys({ config: text, file: text, registry: text });

/** A path, which may be missing only as long as files are merged. */
const filled: Shape = { ...text, lateFault: (tree) => (textOf(tree) === '' ? 'must not be empty' : undefined) };

/** A command that is run beside that of the container. */
export const hook: Shape = requiredByNewer(
  withKeys({
    command: either(optional(text), texts),
    user: text,
    privileged: late(flag),
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
          path: filled,
          action: wordOf('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
          target: text,
          exec: hook,
          initial_sync: since('2.34', boolean),
        },
        ['path', 'action'],
      ),
    ),
  }),
);

const deviceCount = late({
  name: 'a whole number or `all`',
  scalars: ['integer', 'string'],
  pattern: /^(?:all|[-+]?\d+)$/i,
  faultOf: exponentFault,
});

export const deviceRequest: Shape = withKeys({
  capabilities: listOfDistinct(text),
  count: deviceCount,
  device_ids: listOfDistinct(text),
  driver: text,
  options: either(namedValues, listOfDistinct(text)),
});

export const hostDevice: Shape = either(
  deviceText,
  withKeys({ source: text, target: text, permissions: text }, ['source', 'target']),
);

const softOrHard: Shape = { ...integer, lateFault: exponentFault };
export const ulimit: Shape = either(
  { ...integer, faultOf: exponentFault },
  withKeys({ hard: softOrHard, soft: softOrHard }, ['hard', 'soft']),
);
export const cgroup: Shape = oneOf('host', 'private');
export const storageOptions: Shape = mappingOf({
  ...textWithNumbers,
  scalars: value.scalars,
  items: anything,
  values: anything,
});

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
