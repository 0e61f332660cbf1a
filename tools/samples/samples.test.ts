import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { sampleDocuments } from './sample-documents.ts';

const FOLDER = `${PROJECT_ROOT}/reports/samples`;
const documents = await sampleDocuments();

test('there is a golden document for each gate of each capture, and no other', async () => {
  expect((await readdir(FOLDER)).toSorted()).toEqual(documents.map(({ name }) => name).toSorted());
});

test.each(documents)('$name is what its capture gives', async ({ name, text }) => {
  expect(text).toBe(await readFile(`${FOLDER}/${name}`, 'utf8'));
});
