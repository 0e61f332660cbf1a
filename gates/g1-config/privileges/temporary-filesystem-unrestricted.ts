import { temporaryFilesystems } from '../../../src/derive/hardening/temporary-filesystem.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const temporaryFilesystemUnrestricted = defineCheck({
  meta: {
    id: 'temporary-filesystem-unrestricted',
    priority: 'P3',
    title: 'Every temporary filesystem has a size and keeps the protections of the engine',
    failureTitle: 'Temporary filesystems lack a size or a protection',
    why: 'Without a size it can take the memory of the host, and with exec or suid an intruder runs what was put there.',
    fix: 'Write a size (`"/tmp:size=64m"`), and leave `exec`, `suid` and `dev` away.',
    impact: 'memory of the host used up',
    effort: 'small',
    references: [composeSpec('05-services', 'tmpfs'), dockerDocs('engine/storage/tmpfs', 'tmpfs mounts')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    tmpfs: ["/tmp:exec"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    tmpfs: ["/tmp:size=64m"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const mounts = declaredServices(composeProject).flatMap((service) =>
      temporaryFilesystems(service).map((mount) => ({ service, mount, evidence: service.evidence })),
    );
    const findings = mounts.flatMap(({ service, mount, evidence }) => {
      const faults = [...mount.loosened.map((option) => `the option ${option}`), ...(mount.hasSize ? [] : ['no size'])];
      if (faults.length === 0) return [];
      return {
        subject: { service: service.name, topic: mount.target, ...mount.at },
        message: `the temporary filesystem at ${mount.target} has ${faults.join(', ')}`,
        observed: faults.join(', '),
        expected: 'a size, and neither exec, suid nor dev',
        fix: `Write \`"${mount.target}:size=64m"\` under \`tmpfs\`, sized by what it holds.`,
        snippet: serviceSnippet(service, [
          `tmpfs: [${JSON.stringify(`${mount.target}:size=64m`)}] # sized by what it holds`,
        ]),
        evidence: [evidence] as const,
      };
    });
    return judgeDeclared(composeProject, mounts, findings, 'no service declares a temporary filesystem');
  },
});
