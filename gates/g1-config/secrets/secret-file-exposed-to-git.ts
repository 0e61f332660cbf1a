import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const secretFileExposedToGit = defineCheck({
  meta: {
    id: 'secret-file-exposed-to-git',
    priority: 'P0',
    title: 'Git ignores every environment and secret file',
    failureTitle: 'Git tracks environment or secret files, or would take them in',
    why: 'What was committed once stays in the history and in every clone, whatever is deleted afterwards.',
    fix: 'Add the file to .gitignore; if it is tracked, run `git rm --cached` on it and replace every secret in it.',
    impact: 'published credentials',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `
services:
  db: { image: "postgres:16", env_file: .env }
`,
        '.env': 'POSTGRES_PASSWORD=hunter2\n',
        '.gitignore': 'node_modules\n',
      },
      good: {
        'compose.yaml': `
services:
  db: { image: "postgres:16", env_file: .env }
`,
        '.env': 'POSTGRES_PASSWORD=hunter2\n',
        '.gitignore': 'node_modules\n.env\n',
      },
    },
  },
  needs: ['composeProject', 'repository', 'environmentFiles'],
  evaluate({ composeProject, repository, environmentFiles }) {
    if (!repository.workTree) return judge([], [], 'the project is in no git work tree');
    const entries = [
      ...environmentFiles.flatMap((file) => file.entries),
      ...declaredServices(composeProject).flatMap(({ environment }) => environment),
    ];
    const holding = new Set(entries.filter(({ secrets = [] }) => secrets.length > 0).map(({ at }) => at.file));
    const examined = repository.files.map((file) => ({ ...file, evidence: repository.evidence }));
    const findings = examined
      .filter(({ tracked, ignored }) => tracked || !ignored)
      .map(({ path, role, tracked, evidence }) => {
        const isSecret = role === 'secret' || holding.has(path);
        const holds = isSecret ? '' : ', no credential was recognised in it';
        return {
          subject: { file: path },
          message: tracked ? 'git tracks it' : 'git does not ignore it',
          observed: `${tracked ? 'in the index of git' : 'matched by no pattern of .gitignore'}${holds}`,
          expected: 'not tracked, and ignored',
          priority: isSecret ? (tracked ? ('P0' as const) : ('P1' as const)) : ('P2' as const),
          fix: tracked
            ? `Run "git rm --cached ${path}", add it to .gitignore, and replace its secrets.`
            : `Write \`${path}\` into \`.gitignore\`.`,
          evidence: [evidence] as const,
        };
      });
    return judge(examined, findings, 'no environment file and no secret file lies in the project directory');
  },
});
