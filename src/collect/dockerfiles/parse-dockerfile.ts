import { DockerfileParser } from 'dockerfile-ast';
import type { Dockerfile, DockerfileInstruction, DockerfileStage } from '../../model/evidence/dockerfile.ts';
import type { Position } from '../../model/evidence/position.ts';
import { BuildVariables } from './build-variables.ts';
import { isHealthcheckNone, shapeInstruction } from './shape-instruction.ts';
import { stageHead } from './stage-head.ts';

type Parsed = Pick<Dockerfile, 'arguments' | 'stages'>;

/**
 * Reads the text of a Dockerfile: continuation lines, heredocs, comments and the escape directive as the build reads
 * them. Text that is no Dockerfile gives no stages; nothing is thrown.
 *
 * @param at where an instruction stands that begins on a line and in a column of the text, both counted from 1
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(text: string, at: (line: number, column: number) => Position): Parsed {
  const variables = new BuildVariables();
  const found: Parsed = { arguments: [], stages: [] };
  const dockerfile = DockerfileParser.parse(text.replace(/^\uFEFF/, ''));
  const escape = dockerfile.getEscapeCharacter();
  for (const parsed of dockerfile.getInstructions()) {
    const { start } = parsed.getRange();
    const instruction = shapeInstruction(parsed, at(start.line + 1, start.character + 1), escape);
    const stage = found.stages.at(-1);
    if (instruction.name === 'FROM') {
      const { base, name } = stageHead(instruction.text);
      const opened = { base: variables.inHead(base), ...(name !== undefined && { name }), at: instruction.at };
      variables.openStage(opened);
      found.stages.push({ ...opened, healthcheck: 'absent', instructions: [] });
    } else if (stage) {
      addToStage(stage, instruction, variables);
    } else if (instruction.name === 'ARG') {
      variables.assign(instruction);
      found.arguments.push(...instruction.values.map((value) => ({ ...value, at: instruction.at })));
    }
  }
  return found;
}

function addToStage(stage: DockerfileStage, instruction: DockerfileInstruction, variables: BuildVariables): void {
  stage.instructions.push(instruction);
  variables.assign(instruction);
  if (instruction.name === 'USER' && instruction.text !== '') stage.user = variables.inStage(instruction.text);
  if (instruction.name === 'HEALTHCHECK') stage.healthcheck = isHealthcheckNone(instruction) ? 'none' : 'declared';
}
