const NOUN_PHRASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/** What is wrong with the identifier of a check or exhibit, or undefined when it can be used. */
export function idFault(id: string): string | undefined {
  if (!NOUN_PHRASE.test(id)) {
    return `"${id}" is no identifier: two or more words in small letters and digits, joined by "-".`;
  }
  if (id.startsWith('no-') || id.startsWith('not-')) {
    return `"${id}" says what is not: name the failing state, such as "health-check-unset".`;
  }
  if (/-(check|exhibit|test)$/.test(id)) return `"${id}" says what it is: name only the failing state.`;
  return undefined;
}

/** The name of the export of a file: `port-map` gives `portMap`. */
export function camelCase(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
