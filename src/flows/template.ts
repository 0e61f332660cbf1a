/** A piece of a text: as it stands, or the name of a variable. */
export type TemplatePart = { readonly text: string } | { readonly name: string };

const PIECE = /\$\$\{|\$\{([^}]*)\}?/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)*$/;

/**
 * Takes a text with `${…}` apart. `$${` stands for the two characters `${`.
 *
 * @returns its pieces, or what is wrong with it
 */
export function templateParts(text: string): readonly TemplatePart[] | string {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[0] === '$${') parts.push({ text: '${' });
    else if (!match[0].endsWith('}')) return '"${" is not closed; write $${ for the two characters';
    else if (!NAME.test(match[1] ?? '')) return `"${match[0]}" names no variable; write $\${ for the two characters`;
    else parts.push({ name: match[1] ?? '' });
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** Names of the variables in a text; none in one that is no template. */
export function variablesIn(text: string): string[] {
  const parts = templateParts(text);
  return typeof parts === 'string' ? [] : parts.flatMap((part) => ('name' in part ? [part.name] : []));
}
