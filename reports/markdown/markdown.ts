declare const markdown: unique symbol;

/** Text that is Markdown already. Foreign text becomes it only through `escape.ts`; the compiler refuses a plain string. */
export type Markdown = string & { readonly [markdown]: true };

/** Builds Markdown from the words of this program and from parts that are Markdown already. */
export function md(words: TemplateStringsArray, ...parts: readonly (Markdown | number)[]): Markdown {
  let text = words[0] ?? '';
  for (const [index, part] of parts.entries()) text += `${part}${words[index + 1] ?? ''}`;
  return text as Markdown;
}

/** Joins parts that are Markdown already; `separator` is part of the program. */
export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return parts.join(separator) as Markdown;
}

/** Blocks one under the other, with an empty line between them; what is empty is left out. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return joinMarkdown(
    parts.filter((part) => part !== ''),
    '\n\n',
  );
}

/** Lines one under the other; what is empty is left out. */
export function lines(...parts: readonly Markdown[]): Markdown {
  return joinMarkdown(
    parts.filter((part) => part !== ''),
    '\n',
  );
}

export const NOTHING = md``;
