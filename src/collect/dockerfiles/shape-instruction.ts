import { Add, Copy, type Instruction, ModifiableInstruction, PropertyInstruction, Run } from 'dockerfile-ast';
import type { DockerfileInstruction } from '../../model/evidence/dockerfile.ts';
import type { Position } from '../../model/evidence/position.ts';

/**
 * One instruction of the parser in the shape of the model.
 *
 * @param escape the character that continues a line, as the text's directive names it
 */
export function shapeInstruction(parsed: Instruction, at: Position, escape: string): DockerfileInstruction {
  const name = parsed.getKeyword();
  if (parsed instanceof PropertyInstruction) {
    const values = parsed.getProperties().map((property) => ({ name: property.getName(), value: property.getValue() }));
    return { name, text: '', values, at };
  }
  return { name, text: textOf(parsed, escape), values: [], at };
}

/** Flags and arguments on one line, without the body of a heredoc: that is a file or a script of its own. */
function textOf(parsed: Instruction, escape: string): string {
  const flags = parsed instanceof ModifiableInstruction ? parsed.getFlags().map(String) : [];
  return [...flags, ...wordsOf(parsed, escape).map((word) => word.getValue())].join(' ');
}

/**
 * Heredocs open on the line of the instruction itself, which continued lines are part of. They are looked for here: the
 * parser does not know those of `ADD`, and fails on some texts that have none.
 *
 * @see https://docs.docker.com/reference/dockerfile/#here-documents
 */
function wordsOf(parsed: Instruction, escape: string): ReturnType<Instruction['getArguments']> {
  const words = parsed.getArguments();
  if (!(parsed instanceof Run || parsed instanceof Copy || parsed instanceof Add)) return words;
  const end = parsed.getRange().start.line + linesOfHead(parsed.getTextContent(), escape);
  const head = words.filter((word) => word.getRange().start.line < end);
  return head.some((word) => /^\d*<<-?["']?\w/.test(word.getValue())) ? head : words;
}

/** How many lines are joined to the first; comments and empty lines between them do not end it. */
function linesOfHead(text: string, escape: string): number {
  const lines = text.split('\n').map((line) => line.trim());
  const last = lines.findIndex((line, index) => !line.endsWith(escape) && !(index > 0 && /^(#|$)/.test(line)));
  return last === -1 ? lines.length : last + 1;
}

/** `HEALTHCHECK NONE` takes the check of the base image away. */
export function isHealthcheckNone({ text }: DockerfileInstruction): boolean {
  return /^none$/i.test(text.trim());
}
