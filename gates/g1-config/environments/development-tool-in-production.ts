import { comparedEnvironments } from '../../../src/derive/environment/compared-environments.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import { type DeclaredService, placeOf } from '../../../src/derive/services/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import type { ServiceKind } from '../../../src/model/service-kind.ts';
import { knownService } from '../../../src/services/identify-service.ts';

/** Starting a program anew at each change of its source, and what package managers call development. */
const DEVELOPMENT_COMMAND =
  /(?:^|\s)(?:nodemon|--reload|--watch|flask run --debug|(?:npm|pnpm|yarn)(?: run)? (?:dev|start:dev)|air)(?:\s|$)/;
const TOOL_KINDS: readonly ServiceKind[] = [
  'watchtower',
  'mailhog',
  'adminer',
  'phpmyadmin',
  'mongo-express',
  'pgadmin',
  'redis-ui',
];

export const developmentToolInProduction = defineCheck({
  meta: {
    id: 'development-tool-in-production',
    priority: 'P2',
    title: 'Production starts no tool of development',
    failureTitle: 'Production starts tools of development',
    why: 'Such a tool opens a way to data or code that production does not need, and nobody watches it there.',
    fix: 'Put the service into a profile that production does not enable, or start its built program.',
    impact: 'needless ways into production',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/production', 'Compose in production')],
    example: {
      bad: {
        'gates.yaml': 'environments:\n  dev: { files: [compose.yaml] }\n  prod: { files: [compose.yaml] }\n',
        'compose.yaml': 'services:\n  api:\n    image: shop/api:1.0\n  adminer:\n    image: adminer:4.8.1\n',
      },
      good: {
        'gates.yaml':
          'environments:\n  dev: { files: [compose.yaml], profiles: [tools] }\n  prod: { files: [compose.yaml] }\n',
        'compose.yaml':
          'services:\n  api:\n    image: shop/api:1.0\n  adminer:\n    image: adminer:4.8.1\n    profiles: [tools]\n',
      },
    },
  },
  needs: ['environments'],
  evaluate({ environments }) {
    const compared = comparedEnvironments(environments);
    if (!compared) return judge([], [], 'the settings name no environment for development and one for production');
    const services = activeServices(compared.production.project);
    const findings = services.flatMap((service) => {
      const sign = signOfDevelopment(service);
      if (!sign) return [];
      return [
        {
          subject: placeOf(service, sign.key),
          message: sign.message,
          observed: sign.observed,
          expected: `no such service in ${compared.production.name}`,
          evidence: [service.evidence] as const,
        },
      ];
    });
    return judge(services, findings, 'production starts no service');
  },
});

function signOfDevelopment(service: DeclaredService): { key: string; message: string; observed: string } | undefined {
  const kind = knownService(service)?.kind;
  if (kind !== undefined && TOOL_KINDS.includes(kind)) {
    return { key: 'image', message: 'it is a tool of development', observed: `image ${service.image ?? ''}` };
  }
  const command = DEVELOPMENT_COMMAND.exec((service.command ?? []).join(' '))?.[0].trim();
  if (command !== undefined) {
    return { key: 'command', message: 'it is started as in development', observed: `its command has ${command}` };
  }
  const source = service.mounts.find(
    ({ type, source: from = '', readOnly }) => type === 'bind' && isSource(from) && !readOnly,
  );
  if (!source || service.build === undefined) return undefined;
  return {
    key: 'volumes',
    message: 'its source is mounted over the image',
    observed: `${source.source} at ${source.target}`,
  };
}

/** The folder of the project, or the one that is usually called after source. */
function isSource(path: string): boolean {
  return path === '.' || /^\.\/(?:src|app)$/.test(path);
}
