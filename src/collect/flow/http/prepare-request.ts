import type { RequestTemplate } from '../../../model/evidence/flow-http.ts';
import type { HttpAction } from '../../../model/flow/http-step.ts';
import { authorityOf } from '../../service-route.ts';
import { type Reached, type RunNames, StepFailure } from '../performer.ts';

/** A request that is ready to be sent. */
export interface PreparedRequest {
  /** `http://127.0.0.1:3001` */
  readonly origin: string;
  /** Path and query, exactly as they go over the wire: nothing is normalised. */
  readonly path: string;
  readonly method: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** @throws StepFailure `request.invalid`, blame flow, for a path that is none */
export function prepareRequest(action: HttpAction, { target, route }: Reached, run: RunNames): PreparedRequest {
  const { method = 'GET' } = action;
  const [body, contentType] = bodyOf(action);
  const path = fullPath(action, target.url);
  if (!/^\/[\u0021-\u00ff]*$/.test(path))
    throw new StepFailure({
      code: 'request.invalid',
      message: 'the path does not begin with / or holds characters that a path cannot have',
      blame: 'flow',
    });
  return {
    origin: `${target.protocol}://${authorityOf(route)}`,
    path,
    method,
    headers: {
      ...usualHeaders(run, contentType),
      ...(target.hostName !== undefined && { host: target.hostName }),
      ...lowerCase(action.headers ?? {}),
    },
    ...(body !== undefined && { body }),
  };
}

/** The request as it stands in the flow file. */
export function requestTemplate(shown: HttpAction, url?: string): RequestTemplate {
  const [body] = bodyOf(shown);
  return {
    method: shown.method ?? 'GET',
    path: fullPath(shown, url),
    headers: { ...shown.headers },
    ...(body !== undefined && { body }),
  };
}

function usualHeaders({ id }: RunNames, contentType: string | undefined): Record<string, string> {
  return {
    'user-agent': `gates/${id}`,
    'x-gates-run-id': id,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(contentType !== undefined && { 'content-type': contentType }),
  };
}

function bodyOf({ json, form, text }: HttpAction): readonly [body?: string, contentType?: string] {
  if (json !== undefined) return [JSON.stringify(json), 'application/json'];
  if (form !== undefined) return [new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'];
  return text === undefined ? [] : [text, 'text/plain; charset=utf-8'];
}

/** Targets by address may have a path of their own, which comes first. */
function fullPath({ path, query = {} }: HttpAction, url: string | undefined): string {
  const base = url !== undefined && URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, '') : '';
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]);
  const search = new URLSearchParams(pairs).toString();
  return `${base}${path}${search === '' ? '' : `${path.includes('?') ? '&' : '?'}${search}`}`;
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
