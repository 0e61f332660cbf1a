import type { ComposeProject } from '../../src/model/evidence/compose-project.ts';
import { aProject, at } from './declared.ts';

/** A project of which the loader says one thing, in line 7 of its file. */
export function diagnosed(
  code: string,
  message: string,
  different: Partial<ComposeProject> = {},
  level: 'error' | 'warning' = 'error',
): { composeProject: ComposeProject } {
  return { composeProject: aProject({ diagnostics: [{ level, code, message, at: at(7) }], ...different }) };
}

/** What a check makes of that. */
export function diagnosedFinding(message: string): { subject: ReturnType<typeof at>; message: string } {
  return { subject: at(7), message };
}
