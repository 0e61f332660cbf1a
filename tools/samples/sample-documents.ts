import { readdir } from 'node:fs/promises';
import { MARKDOWN } from '../../reports/markdown/markdown-report.ts';
import { CAPTURES, judgedCapture } from './judged-capture.ts';

export interface SampleDocument {
  /** `02_RUNTIME_AUDIT.<stack>.<exit code>.md` */
  readonly name: string;
  readonly text: string;
}

/** The Markdown documents of every recorded capture, with the exit code of the run in their names. */
export async function sampleDocuments(): Promise<readonly SampleDocument[]> {
  const samples: SampleDocument[] = [];
  for (const stack of (await readdir(CAPTURES)).toSorted()) {
    const result = await judgedCapture(stack);
    for (const { fileName, text } of MARKDOWN.documents(result)) {
      samples.push({ name: fileName.replace(/\.md$/, `.${stack}.${result.exitCode}.md`), text });
    }
  }
  return samples;
}
