import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { presented } from '../../testing/presented.ts';
import { operationsDocuments } from './operations-documents.ts';

const present = (documents: ReturnType<typeof aDocument>[], services = [aService('api')]) =>
  presented(operationsDocuments, {
    composeProject: cited(aProject({ services })),
    documents: documents.map((document, index) => cited(document, `E${index + 2}`)),
  });

const lineOf = (table: ReturnType<typeof present>, name: string) => {
  const index = asRead(table).findIndex((row) => row['Document'] === name);
  const { Document: _, ...row } = asRead(table)[index] ?? {};
  return [row, citedBy(table)[index]];
};

test('tells where each document is and what it leaves out, and cites it', () => {
  const table = present([
    aDocument('README.md', '# Shop', '## Quick start', 'Run it.'),
    aDocument('docs/runbook.md', '# Runbook', '## Problems', 'Call Ada.'),
  ]);
  expect(lineOf(table, 'set-up guide')).toEqual([
    { 'Found in': 'README.md:2', 'What it leaves out': 'nothing' },
    ['E2'],
  ]);
  expect(lineOf(table, 'runbook')).toEqual([
    { 'Found in': 'docs/runbook.md:1', 'What it leaves out': 'what to do about them' },
    ['E3'],
  ]);
  expect(setAs(table)).toEqual({ 'Found in': 'code' });
});

test('a document that is not there leaves out all, which the project and all documents that are there show', () => {
  expect(lineOf(present([aDocument('README.md', '# Shop')]), 'rollback procedure')).toEqual([
    { 'Found in': 'none', 'What it leaves out': 'all of it' },
    ['E1', 'E2'],
  ]);
});

test.each([
  ['in one place', [aDocument('a.md', 'RTO: 4 hours', 'RPO: 1 hour')], 'a.md:1', 'nothing'],
  ['in two places', [aDocument('a.md', 'RTO: 4 hours'), aDocument('b.md', 'RPO: 1 hour')], 'a.md:1', 'nothing'],
  ['by half', [aDocument('a.md', '# Backup', 'RTO: 4 hours')], 'a.md:2', 'RPO'],
  ['not at all', [aDocument('a.md', '# Backup')], 'none', 'RTO and RPO'],
])('how much may be lost is stated %s', (_, documents, place, lacks) => {
  expect(lineOf(present(documents), 'recovery objectives (RTO, RPO)')[0]).toEqual({
    'Found in': place,
    'What it leaves out': lacks,
  });
});

test('shows nothing for a project without services', () => {
  expect(present([], [])).toEqual({ notApplicable: 'the project has no service' });
});
