import type { FindingDraft } from '../../model/check.ts';
import type { DeclaredProject } from './declared-services.ts';

export type LoaderDiagnostic = DeclaredProject['diagnostics'][number];

/** Codes of errors that a check of their own reports, so that the one for malformed files leaves them out. */
const REPORTED_APART: ReadonlySet<string> = new Set([
  'undefined-reference',
  'dependency-cycle',
  'image-missing',
  'variable-required',
  'interpolation',
  'env-file-missing',
  'label-file-missing',
  'container-name-duplicate',
  'include-missing',
  'extends-missing',
  'include-cycle',
  'extends-cycle',
  'include-conflict',
]);

/** What the loader has to say under these codes. */
export function diagnosticsOf(project: DeclaredProject, ...codes: readonly string[]): readonly LoaderDiagnostic[] {
  return project.diagnostics.filter(({ code }) => codes.includes(code));
}

/** The errors that no check of their own reports: files that are malformed or cannot be merged. */
export function formErrors(project: DeclaredProject): readonly LoaderDiagnostic[] {
  return project.diagnostics.filter(({ level, code }) => level === 'error' && !REPORTED_APART.has(code));
}

/** A finding for each diagnostic, where it was written; one without a place is about the project. */
export function diagnosticFindings(
  { name, evidence }: DeclaredProject,
  diagnostics: readonly LoaderDiagnostic[],
  expected: string,
): readonly FindingDraft[] {
  return diagnostics.map(({ level, message, at }) => ({
    subject: at ? { ...at } : { project: name },
    message,
    observed: level === 'error' ? 'the files are refused here' : 'the files are taken, with a warning',
    expected,
    evidence: [evidence],
  }));
}
