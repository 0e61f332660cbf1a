import { stripVTControlCharacters } from 'node:util';

// Most lines have none of them, and this is asked of every line.
const [RETURN, ESCAPE, CONTROL_SEQUENCE] = ['\r', '\u001b', '\u009b'] as const;
const CONTROLS = new RegExp(`[${RETURN}${ESCAPE}${CONTROL_SEQUENCE}]`);

/** The line without colours, cursor movements and carriage returns, which could also split a secret in two. */
export function plainText(line: string): string {
  if (!CONTROLS.test(line)) return line;
  const visible = stripVTControlCharacters(line);
  let end = visible.length;
  while (visible[end - 1] === RETURN) end -= 1;
  return visible.slice(0, end).replaceAll(RETURN, ' ');
}
