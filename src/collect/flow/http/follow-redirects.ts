import type { HttpResponse } from '../../../model/evidence/flow-http.ts';
import type { Target } from '../../../model/flow/target.ts';
import type { PreparedRequest } from './prepare-request.ts';

const REDIRECTS = [301, 302, 303, 307, 308];

/** Where an answer leads: the next request, or the address of another host, which is never asked. */
export type Redirect = { readonly next: PreparedRequest } | { readonly elsewhere: string };

/** Undefined for an answer that leads nowhere. */
export function redirectOf(
  { status, headers }: HttpResponse,
  request: PreparedRequest,
  { hostName }: Pick<Target, 'hostName'>,
): Redirect | undefined {
  const location = headers['location']?.[0];
  if (!REDIRECTS.includes(status) || location === undefined) return undefined;
  const here = `${request.origin}${request.path}`;
  const there = URL.canParse(location, here) ? new URL(location, here) : undefined;
  if (!there || !isSameHost(there, request.origin, hostName)) return { elsewhere: location };
  const path = `${there.pathname}${there.search}`;
  if (status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD')
    return { next: { ...request, path } };
  const { body: _, ...rest } = request;
  const { 'content-type': __, ...headersLeft } = rest.headers;
  return { next: { ...rest, path, method: 'GET', headers: headersLeft } };
}

function isSameHost({ origin, protocol, hostname, host }: URL, own: string, hostName: string | undefined): boolean {
  if (origin === new URL(own).origin) return true;
  if (hostName === undefined || protocol !== new URL(own).protocol) return false;
  return host === hostName || hostname === hostName;
}
