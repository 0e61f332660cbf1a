import type { ManifestEntry } from '../../../src/model/capture.ts';
import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import { code } from '../markup/wording.ts';

const HASH_SHOWN = 12;

/** How long the read took. */
export function durationOf({ durationMs }: Pick<ManifestEntry, 'durationMs'>): string {
  return `${Number(durationMs.toFixed(1))} ms`;
}

/** The digest of what was read, or why nothing was. */
export function hashOf({ sha256, missing }: Pick<ManifestEntry, 'sha256' | 'missing'>): Html {
  if (missing !== undefined) return html`missing: ${code(missing.code)}`;
  if (sha256 === undefined) return html`no digest`;
  return html`sha256 <code title="${text(sha256)}">${text(sha256.slice(0, HASH_SHOWN))}</code>`;
}
