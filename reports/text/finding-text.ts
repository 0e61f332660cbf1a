import type { Finding } from '../../src/model/check-result.ts';
import { clause, sentence } from './sentence.ts';
import { subjectText } from './subject-parts.ts';

/** What is wrong with which subject, in one sentence. */
export function findingSentence({ subject, message }: Pick<Finding, 'subject' | 'message'>): string {
  return sentence(`${subjectText(subject)}: ${message}`);
}

/** `Observed: no limit; expected: a limit.` */
export function factsSentence({ observed, expected }: Pick<Finding, 'observed' | 'expected'>): string {
  return `Observed: ${clause(observed)}; expected: ${sentence(expected)}`;
}
