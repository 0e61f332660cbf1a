import type { Exposition } from '../../model/evidence/exposition.ts';
import { pathServes } from '../../services/endpoint-purpose.ts';
import { readExposition } from '../../shared/exposition/read-exposition.ts';
import type { RawOutcome } from '../http-client.ts';
import type { Question } from './questions.ts';

const FAULTS = 20;
const NAMES = 500;

/** What stands in the answer to a request for metrics; undefined where it is a page, JSON, an error, or not complete. */
export function expositionOf(
  { status, contentType, truncated, encoding }: Extract<RawOutcome, { kind: 'response' }>,
  text: string,
  { purpose, url }: Pick<Question, 'purpose' | 'url'>,
): Exposition | undefined {
  const isWanted = purpose === 'metrics' || pathServes(new URL(url).pathname, 'metrics');
  const isText = /^(text\/plain|application\/openmetrics-text|$)/i.test(contentType) && !/^\s*[<{]/.test(text);
  if (!isWanted || status !== 200 || !isText || truncated || encoding !== undefined) return undefined;
  const format = /openmetrics/i.test(contentType) ? 'openmetrics' : 'prometheus';
  const { families, samples, faults, names } = readExposition(text, format);
  return {
    format,
    families,
    samples,
    faults: faults.slice(0, FAULTS).map((fault) => ({ ...fault })),
    faultCount: faults.length,
    names: names.slice(0, NAMES),
  };
}
