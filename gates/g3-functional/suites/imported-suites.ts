import type { Proof } from '../../../src/derive/flows/contract-coverage.ts';
import { timeText } from '../../../src/derive/flows/step-text.ts';
import type { ReadImportedSuite } from '../../../src/derive/flows/suite-doubts.ts';
import { suiteProofs } from '../../../src/derive/flows/suite-proofs.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const importedSuites = defineExhibit({
  meta: { id: 'imported-suites', title: 'Test suites of the team' },
  needs: ['run', 'importedSuites'],
  consults: ['containers'],
  present({ run, importedSuites: suites, consulted }) {
    if (suites.length === 0) return { notApplicable: 'no suite is imported' };
    const proofs = suiteProofs(suites, run.takenAt, consulted.containers.pieces);
    return {
      columns: [
        { title: 'Suite' },
        { title: 'Format' },
        { title: 'File', style: 'code' },
        { title: 'Ran at' },
        { title: 'Passed', style: 'number' },
        { title: 'Failed', style: 'number' },
        { title: 'Errored', style: 'number' },
        { title: 'Skipped', style: 'number' },
        { title: 'Flaky', style: 'number' },
        { title: 'Took', style: 'number' },
        { title: 'Says' },
        { title: 'Command', style: 'code' },
        { title: 'SHA-256', style: 'code' },
      ],
      rows: suites.map((suite, index) => ({ cells: cellsOf(suite, proofs[index]), evidence: [suite.evidence] })),
    };
  },
});

function cellsOf(suite: ReadImportedSuite, proof: Proof | undefined): string[] {
  const { name, format, file, ranAt, ranAtFrom, totals, durationMs, command = 'none', sha256 } = suite;
  const said = proof?.cause === undefined ? (proof?.status ?? '') : `${proof.status}: ${proof.cause}`;
  const counts = [totals.passed, totals.failed, totals.errored, totals.skipped, totals.flaky].map(String);
  const time = ranAtFrom === 'file' ? `${ranAt} (time of the file)` : ranAt;
  return [name, format, file, time, ...counts, timeText(durationMs), said, command, sha256.slice(0, 12)];
}
