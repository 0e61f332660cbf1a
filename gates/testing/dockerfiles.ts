import type { Dockerfile, DockerfileInstruction, DockerfileStage } from '../../src/model/evidence/dockerfile.ts';
import type { NamedValue } from '../../src/model/evidence/secret.ts';

/** A Dockerfile of these stages, from which the service `api` is built. */
export function aDockerfile(...stages: DockerfileStage[]): Dockerfile {
  return { path: 'api/Dockerfile', context: './api', services: ['api'], arguments: [], stages };
}

/** A stage from an image; with a user, its `USER` stands on the line below the `FROM`. */
export function aStage(base: string, line: number, different: Partial<DockerfileStage> = {}): DockerfileStage {
  const { user } = different;
  const instructions = user === undefined ? [] : [anInstruction(line + 1, `USER ${user}`)];
  return { base, healthcheck: 'absent', instructions, at: inDockerfile(line), ...different };
}

/** A place at the start of a line of the Dockerfile. */
export function inDockerfile(line: number): DockerfileStage['at'] {
  return { file: 'api/Dockerfile', line, column: 1 };
}

/** An instruction as it is written: `COPY . /app`; what it assigns is given beside it. */
export function anInstruction(line: number, written: string, values: NamedValue[] = []): DockerfileInstruction {
  const [name = '', ...words] = written.split(' ');
  return { name, text: words.join(' '), values, at: inDockerfile(line) };
}
