import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { seccompProfile } from '../../../src/shared/seccomp-profile.ts';

export const seccompProfileMissing = defineCheck({
  meta: {
    id: 'seccomp-profile-missing',
    priority: 'P0',
    title: 'The file of every seccomp profile exists',
    failureTitle: 'Files of seccomp profiles do not exist',
    why: 'Compose reads the file when it creates the container, and without it the container is not created.',
    fix: 'Put the profile where `security_opt` says, relative to the project directory, or remove the entry for the default one.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'security_opt'), dockerDocs('engine/security/seccomp', 'Seccomp profiles')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", security_opt: ["seccomp=./seccomp.json"] }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", security_opt: ["seccomp=./seccomp.json"] }
`,
        'seccomp.json': `{ "defaultAction": "SCMP_ACT_ALLOW" }
`,
      },
    },
  },
  needs: ['composeProject', 'hostFiles'],
  evaluate({ composeProject, hostFiles }) {
    const profiles = declaredServices(composeProject).flatMap((service) =>
      service.securityOpt.flatMap((option) => {
        const profile = seccompProfile(option);
        const file = hostFiles.find(({ path, purpose }) => purpose === 'seccomp-profile' && path === profile);
        return file ? [{ service, file, evidence: file.evidence }] : [];
      }),
    );
    const findings = profiles
      .filter(({ file }) => file.kind !== 'file')
      .map(({ service, file, evidence }) => ({
        subject: placeOf(service, 'security_opt'),
        message: `the seccomp profile ${file.path} is not there`,
        observed: `${file.path}: ${file.kind} when the files were read`,
        expected: 'a file',
        evidence: [service.evidence, evidence] as const,
      }));
    return judgeDeclared(composeProject, profiles, findings, 'no service names the file of a seccomp profile');
  },
});
