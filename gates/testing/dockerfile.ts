import type { Dockerfile, DockerfileInstruction, DockerfileStage } from '../../src/model/evidence/dockerfile.ts';
import type { NamedValue } from '../../src/model/evidence/secret.ts';

/** A place in `Dockerfile`. */
export function inDockerfile(line: number): { file: string; line: number; column: number } {
  return { file: 'Dockerfile', line, column: 1 };
}

/** The Dockerfile of the service `api`, with these stages. */
export function aDockerfile(stages: DockerfileStage[], different: Partial<Dockerfile> = {}): Dockerfile {
  return { path: 'Dockerfile', context: '.', services: ['api'], arguments: [], stages, ...different };
}

export function aStage(different: Partial<DockerfileStage> = {}): DockerfileStage {
  return { base: 'node:20.11.1', healthcheck: 'absent', instructions: [], at: inDockerfile(1), ...different };
}

/** An instruction as it is written: `COPY . /app`; what it assigns is given beside it. */
export function anInstruction(line: number, written: string, values: NamedValue[] = []): DockerfileInstruction {
  const [name = '', ...words] = written.split(' ');
  return { name, text: words.join(' '), values, at: inDockerfile(line) };
}
