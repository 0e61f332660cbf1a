import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, at } from '../../../gates/testing/declared.ts';
import { diagnosticFindings, diagnosticsOf, formErrors } from './loader-diagnostics.ts';

const cycle = { level: 'error' as const, code: 'dependency-cycle', message: 'a circle', at: at(2) };
const yaml = { level: 'error' as const, code: 'yaml', message: 'empty compose file' };
const version = { level: 'warning' as const, code: 'obsolete-key', message: 'version', at: at(1) };
const project = cited(aProject({ diagnostics: [cycle, yaml, version] }));

test('what is said under some codes, in the order of the files', () => {
  expect(diagnosticsOf(project, 'obsolete-key', 'dependency-cycle')).toEqual([cycle, version]);
});

test('errors of form are those that no check of their own reports; warnings are none', () => {
  expect(formErrors(project)).toEqual([yaml]);
});

test('a finding is about the place, or about the project when there is none', () => {
  expect(diagnosticFindings(project, [yaml, version], 'a mapping')).toEqual([
    {
      subject: { project: 'shop' },
      message: 'empty compose file',
      observed: 'the files are refused here',
      expected: 'a mapping',
      evidence: ['E1'],
    },
    {
      subject: at(1),
      message: 'version',
      observed: 'the files are taken, with a warning',
      expected: 'a mapping',
      evidence: ['E1'],
    },
  ]);
});
