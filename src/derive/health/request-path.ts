/**
 * The path of a URL that was asked. Origin and query are left out: the one differs between hosts, the other may carry
 * what must not be shown. Where masking left no URL, all of it but the query.
 */
export function requestPath(url: string): string {
  if (URL.canParse(url)) return new URL(url).pathname;
  return url.split(/[?#]/, 1)[0] ?? url;
}
