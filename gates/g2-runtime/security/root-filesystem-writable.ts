import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const rootFilesystemWritable = defineCheck({
  meta: {
    id: 'root-filesystem-writable',
    priority: 'P3',
    title: 'Every container has a read-only root filesystem',
    failureTitle: 'Containers can write to their root filesystem',
    why: 'An intruder can change the programs of a container that may write to its own filesystem.',
    fix: 'Set `read_only: true`, and give the folders that must be written a volume or `tmpfs`.',
    impact: 'programs changed after a break-in',
    effort: 'medium',
    references: [
      cis('5.13'),
      composeSpec('05-services', 'read_only'),
      owaspDocker('rule-8-set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers
      .filter(({ security }) => !security.readOnlyRoot)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'its root filesystem is writable',
        observed: 'read_only: false',
        expected: 'read_only: true',
        snippet: serviceSnippet({ name: container.service }, [
          'read_only: true',
          'tmpfs: ["/tmp:size=64m"] # and the other folders it writes',
        ]),
        evidence: [container.evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});
