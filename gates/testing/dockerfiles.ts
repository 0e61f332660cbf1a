import type { Dockerfile, DockerfileInstruction, DockerfileStage } from '../../src/model/evidence/dockerfile.ts';

/** A Dockerfile of these stages, from which the service `api` is built. */
export function aDockerfile(...stages: DockerfileStage[]): Dockerfile {
  return { path: 'api/Dockerfile', context: './api', services: ['api'], arguments: [], stages };
}

/** A stage from an image; with a user, its `USER` stands on the line below the `FROM`. */
export function aStage(base: string, line: number, different: Partial<DockerfileStage> = {}): DockerfileStage {
  const { user } = different;
  const instructions = user === undefined ? [] : [instruction('USER', user, line + 1)];
  return { base, healthcheck: 'absent', instructions, at: inDockerfile(line), ...different };
}

/** A place at the start of a line of the Dockerfile. */
export function inDockerfile(line: number): DockerfileStage['at'] {
  return { file: 'api/Dockerfile', line, column: 1 };
}

function instruction(name: string, text: string, line: number): DockerfileInstruction {
  return { name, text, values: [], at: inDockerfile(line) };
}
