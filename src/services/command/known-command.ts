import type { KnownService } from '../known-service.ts';
import { KNOWN_SERVICES } from '../known-services.ts';
import { type CommandTable, commandTable, entryFor } from './command-table.ts';
import { type StartedProgram, startedPrograms } from './started-programs.ts';
import { TOOLS, WAITING } from './tools.ts';

const SERVERS = commandTable(KNOWN_SERVICES.flatMap((known) => known.commands.map((line) => [line, known] as const)));
const AS_TOOL: CommandTable<true> = commandTable(TOOLS.map((line) => [line, true] as const));
const AS_WAITING: CommandTable<true> = commandTable(WAITING.map((line) => [line, true] as const));

/** Options with which a server only tells of itself, or is something else: a sentinel holds no data. */
const NOT_SERVING = /^(?:--version|--help|--sentinel)$/;

/**
 * What a command does: it starts a well-known service, it is a tool that serves nothing of its own, or nothing is known
 * of it. A script starts a service when that is all it starts, and it does not end with something else.
 *
 * @param words those of the entry point, then those of the command
 */
export function knownCommand(words: readonly string[]): KnownService | 'tool' | undefined {
  const programs = startedPrograms(words).filter(({ isPiped }) => !isPiped);
  const last = programs.at(-1);
  if (last === undefined) return undefined;
  const isWaiting = entryFor(last, AS_WAITING) === true;
  const [server, ...others] = new Set(programs.flatMap((program) => serverOf(program) ?? []));
  if (server && others.length === 0 && (isWaiting || serverOf(last))) return server;
  return (isTool(last) && !isWaiting) || programs.every(isTool) ? 'tool' : undefined;
}

function serverOf(program: StartedProgram): KnownService | undefined {
  return isTool(program) ? undefined : entryFor(program, SERVERS);
}

function isTool(program: StartedProgram): boolean {
  const [, first = ''] = program.words;
  const asks = first === 'version' || first === 'help' || program.words.some((word) => NOT_SERVING.test(word));
  return asks || entryFor(program, AS_TOOL) === true;
}
