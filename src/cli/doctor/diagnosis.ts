import type { GatesError } from '../../model/errors.ts';

/** One thing that was looked at, and what to do where it is not as it should be. */
export interface Diagnosis {
  /** `ok`; `warn` where a run is possible and will not know everything; `fail` where it cannot say what it is asked for. */
  readonly state: 'ok' | 'warn' | 'fail';
  /** `settings`, `engine access`, `probe api`: stable for scripts. */
  readonly about: string;
  readonly message: string;
  /** What exactly to do; absent when it is ok. */
  readonly fix?: string;
}

export function ok(about: string, message: string): Diagnosis {
  return { state: 'ok', about, message };
}

export function warning(about: string, message: string, fix: string): Diagnosis {
  return { state: 'warn', about, message, fix };
}

export function failure(about: string, message: string, fix: string): Diagnosis {
  return { state: 'fail', about, message, fix };
}

/** An error that a run would end with. */
export function failureOf(about: string, { message, hint }: GatesError): Diagnosis {
  return failure(about, message, hint);
}
