import type { HttpResponse } from '../../model/evidence/flow-http.ts';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { HttpExpectation } from '../../model/flow/http-step.ts';
import type { Matchers } from '../../model/flow/matcher.ts';
import { bodyDocument } from '../documents.ts';
import { judgeJson } from '../judge-json.ts';
import { judgePlace } from '../judge-place.ts';
import { judgeSchema } from '../judge-schema.ts';
import { broken, held, type Judged, undecided } from '../outcome.ts';
import { judgeDuration } from './judge-duration.ts';
import { judgeRateLimit } from './judge-rate-limit.ts';

type Exchange = RecordOf<'http'> | RecordOf<'burst'>;

/** Judges an answer, or the answers of a burst. */
export function judgeHttp(record: Exchange, { anyOf, ...expectation }: HttpExpectation): Judged[] {
  const alternatives = anyOf?.map((each) => judgeAnswer(record, each));
  return [...judgeAnswer(record, expectation), ...(alternatives ? [anyOfOutcome(alternatives)] : [])];
}

function judgeAnswer(record: Exchange, expectation: HttpExpectation): Judged[] {
  const { response } = record;
  const { status, headers, duration, json, text, size, schema, ratelimit, statuses } = expectation;
  const document = bodyDocument(response?.body);
  const place = (what: string, value: string | number | undefined, uncertain?: string) => ({
    what,
    nodes: value === undefined ? [] : [value],
    ...(uncertain !== undefined && { uncertain }),
  });
  const cut = response?.body.truncated ? 'the end of the body is not in the evidence' : undefined;
  return [
    ...(status === undefined || status === 'any' ? [] : judgePlace(place('status', response?.status), status)),
    ...judgeHeaders(response, headers),
    ...judgeDuration(record, duration),
    ...judgeJson(document, json),
    ...(text === undefined ? [] : judgePlace(place('body', response?.body.text, cut), text)),
    ...(size === undefined ? [] : judgePlace(place('size', response?.body.bytes), size)),
    ...judgeSchema(document, schema),
    ...judgeRateLimit(response?.headers ?? {}, ratelimit),
    ...judgeStatuses(record, statuses),
  ];
}

/** A header that is sent several times is several values. */
export function judgeHeaders(response: Pick<HttpResponse, 'headers'> | undefined, headers: Matchers = {}): Judged[] {
  return Object.entries(headers).flatMap(([name, matcher]) =>
    judgePlace({ what: `header ${name}`, nodes: response?.headers[name.toLowerCase()] ?? [] }, matcher),
  );
}

function judgeStatuses(record: Exchange, statuses: Matchers = {}): Judged[] {
  return Object.entries(statuses).flatMap(([status, matcher]) => {
    if (record.kind !== 'burst') return [undecided(`answers with ${status}`, 'no burst was sent')];
    return judgePlace({ what: `answers with ${status}`, nodes: [record.tally[status] ?? 0] }, matcher);
  });
}

function anyOfOutcome(alternatives: readonly (readonly Judged[])[]): Judged {
  const what = `one of ${alternatives.length} alternatives holds`;
  const fitting = alternatives.findIndex((each) => each.length > 0 && each.every(({ verdict }) => verdict === 'held'));
  if (fitting >= 0) return held(what, `alternative ${fitting + 1}`);
  const whys = alternatives.map((each, index) => {
    const first = each.find(({ verdict }) => verdict !== 'held');
    return `${index + 1}: ${first ? `${first.what} → ${first.actual}` : 'it says nothing'}`;
  });
  const isOpen = alternatives.some((each) => each.every(({ verdict }) => verdict !== 'broken'));
  return (isOpen ? undecided : broken)(what, whys.join('; '));
}
