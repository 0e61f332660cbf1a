import { type Tree, textOf } from '../../compose/tree.ts';
import type { NetworkAddress } from '../../model/evidence/network-address.ts';

const URL_OR_ADDRESS = /^(?:(?:[a-z][\w+.-]*):\/\/(?:[^@/]*@)?)?(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?(?:[/?#].*)?$/i;

/**
 * Reads where a configuration is to reach something.
 *
 * @param defaultPort the port when none is written
 */
export function networkAddress(text: string, at: NetworkAddress['at'], defaultPort?: number): NetworkAddress {
  const shown = withoutCredentials(text);
  const match = URL_OR_ADDRESS.exec(text.trim());
  if (!match) return { text: shown, at };
  const [, host = '', written] = match;
  const port = written === undefined ? (portOfScheme(text) ?? defaultPort) : Number(written);
  return { text: shown, host: host.toLowerCase(), ...(port !== undefined && { port }), at };
}

/** The same for a value in a tree; undefined when it is no text. */
export function addressAt(tree: Tree | undefined, defaultPort?: number): NetworkAddress | undefined {
  const text = textOf(tree);
  return tree === undefined || text === undefined ? undefined : networkAddress(text, tree.at, defaultPort);
}

function portOfScheme(text: string): number | undefined {
  if (/^https:/i.test(text)) return 443;
  return /^http:/i.test(text) ? 80 : undefined;
}

function withoutCredentials(text: string): string {
  return text.replace(/(:\/\/)[^@/]*@/, '$1');
}
