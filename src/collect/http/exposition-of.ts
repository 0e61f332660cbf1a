import type { Exposition } from '../../model/evidence/exposition.ts';
import { pathServes } from '../../services/endpoint-purpose.ts';
import { type ExpositionFault, readExposition } from '../../shared/exposition/read-exposition.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { RawOutcome } from '../http-client.ts';
import type { Question } from './questions.ts';

/** Of each code: a hundred metrics without a type must not hide the one line that cannot be read. */
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
    ...keptFaults(faults),
    names: names.slice(0, NAMES),
  };
}

function keptFaults(faults: readonly ExpositionFault[]): Pick<Exposition, 'faults' | 'faultCount' | 'faultCounts'> {
  const ofCodes = [...groupBy(faults, ({ code }) => code)];
  const kept = ofCodes.flatMap(([, some]) => some.slice(0, FAULTS));
  return {
    faults: kept.toSorted((one, other) => one.line - other.line).map((fault) => ({ ...fault })),
    faultCount: faults.length,
    faultCounts: Object.fromEntries(ofCodes.map(([code, some]) => [code, some.length])),
  };
}
