import type { DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { type FlowStep, flowSteps } from './flow-steps.ts';
import type { ReadRun, ReadSuite } from './judged-flows.ts';
import { isSuccess, type RecordedExchange, recordedExchanges } from './recorded-exchanges.ts';

/** With what a flow signed a token of its own. `public`: a text of the flow file; `any`: a random key; `none`: nothing. */
export type ForgingKey =
  | { readonly kind: 'secret'; readonly name: string; readonly facts: DeepReadonly<SecretFacts> }
  | { readonly kind: 'public' | 'any' | 'none'; readonly name: string };

/** A token that a flow made itself, and a request that was sent with it. */
export interface ForgedToken {
  readonly flow: string;
  readonly key: ForgingKey;
  readonly sent: RecordedExchange;
  readonly accepted: boolean;
  /** The same route refused another request: it asks for a token. */
  readonly control: RecordedExchange | undefined;
  readonly evidence: EvidenceId;
}

/** Every request with a token that anybody could have made, as far as the keys are known. */
export function forgedTokens(suite: ReadSuite, runs: readonly ReadRun[]): readonly ForgedToken[] {
  const all = recordedExchanges(runs);
  return runs.flatMap((run) => {
    const exchanges = all.filter(({ evidence }) => evidence === run.evidence);
    return flowSteps(run).flatMap((step) => {
      const key = keyOf(step, suite);
      if (!key || (key.kind === 'secret' && !isGuessable(key.facts))) return [];
      const variables = step.step.captures.filter(({ fault }) => fault === undefined).map(({ name }) => name);
      return exchanges
        .filter(({ record }) => variables.some((name) => sendsToken(record.request, name)))
        .map((sent): ForgedToken => {
          const control = all.find((other) => isSameRoute(other, sent) && isRefusal(other));
          const { evidence, flow } = run;
          return { flow, key, sent, accepted: isSuccess(sent.response), control, evidence };
        });
    });
  });
}

/** The facts of a secret that the flows use; undefined when it was not found, or nothing is known of it. */
export function factsOf({ secrets }: ReadSuite, name: string): DeepReadonly<SecretFacts> | undefined {
  return secrets.find((secret) => secret.name === name)?.credential?.secrets?.[0];
}

/** Anybody finds such a value by trying: it is on the lists, says itself that it is to be replaced, or is short. */
export function isGuessable(facts: DeepReadonly<SecretFacts>): boolean {
  return facts.knownDefault || facts.placeholder || facts.equalsUserName || facts.strength === 'weak';
}

function keyOf({ step: { record } }: FlowStep, suite: ReadSuite): ForgingKey | undefined {
  if (record?.kind !== 'jwt' || !record.forged) return undefined;
  const { key } = record.forged;
  const [, secret] = /^\$\{secrets\.([\w-]+)\}$/.exec(key) ?? [];
  if (secret !== undefined) {
    const facts = factsOf(suite, secret);
    return facts && { kind: 'secret', name: secret, facts };
  }
  if (/^\$\{vars\.[\w-]+\}$/.test(key)) return { kind: 'public', name: key };
  if (key === 'none') return { kind: 'none', name: 'no signature' };
  return key === 'a random key' ? { kind: 'any', name: key } : undefined;
}

function sendsToken({ headers }: RecordedExchange['record']['request'], variable: string): boolean {
  return Object.values(headers).some((value) => value.includes(`\${${variable}}`));
}

function isSameRoute({ record: a }: RecordedExchange, { record: b }: RecordedExchange): boolean {
  return a.target === b.target && a.request.method === b.request.method && a.request.path === b.request.path;
}

function isRefusal({ response }: RecordedExchange): boolean {
  return response.status === 401 || response.status === 403;
}
