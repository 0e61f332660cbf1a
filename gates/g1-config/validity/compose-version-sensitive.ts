import { defineCheck, judge } from '../../../src/model/check.ts';
import type { VersionChange } from '../../../src/model/evidence/version-change.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const composeVersionSensitive = defineCheck({
  meta: {
    id: 'compose-version-sensitive',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every version of Docker Compose takes the files alike',
    failureTitle: 'Versions of Docker Compose take constructs in the files differently',
    why: 'What starts on one host is refused on another, or starts there with another value, and nothing says so.',
    fix: 'Write it in a form that every version takes alike, or require one version wherever the files are used and name it as `composeVersion` in the settings.',
    impact: 'the same files start something else on another host',
    effort: 'small',
    references: [composeSpec('04-version-and-name', 'version-top-level-element-obsolete')],
    example: {
      bad: {
        'compose.yaml': `services:
  cache:
    image: redis:7.4
    stop_grace_period: 1d
`,
      },
      good: {
        'compose.yaml': `services:
  cache:
    image: redis:7.4
    stop_grace_period: 24h
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, versionSensitive = [], composeVersion, evidence } = composeProject;
    const findings = versionSensitive.map(({ at, ...change }) => ({
      subject: { ...at },
      message: `${change.construct}: ${meanings(change)}`,
      observed: `read as Docker Compose ${composeVersion?.version ?? 'of an unknown version'} does`,
      expected: 'a form that every version takes alike',
      evidence: [evidence] as const,
    }));
    const examined = files.map((file) => ({ file, evidence }));
    return judge(examined, findings, 'no Compose file was read');
  },
});

function meanings({ since, before, after }: VersionChange): string {
  return `before Docker Compose ${since} ${before}; from ${since} on ${after}`;
}
