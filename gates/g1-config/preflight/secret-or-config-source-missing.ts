import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { DeclaredProject } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type HostFiles = EvidenceFor<'hostFiles'>['hostFiles'];

export const secretOrConfigSourceMissing = defineCheck({
  meta: {
    id: 'secret-or-config-source-missing',
    priority: 'P0',
    title: 'The source of every secret and config that is used exists',
    failureTitle: 'Secrets or configs are used whose source does not exist',
    why: 'Compose mounts the file or the variable into the container, and without it the container is not created.',
    fix: 'Create the file, or set the variable, before the start.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('09-secrets', 'secrets'), composeSpec('08-configs', 'configs')],
    example: {
      bad: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", secrets: [password] }
secrets:
  password: { file: ./password.txt }
`,
      },
      good: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", secrets: [password] }
secrets:
  password: { file: ./password.txt }
`,
        'password.txt': `hunter2
`,
      },
    },
  },
  needs: ['composeProject', 'hostFiles'],
  evaluate({ composeProject, hostFiles }) {
    const { name: project, evidence } = composeProject;
    const sources = usedSources(composeProject, hostFiles);
    const findings = sources.flatMap(({ kind, key, at, missing, fix, evidence: file }) => {
      if (missing === undefined) return [];
      return {
        subject: at ? { ...at } : { project },
        message: `the ${kind} ${key} has no source`,
        observed: missing,
        expected: 'a source that exists',
        fix,
        evidence: file === evidence ? ([evidence] as const) : ([evidence, file] as const),
      };
    });
    return judgeDeclared(composeProject, sources, findings, 'no active service uses a secret or config with a source');
  },
});

/** The secrets and configs of active services that come from a file that was looked for, or from a variable. */
function usedSources(project: DeclaredProject, hostFiles: HostFiles) {
  const services = activeServices(project);
  const used = {
    secret: new Set(services.flatMap(({ secrets }) => secrets)),
    config: new Set(services.flatMap(({ configs }) => configs)),
  };
  const all = [
    ...project.secrets.map((resource) => ({ kind: 'secret' as const, ...resource })),
    ...project.configs.map((resource) => ({ kind: 'config' as const, ...resource })),
  ];
  return all
    .filter(({ kind, key, external }) => used[kind].has(key) && !external)
    .flatMap(({ kind, key, at, file, environment, environmentFound }) => {
      const found = hostFiles.find(({ path, purpose }) => path === file && purpose === kind);
      const what = { kind, key, at };
      if (found) {
        const missing = found.kind === 'absent' ? `${found.path} does not exist` : undefined;
        return { ...what, missing, fix: `Create \`${found.path}\`.`, evidence: found.evidence };
      }
      if (environment === undefined) return [];
      const missing = environmentFound === false ? `the variable ${environment} is not set` : undefined;
      return { ...what, missing, fix: `Set the variable ${environment}.`, evidence: project.evidence };
    });
}
