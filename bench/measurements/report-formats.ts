import { performance } from 'node:perf_hooks';
import { GATES } from '../../gates/index.generated.ts';
import type { FileFormat } from '../../reports/file-format.ts';
import { FILE_FORMAT_NAMES, FILE_FORMATS } from '../../reports/file-formats.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { RunResult } from '../../src/model/result.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import type { Row } from '../row.ts';

const CAPTURE = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os`;
const FINDINGS = 10_000;

/** How long a report of ten thousand findings takes to be rendered in each format. */
export async function reportFormats(): Promise<readonly Row[]> {
  const judging = { runId: 'bench', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
  const real = evaluate(await loadCapture(CAPTURE), GATES, judging);
  const result = multiplied(real, Math.ceil(FINDINGS / findingsIn(real)));
  const rows: Row[] = [];
  for (const name of FILE_FORMAT_NAMES) {
    const format: FileFormat = await FILE_FORMATS[name]();
    // Once before, so that the time is that of a program that runs and not of one that starts.
    format.render(real);
    const start = performance.now();
    format.render(result);
    rows.push({ what: `${name} of ${findingsIn(result)} findings`, value: performance.now() - start, unit: 'ms' });
  }
  return rows;
}

/** Every finding several times, each time on another service. */
function multiplied(run: RunResult, times: number): RunResult {
  const check = (one: CheckResult): CheckResult => ({
    ...one,
    findings: one.findings.flatMap((finding) =>
      Array.from({ length: times }, (_, index) => ({
        ...finding,
        fingerprint: `${finding.fingerprint}${index}`,
        subject: { ...finding.subject, service: `${finding.subject.service ?? 'service'}-${index}` },
      })),
    ),
  });
  const gates = run.gates.map((gate) => ({
    ...gate,
    sections: gate.sections.map((section) => ({ ...section, checks: section.checks.map(check) })),
  }));
  return { ...run, gates };
}

function findingsIn({ gates }: RunResult): number {
  return gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings)))
    .length;
}
