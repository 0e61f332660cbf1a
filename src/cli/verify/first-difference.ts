const SHOWN = 100;

/** Where two texts first differ: the line, and what stands there in each. */
export function firstDifference(stored: string, made: string): string {
  const [before, now] = [stored.split('\n'), made.split('\n')];
  const longest = Math.max(before.length, now.length);
  const index = Array.from({ length: longest }).findIndex((_, line) => before[line] !== now[line]);
  return `line ${index + 1} is ${shown(before[index])}, and should be ${shown(now[index])}`;
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'not there';
  const text = line.trim();
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
