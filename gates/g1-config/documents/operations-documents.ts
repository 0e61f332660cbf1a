import { findGuide } from '../../../src/derive/documents/guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import type { EvidenceFor, EvidenceId } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

type Documents = EvidenceFor<'documents'>['documents'];

export const operationsDocuments = defineExhibit({
  meta: { id: 'operations-documents', title: 'Documents that operation needs' },
  needs: ['composeProject', 'documents'],
  present({ composeProject, documents }) {
    if (composeProject.services.length === 0) return { notApplicable: 'the project has no service' };
    const evidence = [composeProject.evidence, ...documents.map((document) => document.evidence)];
    return {
      columns: [{ title: 'Document' }, { title: 'Found in', style: 'code' }, { title: 'What it leaves out' }],
      rows: [...guideRows(documents, evidence), objectivesRow(documents, evidence)],
    };
  },
});

function guideRows(documents: Documents, all: readonly EvidenceId[]) {
  return Object.values(GUIDES).map((guide) => {
    const found = findGuide(guide, documents);
    if (!found) return { cells: [guide.name, 'none', 'all of it'], evidence: all };
    const { file = '', line = 1 } = found.subject;
    const lacks = found.elsewhere ? 'not known, it lies elsewhere' : found.lacks.join(', ') || 'nothing';
    return { cells: [guide.name, `${file}:${line}`, lacks], evidence: [found.evidence] };
  });
}

function objectivesRow(documents: Documents, all: readonly EvidenceId[]) {
  const stated = documents.flatMap(({ recoveryObjectives }) => recoveryObjectives);
  const places = stated.map(({ at }) => `${at.file}:${at.line}`);
  const missing = (['RTO', 'RPO'] as const).filter((one) => !stated.some(({ objective }) => objective === one));
  return {
    cells: ['recovery objectives (RTO, RPO)', places[0] ?? 'none', missing.join(' and ') || 'nothing'],
    evidence: all,
  };
}
