import type { RequestTemplate } from '../../model/evidence/flow-http.ts';
import type { FlowSuite } from '../../model/evidence/flow-suite.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type Target = DeepReadonly<FlowSuite['targets'][number]>;

/**
 * A request as a command of a shell that sends it again. What the flow file fills in stands as a variable of the shell:
 * `${secrets.adminPassword}` becomes `${ADMIN_PASSWORD}`, so that no secret is in it. Everything else is quoted.
 */
export function curlLines(request: DeepReadonly<RequestTemplate>, target: Target | undefined): readonly string[] {
  const headers = Object.entries({ ...contentType(request), ...request.headers }).map(
    ([name, value]) => `-H ${quoted(`${name}: ${value}`)}`,
  );
  const method = request.method === 'GET' ? [] : request.method === 'HEAD' ? ['--head'] : [`-X ${request.method}`];
  const body = request.body === undefined ? [] : [`--data-raw ${quoted(request.body)}`];
  const parts = ['curl -sS -i', ...method, ...headers, ...body, quoted(`${baseOf(target)}${request.path}`)];
  return parts.map((part, index) => `${index === 0 ? '' : '  '}${part}${index < parts.length - 1 ? ' \\' : ''}`);
}

/** What the runner adds to a body of JSON by itself. */
function contentType({ headers, body }: DeepReadonly<RequestTemplate>): Record<string, string> {
  const isNamed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return body !== undefined && !isNamed && /^\s*[[{]/.test(body) ? { 'content-type': 'application/json' } : {};
}

/** The names of the variables of the shell that a request needs, in the order in which they occur. */
export function shellVariables(request: DeepReadonly<RequestTemplate>): readonly string[] {
  const texts = [request.path, ...Object.values(request.headers), request.body ?? ''];
  const names = texts.flatMap((text) => [...text.matchAll(TEMPLATE)].map(([, name = '']) => shellName(name)));
  return [...new Set(names)];
}

function baseOf(target: Target | undefined): string {
  if (target?.url !== undefined) return target.url.replace(/\/$/, '');
  const { route, protocol = 'http' } = target ?? {};
  if (!route) return '${BASE_URL}';
  return `${protocol}://${route.host.includes(':') ? `[${route.host}]` : route.host}:${route.port}`;
}

const TEMPLATE = /\$\{([A-Za-z_][\w.-]*)\}/g;

/** Within double quotes a shell acts on these four only; what was masked is a variable too, as it cannot be sent. */
function quoted(text: string): string {
  const pieces = text.split(/(\$\{[A-Za-z_][\w.-]*\}|«redacted:[^»]*»)/);
  const written = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece.replace(/[\\"$`]/g, String.raw`\$&`);
    return piece.startsWith('«') ? '${MASKED}' : `\${${shellName(piece.slice(2, -1))}}`;
  });
  return `"${written.join('')}"`;
}

/** `secrets.adminPassword` is `ADMIN_PASSWORD`; `sessions.admin.token` is `ADMIN_TOKEN`. */
function shellName(variable: string): string {
  const name = variable.replace(/^(secrets|vars|sessions|row)\./, '');
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase();
}
