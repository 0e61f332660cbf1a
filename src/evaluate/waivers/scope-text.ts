import type { WaiverScope } from '../../model/waiver.ts';

const FIELDS = ['service', 'container', 'file', 'fingerprint'] as const satisfies readonly (keyof WaiverScope)[];

/** Which findings are meant: `service worker, file compose.yaml`. */
export function scopeText(scope: WaiverScope): string {
  const parts = FIELDS.flatMap((field) => (scope[field] === undefined ? [] : [`${field} ${scope[field]}`]));
  return parts.length === 0 ? 'every finding' : parts.join(', ');
}
