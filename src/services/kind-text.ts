import type { IdentifiedService, KnownBy } from './known-service.ts';

const HOW: Readonly<Record<KnownBy, string>> = {
  image: '',
  settings: ' (by the settings)',
  command: ' (by its command)',
  name: ' (by its name)',
  port: ' (by its port)',
};

/** `postgres`, and how that is known where not by the image: `postgres (by its port)`. */
export function kindText({ kind, knownBy }: Pick<IdentifiedService, 'kind' | 'knownBy'>): string {
  return `${kind}${HOW[knownBy]}`;
}
