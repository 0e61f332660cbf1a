import type { Subject } from '../model/subject.ts';

/** The shortest text that names a subject: its service, else what else is known of it. */
export function subjectText(subject: Subject): string {
  return (
    subject.flow ??
    subject.contract ??
    subject.suite ??
    subject.service ??
    subject.container ??
    subject.volume ??
    subject.network ??
    subject.image ??
    subject.variable ??
    subject.url ??
    // Where the whole project lacks something, the place is only the line at which it could be added.
    subject.project ??
    subject.engine ??
    (subject.file === undefined ? 'the project' : `${subject.file}:${subject.line ?? 1}`)
  );
}

/** What the findings of a check concern, each thing once, in the order of the findings. */
export function subjectsOf(findings: readonly { readonly subject: Subject }[]): string[] {
  return [...new Set(findings.map(({ subject }) => subjectText(subject)))];
}
