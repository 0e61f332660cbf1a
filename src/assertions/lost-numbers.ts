import type { AssertionOutcome } from '../model/evidence/assertion-outcome.ts';
import type { FlowRecord } from '../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../model/flow/expectation.ts';
import { documentOfRecord } from './documents.ts';
import { broken } from './outcome.ts';

/** A warning where an answer that is read as JSON holds numbers which most readers silently change. */
export function lostNumbers(record: FlowRecord, expectation: RecordedExpectation): AssertionOutcome[] {
  if (expectation.kind !== 'http' || (!expectation.json && !expectation.schema)) return [];
  const document = documentOfRecord(record);
  const lost = 'inexact' in document ? document.inexact : [];
  const [first] = lost;
  if (!first) return [];
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
  const actual = `${first.text} at $${first.location.map((step) => `[${JSON.stringify(step)}]`).join('')}${more}`;
  return [{ ...broken('numbers of the body can be read exactly', actual), level: 'warn' }];
}
