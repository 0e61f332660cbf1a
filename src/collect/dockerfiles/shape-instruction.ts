import { Add, Copy, type Instruction, ModifiableInstruction, PropertyInstruction, Run } from 'dockerfile-ast';
import type { DockerfileInstruction } from '../../model/evidence/dockerfile.ts';
import type { Position } from '../../model/evidence/position.ts';

/** One instruction of the parser in the shape of the model. */
export function shapeInstruction(parsed: Instruction, at: Position): DockerfileInstruction {
  const name = parsed.getKeyword();
  if (parsed instanceof PropertyInstruction) {
    const values = parsed.getProperties().map((property) => ({ name: property.getName(), value: property.getValue() }));
    return { name, text: '', values, at };
  }
  return { name, text: textOf(parsed), values: [], at };
}

/** Flags and arguments on one line, without the body of a heredoc: that is a file or a script of its own. */
function textOf(parsed: Instruction): string {
  const flags = parsed instanceof ModifiableInstruction ? parsed.getFlags().map(String) : [];
  const lastLine = lastHeredocLine(parsed);
  const words = parsed.getArguments().filter((word) => word.getRange().start.line <= lastLine);
  return [...flags, ...words.map((word) => word.getValue())].join(' ');
}

/** The line that opens the last heredoc; no line is after it when there is none. The parser does not know those of `ADD`. */
function lastHeredocLine(parsed: Instruction): number {
  if (parsed instanceof Run || parsed instanceof Copy) {
    const lines = parsed.getHeredocs().map((heredoc) => heredoc.getStartRange().start.line);
    return lines.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...lines);
  }
  if (!(parsed instanceof Add)) return Number.POSITIVE_INFINITY;
  const opening = parsed.getArguments().find((word) => /^<<-?["']?\w/.test(word.getValue()));
  return opening?.getRange().start.line ?? Number.POSITIVE_INFINITY;
}

/** `HEALTHCHECK NONE` takes the check of the base image away. */
export function isHealthcheckNone({ text }: DockerfileInstruction): boolean {
  return /^none$/i.test(text.trim());
}
