import { readdir } from 'node:fs/promises';
import { GATES } from '../../gates/index.generated.ts';
import { MARKDOWN } from '../../reports/markdown/markdown-report.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const CAPTURES = `${PROJECT_ROOT}/fixtures/captures`;

export interface SampleDocument {
  /** `02_RUNTIME_AUDIT.<stack>.<exit code>.md` */
  readonly name: string;
  readonly text: string;
}

/** The Markdown documents of every recorded capture, with the exit code of the run in their names. */
export async function sampleDocuments(): Promise<readonly SampleDocument[]> {
  const samples: SampleDocument[] = [];
  for (const stack of (await readdir(CAPTURES)).toSorted()) {
    const capture = await loadCapture(`${CAPTURES}/${stack}`);
    const result = evaluate(capture, GATES, {
      runId: 'sample',
      failOn: 'P1',
      severity: USUAL_SEVERITY,
      keepGoing: false,
    });
    for (const { fileName, text } of MARKDOWN.documents(result)) {
      samples.push({ name: fileName.replace(/\.md$/, `.${stack}.${result.exitCode}.md`), text });
    }
  }
  return samples;
}
