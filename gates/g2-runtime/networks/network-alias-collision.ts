import { aliasCollisions, networkNames } from '../../../src/derive/networks/alias-collision.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const networkAliasCollision = defineCheck({
  meta: {
    id: 'network-alias-collision',
    priority: 'P1',
    title: 'No two services answer to one name on a network',
    failureTitle: 'Several services answer to one name on a network',
    why: 'Whoever asks for the name reaches now one service and now the other, of which only one is meant.',
    fix: 'Give the services different names or `aliases`, or attach them to networks of their own.',
    impact: 'requests reach the wrong service',
    effort: 'small',
    references: [
      composeSpec('05-services', 'aliases'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
    ],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const names = networkNames(containers, population.neighbours, population.evidence);
    const findings = aliasCollisions(names).map(({ network, alias, names: [first, ...others] }) => {
      const all = [first, ...others];
      // Services that share a name which is that of none of them were given it on purpose.
      const isOnPurpose = all.every(({ isOwn, isNeighbour }) => !isOwn && !isNeighbour);
      return {
        subject: { network, topic: alias },
        message: `the name ${alias} is that of several services`,
        observed: [...new Set(all.map(({ owner }) => owner))].join('; '),
        expected: 'one service for each name',
        ...(isOnPurpose && { priority: 'P3' as const }),
        evidence: [first.evidence, ...others.map(({ evidence }) => evidence)] as const,
      };
    });
    return judge(names, findings, 'no running container has a name on a network');
  },
});
