/** What can stand in YAML as it is; anything else is quoted. */
const PLAIN = /^[A-Za-z_][\w./-]*$/;

/**
 * Lines of a Compose file that give one service what it lacks.
 *
 * @param lines below the service, each indented from there
 * @param topLevel lines beside `services`, for example the volumes that the service mounts
 */
export function serviceSnippet(
  { name }: { readonly name: string },
  lines: readonly string[],
  topLevel: readonly string[] = [],
): string {
  return ['services:', `  ${yamlText(name)}:`, ...lines.map((line) => `    ${line}`), ...topLevel].join('\n');
}

/** A text as YAML takes it: plain where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}

/** A reference to a variable that has to be set: `${DB_PASSWORD:?DB_PASSWORD must be set}`. */
export function requiredVariable(name: string): string {
  return `\${${name}:?${name} must be set}`;
}
