import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../project-root.ts';
import { sampleDocuments } from './sample-documents.ts';

/** Writes the golden documents anew from the recorded captures. The diff of what it writes is the review. */
const folder = `${PROJECT_ROOT}/reports/samples`;
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(`${folder}/${name}`);
for (const { name, text } of await sampleDocuments()) await writeFile(`${folder}/${name}`, text);
