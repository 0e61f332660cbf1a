import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { countText } from '../../shared/count-text.ts';

type ReadWindow = DeepReadonly<LogWindow>;

const MASK = /«redacted:([\w-]+)»/g;

/** Fingerprints of the secrets that the door masked in the lines that were kept of a log. */
export function secretsInLog(window: ReadWindow): ReadonlySet<string> {
  const { suspects = [], classes = [], topics = [], traces = [], patterns = [], notable = [] } = window;
  const kept = [...suspects, ...classes, ...topics, ...traces, ...patterns, ...notable];
  return new Set(kept.flatMap(({ text }) => [...text.matchAll(MASK)].map(([, fingerprint = '']) => fingerprint)));
}

/** Lines that hold one, as far as they were kept. */
export function linesWithSecrets({ suspects = [] }: ReadWindow): number {
  return suspects.filter(({ text }) => text.includes('«redacted:')).reduce((sum, line) => sum + line.occurrences, 0);
}

/** Says whose secrets they are: `DB_PASSWORD of api, 1 value that no variable holds`. */
export function secretNames(fingerprints: ReadonlySet<string>, containers: readonly DeepReadonly<Container>[]): string {
  const names = [...fingerprints].map((fingerprint) => variableWith(fingerprint, containers));
  const known = [...new Set(names.filter((name) => name !== undefined))].toSorted();
  const unknown = names.filter((name) => name === undefined).length;
  return [
    ...known,
    ...(unknown > 0 ? [countText(unknown, 'value that no variable holds', 'values that no variable holds')] : []),
  ].join(', ');
}

function variableWith(fingerprint: string, containers: readonly DeepReadonly<Container>[]): string | undefined {
  for (const { service, environment } of containers) {
    const entry = environment.find(({ secrets = [] }) => secrets.some((facts) => facts.fingerprint === fingerprint));
    if (entry) return `${entry.name} of ${service}`;
  }
  return undefined;
}
