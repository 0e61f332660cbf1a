import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { RedisExpectation, SqlExpectation } from '../../model/flow/store-steps.ts';
import { documentOfRecord } from '../documents.ts';
import { judgeJson } from '../judge-json.ts';
import { judgePlace } from '../judge-place.ts';
import { judgeSchema } from '../judge-schema.ts';
import { type Judged, undecided } from '../outcome.ts';
import { judgeDuration } from './judge-duration.ts';

/** Judges the rows that a statement gave. */
export function judgeSql(record: RecordOf<'sql'>, { rows, json, schema, duration }: SqlExpectation): Judged[] {
  const document = documentOfRecord(record);
  const uncertain = record.truncated ? { uncertain: 'there are more rows than are kept' } : {};
  return [
    ...(rows === undefined ? [] : judgePlace({ what: 'rows', nodes: [record.rows.length], ...uncertain }, rows)),
    ...judgeJson(document, json),
    ...judgeSchema(document, schema),
    ...judgeDuration(record, duration),
  ];
}

/** Judges the reply to a command, or how often commands ran. */
export function judgeRedis(
  record: RecordOf<'redis'> | RecordOf<'commandstats'>,
  { json, schema, increase = {}, duration }: RedisExpectation,
): Judged[] {
  const document = documentOfRecord(record);
  const calls = Object.entries(increase).flatMap(([command, matcher]) => {
    const what = `calls of ${command}`;
    if (record.kind !== 'commandstats') return [undecided(what, 'calls were not counted')];
    const [after, before] = [record.after, record.before].map((counts) => counts[command.toLowerCase()] ?? 0);
    return judgePlace({ what, nodes: [(after ?? 0) - (before ?? 0)] }, matcher);
  });
  return [...judgeJson(document, json), ...judgeSchema(document, schema), ...calls, ...judgeDuration(record, duration)];
}
