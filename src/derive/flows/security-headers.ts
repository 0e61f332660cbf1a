import type { HttpResponse } from '../../model/evidence/flow-http.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { headerOf } from './recorded-exchanges.ts';

/** What a page lacks among the headers that keep a browser from being used against its user; the names of them. */
export function missingSecurityHeaders(response: DeepReadonly<HttpResponse>): readonly string[] {
  const policy = headerOf(response, 'content-security-policy') ?? '';
  const isFramed = headerOf(response, 'x-frame-options') === undefined && !/frame-ancestors/i.test(policy);
  const isSniffed = headerOf(response, 'x-content-type-options')?.trim().toLowerCase() !== 'nosniff';
  return [
    ...(policy === '' ? ['Content-Security-Policy'] : []),
    ...(isFramed ? ['X-Frame-Options or frame-ancestors'] : []),
    ...(isSniffed ? ['X-Content-Type-Options: nosniff'] : []),
    ...(headerOf(response, 'referrer-policy') === undefined ? ['Referrer-Policy'] : []),
  ];
}

/** True for an answer that a browser shows as a page. */
export function isPage(response: DeepReadonly<HttpResponse>): boolean {
  return response.status < 300 && /^\s*text\/html\b/i.test(headerOf(response, 'content-type') ?? '');
}
