import type { FlowRecord } from '../model/evidence/flow-record.ts';
import type { Matchers } from '../model/flow/matcher.ts';
import { documentOfRecord } from './documents.ts';
import { judgeJson } from './judge-json.ts';

/** Why waiting any longer is of no use: the first condition that holds; undefined when none does. */
export function abortReason(record: FlowRecord, abortIf: Matchers): string | undefined {
  return judgeJson(documentOfRecord(record), abortIf).find(({ verdict }) => verdict === 'held')?.what;
}
