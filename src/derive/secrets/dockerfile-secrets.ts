import { isSecretName } from '../../shared/secret-name.ts';
import type { ReadDockerfile } from '../images/built-stages.ts';
import { contextCopies } from '../images/context-copies.ts';
import { isLeftOutOfContext } from '../images/left-out-of-context.ts';
import { isCredentialFile } from './credential-file.ts';
import { secretFactsText } from './secret-facts-text.ts';

type ReadInstruction = ReadDockerfile['stages'][number]['instructions'][number];
type ReadValue = ReadInstruction['values'][number];

/** A credential that an instruction puts into the image or its history; without its value. */
export interface DockerfileSecret {
  readonly at: ReadInstruction['at'];
  readonly variable?: string;
  readonly message: string;
  readonly observed: string;
  /** False when only the place for one is made: an argument that the build may fill. */
  readonly isWritten: boolean;
}

/** Values that are no secret whatever they are called. */
const PLAIN = /^(?:true|false|yes|no|on|off|null|none|0|1)?$/i;

/**
 * What one instruction of a Dockerfile tells of credentials. Commands are not looked at: once masked, a literal cannot be
 * told from a variable that a build secret fills.
 */
export function secretsOfInstruction(instruction: ReadInstruction, file: ReadDockerfile): readonly DockerfileSecret[] {
  const files = contextCopies(instruction)
    .filter(
      (source) =>
        isCredentialFile(source) && !isLeftOutOfContext(source.replace(/^(?:\.?\/)+/, ''), file.ignored ?? []),
    )
    .map((source) => ({
      at: instruction.at,
      message: `${source} is copied into the image`,
      observed: `${instruction.name} ${source}`,
      isWritten: true,
    }));
  const values = instruction.values.flatMap((value) => inValue(instruction, value));
  return [...files, ...values];
}

function inValue({ at, name }: ReadInstruction, value: ReadValue): readonly DockerfileSecret[] {
  const [facts] = value.secrets ?? [];
  const place = { at, variable: value.name };
  if (facts) {
    const observed = `literal value of ${secretFactsText(facts)}`;
    return [{ ...place, message: `${name} sets a credential`, observed, isWritten: true }];
  }
  if (!isSecretName(value.name) || (value.value !== null && PLAIN.test(value.value.trim()))) return [];
  if (name === 'ARG') {
    const message = 'a credential is expected as a build argument, which the history of the image keeps';
    return [{ ...place, message, observed: `ARG ${value.name}`, isWritten: false }];
  }
  if (name !== 'ENV' || value.value === null) return [];
  return [{ ...place, message: 'ENV keeps a credential', observed: 'the value of a variable', isWritten: true }];
}
