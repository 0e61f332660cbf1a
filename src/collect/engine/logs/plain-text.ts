import { stripVTControlCharacters } from 'node:util';

/** The line without colours, cursor movements and carriage returns, which could also split a secret in two. */
export function plainText(line: string): string {
  return stripVTControlCharacters(line).replace(/\r+$/, '').replaceAll('\r', ' ');
}
