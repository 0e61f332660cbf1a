import { engineSubject } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import {
  ENGINE_RELEASES_KNOWN_ON,
  ENGINE_RELEASES_SOURCE,
  engineMaintenance,
  isDistributionBuild,
} from '../../../src/services/engine-releases.ts';

export const engineVersionUnsupported = defineCheck({
  meta: {
    id: 'engine-version-unsupported',
    priority: 'P3',
    title: 'The engine is of a branch that its project maintained when the capture was taken',
    failureTitle: 'The engine is of a branch that its project no longer maintains',
    why: 'Faults that let a container out to its host are no longer mended in such a branch by those who make it.',
    fix: 'Move to a maintained branch of the engine, or make sure that your distribution still mends its own build.',
    impact: 'known weaknesses stay open',
    effort: 'large',
    references: [
      cis('1.2.2'),
      { label: 'Moby, branches and their maintenance', url: ENGINE_RELEASES_SOURCE },
      dockerDocs('engine/release-notes', 'Release notes'),
    ],
  },
  needs: ['engine', 'run'],
  evaluate({ engine, run }) {
    const isDocker = /^(Docker Engine)?$/.test(engine.posture?.product ?? '');
    if (!isDocker) return judge([], [], `${engine.posture?.product} is another product than the Docker Engine`);
    const maintenance = engineMaintenance(engine.version);
    if (maintenance.state === 'unknown' || maintenance.state === 'newer')
      return judge([], [], `version ${engine.version} is ${WHY_UNKNOWN[maintenance.state]}`);
    const hasEnded = maintenance.state === 'ended' && (maintenance.endedOn ?? '') < run.takenAt.slice(0, 10);
    const findings = hasEnded
      ? [
          {
            subject: engineSubject(engine),
            message: `the branch ${maintenance.branch} is no longer maintained by its project`,
            observed: `version ${engine.version}, ${endText(maintenance.endedOn)}${builderText(engine.version)}`,
            expected: 'a branch that is maintained',
            evidence: [engine.evidence] as const,
          },
        ]
      : [];
    return judge([engine], findings, 'the engine does not tell its version');
  },
});

const KNOWN = `the table of branches, which is as of ${ENGINE_RELEASES_KNOWN_ON}`;
const WHY_UNKNOWN = { unknown: `not in ${KNOWN}`, newer: `newer than ${KNOWN}` } as const;

function endText(endedOn: string | undefined): string {
  return endedOn === undefined ? 'of before 2018' : `maintained until ${endedOn}`;
}

function builderText(version: string): string {
  return isDistributionBuild(version) ? '; a build of a distribution, which may still mend it itself' : '';
}
