import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { durationText } from '../../shared/duration-text.ts';
import { isSecretName } from '../../shared/secret-name.ts';

type Token = DeepReadonly<RecordOf<'jwt'>>;

export interface TokenFault {
  readonly message: string;
  readonly observed: string;
  readonly expected: string;
}

const LONGEST_DAYS = 30;

/** A token that the system issued and a flow read; one that the flow made itself is none, nor what is no token. */
export function issuedToken({ record }: DeepReadonly<StepRun>): Token | undefined {
  return record?.kind === 'jwt' && record.forged === undefined && record.malformed === undefined ? record : undefined;
}

/** What is unsound about a token, whatever a flow expects of it. */
export function tokenFaults({ header, payload }: Token): readonly TokenFault[] {
  const algorithm = header['alg'];
  const secrets = Object.keys(payload).filter((claim) => isSecretName(claim) || /hash/i.test(claim));
  const lifetime = lifetimeOf(payload);
  return [
    ...(typeof algorithm === 'string' && algorithm.toLowerCase() !== 'none'
      ? []
      : [{ message: 'the token is not signed', observed: `alg: ${shown(algorithm)}`, expected: 'a signature' }]),
    ...(typeof payload['exp'] === 'number'
      ? []
      : [{ message: 'the token never ends', observed: `exp: ${shown(payload['exp'])}`, expected: 'a time in exp' }]),
    ...(lifetime !== undefined && lifetime > LONGEST_DAYS * 86_400
      ? [
          {
            message: 'the token is good for longer than a month',
            observed: durationText(lifetime),
            expected: `at most ${LONGEST_DAYS} days`,
          },
        ]
      : []),
    ...(secrets.length > 0
      ? [
          {
            message: 'the token holds what looks like a secret, readable by whoever sees it',
            observed: `claims: ${secrets.join(', ')}`,
            expected: 'identifiers only',
          },
        ]
      : []),
  ];
}

/** Seconds from `iat` to `exp`; undefined where one of them is not there. */
export function lifetimeOf(payload: Token['payload']): number | undefined {
  const { exp, iat } = payload;
  return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
}

function shown(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
