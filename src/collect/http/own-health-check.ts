import type { Container } from '../../model/evidence/container.ts';

/** Ends before what quotes the URL in a shell or a script. */
const OWN_URL = /http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?::(\d+))?(\/[^\s'"`()<>|;&\\?#$]*)?/gi;

/** What the health check of a container asks of itself over HTTP. */
export function askedOfItself({ healthcheck }: Pick<Container, 'healthcheck'>): { port: number; path: string }[] {
  const urls = [...(healthcheck?.test ?? []).join(' ').matchAll(OWN_URL)];
  return urls.map(([, port = '80', path = '/']) => ({ port: Number(port), path }));
}
