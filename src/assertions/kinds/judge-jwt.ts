import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { Json } from '../../model/flow/json.ts';
import type { JwtExpectation } from '../../model/flow/jwt-step.ts';
import { documentOf, judgeJson } from '../judge-json.ts';
import { judgePlace } from '../judge-place.ts';
import { broken, type Judged, judged, undecided } from '../outcome.ts';

/** Judges a token by what it says of itself, and by its signature where a key was given. */
export function judgeJwt(record: RecordOf<'jwt'>, { header, payload, lifetime, signature }: JwtExpectation): Judged[] {
  if (record.malformed !== undefined) return [broken('token can be read', record.malformed)];
  return [
    ...judgeJson(documentOf(record.header), header, 'header '),
    ...judgeJson(documentOf(record.payload), payload, 'payload '),
    ...(lifetime === undefined
      ? []
      : judgePlace({ what: 'lifetime', nodes: lifetimeOf(record.payload), unit: 'milliseconds' }, lifetime)),
    ...(signature === undefined ? [] : [signatureOutcome(record.signature, signature)]),
  ];
}

function lifetimeOf({ exp, iat }: Readonly<Record<string, Json>>): number[] {
  return typeof exp === 'number' && typeof iat === 'number' ? [(exp - iat) * 1000] : [];
}

function signatureOutcome(actual: RecordOf<'jwt'>['signature'], expected: 'valid' | 'invalid'): Judged {
  const what = `signature is ${expected}`;
  return actual === 'not checked' ? undecided(what, actual) : judged(what, actual === expected, actual);
}
