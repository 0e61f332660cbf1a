import { relative } from 'node:path';
import { GATES } from '../../gates/index.generated.ts';
import { REPORTERS } from '../../reports/reporters.ts';
import { renderVerdict } from '../../reports/terminal/verdict.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { writeDocuments } from '../../src/cli/stages/write-documents.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const RUN_ID = 'replay';

/** Judges the recorded capture of the example stack and writes its documents. Returns the exit code of the demo. */
export async function replay(out: string, say: (line: string) => void): Promise<number> {
  const capture = await loadCapture(`${PROJECT_ROOT}/fixtures/captures/ultra-agent-os`);
  const result = evaluate(capture, GATES, { runId: RUN_ID, failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false });
  const folder = `${out}/${RUN_ID}`;
  // A recorded capture is masked already: there is no secret left that could be looked for.
  await writeDocuments(result, Object.keys(REPORTERS) as (keyof typeof REPORTERS)[], folder, { leaks: () => false });
  process.stdout.write(renderVerdict(result, { colour: false, width: 100 }));
  say(`report: ${relative('', folder)}; the run it was recorded from ended with exit code ${result.exitCode}`);
  return 0;
}
