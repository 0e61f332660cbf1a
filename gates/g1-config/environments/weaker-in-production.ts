import { comparedEnvironments } from '../../../src/derive/environment/compared-environments.ts';
import { HARDENING_ASPECTS } from '../../../src/derive/hardening/hardening-aspects.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const weakerInProduction = defineCheck({
  meta: {
    id: 'weaker-in-production',
    priority: 'P1',
    title: 'No service is hardened less in production than in development',
    failureTitle: 'Services are hardened less in production than in development',
    why: 'What holds in development was possible for the service, and production is where it is needed.',
    fix: 'Carry the setting over from the Compose files of development.',
    impact: 'an avoidable weakness in production',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/production', 'Compose in production')],
    example: {
      bad: {
        'gates.yaml': 'environments:\n  dev: { files: [compose.yaml] }\n  prod: { files: [prod.yaml] }\n',
        'compose.yaml': 'services:\n  api:\n    image: shop/api:1.0\n    read_only: true\n',
        'prod.yaml': 'services:\n  api:\n    image: shop/api:1.0\n',
      },
      good: {
        'gates.yaml': 'environments:\n  dev: { files: [compose.yaml] }\n  prod: { files: [prod.yaml] }\n',
        'compose.yaml': 'services:\n  api:\n    image: shop/api:1.0\n    read_only: true\n',
        'prod.yaml': 'services:\n  api:\n    image: shop/api:1.0\n    read_only: true\n    restart: always\n',
      },
    },
  },
  needs: ['environments'],
  evaluate({ environments }) {
    const compared = comparedEnvironments(environments);
    if (!compared) return judge([], [], 'the settings name no environment for development and one for production');
    const { development, production } = compared;
    const pairs = activeServices(production.project).flatMap((prod) => {
      const dev = activeServices(development.project).find(({ name }) => name === prod.name);
      return dev ? [{ dev, prod, evidence: prod.evidence }] : [];
    });
    const findings = pairs.flatMap(({ dev, prod }) =>
      HARDENING_ASPECTS.filter(
        (aspect) =>
          aspect.applies(prod, production.project) &&
          aspect.applies(dev, development.project) &&
          aspect.holds(dev, []) &&
          !aspect.holds(prod, []),
      ).map((aspect) => ({
        subject: placeOf(prod, aspect.key),
        message: `holds in development only: ${aspect.title}`,
        observed: `yes in ${development.name}, no in ${production.name}`,
        expected: 'at least what development has',
        evidence: [prod.evidence, dev.evidence] as const,
      })),
    );
    return judge(pairs, findings, 'no service is in both environments');
  },
});
