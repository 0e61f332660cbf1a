import type { Container } from '../../model/evidence/container.ts';

type Started = Pick<Container, 'command'>;

const DEFAULT_PORT = 6379;

/** True for a sentinel: it watches servers, and keeps no data of its own. */
export function isSentinel(container: Started): boolean {
  return wordsOf(container).some((word) => /(?:^|\/)(?:redis|valkey)-sentinel$|^--sentinel$/.test(word));
}

/** The port that the command tells the server to listen on, else the usual one. Zero: only TLS is served. */
export function portOf(container: Started): number {
  const stated = optionOf(container, '--port');
  return stated !== undefined && /^\d{1,5}$/.test(stated) ? Number(stated) : DEFAULT_PORT;
}

/** The word behind an option of the server. */
export function optionOf(container: Started, option: string): string | undefined {
  const words = wordsOf(container);
  const index = words.lastIndexOf(option);
  return index === -1 ? undefined : words[index + 1];
}

/** The words of the command, also those of a shell script in it, without quotes. */
function wordsOf({ command }: Started): readonly string[] {
  return command
    .flatMap((text) => (/\s/.test(text.trim()) ? text.trim().split(/\s+/) : [text]))
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}
