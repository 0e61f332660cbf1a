import type { Redactor } from '../../capture/redact/redactor.ts';
import type { Masker } from '../../collect/flow/flow-scope.ts';

/** The door of the capture, as flows use it. */
export function maskerOf(redactor: Redactor): Masker {
  return {
    learn: (secret) => redactor.learn(secret),
    gather: (value) => redactor.gather(value),
    mask: (value) => redactor.redact(value).value,
  };
}
