import { basename } from 'node:path';
import { GatesError } from '../../model/errors.ts';

/** A capture that was named on the command line, and what its host is called, where somebody said so. */
export interface NamedCapture {
  readonly label?: string;
  readonly path: string;
}

const LABEL = /^[\w][\w.-]{0,62}$/;

/**
 * Reads `edge-1=captures/edge-1`, or a path alone.
 *
 * @throws GatesError `GATES_USAGE` for a label that could not be the name of a folder, or for fewer than two captures
 */
export function namedCaptures(given: readonly string[]): NamedCapture[] {
  if (given.length < 2) {
    const hint = 'Name each host: gates merge edge-1=captures/edge-1 edge-2=captures/edge-2.';
    throw new GatesError({ code: 'GATES_USAGE', message: 'Two captures or more can be merged.', hint });
  }
  return given.map((text) => {
    const [label, ...rest] = text.split('=');
    if (label === undefined || rest.length === 0) return { path: text };
    if (LABEL.test(label)) return { label, path: rest.join('=') };
    const hint = 'Use letters, digits, dots, hyphens and underscores.';
    throw new GatesError({ code: 'GATES_USAGE', message: `"${label}" cannot be the name of a host.`, hint });
  });
}

/** A name for each host: the one that was given, else that of the host, with a number where it is taken. */
export function labelsOf(hosts: readonly { readonly label?: string; readonly host: string }[]): string[] {
  const taken = new Set<string>();
  return hosts.map(({ label, host }) => {
    const wanted =
      label ??
      (basename(host)
        .replaceAll(/[^\w.-]/g, '-')
        .replace(/^[^\w]+/, '') ||
        'host');
    const free = [wanted, ...Array.from({ length: hosts.length }, (_, index) => `${wanted}-${index + 2}`)];
    const name = free.find((one) => !taken.has(one)) ?? wanted;
    taken.add(name);
    return name;
  });
}
