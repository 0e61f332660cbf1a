import { readJson } from '../../assertions/read-json.ts';
import { readYaml } from '../../strict-yaml/read-yaml.ts';
import type { RecordedExchange } from '../flows/recorded-exchanges.ts';
import { type Json, objectOf, type ReadOpenapi } from './described-api.ts';

/** A document says near its begin which version of OpenAPI it is. Most answers do not, and are not read for that. */
const HEAD = 4000;
const SAYS_IN_JSON = /^\s*\{[^]*?"(?:openapi|swagger)"\s*:\s*"/;
const SAYS_IN_YAML = /^(["']?)(?:openapi|swagger)\1[ \t]*:[ \t]*["']?[23]\b/m;

/** An answer that begins as an OpenAPI document does: what it says, or why it cannot be used. */
export type ServedDocument = {
  readonly exchange: RecordedExchange;
  /** `/openapi.yaml of api` */
  readonly file: string;
} & ({ readonly document: ReadOpenapi['document'] } | { readonly fault: string });

/** The OpenAPI documents that services served to flows, in JSON or YAML. */
export function servedDocuments(exchanges: readonly RecordedExchange[]): readonly ServedDocument[] {
  const served = exchanges.flatMap((exchange): ServedDocument[] => {
    const { text, truncated } = exchange.response.body;
    const read = readerOf(text.slice(0, HEAD));
    if (!read) return [];
    const file = `${exchange.record.request.path} of ${exchange.record.target}`;
    if (truncated) return [{ exchange, file, fault: 'the end of the document is not in the evidence' }];
    const document = documentIn(read(text));
    return document ? [{ exchange, file, ...document }] : [];
  });
  // Several flows may have asked for the same one.
  return served.filter((each, index) => served.findIndex(({ file }) => file === each.file) === index);
}

/** The documents that can be used, as those that lie in the repository. */
export function readDocuments(served: readonly ServedDocument[]): readonly ReadOpenapi[] {
  return served.flatMap((each) => {
    if ('fault' in each) return [];
    const { record, evidence } = each.exchange;
    return [{ file: each.file, servedBy: record.target, sha256: '', document: each.document, evidence }];
  });
}

type Read = (text: string) => { readonly value: unknown } | { readonly fault: string };

function readerOf(head: string): Read | undefined {
  if (SAYS_IN_JSON.test(head)) return fromJson;
  return SAYS_IN_YAML.test(head) ? fromYaml : undefined;
}

function fromJson(text: string): ReturnType<Read> {
  const read = readJson(text);
  return typeof read === 'string' ? { fault: read } : { value: read.value };
}

function fromYaml(text: string): ReturnType<Read> {
  const { value, faults } = readYaml(text, '');
  const [first] = faults;
  return first ? { fault: `line ${first.at.line}: ${first.message}` } : { value };
}

/** Other answers may tell the version of an API as well: a document has paths beside it. */
function documentIn(read: ReturnType<Read>): { document: ReadOpenapi['document'] } | { fault: string } | undefined {
  if ('fault' in read) return read;
  const document = objectOf(read.value as Json);
  const version = document['openapi'] ?? document['swagger'];
  if (version === undefined || !('paths' in document)) return undefined;
  return typeof version === 'string' ? { document } : { fault: 'the version of OpenAPI is to be written as a text' };
}
