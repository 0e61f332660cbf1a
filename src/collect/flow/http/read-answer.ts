import type { HttpResponse, RecordedBody } from '../../../model/evidence/flow-http.ts';
import { USUAL_LIMITS } from '../../../model/limits/limits.ts';
import { type ReadBytes, readUpTo } from '../../read-up-to.ts';

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads an answer to its end or to the limit. A body that is not UTF-8, or is encoded otherwise, is binary.
 *
 * @param mostBytes of the body
 */
export async function readAnswer(
  status: number,
  headers: RawHeaders,
  body: AsyncIterable<Buffer>,
  mostBytes: number = USUAL_LIMITS.httpBody,
): Promise<HttpResponse> {
  const read = await readUpTo(body, mostBytes);
  const lists = Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [[name.toLowerCase(), Array.isArray(value) ? value : [value]] as const];
  });
  const all = Object.fromEntries(lists);
  return { status, headers: all, body: shapeBody(read, all['content-encoding']?.[0]) };
}

function shapeBody({ bytes, size, truncated }: ReadBytes, encoding = 'identity'): RecordedBody {
  const text = /^(?:identity)?$/i.test(encoding) ? textOf(bytes, truncated) : undefined;
  if (text === undefined) return { text: '', bytes: size, truncated, binary: true };
  return { text, bytes: size, truncated };
}

function textOf(bytes: Buffer, truncated: boolean): string | undefined {
  try {
    // A body that is cut may end inside of a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: truncated });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
