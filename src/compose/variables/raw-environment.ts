import { INPUT_LIMITS } from '../limits-of-input.ts';
import { linePositions } from '../line-positions.ts';
import type { Dotenv, DotenvEntry } from './dotenv.ts';
import type { Environment } from './environment.ts';

/**
 * Reads an environment file in the format `raw`: `NAME=value` in each line, where everything behind the first `=` is the
 * value as it stands there; `NAME` alone takes the variable of the project.
 *
 * https://docs.docker.com/reference/compose-file/services/#format
 */
export function parseRawEnvironment(file: string, content: string, environment: Environment): Dotenv {
  const text = content.replace(/^\uFEFF/, '');
  const positionOf = linePositions(file, text);
  const entries: DotenvEntry[] = [];
  const values = new Map<string, string>();
  const refused = (message: string, offset: number): Dotenv => ({
    entries,
    values,
    ambiguities: [],
    fault: { message, at: positionOf(offset) },
  });
  if (text.length > INPUT_LIMITS.length) return refused('the file is longer than 1 MiB', 0);
  let offset = 0;
  for (const whole of text.split('\n')) {
    const line = whole.replace(/\r$/, '').trimStart();
    const start = offset + whole.indexOf(line);
    offset += whole.length + 1;
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(line) ?? [];
    if (name === '') return refused('a variable name is missing', start);
    if (/[ \t]/.test(name)) return refused('a variable name cannot contain a space', start);
    const set = value ?? environment.get(name)?.value;
    if (set !== undefined) values.set(name, set);
    entries.push({ name, value: value ?? null, at: positionOf(start) });
  }
  return { entries, values, ambiguities: [] };
}
