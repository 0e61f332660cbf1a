const FILE = /^`(?<path>gates\/\S+\.ts)`\n\n```ts\n(?<text>.*?)^```$/gms;

/** The files that a Markdown text writes out: a line with the path as code, then a block of TypeScript. */
export function filesWrittenOut(markdown: string): Record<string, string> {
  const files = [...markdown.matchAll(FILE)].map(({ groups }) => [groups?.['path'] ?? '', groups?.['text'] ?? '']);
  return Object.fromEntries(files) as Record<string, string>;
}
