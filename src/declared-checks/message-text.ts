import { findNodes } from '../assertions/json-path.ts';
import { showNodes } from '../assertions/show-value.ts';
import type { Json } from '../model/flow/json.ts';

const PLACEHOLDER = /\$\{(\$[^}]*)\}/g;

/** The message of a declared check for one subject: each `${$.path}` replaced by what is found there. */
export function messageText(message: string, subject: Json): string {
  return message.replaceAll(PLACEHOLDER, (_, path: string) => {
    const found = findNodes(path, subject);
    return typeof found === 'string' ? found : showNodes(found.map(({ value }) => value));
  });
}

/** The paths that a message names. */
export function pathsIn(message: string): readonly string[] {
  return [...message.matchAll(PLACEHOLDER)].map(([, path = '']) => path);
}
