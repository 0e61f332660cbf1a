/** Longer than any path in a real file: a hostile one must not repeat a long path at each of its values. */
const LONGEST = 500;

/** One step to an inner value: its key, or its number in a list. */
export type PathStep = string | number;

/** The path of a value as a message has it: `services.web.ports[0]`. One that is too long ends in `…`. */
export function pathText(steps: readonly PathStep[]): string {
  let path = '';
  for (const step of steps) {
    const dot = path === '' ? '' : '.';
    const text = typeof step === 'number' ? `[${step}]` : `${dot}${step}`;
    if (path.length + text.length > LONGEST && path !== '') return `${path}…`;
    path += text;
  }
  return path;
}
