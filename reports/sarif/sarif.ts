import type { RunResult } from '../../src/model/result.ts';
import type { FileFormat } from '../file-format.ts';
import { serialise } from '../json/serialise.ts';
import { anchorsOf } from '../select/anchor.ts';
import { type PlacedFinding, placedFindings } from '../select/statements.ts';
import { cappedText } from '../text/visible-text.ts';
import { invocation } from './invocation.ts';
import { sarifResult } from './result.ts';
import { rule } from './rule.ts';
import type { SarifLog, SarifRule } from './sarif-log.ts';

/** GitHub shows no more of one run; beyond 25,000 it refuses the file. */
const RESULTS_SHOWN = 5000;

/**
 * SARIF 2.1.0 as code scanning takes it: only what fails, each finding at a line of the project, with a fingerprint
 * that outlives the line. Findings that were accepted are there, suppressed.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const SARIF: FileFormat = { render: (result) => serialise(sarifLog(result)) };

function sarifLog(result: RunResult): SarifLog {
  const { run } = result;
  // Accepted ones come last, so that they are left out first.
  const open = placedFindings(result).toSorted((a, b) => Number(isAccepted(a)) - Number(isAccepted(b)));
  const findings = open.slice(0, RESULTS_SHOWN);
  const { rules, indexes } = rulesOf(findings);
  const anchorOf = anchorsOf(result);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gates', version: cappedText(run.toolVersion, 40), rules } },
        automationDetails: { id: `gates/${cappedText(run.project, 120)}/` },
        invocations: [invocation(result, open.length - findings.length)],
        columnKind: 'utf16CodeUnits',
        results: findings.map((placed) =>
          sarifResult(placed, indexes.get(placed.check.id) ?? 0, anchorOf(placed.finding.subject), run.project),
        ),
      },
    ],
  };
}

function isAccepted({ finding }: PlacedFinding): boolean {
  return finding.waiver !== undefined;
}

function rulesOf(findings: readonly PlacedFinding[]): { rules: SarifRule[]; indexes: ReadonlyMap<string, number> } {
  const first = new Map<string, PlacedFinding>();
  for (const placed of findings) if (!first.has(placed.check.id)) first.set(placed.check.id, placed);
  return {
    rules: [...first.values()].map(rule),
    indexes: new Map([...first.keys()].map((id, index) => [id, index])),
  };
}
