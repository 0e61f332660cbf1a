/** A workflow command as the runner understood it. */
export interface UnderstoodCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const UNESCAPES: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

/**
 * Reads what a step prints as the runner of GitHub does, line by line: a command begins with two colons, its properties
 * end at the next two. Undefined for a line that is printed as it is.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function understood(line: string): UnderstoodCommand | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return undefined;
  const info = trimmed.slice(2, end);
  const space = info.indexOf(' ');
  const command = space < 0 ? info : info.slice(0, space);
  const pairs = space < 0 ? [] : info.slice(space + 1).split(',');
  const properties = pairs.map((pair) => pair.trim().split(/=(.*)/s, 2) as [string, string | undefined]);
  return {
    command,
    properties: Object.fromEntries(properties.map(([name, value = '']) => [name, unescaped(value)])),
    message: unescaped(trimmed.slice(end + 2)),
  };
}

function unescaped(text: string): string {
  return text.replace(/%0D|%0A|%3A|%2C|%25/g, (code) => UNESCAPES[code] ?? code);
}
