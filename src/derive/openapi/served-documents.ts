import { readJson } from '../../assertions/read-json.ts';
import type { RecordedExchange } from '../flows/recorded-exchanges.ts';
import { objectOf, type ReadOpenapi } from './described-api.ts';

/** The OpenAPI documents that services served to flows, as far as their ends are in the evidence; JSON only. */
export function servedDocuments(exchanges: readonly RecordedExchange[]): readonly ReadOpenapi[] {
  return exchanges.flatMap(({ record, response, evidence }) => {
    const { text, truncated } = response.body;
    // Most answers are none, and are not read for that.
    if (truncated || !/^\s*\{[^]{0,4000}?"(?:openapi|swagger)"\s*:\s*"/.test(text)) return [];
    const read = readJson(text);
    if (typeof read === 'string') return [];
    const document = objectOf(read.value);
    const isDocument = typeof (document['openapi'] ?? document['swagger']) === 'string' && 'paths' in document;
    return isDocument ? [{ file: `${record.request.path} of ${record.target}`, sha256: '', document, evidence }] : [];
  });
}
