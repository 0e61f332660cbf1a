import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { OpenapiDocument } from '../../model/evidence/openapi-document.ts';

export type ReadOpenapi = DeepReadonly<Cited<OpenapiDocument>> & {
  /** The target of a flow that served it; absent for one that lies in the repository. */
  readonly servedBy?: string;
};
export type Json = ReadOpenapi['document'][string];
type JsonObject = { readonly [key: string]: Json };

/** What an answer with a status is said to be. */
export interface DescribedAnswer {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** The schema of its JSON; undefined where none is given. */
  readonly schema?: Json;
}

export interface DescribedOperation {
  readonly file: string;
  readonly servedBy?: string;
  readonly method: string;
  /** With the base path of the servers: `/api/jobs/{id}`. */
  readonly path: string;
  readonly answers: readonly DescribedAnswer[];
  readonly document: ReadOpenapi['document'];
  readonly evidence: EvidenceId;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** Every operation that the documents describe; with several base paths it stands there once for each. */
export function describedOperations(documents: readonly ReadOpenapi[]): readonly DescribedOperation[] {
  return documents.flatMap(({ file, servedBy, document, evidence }) =>
    Object.entries(objectOf(document['paths'])).flatMap(([path, item]) => {
      const described = objectOf(resolved(item, document));
      return METHODS.filter((method) => method in described).flatMap((method) =>
        basePaths(document).map((base) => ({
          file,
          ...(servedBy !== undefined && { servedBy }),
          method: method.toUpperCase(),
          path: `${base}${path}`,
          answers: answersOf(described[method], document),
          document,
          evidence,
        })),
      );
    }),
  );
}

/** What a `$ref` within the document points to; the value itself where it is none. Other files are not followed. */
function resolved(value: Json | undefined, document: ReadOpenapi['document'], depth = 0): Json | undefined {
  const reference = objectOf(value)['$ref'];
  if (typeof reference !== 'string' || depth > 20) return value;
  if (!reference.startsWith('#/')) return undefined;
  const target = reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (at, part) => (Object.hasOwn(objectOf(at), part) ? objectOf(at)[part] : undefined),
      document,
    );
  return resolved(target, document, depth + 1);
}

/** An object, or an empty one for anything else. */
export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function answersOf(operation: Json | undefined, document: ReadOpenapi['document']): DescribedAnswer[] {
  return Object.entries(objectOf(objectOf(operation)['responses'])).map(([status, answer]) => {
    const described = objectOf(resolved(answer, document));
    const content = Object.entries(objectOf(described['content']));
    const json = content.find(([type]) => /^application\/(?:[\w.-]+\+)?json\b/i.test(type))?.[1];
    // Swagger 2.0 has the schema beside the description.
    const schema = objectOf(json)['schema'] ?? described['schema'];
    return {
      status: status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
      ...(schema !== undefined && { schema }),
    };
  });
}

function basePaths(document: ReadOpenapi['document']): readonly string[] {
  const { servers, basePath } = document;
  if (typeof basePath === 'string') return [basePath.replace(/\/$/, '')];
  const urls = (Array.isArray(servers) ? (servers as readonly Json[]) : []).map((server) => objectOf(server)['url']);
  const paths = urls
    .filter((url) => typeof url === 'string')
    .map((url) => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, ''));
  return paths.length > 0 ? [...new Set(paths)] : [''];
}
