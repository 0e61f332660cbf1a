import type { StartedProgram } from './started-programs.ts';

/** What stands for commands, by their program in small letters; each with the words that must follow it. */
export type CommandTable<T> = ReadonlyMap<string, readonly (readonly [following: readonly string[], entry: T])[]>;

/** A table of commands such as `redis-server` and `ollama serve`. */
export function commandTable<T>(lines: readonly (readonly [line: string, entry: T])[]): CommandTable<T> {
  const table = new Map<string, (readonly [string[], T])[]>();
  for (const [line, entry] of lines) {
    const [program = '', ...following] = line.split(' ');
    const name = program.toLowerCase();
    table.set(name, [...(table.get(name) ?? []), [following, entry]]);
  }
  return table;
}

/** What stands in a table for a program with its first arguments. */
export function entryFor<T>(
  { words: [program = '', ...given] }: StartedProgram,
  table: CommandTable<T>,
): T | undefined {
  const candidates = table.get(program) ?? [];
  return candidates.find(([following]) => following.every((word, index) => given[index] === word))?.[1];
}
