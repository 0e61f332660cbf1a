import { type Judgement, judge } from '../../model/check.ts';
import { countText } from '../../shared/count-text.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import type { ReadDocument } from './documented-table.ts';
import { findGuide, type Guide } from './guide.ts';

interface GuideEvidence {
  readonly composeProject: DeclaredProject;
  readonly documents: readonly ReadDocument[];
}

/** Judges whether the documents of a project hold a guide, and whether it speaks of everything it has to. */
export function judgeGuide(guide: Guide, { composeProject, documents }: GuideEvidence): Judgement {
  const { name: project, services, evidence } = composeProject;
  if (services.length === 0) return judge([], [], 'the project has no service');
  const found = findGuide(guide, documents);
  const examined = [{ evidence }, ...documents];
  const cited = [evidence, ...documents.map((document) => document.evidence)] as const;
  const expected = `${guide.name} among the Markdown documents of the project`;
  if (!found) {
    const observed =
      documents.length === 0 ? 'no Markdown document' : `none in ${countText(documents.length, 'Markdown document')}`;
    return judge(
      examined,
      [{ subject: { project }, message: `there is no ${guide.name}`, observed, expected, evidence: cited }],
      '',
    );
  }
  const findings = found.lacks.map((part) => ({
    subject: { ...found.subject, topic: part },
    message: `it has no heading on ${part}`,
    observed: `${guide.name} without ${part}`,
    expected: `a heading on ${part}`,
    fix: `Add a section on ${part} to \`${found.subject.file ?? guide.name}\`.`,
    evidence: [found.evidence] as const,
  }));
  return judge(examined, findings, '');
}
