import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aDockerfile, anInstruction, aStage } from '../../../gates/testing/dockerfiles.ts';
import { aSecret } from '../../../gates/testing/evidence.ts';
import { secretsOfInstruction } from './dockerfile-secrets.ts';

const file = cited(aDockerfile(aStage('node:20.11.1', 1)));
const told = (instruction: ReturnType<typeof anInstruction>, ignored?: string[]) =>
  secretsOfInstruction(instruction, { ...file, ...(ignored && { ignored }) }).map(({ observed, isWritten }) => [
    observed,
    isWritten,
  ]);

test('a literal is described without its value', () => {
  const values = [{ name: 'DB_PASSWORD', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret({ strength: 'weak' })] }];
  expect(told(anInstruction(2, 'ENV', values))).toEqual([['literal value of 32 or more characters, weak', true]]);
});

test('an argument without a default only makes room for a credential', () => {
  expect(told(anInstruction(2, 'ARG', [{ name: 'NPM_TOKEN', value: null }]))).toEqual([['ARG NPM_TOKEN', false]]);
});

test('each file with credentials is told, unless it is left out of the context', () => {
  const copy = anInstruction(2, 'COPY ./tls/server.key .env app.js /app/');
  expect(told(copy)).toEqual([
    ['COPY ./tls/server.key', true],
    ['COPY .env', true],
  ]);
  expect(told(copy, ['tls', '.env'])).toEqual([]);
});
