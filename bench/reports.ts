import { performance } from 'node:perf_hooks';
import { GATES } from '../gates/index.generated.ts';
import type { FileFormat } from '../reports/file-format.ts';
import { FILE_FORMAT_NAMES, FILE_FORMATS } from '../reports/file-formats.ts';
import { loadCapture } from '../src/capture/store.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import type { CheckResult } from '../src/model/check-result.ts';
import type { RunResult } from '../src/model/result.ts';
import { USUAL_SEVERITY } from '../src/model/settings.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';

// What it takes to render a report of ten thousand findings in each format: time, the memory that is held at the end of
// it beyond what was held before, and how large the report is.

const CAPTURE = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os`;
const FINDINGS = 10_000;
const MEGABYTE = 1024 * 1024;

const judging = { runId: 'bench', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
const real = evaluate(await loadCapture(CAPTURE), GATES, judging);
const result = multiplied(real, Math.ceil(FINDINGS / findingsIn(real)));

process.stdout.write(`${findingsIn(result)} findings\n`);
for (const name of FILE_FORMAT_NAMES) {
  const format: FileFormat = await FILE_FORMATS[name]();
  // Once before, so that the time is that of a program that runs and not of one that starts.
  format.render(real);
  const heldBefore = process.memoryUsage().rss;
  const start = performance.now();
  const text = format.render(result);
  const milliseconds = performance.now() - start;
  const held = Math.max(0, process.memoryUsage().rss - heldBefore) / MEGABYTE;
  const size = Buffer.byteLength(text) / MEGABYTE;
  const figures = `${milliseconds.toFixed(0).padStart(6)} ms ${held.toFixed(0).padStart(5)} MB held`;
  process.stdout.write(`${name.padEnd(20)} ${figures} ${size.toFixed(1).padStart(6)} MB written\n`);
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
