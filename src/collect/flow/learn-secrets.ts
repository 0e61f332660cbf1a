import { readJson } from '../../assertions/read-json.ts';
import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import { isSecretName } from '../../shared/secret-name.ts';
import type { Masker } from './flow-scope.ts';

/** Shorter texts are words and numbers rather than secrets. */
const SHORTEST = 6;

/** Tells the door what a record holds under names that secrets have: cookies, fields of JSON, columns, hashes. */
export function learnSecrets(record: FlowRecord, masker: Masker): void {
  for (const value of secretsIn(record)) masker.learn(value);
  masker.gather(record);
}

function secretsIn(record: FlowRecord): string[] {
  if (record.kind === 'sql') return named(record.rows);
  if (record.kind === 'redis') return named(record.reply);
  if (record.kind === 'jwt') return named(record.payload);
  if (record.kind === 'websocket') {
    const refused = record.handshake?.opened === false ? record.handshake.response : undefined;
    return [...record.messages.flatMap(({ text }) => inJson(text)), ...ofAnswer(refused)];
  }
  if (record.kind === 'sse')
    return [...record.events.flatMap(({ text }) => inJson(text)), ...ofHeaders(record.headers)];
  return 'response' in record ? ofAnswer(record.response) : [];
}

type Headers = Readonly<Record<string, readonly string[]>>;

function ofAnswer(
  response: { readonly headers: Headers; readonly body: { readonly text: string } } | undefined,
): string[] {
  return response ? [...ofHeaders(response.headers), ...inJson(response.body.text)] : [];
}

/** The values of cookies, and of headers that carry keys. */
function ofHeaders(headers: Headers): string[] {
  const cookies = (headers['set-cookie'] ?? []).map((cookie) => /^[^=;]*=([^;]*)/.exec(cookie)?.[1] ?? '');
  const others = Object.entries(headers).flatMap(([name, values]) => (isSecretHeader(name) ? values : []));
  return [...cookies, ...others].filter(isLong);
}

function isSecretHeader(name: string): boolean {
  return name !== 'set-cookie' && isSecretName(name.replaceAll('-', '_'));
}

function inJson(text: string): string[] {
  if (!/^\s*[[{]/.test(text)) return [];
  const read = readJson(text);
  return typeof read === 'string' ? [] : named(read.value);
}

function named(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(named);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, each]) =>
    typeof each === 'string' ? (isSecretName(key) && isLong(each) ? [each] : []) : named(each),
  );
}

function isLong(text: string): boolean {
  return text.length >= SHORTEST;
}
