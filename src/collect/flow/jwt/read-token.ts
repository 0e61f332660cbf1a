import { readJson } from '../../../assertions/read-json.ts';
import type { Json } from '../../../model/flow/json.ts';

export interface TokenParts {
  readonly header: Record<string, Json>;
  readonly payload: Record<string, Json>;
}

/**
 * Takes a signed token apart; a text tells why it is none. What readers would read differently (a key that occurs
 * twice, a number that no double can hold) is not read at all. https://www.rfc-editor.org/rfc/rfc7519
 */
export function readToken(token: string): TokenParts | string {
  const parts = token.split('.');
  if (parts.length === 5) return 'it is encrypted, so nothing can be said of its claims';
  const [header = '', payload = ''] = parts;
  if (parts.length !== 3) return `it has ${parts.length} parts, and a signed token has three`;
  const [readHeader, readPayload] = [readPart(header, 'header'), readPart(payload, 'payload')];
  if (typeof readHeader === 'string') return readHeader;
  if (typeof readPayload === 'string') return readPayload;
  return { header: readHeader, payload: readPayload };
}

function readPart(part: string, name: string): Record<string, Json> | string {
  if (!/^[\w-]+$/.test(part)) return `its ${name} is not base64url`;
  const read = readJson(Buffer.from(part, 'base64url').toString('utf8'));
  if (typeof read === 'string') return `its ${name}: ${read}`;
  const { value, duplicates, inexact } = read;
  if (duplicates.length > 0) return `its ${name} has a key twice`;
  if (inexact.length > 0) return `its ${name} has a number that cannot be read exactly`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `its ${name} is no object`;
  return value;
}
