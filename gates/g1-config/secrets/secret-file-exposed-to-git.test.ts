import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile } from '../../testing/compose.ts';
import { aProject } from '../../testing/declared.ts';
import { secretFileExposedToGit } from './secret-file-exposed-to-git.ts';

const composeProject = aProject();
const file = (path: string, tracked: boolean, ignored: boolean) => ({
  path,
  role: path.startsWith('secrets/') ? ('secret' as const) : ('environment' as const),
  tracked,
  ignored,
});
const git = (...files: ReturnType<typeof file>[]) => ({ workTree: true, files });
const environmentFiles = [anEnvironmentFile('project', [anEntry('DB_PASSWORD', '«redacted:k3v9x2m7qa»', {})])];

checkCases(secretFileExposedToGit, {
  pass: {
    'every one is ignored': {
      composeProject,
      repository: git(file('.env', false, true), file('secrets/db', false, true)),
    },
  },
  fail: {
    'tracked, with a credential': {
      composeProject,
      environmentFiles,
      repository: git(file('.env', true, false)),
      findings: [{ subject: { file: '.env' }, message: 'git tracks it', priority: 'P0' }],
    },
    'not ignored, with a credential': {
      composeProject,
      environmentFiles,
      repository: git(file('.env', false, false)),
      findings: [{ subject: { file: '.env' }, message: 'git does not ignore it', priority: 'P1' }],
    },
    'tracked although it is ignored': {
      composeProject,
      repository: git(file('secrets/db', true, true)),
      findings: [{ subject: { file: 'secrets/db' }, message: 'git tracks it', priority: 'P0' }],
    },
    'without a credential that was recognised': {
      composeProject,
      repository: git(file('.env', true, false)),
      findings: [{ subject: { file: '.env' }, message: 'git tracks it', priority: 'P2' }],
    },
  },
  notApplicable: {
    'outside of a work tree': { composeProject, environmentFiles, repository: { workTree: false, files: [] } },
    'there is no such file': { composeProject, repository: git() },
  },
});
