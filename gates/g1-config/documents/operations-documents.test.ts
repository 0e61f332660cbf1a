import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { operationsDocuments } from './operations-documents.ts';

const present = (documents: ReturnType<typeof aDocument>[], services = [aService('api')]) =>
  operationsDocuments.present({
    composeProject: cited(aProject({ services })),
    documents: documents.map((document) => cited(document, 'E2')),
  });

test('tells where each document is and what it leaves out', () => {
  const table = present([
    aDocument('README.md', '# Shop', '## Quick start', 'Run it.'),
    aDocument('docs/runbook.md', '# Runbook', '## Problems', 'RTO: 4 hours'),
  ]);
  const rows = new Map('rows' in table ? table.rows.map(({ cells: [name = '', ...rest] }) => [name, rest]) : []);
  expect(rows.get('set-up guide')).toEqual(['README.md:2', 'nothing']);
  expect(rows.get('runbook')).toEqual(['docs/runbook.md:1', 'what to do about them']);
  expect(rows.get('rollback procedure')).toEqual(['none', 'all of it']);
  expect(rows.get('recovery objectives (RTO, RPO)')).toEqual(['docs/runbook.md:3', 'RPO']);
});

test('shows nothing for a project without services', () => {
  expect(present([], [])).toEqual({ notApplicable: 'the project has no service' });
});
