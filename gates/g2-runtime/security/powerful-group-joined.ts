import { powerfulGroup } from '../../../src/derive/hardening/powerful-group.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const powerfulGroupJoined = defineCheck({
  meta: {
    id: 'powerful-group-joined',
    priority: 'P2',
    title: 'No container joins a group that opens files of the system',
    failureTitle: 'Containers join groups that open files of the system',
    why: 'Through such a group a plain user of the container opens mounted sockets, disks or files that are meant for root.',
    fix: 'Remove the group from `group_add`, and make the files that the service needs those of a group of their own.',
    impact: 'plain user with the rights of root',
    effort: 'small',
    references: [composeSpec('05-services', 'group_add')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const told = containers.filter(({ security }) => security.groups !== undefined);
    const findings = told.flatMap((container) => {
      const { groups = [] } = container.security;
      const powerful = groups.filter((group) => powerfulGroup(group) !== undefined);
      if (powerful.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `it joins ${powerful.map((group) => `${group}, ${powerfulGroup(group)}`).join(', and ')}`,
        observed: `group_add: ${groups.join(', ')}`,
        expected: 'no group of the system',
        evidence: [container.evidence] as const,
      };
    });
    return judge(told, findings, 'no container tells which groups it joins');
  },
});
