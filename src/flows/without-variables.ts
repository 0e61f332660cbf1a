import { templateParts } from './template.ts';

/** A template with a letter in place of each variable: what can be said of an expression before it is filled in. */
export function withoutVariables(text: string): string {
  const parts = templateParts(text);
  return typeof parts === 'string' ? text : parts.map((part) => ('text' in part ? part.text : 'x')).join('');
}
