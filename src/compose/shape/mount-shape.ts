import { either, flag, late, oneOf, type Shape, since, text, truncated, unquoted, withKeys } from './shape.ts';
import { namedValues, notNegative, sizeInMemory } from './special-values.ts';

const recursive = oneOf('enabled', 'disabled', 'writable', 'readonly');

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes */
export const mount: Shape = either(
  text,
  withKeys(
    {
      type: text,
      source: text,
      target: text,
      read_only: flag,
      consistency: text,
      bind: withKeys({ propagation: text, create_host_path: late(flag), recursive, selinux: oneOf('z', 'Z') }),
      volume: withKeys({ nocopy: flag, subpath: text, labels: since('2.40', namedValues) }),
      tmpfs: withKeys({ size: sizeInMemory, mode: late(notNegative(unquoted(truncated))) }),
      image: since('2.35', withKeys({ subpath: text })),
    },
    ['type'],
  ),
);
