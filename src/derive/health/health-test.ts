import type { DeclaredService } from '../services/declared-services.ts';

type Healthcheck = NonNullable<DeclaredService['healthcheck']>;

const LOCAL = '(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1?\\])';
const LOCAL_URL = new RegExp(`\\b(https?)://${LOCAL}(?::(\\d+))?(?=[/?#\\s'"\`)]|$)([^\\s'"\`)|;&]*)`, 'gi');
const LOCAL_PORT = new RegExp(`(?:\\bnc\\b[^|;&]*\\s${LOCAL}\\s+|/dev/tcp/${LOCAL}/)(\\d+)`, 'gi');

/** The command of a health check as one line, without the word that says how it is run; empty when it has none. */
export function healthTestText({ test = [], disabled }: Healthcheck): string {
  if (disabled) return '';
  const [form, ...words] = test;
  const text = (form === 'CMD' || form === 'CMD-SHELL' ? words : test).join(' ').trim();
  return text.replace(/^(?:\/bin\/)?(?:ba|a)?sh\s+-e?c\s+/, '');
}

/** The ports of its own container that the health check asks, as far as they are written as numbers. */
export function healthTestPorts(healthcheck: Healthcheck): readonly number[] {
  const text = healthTestText(healthcheck);
  const inUrls = [...text.matchAll(LOCAL_URL)].map(([, scheme = '', port]) =>
    port === undefined ? defaultPort(scheme) : Number(port),
  );
  const alone = [...text.matchAll(LOCAL_PORT)].map(([, port]) => Number(port));
  return [...new Set([...inUrls, ...alone])];
}

/** The HTTP paths of its own container that the health check asks, without query. */
export function healthTestPaths(healthcheck: Healthcheck): readonly string[] {
  return [...healthTestText(healthcheck).matchAll(LOCAL_URL)].map(
    ([, , , path = '']) => path.split(/[?#]/, 1)[0] || '/',
  );
}

function defaultPort(scheme: string): number {
  return scheme.toLowerCase() === 'https' ? 443 : 80;
}
