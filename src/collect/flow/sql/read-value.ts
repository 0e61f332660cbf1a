import { readJson } from '../../../assertions/read-json.ts';
import type { Json } from '../../../model/flow/json.ts';
import { StepFailure } from '../performer.ts';

/** Numbers by which the server knows its types: https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat */
const TYPE = {
  boolean: 16,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  json: 114,
  float4: 700,
  float8: 701,
  jsonb: 3802,
} as const;

const asText = (text: string): Json => text;

const asNumber = (text: string): Json => {
  const number = Number(text);
  // JSON has no NaN and no Infinity, and a number that was rounded would be compared as another.
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
  return isExact ? number : text;
};

const READERS: ReadonlyMap<number, (text: string) => Json> = new Map([
  [TYPE.boolean, (text: string): Json => text === 't'],
  ...[TYPE.int2, TYPE.int4, TYPE.int8, TYPE.oid, TYPE.float4, TYPE.float8].map((type) => [type, asNumber] as const),
  [TYPE.json, jsonOf],
  [TYPE.jsonb, jsonOf],
]);

/**
 * How values of a type are read from the text in which the server sends them. Times stay as they are written: the
 * library would read a time without a zone in the zone of this host. So do decimals, which a double cannot hold.
 */
export function readValue(type: number): (text: string) => Json {
  return READERS.get(type) ?? asText;
}

/** @throws StepFailure `sql.inexact` for JSON of which reading would change something */
function jsonOf(text: string): Json {
  const read = readJson(text);
  if (typeof read === 'string') return text;
  const { value, duplicates, inexact } = read;
  if (duplicates.length === 0 && inexact.length === 0) return value;
  const what = inexact[0] ? `the number ${inexact[0].text.slice(0, 40)}` : 'a key that occurs twice';
  const message = `a column holds JSON with ${what}, which cannot be read exactly; select the part that matters, as text`;
  throw new StepFailure({ code: 'sql.inexact', message, blame: 'flow' });
}
