import { expect, test } from 'vitest';
import { anInstruction } from '../../../gates/testing/dockerfiles.ts';
import { contextCopies, isWholeContext } from './context-copies.ts';

test.each([
  ['COPY . /app', ['.']],
  ['COPY --chown=node:node package.json index.js ./', ['package.json', 'index.js']],
  ['COPY ["my file", ".env", "/app/"]', ['my file', '.env']],
  ['COPY --from=build /app /app', []],
  ['COPY <<EOF /app/file', []],
  ['ADD https://example.org/a.tgz git@example.org:a local /app', ['local']],
  ['COPY --link', []],
  ['COPY', []],
  ['RUN cp . /app', []],
])('%s takes %j', (written, expected) => {
  expect(contextCopies(anInstruction(1, written))).toEqual(expected);
});

test.each([
  ['.', true],
  ['./', true],
  ['/', true],
  ['*', true],
  ['./*', true],
  ['./src', false],
  ['.env', false],
  ['*.json', false],
  ['', false],
])('%j is everything: %s', (source, expected) => {
  expect(isWholeContext(source)).toBe(expected);
});
