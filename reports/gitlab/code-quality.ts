import type { Priority } from '../../src/model/priority.ts';
import type { RunResult } from '../../src/model/result.ts';
import type { FileFormat } from '../file-format.ts';
import { serialise } from '../json/serialise.ts';
import { anchorsOf } from '../select/anchor.ts';
import { type PlacedFinding, placedFindings } from '../select/statements.ts';
import { factsSentence, findingSentence } from '../text/finding-text.ts';
import { clause } from '../text/sentence.ts';
import { cappedText } from '../text/visible-text.ts';

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITIES: Readonly<Record<Priority, Severity>> = { P0: 'blocker', P1: 'critical', P2: 'major', P3: 'minor' };

const LIMITS = { description: 1000, path: 1000, fingerprint: 120 } as const;

/**
 * The code quality report of GitLab: what is open, each at a line of the project. What was accepted is left out,
 * because the format knows nothing of it.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const GITLAB: FileFormat = { render: (result) => serialise(issues(result)) };

function issues(result: RunResult): CodeQualityIssue[] {
  const anchorOf = anchorsOf(result);
  const uniqueOf = uniqueNames();
  return placedFindings(result)
    .filter(({ finding }) => finding.waiver === undefined)
    .map(({ check, finding }) => {
      const { file, line } = anchorOf(finding.subject);
      return {
        description: cappedText(description({ check, finding }), LIMITS.description),
        check_name: check.id,
        fingerprint: uniqueOf(cappedText(finding.fingerprint, LIMITS.fingerprint) || check.id),
        severity: SEVERITIES[finding.priority],
        location: { path: cappedText(file, LIMITS.path), lines: { begin: line } },
      };
    });
}

function description({ check, finding }: Pick<PlacedFinding, 'check' | 'finding'>): string {
  return `${clause(check.title)}: ${findingSentence(finding)} ${factsSentence(finding)}`;
}

/** Of several issues with one fingerprint GitLab shows the first only; a second one gets a number. */
function uniqueNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  };
}
