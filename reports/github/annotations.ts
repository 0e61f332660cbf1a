import type { Priority } from '../../src/model/priority.ts';
import type { RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import type { FileFormat } from '../file-format.ts';
import { anchorsOf } from '../select/anchor.ts';
import { missingVerdict } from '../select/missing-verdict.ts';
import { placedFindings, unknownChecks } from '../select/statements.ts';
import { factsSentence, findingSentence } from '../text/finding-text.ts';
import { clause } from '../text/sentence.ts';
import { type Annotation, type AnnotationLevel, workflowCommand } from './workflow-command.ts';

/** Of each level GitHub shows this many of one step and drops the others without a word. */
const SHOWN_OF_A_LEVEL = 10;

const LEVELS: Readonly<Record<Priority, AnnotationLevel>> = { P0: 'error', P1: 'error', P2: 'warning', P3: 'notice' };

/** Commands that make annotations at the lines of the project when a step of a workflow prints them. */
export const GITHUB_ANNOTATIONS: FileFormat = {
  render: (result) => {
    const all = [...unknownAnnotations(result), ...findingAnnotations(result)];
    const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
      withinLimit(all.filter((each) => each.level === level)),
    );
    return shown.map((each) => `${workflowCommand(each)}\n`).join('');
  },
};

function findingAnnotations(result: RunResult): Annotation[] {
  const anchorOf = anchorsOf(result);
  return placedFindings(result)
    .filter(({ finding }) => finding.waiver === undefined)
    .map(({ check, finding }) => {
      const { file, line, column } = anchorOf(finding.subject);
      return {
        level: LEVELS[finding.priority],
        file,
        line,
        ...(column !== undefined && { col: column }),
        title: `${finding.priority} ${clause(check.title)}`,
        message: `${findingSentence(finding)} ${factsSentence(finding)}`,
      };
    });
}

/** What is not known is told once, and before the findings, so that the limit never hides it. */
function unknownAnnotations(result: RunResult): Annotation[] {
  const { run, gates } = result;
  const missed = gates.flatMap((gate) => {
    const missing = missingVerdict(gate, run);
    return missing?.isMissed ? [`${gate.title} ${missing.reason}`] : [];
  });
  const interrupted = run.interruptedBy === undefined ? [] : [`interrupted by ${run.interruptedBy}: partial`];
  const checks = unknownChecks(result).map(({ check }) => clause(check.title));
  const unknown =
    checks.length === 0 ? [] : [`${countText(checks.length, 'check')} not evaluated: ${checks.join('; ')}`];
  return [...interrupted, ...missed, ...unknown].map((message) => ({
    level: 'warning',
    title: 'Not established',
    message,
  }));
}

function withinLimit(annotations: readonly Annotation[]): Annotation[] {
  if (annotations.length <= SHOWN_OF_A_LEVEL) return [...annotations];
  const told = annotations.slice(0, SHOWN_OF_A_LEVEL - 1);
  const [first] = annotations;
  const message = `${annotations.length - told.length} more of this level are in the report`;
  return first ? [...told, { level: first.level, title: 'More findings', message }] : told;
}
