import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Mount = DeclaredService['mounts'][number];

/** A letter that the short form of a volume takes for a drive of Windows. */
const DRIVE = /^([A-Za-z]):(?!\\)/;

export const volumeNameSingleLetter = defineCheck({
  meta: {
    id: 'volume-name-single-letter',
    priority: 'P0',
    title: 'No volume in the short form has a name of one letter',
    failureTitle: 'Volumes in the short form have names of one letter',
    why: 'Docker takes the letter for a drive of Windows and the whole text for a path, so the named volume is not used.',
    fix: 'Give the volume a longer name, or use the long form with `source` and `target`.',
    impact: 'container is not created, or its data is lost',
    effort: 'small',
    references: [
      composeSpec('05-services', 'short-syntax-5'),
      { label: 'Single-letter volume names (moby)', url: 'https://github.com/moby/moby/issues/20122' },
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", volumes: ["d:/var/lib/data"] }
volumes: { d: }
`,
      },
      good: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", volumes: ["data:/var/lib/data"] }
volumes: { data: }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const mounts = declaredServices(composeProject).flatMap(({ name, mounts: all, evidence }) =>
      all.map((mount) => ({ service: name, mount, evidence })),
    );
    const findings = mounts.flatMap(({ service, mount, evidence }) => {
      const letter = driveLetter(mount);
      if (letter === undefined) return [];
      return {
        subject: { service, volume: letter, ...mount.at },
        message: 'the name of one letter is taken for a drive',
        observed: `mounted at ${JSON.stringify(mount.target)}`,
        expected: 'a name of two or more letters, or the long form',
        evidence: [evidence] as const,
      };
    });
    return judgeDeclared(composeProject, mounts, findings, 'no service mounts a volume');
  },
});

/** `v:/data` is read as an anonymous volume, `v:/data:ro` as a folder of drive v that is mounted at `ro`. */
function driveLetter({ type, source, target }: Mount): string | undefined {
  if (type === 'volume' && source === undefined) return DRIVE.exec(target)?.[1];
  return type === 'bind' && !/[/\\]/.test(target) ? DRIVE.exec(source ?? '')?.[1] : undefined;
}
