import { checkCases } from '../../testing/check-cases.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject } from '../../testing/declared.ts';
import { versionKeyObsolete } from './version-key-obsolete.ts';

const message = '`version` is obsolete and has no effect';

checkCases(versionKeyObsolete, {
  pass: { 'there is none': { composeProject: aProject() } },
  fail: {
    'there is one': { ...diagnosed('obsolete-key', message, {}, 'warning'), findings: [diagnosedFinding(message)] },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
