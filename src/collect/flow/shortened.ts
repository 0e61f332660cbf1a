import type { RecordedBody } from '../../model/evidence/flow-http.ts';
import type { FlowRecord } from '../../model/evidence/flow-record.ts';

/** Characters of a body that are kept as evidence. What they do not decide any more is kept as facts. */
const KEPT = 64 * 1024;

/** A record as it is stored: without the end of long bodies. */
export function shortened(record: FlowRecord): FlowRecord {
  if (!('response' in record) || !record.response) return record;
  const { response } = record;
  return { ...record, response: { ...response, body: shortBody(response.body) } };
}

function shortBody(body: RecordedBody): RecordedBody {
  return body.text.length <= KEPT ? body : { ...body, text: body.text.slice(0, KEPT), truncated: true };
}
