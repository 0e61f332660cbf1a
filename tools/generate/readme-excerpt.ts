/** What is shown of the runtime audit: the chapter with a finding that a reader of logs alone would miss. */
const CHAPTER = 'Service Dependencies';

/**
 * One chapter of a golden document, from its heading to the next.
 *
 * @throws Error when the document has no such chapter
 */
export function excerptOf(document: string): string {
  const start = document.indexOf(`### ${CHAPTER}\n`);
  if (start === -1) throw new Error(`the golden document has no chapter "${CHAPTER}"`);
  const end = document.indexOf('\n### ', start);
  return document.slice(start, end === -1 ? undefined : end);
}
