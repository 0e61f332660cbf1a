import type { Expectation } from '../../model/evidence/expectations.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { nearestName } from '../../shared/nearest.ts';
import { observe } from './expectation-observed.ts';
import type { ExpectedOf, Observed } from './observed.ts';

/** What came of one expectation. Only what was observed can be met. */
export type ExpectationOutcome = { readonly expectation: DeepReadonly<Expectation> } & (
  | { readonly state: 'met' | 'unmet'; readonly observed: readonly Observed[]; readonly failing: readonly Observed[] }
  | { readonly state: 'not evaluated'; readonly reason: { readonly code: string; readonly message: string } }
);

/** Compares an expectation with what was observed of every container that it is about. */
export function expectationOutcome(
  expectation: DeepReadonly<Expectation>,
  consulted: ExpectedOf,
  takenAt: string,
): ExpectationOutcome {
  const { missing, pieces } = consulted.containers;
  const [lost] = missing;
  if (lost) return { expectation, state: 'not evaluated', reason: lost };
  const { service, measure } = expectation;
  const services = [...new Set(pieces.map((container) => container.service))];
  if (service !== undefined && !services.includes(service)) {
    const nearest = nearestName(service, services);
    const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    return notEvaluated(expectation, `no container of a service "${service}" was found${advice}`);
  }
  const observed = observe(expectation, consulted, takenAt);
  if ('reason' in observed) return { expectation, state: 'not evaluated', reason: observed.reason };
  if (observed.length === 0) return notEvaluated(expectation, `nothing was read that tells its ${measure}`);
  const failing = observed.filter((one) => !isMet(expectation, one));
  return { expectation, state: failing.length === 0 ? 'met' : 'unmet', observed, failing };
}

function notEvaluated(expectation: DeepReadonly<Expectation>, message: string): ExpectationOutcome {
  return { expectation, state: 'not evaluated', reason: { code: 'not-observed', message } };
}

function isMet({ measure, comparison, names = [] }: DeepReadonly<Expectation>, observed: Observed): boolean {
  if (comparison) return observed.value !== undefined && compares(comparison, observed.value);
  const there = observed.names ?? [];
  const hasAll = names.every((name) => there.some((one) => isNamed(one, name)));
  return measure === 'publishes' ? hasAll && there.every((one) => names.some((name) => isNamed(one, name))) : hasAll;
}

/** `llama3` stands for `llama3:latest` and `llama3:8b`; a port without an address for the same on every interface. */
function isNamed(there: string, expected: string): boolean {
  return there === expected || there.startsWith(`${expected}:`) || isSamePort(there, expected);
}

function isSamePort(there: string, expected: string): boolean {
  const full = expected.includes('/') ? expected : `${expected}/tcp`;
  return [full, `0.0.0.0:${full}`, `[::]:${full}`].includes(there);
}

function compares({ operator, value }: NonNullable<Expectation['comparison']>, observed: number): boolean {
  if (operator === '<') return observed < value;
  if (operator === '<=') return observed <= value;
  if (operator === '>') return observed > value;
  return operator === '>=' ? observed >= value : observed === value;
}

/** How an expectation is named: `latency of /health`, `uptime`. */
export function expectationText({ measure, of }: DeepReadonly<Expectation>): string {
  return of === undefined ? measure : `${measure} of ${of}`;
}

/** What was observed, in one line. */
export function observedText(observed: readonly Observed[]): string {
  return observed.map(({ subject, text }) => `${subject}: ${text}`).join('; ');
}
