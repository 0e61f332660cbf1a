import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

/** Places that a message names; all of them are in the evidence. */
const NAMED = 5;

const COMPOSE_FILE = `name: shop
services:
  api:
    image: shop/api:1.4.2
`;

/** What Docker Compose answers to `config --format json`: it stands for a version that reads the file in another way. */
const printed = (image: string) => `{
  "name": "shop",
  "networks": { "default": { "name": "shop_default", "ipam": {} } },
  "services": {
    "api": { "command": null, "entrypoint": null, "image": "${image}", "networks": { "default": null } }
  }
}
`;

export const loaderDiffersFromCompose = defineCheck({
  meta: {
    id: 'loader-differs-from-compose',
    priority: 'P2',
    title: 'Docker Compose on this host makes the same of the files as this audit',
    failureTitle: 'Docker Compose on this host makes something else of the files than this audit',
    why: 'The statements about the configuration hold for what this audit read; what Compose starts is another thing there.',
    fix: 'Compare `gates model --json` with `docker compose config --format json` at these places, rely on the latter, and report the difference.',
    impact: 'statements about something else than what runs',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/config', 'docker compose config')],
    example: {
      bad: { 'compose.yaml': COMPOSE_FILE, 'docker-compose-config.json': printed('shop/api:1.4') },
      good: { 'compose.yaml': COMPOSE_FILE, 'docker-compose-config.json': printed('shop/api:1.4.2') },
    },
  },
  needs: ['composeProject', 'composeOracle'],
  evaluate({ composeProject, composeOracle }) {
    const { evidence } = composeOracle;
    const message = differenceText(composeOracle);
    const finding = {
      subject: { project: composeProject.name },
      message: `Docker Compose ${composeOracle.version} ${message ?? ''}`,
      observed: message ?? '',
      expected: 'the same model, or the same refusal',
      evidence: [evidence, composeProject.evidence] as const,
    };
    return judge([{ evidence }], message === undefined ? [] : [finding], 'Docker Compose was not asked');
  },
});

function differenceText({
  accepted,
  differences,
  total,
}: EvidenceFor<'composeOracle'>['composeOracle']): string | undefined {
  if (accepted.here && !accepted.byCompose) return 'refuses the files, which this audit accepts';
  if (!accepted.here && accepted.byCompose) return 'accepts the files, which this audit refuses';
  if (total === 0) return undefined;
  const named = differences.slice(0, NAMED).map(({ path }) => path);
  const more = total > named.length ? ` and ${total - named.length} more` : '';
  return `resolves ${total === 1 ? 'one value' : `${total} values`} differently: ${named.join(', ')}${more}`;
}
