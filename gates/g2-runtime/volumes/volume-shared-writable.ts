import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

interface Use {
  readonly volume: string;
  readonly service: string;
  readonly readOnly: boolean;
  readonly evidence: EvidenceId;
}

export const volumeSharedWritable = defineCheck({
  meta: {
    id: 'volume-shared-writable',
    priority: 'P3',
    title: 'No volume is mounted read-write by more than one service',
    failureTitle: 'Volumes are mounted read-write by more than one service',
    why: 'Two writers without a lock between them can damage the content, and one service can tamper with the other.',
    fix: 'Mount the volume read-only (`:ro`) in every service but the one that writes.',
    impact: 'conflicting writes',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const uses = containers.filter(({ oneOff }) => !oneOff).flatMap(usesOf);
    const writable = groupBy(
      uses.filter(({ readOnly }) => !readOnly),
      ({ volume }) => volume,
    );
    const findings = [...writable.entries()].flatMap(([volume, writers]) => {
      const services = [...new Set(writers.map(({ service }) => service))].toSorted(compareText);
      if (services.length < 2) return [];
      const [first, ...others] = writers;
      return {
        subject: { volume },
        message: `it is mounted read-write by ${services.join(' and ')}`,
        observed: `${services.length} services with write access`,
        expected: 'at most one service with write access',
        evidence: [first.evidence, ...others.map(({ evidence }) => evidence)] as const,
      };
    });
    return judge(uses, findings, 'no container mounts a volume');
  },
});

function usesOf(container: DeepReadonly<Cited<Container>>): Use[] {
  const { service, evidence } = container;
  return container.mounts
    .filter(({ type }) => type === 'volume')
    .map(({ source, readOnly }) => ({ volume: source, service, readOnly, evidence }));
}
