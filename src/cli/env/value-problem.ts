import { runInNewContext } from 'node:vm';
import { secretFacts } from '../../capture/redact/secret-facts.ts';
import { isHarmless, secretSpans } from '../../capture/redact/secret-text.ts';
import { isPlaceholderText } from '../../derive/secrets/placeholder-text.ts';
import { GatesError } from '../../model/errors.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { isSecretName } from '../../shared/secret-name.ts';
import type { ContractEntry } from './contract.ts';
import type { Problem } from './problem.ts';

/** Facts are used here and thrown away, so fingerprints need no secret key. */
const NO_KEY = Buffer.alloc(32);
const PATTERN_MS = 200;

type ValueProblem = Pick<Problem, 'kind' | 'message'>;

/** What is wrong with a value that is set, the worst of it; the answer never holds the value. */
export function valueProblem(
  name: string,
  value: string,
  entry: Pick<ContractEntry, 'secret' | 'pattern'> | undefined,
): ValueProblem | undefined {
  const facts = secretsIn(value, entry?.secret ?? isSecretName(name));
  if (isPlaceholderText(value) || facts.some(({ placeholder }) => placeholder)) {
    return { kind: 'placeholder', message: 'the value is a placeholder that is to be replaced' };
  }
  if (facts.some(({ knownDefault }) => knownDefault)) {
    return { kind: 'weak', message: 'the value is a default password that everybody knows' };
  }
  const weak = facts.find(({ strength }) => strength === 'weak');
  if (weak) return { kind: 'weak', message: `the value can be guessed (${weak.lengthClass} characters)` };
  if (entry?.pattern === undefined || matches(entry.pattern, value, name)) return undefined;
  return { kind: 'mismatch', message: 'the value does not match the pattern of the contract' };
}

/** The secrets in a value: all of it, or the password of a URL and its like. */
function secretsIn(value: string, isSecret: boolean): readonly SecretFacts[] {
  const texts = isSecret
    ? [value].filter((text) => !isHarmless(text))
    : secretSpans(value).map(({ start, end }) => value.slice(start, end));
  return texts.map((text) => secretFacts(text, 'value', new Set(), NO_KEY));
}

/** A pattern comes from a file of the project, and some patterns never end; this one ends. */
function matches(pattern: string, value: string, name: string): boolean {
  try {
    const found: unknown = runInNewContext(
      'new RegExp(`^(?:${pattern})$`, "u").test(value)',
      { pattern, value },
      { timeout: PATTERN_MS },
    );
    return found === true;
  } catch (error) {
    const message = `The pattern of ${name} was not decided within ${PATTERN_MS} ms.`;
    throw new GatesError({ code: 'GATES_CONTRACT_INVALID', message, hint: 'Write a simpler pattern.', cause: error });
  }
}
